import { type Count, Counts } from "../check/compare/counts.ts";
import { Passage } from "../check/passage.ts";
import { wordKey } from "../language/terms.ts";
import { countedNoun } from "./counted-noun.ts";
import countWords from "./lexicons/count-words.json" with { type: "json" };

/** Counts of sentences that are not alike are one only if they are near each other: news rounds, and tolls rise slowly. */
const NEAR = 1.2;
/** How much a toll may rise from one report to the next where both name the place. */
const RISEN = 1.6;
/** Words that two counts must share (an outcome counts double) where their sentences are not alike. */
const LEAST_SHARED = 2;
/** The same for shares, money and measures: "annual growth" alone is of many things. */
const LEAST_SHARED_MEASURE = 3;

/** Can two numbers be of one count? In aligned sentences what is counted says enough, where the numbers are near; elsewhere more must be the same. */
export function countTheSame(a: Count, b: Count, aligned: boolean): boolean {
  const isNear = areNear(a, b);
  const mayHaveRisen = areNear(a, b, RISEN) && isToll(a) && isToll(b) && arePlacedTogether(a.passage, b.passage);
  // First of all: most pairs of a large story are neither aligned nor near.
  if (!aligned && !isNear && !mayHaveRisen) return false;
  if (Counts.differInOutcome(a, b) || Counts.differInNation(a, b) || isPartOf(a, b) || isPartOf(b, a)) return false;
  if (kindOf(a) !== kindOf(b) || isToldBeside(a, b) || isToldBeside(b, a)) return false;
  if (mayHaveRisen) return true;
  if (aligned) return isNear || (kindOf(a) === "whole" && sharedWords(a, b) >= LEAST_SHARED);
  const least = a.quantity.unit === null ? LEAST_SHARED : LEAST_SHARED_MEASURE;
  return Counts.shared(a, b) >= least && !areElsewhere(a.passage, b.passage);
}

/** Does the number say how many, and not only that they were dozens? */
export function hasValue({ passage, quantity: { number } }: Count): boolean {
  const words = passage.analysis.text.slice(number.start, number.end).toLowerCase().split(/\s+/);
  return !words.some((word) => marks(word) === "no value");
}

/** What leads to the number of an earlier count. */
const BEFORE =
  /\b(?:up|rose|risen|rising|grown|increased|raised|revised|down|fell|fallen)(?: \w+)? from (?:\w+ ){0,2}$/i;

/** Is it told as the number before ("up from 480 on Wednesday")? */
export function isEarlier({ analysis }: Passage, start: number): boolean {
  return BEFORE.test(analysis.text.slice(Math.max(0, start - 30), start));
}

/** A range is as near as its nearer end. */
function areNear({ quantity: a }: Count, { quantity: b }: Count, most = NEAR): boolean {
  return a.value <= most * (b.max ?? b.value) && b.value <= most * (a.max ?? a.value);
}

const KILL = wordKey("kill");
/** What a toll counts, where it does not say whom ("miners"). */
const ANYBODY: ReadonlySet<string> = new Set(["people", "person", "toll", "dead", "death", "life"].map(wordKey));

/** Does it say how many died, whoever they were: "31 people have died", "a death toll of 44"? */
export function isToll(count: Count): boolean {
  const noun = countedNoun(count);
  return count.keys.has(KILL) && noun !== null && ANYBODY.has(noun.key);
}

/** A place is named in both. */
function arePlacedTogether(a: Passage, b: Passage): boolean {
  const places = placesOf(b);
  return [...placesOf(a)].some((place) => places.has(place));
}

/** Words that both counts have; a unit is a word of its own. */
function sharedWords(a: Count, b: Count): number {
  const isMeasure = a.quantity.unit !== null && a.quantity.unit === b.quantity.unit;
  return [...a.keys].filter((key) => b.keys.has(key)).length + (isMeasure ? 1 : 0);
}

const MARKS: ReadonlyMap<string, string> = new Map(countWords.entries.map(({ word, marks }) => [word, marks]));

function marks(word: string): string {
  return MARKS.get(word) ?? "whole";
}

/** A whole, an addition ("another 12", "20 more") or a part ("including 12"), by the words right beside the number. */
export function kindOf({ passage, quantity: { start, number } }: Count): string {
  const tokens = Passage.tokens(passage);
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= number.end);
  const [left, right] = [marks(before?.norm ?? ""), marks(after?.norm ?? "")];
  if (left === "part") return left;
  return left === "addition" || right === "addition" ? "addition" : "whole";
}

/** The other's number stands beside this one: whoever tells both tells of two things, but for "19, up from 14". */
function isToldBeside({ passage, quantity }: Count, { quantity: other }: Count): boolean {
  if (quantity.value === other.value) return false;
  return passage.quantities.some(
    (each) => each.value === other.value && each.unit === other.unit && !isEarlier(passage, each.start),
  );
}

/** "One killed and two hurt" are the three of whom another report tells. */
function isPartOf(part: Count, whole: Count): boolean {
  const { value, unit } = part.quantity;
  return part.passage.quantities.some(
    (other) => other !== part.quantity && other.unit === unit && other.value + value === whole.quantity.value,
  );
}

/** Each sentence names places, and no place is named in both. */
function areElsewhere(a: Passage, b: Passage): boolean {
  return placesOf(a).size > 0 && placesOf(b).size > 0 && !arePlacedTogether(a, b);
}

function placesOf({ names }: Passage): ReadonlySet<string> {
  return new Set(names.filter(({ type }) => type === "place").map(({ key }) => key));
}
