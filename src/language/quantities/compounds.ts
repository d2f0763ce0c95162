import functionWords from "../lexicons/function-words.json" with { type: "json" };
import type { Words } from "../words.ts";
import type { Amount } from "./amount.ts";
import { findNumeral, parseDigits, parseScale, parseWord } from "./numerals.ts";
import { isCompound, parseDuration, parseMeasure, type Unit } from "./units.ts";

const COMPOUND = /^([a-z]+(?:-[a-z]+)??|\d[\d.,]*)-([a-z]+?)(s?-(?:old|long)s?)?$/;
const STOP: ReadonlySet<string> = new Set(functionWords.words.split(" "));
/** Words after an age in which a name is looked for. */
const NAME_REACH = 6;
/** "25-year-old", "25-year-olds". */
const AGE = /-olds?$/;

/** "12-member", "ten-storey", "5.3-magnitude", "30-day", "40-odd": a number and what it counts or measures in one token; null for the age of somebody named. */
export function findCompound(words: Words, at: number): Amount | null {
  const found = COMPOUND.exec(words.norm(at));
  if (!found?.[1] || !found[2]) return null;
  const numeral = findNumeral((index) => (index === at ? (found[1] ?? "") : ""), at, at + 1);
  const unit = numeral && unitOf(found[2], at);
  if (!unit || (AGE.test(found[3] ?? "") && isOfNamed(words, at))) return null;
  const { start } = words.span(at, at + 1);
  const number = { start, end: start + found[1].length };
  return { first: at, end: at + 1, value: numeral.value, unit, bound: found[2] === "odd" ? "about" : "exact", number };
}

function unitOf(word: string, at: number): Unit | null {
  const end = at + 1;
  const duration = parseDuration(word);
  if (duration) return { unit: duration, kind: "duration", end, adjectival: true };
  const measure = parseMeasure(word);
  if (measure !== null) return { unit: measure, kind: "measure", end, adjectival: true };
  // "40-odd"; the first of "230-to-197".
  if (word === "odd" || word === "to") return { unit: null, kind: "count", end, adjectival: false };
  return isCompound(word) ? { unit: null, kind: "count", end, adjectival: true } : null;
}

/** "21-year-old Ann Hill", "her 14-year-old son Paul said"; "Ann Hill, a 21-year-old student": a name ends the phrase or follows its noun, or stands before it. */
function isOfNamed(words: Words, at: number): boolean {
  const { norm, isUpper } = words;
  let end = at + 1;
  while (end < at + NAME_REACH && /^\p{L}/u.test(norm(end)) && (isUpper(end) || !STOP.has(norm(end)))) {
    if (isUpper(end) && end > at + 1 && !isUpper(end - 1)) return true;
    end++;
  }
  if (end > at + 1 && isUpper(end - 1)) return true;
  const comma = norm(at - 1) === "a" ? at - 2 : at - 1;
  return norm(comma) === "," && isUpper(comma - 1);
}

/** "one-to-two hundred": a range in one token, with a scale after it. */
export function findHyphenedRange({ norm, span }: Words, at: number): Amount | null {
  const found = /^([a-z]+|\d[\d.,]*)-to-([a-z]+|\d[\d.,]*)$/.exec(norm(at));
  const [lower, upper] = [found?.[1], found?.[2]].map((part) => (part ? (parseWord(part) ?? parseDigits(part)) : null));
  if (lower === null || lower === undefined || upper === null || upper === undefined || upper <= lower) return null;
  const scale = parseScale(norm(at + 1));
  const end = scale === null ? at + 1 : at + 2;
  const unit: Unit = { unit: null, kind: "count", end, adjectival: false };
  const [value, max] = [lower * (scale ?? 1), upper * (scale ?? 1)];
  return { first: at, end, value, max, unit, bound: "range", number: span(at, end) };
}
