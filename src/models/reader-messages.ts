import type { TokenisedText } from "../language/reader/syntactic-words.ts";
import type { FailureCode } from "../model/failure.ts";
import type { Entity, ScoredAttribution, SyntaxColumns, SyntaxLabels } from "../model/syntax.ts";

/** What a worker is started with. */
export interface WorkerStart {
  /** The folder of the model files. */
  readonly folder: string;
}

/** A text to read; `id` comes back with what was found. */
export interface TextMessage {
  readonly id: number;
  readonly text: TokenisedText;
}

/** What a worker found in a text, the columns without a copy; the first message of a label list is all that is ever sent of it. */
export type ReadMessage =
  | {
      readonly id: number;
      readonly columns: SyntaxColumns;
      readonly entities: readonly Entity[];
      readonly attributions: readonly ScoredAttribution[];
      /** With the first text alone. */
      readonly labels: SyntaxLabels | null;
    }
  | { readonly id: number; readonly failure: { readonly code: FailureCode; readonly message: string } };
