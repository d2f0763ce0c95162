import { Markup } from "../markup.ts";
import { findPhraseAt, isVerbal } from "../noun-phrase.ts";
import type { WordClass } from "../word-classes.ts";

/** A verb that the lists do not know may stand in a clause of this many tokens. */
const SHORTEST_CLAUSE = 6;
const NO_SUBJECT: ReadonlySet<WordClass> = new Set(["conjunction", "mark", "relative", "subordinator"]);
const NO_VERB: ReadonlySet<WordClass> = new Set([
  "mark",
  "preposition",
  "subordinator",
  "conjunction",
  "determiner",
  "that",
  "relative",
]);
const OPENS_SUBJECT: ReadonlySet<WordClass> = new Set(["determiner", "possessive", "name", "number"]);

/**
 * Does a clause without "that" start at the token: a subject and, after it, a verb? `strict` wants the verb right after the subject.
 */
export function startsClause(
  markup: Markup,
  at: number,
  { limit, strict }: { readonly limit: number; readonly strict: boolean },
): boolean {
  const kind = Markup.classAt(markup, at);
  if (kind === "subordinator" && Markup.norm(markup, at) === "if") return !strict;
  if (kind === "subject-pronoun" && at + 2 < limit) return mayBeVerb(markup, at + 1);
  if (/^(?:nothing|little|so)$/.test(Markup.norm(markup, at))) return false;
  if (NO_SUBJECT.has(kind) || isVerbal(markup, at)) return false;
  if (strict) return hasVerbAfterSubject(markup, at, limit);
  for (let next = at + 1; next < limit; next++) {
    if (Markup.norm(markup, next) === ";") return false;
    if (isVerbal(markup, next)) return true;
  }
  return limit - at >= SHORTEST_CLAUSE && OPENS_SUBJECT.has(kind);
}

/** After a pronoun anything but these can be its verb ("it covers", not "it so far"). */
function mayBeVerb(markup: Markup, at: number): boolean {
  return !NO_VERB.has(Markup.classAt(markup, at));
}

/** Does a verb stand right after the noun phrase at `at`, adverbs and an insertion aside? */
function hasVerbAfterSubject(markup: Markup, at: number, limit: number): boolean {
  const phrase = findPhraseAt(markup, at, limit);
  if (!phrase) return false;
  let next = phrase.end;
  for (let step = 0; step < 4 && next < limit; step++) {
    const kind = Markup.classAt(markup, next);
    if (kind === "adverb" || markup.inTime[next]) next++;
    else if (kind === "preposition") next = findPhraseAt(markup, next + 1, limit)?.end ?? limit;
    else break;
  }
  const kind = Markup.classAt(markup, next);
  if (next >= limit || kind === "past") return next < limit && !isReduced(markup, next);
  return kind === "verb" || kind === "auxiliary" || kind === "modal";
}

/** "proteins found only in": a past form with a preposition after it modifies the noun before it as a rule. */
function isReduced(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at + 1);
  return kind === "preposition" || kind === "adverb" || kind === "mark";
}
