import type { Attribution } from "./attribution.ts";
import { findContentEnd } from "./content.ts";
import { type Complement, findNounCue, findVerbCue } from "./cue-lexicon.ts";
import { findPossessor } from "./find-phrase-attributions.ts";
import { Markup, type TokenRange } from "./markup.ts";
import { isVerbal } from "./noun-phrase.ts";
import { findSubjectBefore } from "./subject.ts";

/** The attribution that a noun signals with what follows it ("Kyiv’s promise to pay", "the claim that"); null when none does. */
export function findNounAttribution(
  markup: Markup,
  at: number,
  { floor, limit }: { readonly floor: number; readonly limit: number },
): Attribution | null {
  const cue = findNounCue(Markup.norm(markup, at));
  if (!cue || Markup.classAt(markup, at) !== "noun" || at + 2 >= limit) return null;
  const opener = Markup.norm(markup, at + 1);
  if (!takes(cue.takes, opener) || (opener === "to" && !isBare(markup, at + 2))) return null;
  const possessor = findPossessor(markup, at, floor);
  const source = possessor ?? findDoer(markup, at, floor);
  // "the order to", "the plan for": without an owner they are things as often as words.
  if (!source && opener !== "that") return null;
  if (source && /^(?:it|there)$/.test(Markup.norm(markup, source.first)) && source.end - source.first === 1)
    return null;
  const end = findContentEnd(markup, at + 1, { limit, group: null, tight: opener !== "that" });
  if (end <= at + 2) return null;
  return {
    pattern: "noun",
    act: cue.act,
    source: source ? Markup.span(markup, source) : null,
    cue: Markup.span(markup, { first: at, end: at + 1 }),
    content: [Markup.span(markup, { first: at + 1, end })],
    negated: Markup.norm(markup, at - 1) === "no",
    possible: false,
  };
}

function takes(complements: ReadonlySet<Complement>, opener: string): boolean {
  return (opener === "that" || opener === "to" || opener === "for" || opener === "of") && complements.has(opener);
}

function isBare(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  return kind === "noun" || kind === "verb" || kind === "auxiliary" || kind === "adverb";
}

/** The subject of a verb right before the noun ("expressed a desire to", "have announced plans to"). */
function findDoer(markup: Markup, noun: number, floor: number): TokenRange | null {
  for (let at = noun - 1; at >= Math.max(floor, noun - 4); at--) {
    if (isVerbal(markup, at)) {
      if (!findVerbCue(Markup.norm(markup, at)) && !/^(?:made|issued|renewed)$/.test(Markup.norm(markup, at)))
        return null;
      let first = at;
      while (first > floor && Markup.classAt(markup, first - 1) === "auxiliary") first--;
      return findSubjectBefore(markup, first, floor)?.source ?? null;
    }
    const kind = Markup.classAt(markup, at);
    if (kind === "mark" || kind === "preposition") return null;
  }
  return null;
}
