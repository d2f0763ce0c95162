import type { Citation } from "./citation.ts";
import type { Disclosure, Gap } from "./report.ts";
import type { Span } from "./span.ts";
import type { Difference, Verdict } from "./verdict.ts";

export type PieceKind = "sentence" | "title" | "heading" | "label" | "boilerplate";

/** A piece of the audited article: every piece of its text is in one, only those that assert something are judged. */
export interface JudgedSentence extends Span {
  readonly n: number;
  readonly kind: PieceKind;
  readonly text: string;
  /** Null for pieces that assert nothing: labels, boilerplate, headings that name a matter. */
  readonly verdict: Verdict | null;
  /** The verdict on what is left of a damaged sentence. */
  readonly restVerdict?: Verdict;
  /** 0..1: how far the reports bear it out. */
  readonly score: number;
  readonly evidence: readonly Citation[];
  readonly differences: readonly Difference[];
  /** Why, in plain words. */
  readonly reason: string;
}

export interface AuditedReport {
  readonly id: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly body: string;
}

/** An article judged against reports, sentence by sentence. */
export interface Audit {
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly body: string;
    readonly disclosure: Disclosure | null;
  };
  readonly reports: readonly AuditedReport[];
  readonly sentences: readonly JudgedSentence[];
  readonly gaps: readonly Gap[];
  readonly counts: Readonly<Record<Verdict, number>>;
}
