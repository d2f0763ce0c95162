import type { TextSpan } from "./span.ts";

/** What an audit says of a sentence. "damaged" is for sentences with missing words; it is not a kind of falsehood. */
export type Verdict = "supported" | "contradicted" | "unsupported" | "mixed" | "damaged";

/** What two texts can disagree in. */
export type DifferenceType =
  | "number"
  | "bound"
  | "entity"
  | "date"
  | "speaker"
  | "negation"
  | "modality"
  | "scope"
  | "condition"
  | "quote"
  | "role"
  | "status"
  | "content";

/** A place where a claim and its evidence part, with the words on both sides. */
export interface Difference {
  readonly type: DifferenceType;
  readonly claim: TextSpan;
  /** Null when no document has anything in its place. */
  readonly evidence: (TextSpan & { readonly document: string }) | null;
}
