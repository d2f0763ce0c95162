import { Markup, type TokenRange } from "../markup.ts";
import { isVerbal } from "../noun-phrase.ts";
import { getWords } from "../word-classes.ts";
import type { Attribution } from "./attribution.ts";
import { findContentEnd } from "./content.ts";
import { type Complement, type Cue, findNounCue, findVerbCue } from "./cue-lexicon.ts";
import { findPossessor } from "./find-phrase-attributions.ts";
import { findSubjectBefore } from "./subject.ts";
import { LIGHT_VERBS } from "./verb-parts.ts";

/** The attribution that a noun signals with what follows it ("Kyiv’s promise to pay", "the claim that"); null when none does. */
export function findNounAttribution(
  markup: Markup,
  at: number,
  { floor, limit }: { readonly floor: number; readonly limit: number },
): Attribution | null {
  const cue = findNounCue(Markup.norm(markup, at));
  if (!cue || !isNoun(markup, at) || at + 2 >= limit) return null;
  const first = findContentStart(markup, at + 1, cue);
  if (first < 0) return null;
  const opener = Markup.norm(markup, first);
  const possessor = findPossessor(markup, at, floor);
  const doer = possessor ? null : findDoer(markup, at, floor);
  const source = possessor ?? doer?.source ?? null;
  const isClause = opener !== "to" && opener !== "for" && opener !== "of";
  // "the order to", "the plan for": without an owner they are things as often as words.
  if (!source && !isClause) return null;
  if (source && /^(?:it|there)$/.test(Markup.norm(markup, source.first)) && source.end - source.first === 1)
    return null;
  const end = findContentEnd(markup, first, { limit, group: null, tight: !isClause });
  if (end <= first + 1) return null;
  return {
    pattern: "noun",
    act: cue.act,
    source: source ? Markup.span(markup, source) : null,
    cue: Markup.span(markup, { first: doer?.light ?? at, end: at + 1 }),
    content: [Markup.span(markup, { first, end })],
    negated: Markup.norm(markup, at - 1) === "no" || cue.name === "doubt",
    possible: false,
  };
}

/** A noun, or "warning" and "finding" behind an article or owner. */
function isNoun(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  const before = Markup.classAt(markup, at - 1);
  return (
    kind === "noun" || (kind === "ing" && (before === "determiner" || before === "genitive" || before === "possessive"))
  );
}

/** Where the noun's content starts: at "that", "to", "for" or "of" as it takes them, after "is" too; or at once with a pronoun and its verb; -1 for none. */
function findContentStart(markup: Markup, after: number, cue: Cue): number {
  const isCopula = /^(?:is|was)$/.test(Markup.norm(markup, after));
  const first = isCopula ? after + 1 : after;
  const opener = Markup.norm(markup, first);
  if (takes(cue.takes, opener) && !(isCopula && (opener === "for" || opener === "of"))) {
    return opener === "to" && !isBare(markup, first + 1) ? -1 : first;
  }
  const isClause = Markup.classAt(markup, after) === "subject-pronoun" && isVerbal(markup, after + 1);
  return isClause && cue.takes.has("that") && Markup.norm(markup, after) !== "who" ? after : -1;
}

function takes(complements: ReadonlySet<Complement>, opener: string): boolean {
  return (opener === "that" || opener === "to" || opener === "for" || opener === "of") && complements.has(opener);
}

function isBare(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  return kind === "noun" || kind === "verb" || kind === "auxiliary" || kind === "adverb";
}

/** Verbs whose subject does something about the words of others ("rejected claims that"). */
const REACTING = getWords("reacting-verb");
const MADE: ReadonlyMap<string, string> = new Map([
  ["made", "make"],
  ["makes", "make"],
  ["issued", "issue"],
  ["renewed", "renew"],
  ["raised", "raise"],
  ["gave", "give"],
]);

interface Doer {
  readonly source: TokenRange;
  /** First token of a verb that only lends its subject, which then opens the cue. */
  readonly light: number | null;
}

/** The subject of a verb right before the noun ("expressed a desire to", "have announced plans to"). */
function findDoer(markup: Markup, noun: number, floor: number): Doer | null {
  for (let at = noun - 1; at >= Math.max(floor, noun - 4); at--) {
    if (isVerbal(markup, at)) {
      const name = findVerbCue(Markup.norm(markup, at))?.cue.name ?? MADE.get(Markup.norm(markup, at));
      if (name === undefined || REACTING.has(name)) return null;
      let first = at;
      while (first > floor && Markup.classAt(markup, first - 1) === "auxiliary") first--;
      const subject = findSubjectBefore(markup, first, floor);
      return subject ? { source: subject.source, light: LIGHT_VERBS.has(name) ? first : null } : null;
    }
    const kind = Markup.classAt(markup, at);
    if (kind === "mark" || kind === "preposition") return null;
  }
  return null;
}
