import type { Gap } from "../model/report.ts";
import english from "./gap-patterns-english.json" with { type: "json" };
import marks from "./gap-patterns-marks.json" with { type: "json" };
import gapWords from "./gap-words.json" with { type: "json" };

/** A pattern of the gap-patterns files, ready to run on one block. The empty group `gap` (or `gap2`) stands where words are missing. */
export interface GapPattern {
  readonly name: string;
  readonly what: string;
  readonly certainty: Gap["certainty"];
  readonly score: number;
  readonly regExp: RegExp;
  /** Rests on the grammar of one language; null for marks alone. */
  readonly language: string | null;
  /** Looks at spaces as they are; the others see single ones. */
  readonly onRawSpaces: boolean;
  /** Means nothing in a text that does it all the time, as tokenised text does. */
  readonly unlessHabit: boolean;
  /** Another sign of such a habit: met three times, the pattern means nothing. */
  readonly habit: RegExp | null;
  /** The group `noun` must not occur earlier in the body. */
  readonly firstMention: boolean;
  /** Only paragraphs that follow a finished sentence, or open the body. */
  readonly afterSentence: boolean;
  readonly onlyIn: string | null;
}

interface Entry {
  readonly name: string;
  readonly what: string;
  readonly certainty: string;
  readonly score: number;
  readonly pattern: string;
  readonly flags?: string;
  readonly language?: string;
  readonly onRawSpaces?: boolean;
  readonly unlessHabit?: boolean;
  readonly habit?: string;
  readonly firstMention?: boolean;
  readonly afterSentence?: boolean;
  readonly onlyIn?: string;
}

/** `{class}` in a pattern stands for any word of that class in gap-words.json. */
function expand(pattern: string): string {
  const classes: Readonly<Record<string, readonly string[]>> = gapWords;
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => classes[name]?.join("|") ?? whole);
}

/** The patterns of marks, then those of grammar. */
export const GAP_PATTERNS: readonly GapPattern[] = [...marks, ...english].map((entry: Entry) => ({
  name: entry.name,
  what: entry.what,
  certainty: entry.certainty as Gap["certainty"],
  score: entry.score,
  regExp: new RegExp(expand(entry.pattern), `gdu${entry.flags ?? ""}`),
  language: entry.language ?? null,
  onRawSpaces: entry.onRawSpaces ?? false,
  unlessHabit: entry.unlessHabit ?? false,
  habit: entry.habit === undefined ? null : new RegExp(entry.habit, "gu"),
  firstMention: entry.firstMention ?? false,
  afterSentence: entry.afterSentence ?? false,
  onlyIn: entry.onlyIn ?? null,
}));
