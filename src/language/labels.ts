import data from "./lexicons/labels.json" with { type: "json" };
import { findNumeral, type Numeral } from "./numerals.ts";
import { findUnit } from "./units.ts";
import type { Words } from "./words.ts";

const HEADS: ReadonlySet<string> = new Set(data.heads.split(" "));
const STREETS: ReadonlySet<string> = new Set(data.streets.split(" "));
const CONTEST: ReadonlySet<string> = new Set(data.contest.split(" "));
const ERAS: ReadonlySet<string> = new Set(data.eras.split(" "));
/** How far before a score a word of contest is looked for, in tokens. */
const CONTEST_REACH = 8;

/** Does the number name, order or date something instead of counting it ("Article 5", "1. The council", "3-1", "Hale, 43,", "10 High Street")? */
export function isLabel(words: Words, at: number, numeral: Numeral): boolean {
  const before = words.norm(at - 1);
  const after = words.norm(numeral.end);
  if (HEADS.has(before) || /^[#/]$/.test(before) || after === "/" || ERAS.has(after)) return true;
  if (/^\d{10,}$|^0\d/.test(words.norm(at)) || (before === "[" && after === "]")) return true;
  if (at === words.first && (after === "." || after === ")") && numeral.end === at + 1) return true;
  return (
    isAge(words, at, numeral) ||
    isAddress(words, numeral) ||
    isInsideName(words, at, numeral) ||
    isScore(words, at, numeral)
  );
}

/** "aged 41", "at the age of ten", "Hale, 43, said", "she was 90". */
function isAge({ norm }: Words, at: number, { value, end, digits }: Numeral): boolean {
  if (value > 120 || value < 1) return false;
  const before = norm(at - 1);
  if (before === "aged" || before === "age" || (before === "of" && norm(at - 2) === "age")) return true;
  if (!digits || value < 10) return false;
  const stops = /^[,.;)]?$/.test(norm(end)) || norm(end) === "and";
  if (before === "," && stops && /^\p{L}{3,}/u.test(norm(at - 2))) return true;
  return /^(?:was|is|turned|'s|'m)$/.test(before) && stops && /^(?:he|she|i|who)$/.test(norm(at - 2));
}

/** "619 Mill Lane": a number, capitals, a word for a street. */
function isAddress(words: Words, { end, digits }: Numeral): boolean {
  if (!digits) return false;
  for (let index = end; index < end + 4 && words.isUpper(index); index++)
    if (STREETS.has(words.norm(index))) return index > end;
  return false;
}

/** A number after a capital inside a sentence, with a capital or no plural noun after it ("the Lost 52 Project", "Area 51 is closed"). */
function isInsideName(words: Words, at: number, { end, digits, value }: Numeral): boolean {
  const afterCapital = at - 1 > words.first && words.isUpper(at - 1) && (digits || words.isUpper(at));
  if (afterCapital && value < 1000 && end === at + 1 && !isCountedAfter(words, end)) return true;
  return digits && afterCapital && words.isUpper(end) && !/s$/.test(words.norm(end));
}

/** Does something that can be counted or measured stand at `at`? */
function isCountedAfter(words: Words, at: number): boolean {
  return (
    findUnit(words, at).kind !== "count" ||
    /(?:[^s]s|people|men|women|children|troops|million|dead)$/.test(words.norm(at)) ||
    words.isUpper(at)
  );
}

/** "won 3-1", "45 points to 24": two numbers joined in the talk of a contest, or by a mark with the first not the smaller. */
function isScore(words: Words, at: number, numeral: Numeral): boolean {
  const { norm, touches } = words;
  if (norm(numeral.end) === "points" && norm(numeral.end + 1) === "to") return true;
  if (norm(at - 1) === "to" && norm(at - 2) === "points") return true;
  if (norm(at - 1) === "-" && touches(at) && touches(at - 1)) return findNumeral(norm, at - 2, at - 1) !== null;
  if (norm(numeral.end) !== "-" || !touches(numeral.end) || !touches(numeral.end + 1)) return false;
  const other = findNumeral(norm, numeral.end + 1, words.limit);
  if (!other) return false;
  for (let index = at - CONTEST_REACH; index < at; index++) if (CONTEST.has(norm(index))) return true;
  return other.value <= numeral.value;
}
