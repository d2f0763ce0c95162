import type { Citation } from "./citation.ts";

/** What a fact of a record tells; a `party` of an agreement, a `participant` or `partner` of talks, who is a `target` of sanctions and on what `ground`. */
export type FactLabel =
  | "party"
  | "proposer"
  | "status"
  | "obligation"
  | "covers"
  | "does not cover"
  | "issuer"
  | "date"
  | "listed"
  | "in all"
  | "target"
  | "ground"
  | "measure"
  | "participant"
  | "partner"
  | "mediator"
  | "host"
  | "observer"
  | "guarantor";

/** One thing that reports say of a matter of record. */
export interface RecordFact {
  readonly label: FactLabel;
  /** In words of the reports, or the name of a status; empty for a date alone. */
  readonly text: string;
  /** ISO 8601; null where no report gives one. */
  readonly date: string | null;
  /** Whoever says so; null when a report tells it in its own voice. */
  readonly attributedTo: string | null;
  readonly reports: readonly string[];
  /** Reports at the root of each chain of copies: what is counted. */
  readonly origins: readonly string[];
  readonly citations: readonly Citation[];
}

/** All that a story's reports say of one agreement, one round of sanctions or one set of talks; what they do not tell alike stands side by side. */
export interface StoryRecord {
  readonly kind: "agreement" | "sanction" | "talks";
  readonly name: string;
  /** By label, in each label what most origins say first. */
  readonly facts: readonly RecordFact[];
}
