import type { Span } from "../../model/span.ts";
import functionWords from "../lexicons/function-words.json" with { type: "json" };
import plurals from "../lexicons/plurals.json" with { type: "json" };
import { isPlural } from "../plurals.ts";
import type { Words } from "../words.ts";
import type { Placed } from "./bounds.ts";
import { findNumeral, parseScale, parseWord } from "./numerals.ts";

const STOP: ReadonlySet<string> = new Set(functionWords.words.split(" "));
const STATES: ReadonlySet<string> = new Set(plurals.states.split(" "));
const RATES: ReadonlySet<string> = new Set(plurals.rates.split(" "));
/** Longest noun phrase looked at, in tokens. */
const REACH = 8;
/** How far back a rate or toll is looked for, in tokens. */
const BACK = 14;
/** The same for money and measures, which need no such noun. */
const NEAR = 6;
const SKIPPED = /^(?:more|additional|further|other|such)$/;
const DETERMINER = /^(?:the|its|their|his|her|our|my|your|those|these|all|a|an)$/;
/** Before "cost" or "support" these make it a verb. */
const BEFORE_VERB = /^(?:it|they|he|she|we|which|that|to|will|would|could|can|may|might|has|have|had|not)$/;
const PRONOUN = /^(?:whom|which|them|us|it|this|that)$/;

/** A range of token indices, end exclusive. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/**
 * The noun phrase that a number counts or measures: to its right from the first modifier to the last plural noun, or a word for a
 * state ("22 killed"); failing that to its left ("a crowd of 900", "the death toll rose to 37"). Null when the text leaves it out.
 */
export function findCounted(words: Words, placed: Placed): Span | null {
  const range = trimmed(words, findRange(words, placed));
  return range && range.end > range.first ? words.span(range.first, range.end) : null;
}

function findRange(words: Words, { amount, first, end }: Placed): Range | null {
  const { unit } = amount;
  switch (unit.kind) {
    case "count":
      if (unit.adjectival) return findPhrase(words, end, "any");
      return (
        findPlural(words, end, amount.value === 1 ? "any" : "plural") ??
        findState(words, end) ??
        findBefore(words, first) ??
        findRate(words, first, BACK)
      );
    case "share":
      return findOf(words, end) ?? findPhrase(words, end, "any");
    case "percent":
      return (
        findOf(words, end) ?? findPhrase(words, end, "any") ?? findBefore(words, first) ?? findRate(words, first, BACK)
      );
    case "measure":
      return unit.adjectival
        ? findPhrase(words, end, "any")
        : (findSubstance(words, end) ?? findBefore(words, first) ?? findRate(words, first, NEAR));
    case "duration":
      return unit.adjectival ? findPhrase(words, end, "any") : findSubstance(words, end);
    case "currency":
      if (unit.adjectival) return findPhrase(words, end, "any");
      return /^(?:in|worth)$/.test(words.norm(end))
        ? findIn(words, end)
        : (findBefore(words, first) ?? findRate(words, first, NEAR));
  }
}

/** "25 aid workers", "3,000 more troops", "six of the committees", "seven others". */
function findPlural(words: Words, at: number, number: "plural" | "any"): Range | null {
  const { norm } = words;
  let first = at;
  if (norm(first) === "others") return { first, end: first + 1 };
  while (SKIPPED.test(norm(first)) && first < at + 2) first++;
  if (norm(first) === "of") return findOf(words, first);
  if (norm(first) === "out" && norm(first + 1) === "of") return findOutOf(words, first + 2);
  if (DETERMINER.test(norm(first))) return null;
  return findPhrase(words, first, number);
}

/** The phrase after "of": "of the remaining members"; none after "of them". */
function findOf(words: Words, at: number): Range | null {
  if (words.norm(at) !== "of" || PRONOUN.test(words.norm(at + 1))) return null;
  let first = at + 1;
  while (DETERMINER.test(words.norm(first)) && first < at + 3) first++;
  // "five of the territory's six delegates": the number after the owner starts the phrase anew.
  for (let index = first + 1; index < first + 4; index++) {
    if (words.norm(index) === "'s" && isNumber(words.norm(index + 1))) return findPhrase(words, index + 2, "any");
  }
  return findPhrase(words, first, "any");
}

/** "seven out of 20 cases". */
function findOutOf(words: Words, at: number): Range | null {
  const base = findNumeral(words.norm, words.norm(at) === "the" ? at + 1 : at, words.limit);
  return base && findPhrase(words, base.end, "any");
}

/** What a measure measures: "gallons of diesel", not "miles of the coast". */
function findSubstance(words: Words, at: number): Range | null {
  return DETERMINER.test(words.norm(at + 1)) ? null : findOf(words, at);
}

/** "in military aid", "worth of goods". */
function findIn(words: Words, at: number): Range | null {
  return words.norm(at) === "worth" ? findOf(words, at + 1) : findPhrase(words, at + 1, "any");
}

