import type { SpeechAct } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";

/** The constructions that attributions are found by; each has its measured certainty in patterns.json. */
export type PatternName =
  | "that-clause"
  | "bare-clause"
  | "question"
  | "infinitive"
  | "object-infinitive"
  | "object-of"
  | "object"
  | "prepositional"
  | "gerund-object"
  | "quotation-after"
  | "quotation-before"
  | "interrupted"
  | "postposed"
  | "inverted"
  | "participle"
  | "passive"
  | "raised"
  | "relative"
  | "according-to"
  | "noun"
  | "adjective"
  | "quoted-as"
  | "opinion"
  | "hearsay"
  | "colon"
  | "label"
  | "figure-of"
  | "run-on"
  | "read";

/** Spans of one attribution as found in the text, before names are resolved: what a finder hands on, whatever its method. */
export interface Attribution {
  readonly pattern: PatternName;
  /** 0..1, of what the reader found; the others have that of their pattern. */
  readonly certainty?: number;
  readonly act: SpeechAct;
  /** Null where the text names nobody. */
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In order; never empty. The introducing "that", "to" or "whether" belongs to it, as do quotation marks. */
  readonly content: readonly Span[];
  /** Is the cue negated ("did not say")? */
  readonly negated: boolean;
  /** Is the act itself only possible ("could argue")? */
  readonly possible: boolean;
}
