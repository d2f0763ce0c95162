import data from "../lexicons/labels.json" with { type: "json" };
import { isPlural } from "../plurals.ts";
import { childOf, entityTypeAt } from "../tree-words.ts";
import type { Words } from "../words.ts";
import { findNumeral, type Numeral } from "./numerals.ts";
import { findUnit } from "./units.ts";

const HEADS: ReadonlySet<string> = new Set(data.heads.split(" "));
const STREETS: ReadonlySet<string> = new Set(data.streets.split(" "));
const CONTEST: ReadonlySet<string> = new Set(data.contest.split(" "));
const DIALLED: ReadonlySet<string> = new Set(data.dialled.split(" "));
const EVENTS: ReadonlySet<string> = new Set(data.events.split(" "));
/** "over the age of 18" is a limit, "at the age of 18" somebody's age. */
const LIMITS: ReadonlySet<string> = new Set(data.ageLimits.split(" "));
/** Nouns that a size follows ("magnitude 5.2"). */
const MEASURED: ReadonlySet<string> = new Set(data.measured.split(" "));
const ERAS: ReadonlySet<string> = new Set(data.eras.split(" "));
/** How far before a score a word of contest is looked for, in tokens. */
const CONTEST_REACH = 8;
/** Longest list that is numbered inside a sentence, and how far back its opening bracket would stand, in tokens. */
const MOST_LISTED = 20;
const BRACKET_REACH = 12;

/** Does the number name, order or date something instead of counting it ("Article 5", "1. The council", "3-1", "Hale, 43,", "10 High Street")? */
export function isLabel(words: Words, at: number, numeral: Numeral): boolean {
  const before = words.norm(at - 1);
  const after = words.norm(numeral.end);
  if (HEADS.has(before) || /^[#/]$/.test(before) || after === "/" || ERAS.has(after)) return true;
  if (/^\d{10,}$|^0\d/.test(words.norm(at)) || (before === "[" && after === "]")) return true;
  if (at === words.first && (after === "." || after === ")") && numeral.end === at + 1) return true;
  if (isQuoted(words, at, numeral) || isListNumber(words, at, numeral)) return true;
  return (
    isAge(words, at, numeral) ||
    isCalled(words, at, numeral) ||
    isNamePart(words, at, numeral) ||
    isAddress(words, numeral) ||
    isInsideName(words, at, numeral) ||
    isScore(words, at, numeral)
  );
}

/** "the “19” of its name": a number alone between quotation marks is a word that is spoken of. */
function isQuoted({ norm }: Words, at: number, { end }: Numeral): boolean {
  return /^["“']$/.test(norm(at - 1)) && /^["”']$/.test(norm(end));
}

/** "two aims: 1) to count and 2) to name": a closing bracket that nothing opened. */
function isListNumber({ norm }: Words, at: number, { value, end, digits }: Numeral): boolean {
  if (!digits || value > MOST_LISTED || norm(end) !== ")") return false;
  for (let index = at - 1; index > at - BRACKET_REACH; index--) if (norm(index) === "(") return false;
  return true;
}

/** "phoned 911", "the 737 Max", "the 400 metres hurdles". */
function isCalled(words: Words, at: number, { end, digits }: Numeral): boolean {
  const { norm } = words;
  if (!digits) return false;
  const unitEnd = findUnit(words, end).end;
  if (DIALLED.has(norm(at - 1)) && unitEnd === end && !isPlural(norm(end))) return true;
  if (/^7[0-8]7$/.test(norm(at)) && norm(at - 1) === "the" && !isPlural(norm(end))) return true;
  return unitEnd > end && EVENTS.has(norm(unitEnd));
}

/** "aged 41", "at the age of ten", "Hale, 43, said", "she was about 90", "he is 90 years old". */
function isAge(words: Words, start: number, { value, end, digits }: Numeral): boolean {
  if (value > 120 || value < 1) return false;
  const { norm } = words;
  if (norm(end) === "years" && /^(?:old|young)$/.test(norm(end + 1))) return true;
  const at = /^(?:about|around|just|only|nearly|almost|over|now)$/.test(norm(start - 1)) ? start - 1 : start;
  const before = norm(at - 1);
  if (before === "aged" || before === "age" || (before === "of" && norm(at - 2) === "age"))
    return !LIMITS.has(norm(at - 4));
  if (!digits || value < 10) return false;
  const stops = /^[,.;)]?$/.test(norm(end)) || norm(end) === "and";
  const isApposed = before === "," && stops && /^\p{L}{3,}/u.test(norm(at - 2));
  if (isApposed && (words.isUpper(at - 2) || !isPlural(norm(at - 2)))) return true;
  if (!/^(?:was|is|turned|'s|'m)$/.test(before) || !stops) return false;
  return /^(?:he|she|i|who)$/.test(norm(at - 2)) || isOfPerson(words, start);
}

/** "Area 51", "coronavirus 2": the tree hangs the number on the singular noun right before it. */
function isNamePart({ syntax, norm }: Words, at: number, { end, digits }: Numeral): boolean {
  if (!syntax || !digits || end !== at + 1 || MEASURED.has(norm(at - 1))) return false;
  const word = syntax.wordOf(at);
  if (syntax.head(word) !== word - 1 || !/^NNP?$/.test(syntax.xpos(word - 1))) return false;
  return /^(?:nummod|flat|nmod:desc|dep|compound)$/.test(syntax.deprel(word));
}

/** "the singer was 78": the number’s subject is one person. */
function isOfPerson({ syntax }: Words, at: number): boolean {
  const subject = syntax ? childOf(syntax, syntax.wordOf(at), "nsubj") : -1;
  if (!syntax || subject < 0 || !/^NNP?$/.test(syntax.xpos(subject))) return false;
  return entityTypeAt(syntax, subject) === "person";
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
  const isShort = value < 1000 || /^(?:19|20)\d\d$/.test(words.norm(at));
  if (afterCapital && isShort && end === at + 1 && !isCountedAfter(words, end)) return true;
  return digits && afterCapital && words.isUpper(end) && !/s$/.test(words.norm(end));
}

/** Does something that can be counted or measured stand at `at`? */
function isCountedAfter(words: Words, at: number): boolean {
  return (
    findUnit(words, at).kind !== "count" ||
    isPlural(words.norm(at)) ||
    /^(?:million|dead)$/.test(words.norm(at)) ||
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
