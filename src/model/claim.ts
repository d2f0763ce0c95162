import type { Bound, NameType } from "./analysis.ts";
import type { Span, TextSpan } from "./span.ts";

export type Polarity = "affirmative" | "negative";
export type Modality = "certain" | "possible" | "conditional";

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

interface ClaimBase extends Span {
  /** Unique within its report: kind and number. */
  readonly id: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The words that date it, resolved; null when undated. */
  readonly time: { readonly value: string | null; readonly text: string } | null;
  /** 0..1. */
  readonly certainty: number;
}

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
}

export type Claim = Statement | Figure;
