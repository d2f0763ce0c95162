import type { Span } from "../model/span.ts";
import { Span as spans } from "../model/span.ts";
import type { Difference, DifferenceType } from "../model/verdict.ts";
import type { Passage } from "./passage.ts";

/**
 * How much a difference says against a claim:
 * `conflict` the document says otherwise; `missing` the document has nothing of the kind; `weak` the document says it with more care
 * (a condition, a bound or a place that the claim leaves out).
 */
export type Severity = "conflict" | "missing" | "weak";

export interface Mismatch {
  readonly severity: Severity;
  readonly difference: Difference;
}

/** Where in a passage. */
export interface Place {
  readonly passage: Passage;
  readonly span: Span;
}

export interface MismatchParts {
  readonly type: DifferenceType;
  readonly severity: Severity;
  readonly claim: Place;
  readonly evidence: Place | null;
}

export function mismatch({ type, severity, claim, evidence }: MismatchParts): Mismatch {
  return {
    severity,
    difference: {
      type,
      claim: spans.cut(claim.passage.analysis.text, claim.span.start, claim.span.end),
      evidence: evidence && {
        document: evidence.passage.document,
        ...spans.cut(evidence.passage.analysis.text, evidence.span.start, evidence.span.end),
      },
    },
  };
}

/** The keys of all words and names of what the evidence was taken from: what the passages lack, the document may still have. */
export type Vocabulary = Pick<ReadonlySet<string>, "has">;

/** A part-by-part comparison of a claim with passages of one document: one file each in this folder. */
export type Comparison = (claim: Passage, evidence: readonly Passage[], vocabulary: Vocabulary) => readonly Mismatch[];
