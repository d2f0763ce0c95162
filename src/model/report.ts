import type { Citation } from "./citation.ts";
import type { Span } from "./span.ts";

/** What a block of a body is. `title`, `label` and `boilerplate` occur only where the whole text was kept (an article to audit). */
export type BlockKind = "paragraph" | "heading" | "list-item" | "quotation" | "title" | "label" | "boilerplate";

/** A paragraph or other unit of a body; blocks are in order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A statement in the text or its metadata that a machine wrote it. Never a guess from style. */
export interface Disclosure {
  readonly label: "ai";
  /** The words or the metadata value that say so. */
  readonly text: string;
  /** Place in the body, when the words stand in the body. */
  readonly start?: number;
  readonly end?: number;
}

/** A place where words are missing. */
export interface Gap {
  readonly kind: "dropped-words";
  /** Where they are missing: UTF-16 units from the start of the body. */
  readonly offset: number;
  /** Up to 24 units of text on either side. */
  readonly before: string;
  readonly after: string;
  readonly certainty: "certain" | "suspected";
  /** 0..1: how sure the detector is. */
  readonly score: number;
  /** What seems to be missing, in words: "a name", "a noun". */
  readonly what: string;
  /** The pattern that found it: a name in the gap patterns file. */
  readonly pattern: string;
  /** The lost words, with what proves them; null until some report has them. */
  readonly restoration: Restoration | null;
}

export interface Restoration {
  readonly text: string;
  readonly evidence: readonly Citation[];
}

/** A body that stops early, or letters that were decoded wrongly. */
export interface Flaw extends Span {
  readonly kind: "truncated" | "mojibake";
}

export type Damage = Gap | Flaw;

/** Words by which a report says that it derives from another ("as first reported by …", "Source: …"). */
export interface OriginCredit {
  /** The outlet or agency that is credited, as the report writes it. */
  readonly outlet: string;
  readonly text: string;
  /** Place in the body; absent when the credit stands outside it. */
  readonly start?: number;
  readonly end?: number;
}

/** One article as read: the body that every offset counts from, and what is known of it. Never changed; a new fetch is a new version. */
export interface Report {
  readonly id: string;
  /** First 16 hex digits of the SHA-256 of the body in UTF-8: two reports with one version have one body. */
  readonly version: string;
  readonly url: string | null;
  /** The publisher's name, not its domain. */
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601 with the zone as the page has it; a bare date when no time is given. */
  readonly published: string | null;
  /** BCP 47 tag, from the page or guessed from the body. */
  readonly language: string | null;
  readonly disclosure: Disclosure | null;
  readonly body: string;
  readonly blocks: readonly Block[];
  /** Words of the body, by white space. */
  readonly words: number;
  readonly damage: readonly Damage[];
  readonly origin?: OriginCredit;
}

export const Report = {
  /** Gaps alone, without the other damage. */
  gaps: (report: Pick<Report, "damage">): readonly Gap[] =>
    report.damage.filter((damage): damage is Gap => damage.kind === "dropped-words"),
  /** Damage to leave a sentence out for: all but the gaps that the reader alone suspects, which are right too seldom. */
  provenDamage: (report: Pick<Report, "damage">): readonly Damage[] =>
    report.damage.filter(
      (damage) => damage.kind !== "dropped-words" || damage.certainty === "certain" || damage.pattern !== "reader",
    ),
  /** What to call a report in print: its outlet, else the last part of its id. */
  label: (report: Pick<Report, "id" | "outlet">): string =>
    report.outlet ?? report.id.replace(/^.*[/\\]/, "").replace(/\.\w+$/, ""),
};
