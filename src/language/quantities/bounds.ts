import type { Bound } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import data from "../lexicons/bounds.json" with { type: "json" };
import type { Words } from "../words.ts";
import type { Amount } from "./amount.ts";

const BEFORE = toPhrases(data.before);
const AFTER = toPhrases(data.after);
/** Words that may stand between a bound and its number ("at least another 25"). */
const BETWEEN = data.between.map((phrase) => phrase.split(" "));

interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

function toPhrases(classes: Readonly<Record<string, readonly string[]>>): readonly Phrase[] {
  return Object.entries(classes)
    .flatMap(([bound, phrases]) => phrases.map((phrase) => ({ words: phrase.split(" "), bound: bound as Bound })))
    .sort((a, b) => b.words.length - a.words.length);
}

/** A bound with the token range that takes in the number and the bound's own words. */
interface BoundRange {
  readonly first: number;
  readonly end: number;
  readonly bound: Bound;
}

/** A number with its bound, both with their token ranges. */
export interface Placed extends BoundRange {
  readonly amount: Amount;
  /** The same amount as the one before it, in another unit: "(eight kilometres)". */
  readonly isConversion: boolean;
}

/** The bound of the number in tokens `first` to `end`. */
export function findBound(
  words: Words,
  { first, end, isMeasure }: { readonly first: number; readonly end: number; readonly isMeasure: boolean },
): BoundRange {
  const after = AFTER.find((phrase) => matches(words, end, phrase.words));
  if (after) return { first, end: end + after.words.length, bound: after.bound };
  for (const start of startsBefore(words, first)) {
    const before = BEFORE.find((phrase) => matches(words, start - phrase.words.length, phrase.words));
    if (before) return { first: start - before.words.length, end, bound: before.bound };
  }
  // "within two miles": only of what can be measured.
  if (isMeasure && words.norm(first - 1) === "within") return { first: first - 1, end, bound: "at-most" };
  return { first, end, bound: "exact" };
}

/** The bound after the noun that the number counts ("40 people or more"); `from` is the token after the number. */
export function boundAfter(words: Words, from: number, counted: Span): Bound {
  if (words.span(from, from + 1).start !== counted.start) return "exact";
  let end = from;
  while (end < words.limit && words.span(end, end + 1).end <= counted.end) end++;
  return words.norm(end) === "or"
    ? (AFTER.find((phrase) => matches(words, end, phrase.words))?.bound ?? "exact")
    : "exact";
}

/** The number's own start, and its start with the words before it that a bound may skip. */
function startsBefore(words: Words, first: number): readonly number[] {
  const starts = [first];
  for (const between of BETWEEN)
    if (matches(words, first - between.length, between)) starts.push(first - between.length);
  return starts;
}

function matches({ norm }: Words, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => norm(at + offset) === word);
}