/** A noun phrase that starts at `at`: up to its last plural noun, with "of …" after it; "any" takes singular nouns too. */
function findPhrase(words: Words, at: number, number: "plural" | "any"): Range | null {
  const { norm } = words;
  if (!canStart(words, at)) return null;
  if (STATES.has(norm(at)) && !isPlural(norm(at + 1))) return number === "plural" ? { first: at, end: at + 1 } : null;
  let lastPlural = at;
  let index = at;
  for (; index < at + REACH && continues(words, index, at); index++) {
    if (isPlural(norm(index)) && norm(index + 1) !== "'s") lastPlural = index + 1;
    else if (lastPlural > at && !isPlural(norm(index))) break;
  }
  const end = lastPlural > at ? lastPlural : number === "any" ? index : at;
  return end > at ? { first: at, end: withOf(words, end) } : null;
}

function canStart(words: Words, at: number): boolean {
  const { norm } = words;
  return (
    /^[\p{L}\p{N}#@]/u.test(norm(at)) &&
    (!isStop(words, at) || isNounInS(norm(at), norm(at + 1))) &&
    !isNumber(norm(at))
  );
}

/** After a number "lives" and "works" are nouns. */
function isNounInS(norm: string, next: string): boolean {
  return (
    /^(?:lives|works|needs|votes|faces|leaves|signs|makes|takes|saves|hits|strikes|kills)$/.test(norm) && next !== ""
  );
}

function isNumber(norm: string): boolean {
  return /^\d/.test(norm) || parseWord(norm) !== null || parseScale(norm) !== null;
}

/** A function word; in capitals it is a name ("AM stations", "US deaths"). */
function isStop(words: Words, at: number): boolean {
  return STOP.has(words.norm(at)) && !words.isUpper(at);
}

function continues(words: Words, at: number, first: number): boolean {
  const { norm } = words;
  const word = norm(at);
  if (word === "'s") return at > first && norm(at + 1) !== "";
  // "two big, heavy crates": a comma between modifiers.
  if (word === ",")
    return (
      at > first &&
      /(?:al|ic|ous|ful|ive|y|ish|less)$/.test(norm(at - 1)) &&
      /(?:al|ic|ous|ful|ive|y|ed|ish|less)$/.test(norm(at + 1))
    );
  if (!/^[\p{L}\p{N}]/u.test(word) || isNumber(word)) return false;
  if (at > first && /(?:ing|ly)$/.test(word) && !isPlural(norm(at + 1))) return false;
  return !isStop(words, at) || (at === first && isNounInS(word, norm(at + 1)));
}

/** "counts of child abuse", "members of parliament", "people on board": the words that narrow the noun down. */
function withOf(words: Words, end: number): number {
  const { norm } = words;
  if (norm(end) === "on" && norm(end + 1) === "board") return end + 2;
  if (norm(end) !== "of" || DETERMINER.test(norm(end + 1)) || !canStart(words, end + 1)) return end;
  let index = end + 1;
  while (index < end + 6 && continues(words, index, end + 1)) index++;
  return index;
}

/** "39 are confirmed dead", "12 had been wounded": the state that a number without a noun is in. */
function findState(words: Words, at: number): Range | null {
  const { norm } = words;
  if (!/^(?:is|are|was|were|have|has|had|being)$/.test(norm(at))) return null;
  let index = at + 1;
  while (
    index < at + 5 &&
    /^(?:been|confirmed|reported|reportedly|also|feared|believed|presumed|still|now|seriously|severely|critically|be|to|said)$/.test(
      norm(index),
    )
  )
    index++;
  return STATES.has(norm(index)) ? { first: index, end: index + 1 } : null;
}

/** "a crowd of 900", "a fine of $40": the noun before "of". */
function findBefore(words: Words, first: number): Range | null {
  const { norm } = words;
  if (
    norm(first - 1) !== "of" ||
    !/^[\p{L}]{3,}/u.test(norm(first - 2)) ||
    STOP.has(norm(first - 2)) ||
    /^(?:total|number|figure|sum|magnitude)$/.test(norm(first - 2))
  )
    return null;
  return { first: startOfPhrase(words, first - 2), end: first - 1 };
}

/** "the death toll rose to 37", "inflation is 9 %": a noun for a rate, price or toll before a number that nothing follows. */
function findRate(words: Words, first: number, reach: number): Range | null {
  for (let index = first - 1; index >= Math.max(words.first, first - reach); index--) {
    if (words.norm(index) === "number") return findOf(words, index + 1);
    if (RATES.has(words.norm(index)) && !BEFORE_VERB.test(words.norm(index - 1)))
      return { first: startOfPhrase(words, index), end: index + 1 };
    if (/^[;.!?:]$/.test(words.norm(index))) return null;
  }
  return null;
}

/** First modifier of the noun at `head`, three words back at most. */
function startOfPhrase({ norm }: Words, head: number): number {
  let index = head;
  while (
    index > head - 3 &&
    /^[\p{L}][\p{L}-]*$/u.test(norm(index - 1)) &&
    !STOP.has(norm(index - 1)) &&
    !isNumber(norm(index - 1)) &&
    !/(?:ed|ing)$/.test(norm(index - 1))
  )
    index--;
  return index;
}

function trimmed({ norm }: Words, range: Range | null): Range | null {
  if (!range) return null;
  let { end } = range;
  while (end > range.first && /^(?:,|'s)$/.test(norm(end - 1))) end--;
  return { first: range.first, end };
}
