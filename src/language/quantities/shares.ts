import numerals from "../lexicons/numerals.json" with { type: "json" };
import type { Words } from "../words.ts";
import { findNumeral, parseDigits, parseScale, parseWord, tidy } from "./numerals.ts";
import { parseMeasure } from "./units.ts";

/** A number in words that is a share of something or only says its order of size. */
export interface WordAmount {
  readonly end: number;
  readonly value: number;
  readonly isShare: boolean;
  readonly isVague: boolean;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(numerals.fractions).map(([word, parts]) => [word, 1 / parts]),
);
const VAGUE: ReadonlyMap<string, number> = new Map(Object.entries(numerals.vague));

/** Is the word one that opens a share or a vague number ("half", "dozens", "several")? */
export function isWordAmount(norm: string): boolean {
  return norm === "several" || FRACTIONS.has(norm) || VAGUE.has(norm);
}

/** "half of", "two-thirds", "a third of", "three quarters", "one in five"; null when token `at` starts none. */
export function findShare(words: Words, at: number): WordAmount | null {
  const { norm } = words;
  const make = (end: number, value: number): WordAmount => ({ end, value: tidy(value), isShare: true, isVague: false });
  if (norm(at) === "half") return isHalfOf(words, at) ? make(at + 1, 0.5) : null;
  const hyphened = norm(at).includes("-") ? findHyphened(norm(at)) : null;
  if (hyphened !== null) return make(at + 1, hyphened);
  const next = FRACTIONS.get(norm(at + 1));
  if (/^(?:a|one)$/.test(norm(at)) && next !== undefined && (norm(at + 2) === "of" || norm(at) === "one"))
    return make(at + 2, next);
  return findParts(words, at, make);
}

/** "two-thirds", "one-in-five". */
function findHyphened(norm: string): number | null {
  const chance = /^([a-z]+|\d+)-in-([a-z]+|\d+)$/.exec(norm) ?? [];
  const [few, all] = [chance[1] ?? "", chance[2] ?? ""].map((word) => parseWord(word) ?? parseDigits(word));
  if (few && all && few < all) return few / all;
  const [count, fraction, rest] = norm.split("-");
  const part = FRACTIONS.get(fraction ?? "");
  const times = parseWord(count ?? "");
  // "twenty-sixth" orders; "two-thirds" and "one-third" share.
  if (part === undefined || times === null || rest !== undefined || times >= 20) return null;
  return times === 1 || fraction?.endsWith("s") ? times * part : null;
}

/** "half" as a share, not "the second half", "half an hour", "half back". */
function isHalfOf({ norm }: Words, at: number): boolean {
  if (/^(?:first|second|other|better|top|bottom|-)$/.test(norm(at - 1))) return false;
  if (/^(?:of|the|its|their|his|her|our|all|that|those)$/.test(norm(at + 1))) return true;
  return (
    /^(?:than|about|nearly|almost|over|around|roughly|by|least|only|exactly|just)$/.test(norm(at - 1)) &&
    !/^(?:an?|past)$/.test(norm(at + 1))
  );
}

function findParts(words: Words, at: number, make: (end: number, value: number) => WordAmount): WordAmount | null {
  const { norm, limit } = words;
  const numeral = findNumeral(norm, at, limit);
  if (!numeral || numeral.value >= 10) return null;
  const parts = norm(numeral.end).endsWith("s") ? FRACTIONS.get(norm(numeral.end)) : undefined;
  if (parts !== undefined) return make(numeral.end + 1, numeral.value * parts);
  if (norm(numeral.end) !== "in") return null;
  const base = findNumeral(norm, norm(numeral.end + 1) === "every" ? numeral.end + 2 : numeral.end + 1, limit);
  const isShare =
    base !== null &&
    numeral.value < base.value &&
    base.value <= 1000 &&
    norm(base.end) !== "," &&
    Number.isInteger(base.value);
  return isShare && base ? make(base.end, numeral.value / base.value) : null;
}

/** "dozens", "tens of thousands", "several hundred", "half a million", "a million and a half"; null when token `at` starts none. */
export function findVague({ norm }: Words, at: number): WordAmount | null {
  const make = (end: number, value: number, isVague: boolean): WordAmount => ({
    end,
    value: tidy(value),
    isShare: false,
    isVague,
  });
  const vague = VAGUE.get(norm(at));
  if (vague !== undefined) {
    const scale = norm(at + 1) === "of" ? VAGUE.get(norm(at + 2)) : undefined;
    return scale === undefined ? make(at + 1, vague, true) : make(at + 3, (vague * scale) / 2, true);
  }
  const scale = norm(at + 1) === "dozen" ? 12 : parseScale(norm(at + 1));
  if (norm(at) === "several" && scale !== null) return make(at + 2, 2 * scale, true);
  const half = /^(?:half|quarter)$/.test(norm(at)) && /^an?$/.test(norm(at + 1)) ? parseScale(norm(at + 2)) : null;
  const part = norm(at) === "half" ? 0.5 : 0.25;
  const quarter = /^an?$/.test(norm(at)) && norm(at + 1) === "quarter" && norm(at + 2) === "of" && norm(at + 3) === "a";
  const quartered = quarter ? parseScale(norm(at + 4)) : null;
  if (quartered !== null) return make(at + 5, 0.25 * quartered, false);
  if (half !== null) return make(at + 3, part * half, false);
  const isMeasured = half === null && /^an?$/.test(norm(at + 1)) && parseMeasure(norm(at + 2)) !== null;
  if (isMeasured && /^(?:half|quarter)$/.test(norm(at))) return make(at + 2, part, false);
  return norm(at) === "half" && norm(at + 1) === "a" && norm(at + 2) === "dozen" ? make(at + 3, 6, false) : null;
}
