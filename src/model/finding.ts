import type { Citation } from "./citation.ts";
import type { Standing } from "./standing.ts";
import type { StoryRecord } from "./story-record.ts";
import type { DifferenceType } from "./verdict.ts";

/** One version of what reports say of a matter. */
export interface Version {
  /** The version in the words of its best report. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly reports: readonly string[];
  /** Reports at the root of each chain of copies: what is counted. */
  readonly origins: readonly string[];
}

/**
 * How versions of a matter stand to each other: they cannot all be true (`contradict`), a later report has a newer count (`update`), they are of
 * different places, times or sides (`scope`), one is more exact (`refine`), one leaves out a condition or place that another has (`omission`), or they use
 * words that may not mean the same (`wording`).
 */
export type DiscrepancyRelation = "contradict" | "update" | "scope" | "refine" | "omission" | "wording";

/** A matter that the reports do not tell alike. Only `contradict` is a conflict. */
export interface Discrepancy {
  /** What it is about, in a few words of the reports. */
  readonly topic: string;
  readonly relation: DiscrepancyRelation;
  /** Two or more, the best supported first. */
  readonly versions: readonly Version[];
}

/** What a story's reports come to. */
export interface Reconciliation {
  readonly findings: readonly Finding[];
  /** Contradictions first, then in the order of the reports. */
  readonly discrepancies: readonly Discrepancy[];
  /** Proposal by proposal, the parties each with their stances in order of time. */
  readonly positions: readonly Standing[];
  /** Agreements, sanctions and talks; those that most reports tell of first. */
  readonly records: readonly StoryRecord[];
}

/** What the reports of a story say of one matter, aligned. */
export interface Finding {
  readonly id: string;
  readonly kind: "agree" | "differ" | "single";
  /** What it is about, in a few words of the reports. */
  readonly topic: string;
  /** One version when they agree or only one has it; two or more when they differ, the best supported first. */
  readonly versions: readonly Version[];
  /** In what the versions differ; empty unless `kind` is "differ". */
  readonly differences: readonly DifferenceType[];
}
