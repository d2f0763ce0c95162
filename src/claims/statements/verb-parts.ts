import { Markup, type TokenRange } from "../markup.ts";
import { isVerbal } from "../noun-phrase.ts";
import type { PatternName } from "./attribution.ts";
import { findComplement } from "./complement.ts";
import { findContentEnd } from "./content.ts";
import { findNounCue } from "./cue-lexicon.ts";
import type { VerbGroup } from "./verb-group.ts";

/** The stretch that a cue may draw its parts from: its sentence, or the quotation that it stands in. */
export interface Field {
  readonly floor: number;
  readonly limit: number;
  /** The source of the cue before it in the same sentence: what "and added that" goes on from. */
  readonly lastSource: TokenRange | null;
}

/** Parts of an attribution as tokens. */
export interface Parts {
  readonly pattern: PatternName;
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
}

/** Content that follows its cue. */
export interface Forward {
  readonly pattern: PatternName;
  readonly content: TokenRange;
}

/** Constructions whose content is a phrase: another finite verb, a relative clause or an adjunct after a comma ends it. */
const TIGHT: ReadonlySet<PatternName> = new Set([
  "object",
  "infinitive",
  "object-infinitive",
  "prepositional",
  "gerund-object",
  "object-of",
]);
/** "should accept the result", "may declare a state of emergency" tell of deeds, not of words. */
const NOT_UNDER_MODAL: ReadonlySet<PatternName> = new Set(["object", "infinitive", "prepositional"]);

/** The content after a verb cue; null when nothing that the verb takes follows it. */
export function findForward(markup: Markup, group: VerbGroup, field: Field): Forward | null {
  const found = findComplement(markup, group.end, { takes: group.reading.cue.takes, limit: field.limit });
  if (!found || (isHedged(group) && NOT_UNDER_MODAL.has(found.pattern))) return null;
  const end = findContentEnd(markup, found.first, { limit: field.limit, group, tight: TIGHT.has(found.pattern) });
  return end > found.first ? { pattern: found.pattern, content: { first: found.first, end } } : null;
}

/** Under "may", "should", "must": the act itself is only possible or wanted. */
export function isHedged({ modal }: VerbGroup): boolean {
  return modal !== null && modal !== "would" && modal !== "'d";
}

/** May a clause stand before the cue as its content? */
export function speaks({ reading }: VerbGroup): boolean {
  const { takes } = reading.cue;
  return takes.has("that") || takes.has("tell-that");
}

export function takesListener({ reading }: VerbGroup): boolean {
  return reading.cue.takes.has("tell-that");
}

export function hasVerb(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (isVerbal(markup, at)) return true;
  return false;
}

/** Verbs that only lend their subject to a noun of speech ("expressed doubt that", "made a promise to"). */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  "express",
  "voice",
  "make",
  "issue",
  "renew",
  "reiterate",
  "raise",
  "give",
  "state",
  "declare",
]);
/** How far the noun may stand behind such a verb, in tokens. */
const LIGHT_REACH = 5;

/** Does a noun cue with content of its own follow the light verb? Then the noun's attribution takes the verb in. */
export function yieldsToNoun(markup: Markup, { head, reading }: VerbGroup): boolean {
  if (!LIGHT_VERBS.has(reading.cue.name)) return false;
  for (let at = head + 1; at <= head + LIGHT_REACH; at++) {
    const noun = findNounCue(Markup.norm(markup, at));
    if (noun && /^(?:that|to|of|for)$/.test(Markup.norm(markup, at + 1))) return true;
    if (Markup.classAt(markup, at) === "mark" || isVerbal(markup, at)) return false;
  }
  return false;
}
