import type { Span, TextSpan } from "./span.ts";

export type Polarity = "affirmative" | "negative";
export type Modality = "certain" | "possible" | "conditional";

/** What every claim has. */
export interface ClaimBase extends Span {
  /** Unique within its report: kind and number. */
  readonly id: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The words that date it, resolved; null when undated. */
  readonly time: { readonly value: string | null; readonly text: string } | null;
  /** 0..1. */
  readonly certainty: number;
}

/** Words that a field of a claim rests on. */
export interface RoleSpan extends TextSpan {
  /** The field ("actor", "targets"). */
  readonly role: string;
}
