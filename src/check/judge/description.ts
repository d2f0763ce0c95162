import type { PieceLimits } from "../../language/reader/word-pieces.ts";

/** What must be known of a judge beside its graph; judge.json holds it. */
export interface JudgeDescription {
  readonly words: PieceLimits;
  readonly row: {
    /** Most word pieces of each side, those at its ends included. */
    readonly claimPieces: number;
    readonly evidencePieces: number;
    /** Position of the first piece of the evidence; those of the claim count from 0. */
    readonly evidenceFrom: number;
  };
  readonly stems: {
    /** First letters of a word that count when words are compared. */
    readonly letters: number;
    /** Number words with their digits. */
    readonly numbers: Readonly<Record<string, string>>;
  };
  /** Fitted on development data: logits are scaled, then the biases added, in the order supported, contradicted, unsupported. */
  readonly calibration: { readonly scale: number; readonly bias: readonly [number, number, number] };
}
