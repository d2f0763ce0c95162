import type { SyntaxLabels } from "../../model/syntax.ts";
import type { PieceLimits } from "./word-pieces.ts";

/** What must be known of a model beside its graph; models/reader.json holds it. */
export interface ReaderDescription {
  readonly words: PieceLimits;
  /** Sizes in word pieces; `mostPieces` counts the two around a window too. */
  readonly window: { readonly usualPieces: number; readonly mostPieces: number };
  /** Label lists in the order of the model's outputs. */
  readonly labels: SyntaxLabels & {
    /** "O", "B-person", "I-person", … */
    readonly name: readonly string[];
    /** "O" and the types of noun phrases, given at the head word. */
    readonly noun: readonly string[];
    /** "O" nothing, "I" inside a cue, "B" its first word, "Q" the first word of content without a cue. */
    readonly cue: readonly string[];
    /** What a speaker does: "statement", "accusation" … */
    readonly act: readonly string[];
  };
}
