import type { BlockKind } from "./report.ts";
import type { Span } from "./span.ts";
import type { Syntax } from "./syntax.ts";

/** A word, number, sign or mark. */
export interface Token extends Span {
  /** Folded for comparison: lower case, plain quotation marks and hyphens. */
  readonly norm: string;
  /** Letters or digits inside, not a mark alone. */
  readonly isWord: boolean;
}

/** A sentence, with the range of its tokens (`firstToken` to `endToken`, end exclusive) and the kind of block it stands in. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly block: BlockKind;
  /** Index of its block: sentences of one block share it. */
  readonly blockIndex: number;
}

export type NameType = "person" | "place" | "organisation" | "group" | "other";

/** What the world outside calls something. */
export interface NameId {
  /** ISO 3166 code of a country ("UA") or a part of one ("US-GA"). */
  readonly iso: string | null;
  /** Wikidata item ("Q212"). */
  readonly wikidata: string | null;
}

export type PlaceSense = "place" | "government";

/** An office, in whatever case, with the country or body before or after it: "Germany's defence minister" is one span. */
export interface Office extends Span {
  /** Its own words in lower case ("defence minister"). */
  readonly title: string;
  /** Key of the country or body whose office it is; null when the text leaves it out. */
  readonly of: string | null;
  /** Key of the person named as its holder; null for none. */
  readonly holder: string | null;
}

/** A name, or an adjective of a place. */
export interface Name extends Span {
  /** What names are compared by: a country and its capital as a government share one key ("country:RU"), a capital as a city has its own ("city:moscow"), a person's key is the surname in lower case. */
  readonly key: string;
  readonly type: NameType;
  /** A demonym or adjective ("Russian"), not the name itself. */
  readonly adjective: boolean;
  /** Of what the key stands for; null where no table has it. */
  readonly id: NameId | null;
  /** What the name of a place stands for here; null for adjectives and for what is no place. */
  readonly standsFor: PlaceSense | null;
  /** The office that a person is named with. */
  readonly office: Office | null;
}

export type Bound = "exact" | "at-least" | "at-most" | "about" | "more-than" | "less-than" | "nearly" | "range";

/** A number with its bound, unit and what it counts. */
export interface Quantity extends Span {
  readonly value: number;
  /** Upper end of a range. */
  readonly max?: number;
  /** "%", "share" for fractions ("two-thirds" is 0.667), an ISO 4217 currency code, the symbol of a measure ("km", "°C"), the name of a unit of time ("day"), or null for plain counts. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** The words that are counted ("North Korean troops"); those of a number before it where its own are left out ("300 more"); null when there are none. */
  readonly counted: Span | null;
  /** The number's own words, without its bound. */
  readonly number: Span;
}

/** A date, period or duration. */
export interface Time extends Span {
  /**
   * As in TIMEX3: ISO 8601 date, month, week or year ("2025-03-27", "2025-03", "2025-W13", "2024"), interval of two days ("2025-07-27/2025-07-28"),
   * weekend, season, quarter or half of a year ("2024-W03-WE", "2024-FA", "2024-Q3", "2024-H1"), clock time ("T10:30") or duration ("P30D"); null when it cannot be resolved.
   */
  readonly value: string | null;
  /** Resolved against the report's date ("on Thursday"), not written out. */
  readonly relative: boolean;
}

/** What a text says, as far as every stage needs it. One pass over the text makes it; offsets count from the start of `text`. */
export interface Analysis {
  readonly text: string;
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** Tags, trees, entities and gaps; null in other languages and where no reader was at hand. */
  readonly syntax: Syntax | null;
  readonly names: readonly Name[];
  readonly offices: readonly Office[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
}
