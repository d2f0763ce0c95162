import type { Bound, NameType } from "./analysis.ts";
import type { ClaimBase } from "./claim-base.ts";
import type { Agreement, NewsEvent, Participation, Position, Sanction } from "./claim-kinds.ts";
import type { TextSpan } from "./span.ts";

export type { Modality, Polarity } from "./claim-base.ts";

/** What a speaker does by saying something. */
export type SpeechAct =
  | "say"
  | "accuse"
  | "deny"
  | "propose"
  | "demand"
  | "request"
  | "welcome"
  | "refuse"
  | "agree"
  | "promise"
  | "threaten"
  | "ask"
  | "order"
  | "predict"
  | "believe"
  | "know"
  | "feel"
  | "intend";

export interface Speaker extends TextSpan {
  /** Fullest name that the report gives the speaker. */
  readonly name: string;
  readonly type: NameType;
}

/** Who said what. */
export interface Statement extends ClaimBase {
  readonly kind: "statement";
  readonly act: SpeechAct;
  /** Null when the text names nobody ("it is understood that …"). */
  readonly speaker: Speaker | null;
  readonly cue: TextSpan | null;
  /** What was said, in pieces where the cue interrupts it. */
  readonly content: readonly TextSpan[];
  readonly quoted: "direct" | "partial" | "indirect";
  /** An agency or outlet through which the words came. */
  readonly via: string | null;
}

/** A number that a report gives, with everything that keeps it true: bound, scope, date, source. */
export interface Figure extends ClaimBase {
  readonly kind: "figure";
  readonly counted: string;
  readonly value: number;
  readonly max?: number;
  readonly unit: string | null;
  readonly bound: Bound;
  /** Where or within what it was counted ("in the Kursk region"). */
  readonly scope: string | null;
  readonly asOf: string | null;
  /** Who gives the number; null when the report gives it in its own voice. */
  readonly attributedTo: string | null;
  /** Told as a sum so far ("now 310"), or as what came on top of a number before ("25 more"). */
  readonly reckoned?: "total" | "addition";
}

/** Anything that a report asserts or attributes. */
export type Claim = Statement | Figure | Position | Agreement | Sanction | Participation | NewsEvent;
