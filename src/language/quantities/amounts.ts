import type { Syntax } from "../../model/syntax.ts";
import numerals from "../lexicons/numerals.json" with { type: "json" };
import type { Words } from "../words.ts";
import type { Amount } from "./amount.ts";
import { findCompound, findHyphenedRange } from "./compounds.ts";
import { isLabel } from "./labels.ts";
import { findNumeral, type Numeral, parseScale, parseWord, tidy } from "./numerals.ts";
import { findShare, findVague, isWordAmount } from "./shares.ts";
import { findUnit, parseCode, parseDuration, parsePrefix, parseSign, type Unit } from "./units.ts";

const CHANGE: ReadonlySet<string> = new Set(numerals.changeVerbs.split(" "));
/** How far before "from" a verb of change is looked for, in tokens. */
const CHANGE_REACH = 8;

/** The number that starts at token `at`; null when there is none, or when it names something instead of counting. `readWords` reads number words beside digits. */
export function findAmount(words: Words, at: number, readWords: boolean): Amount | null {
  if (!mayStart(words.norm(at))) return null;
  const lead = findLead(words, at);
  const special = lead || !readWords ? null : (findVague(words, at) ?? findShare(words, at));
  if (special) {
    const unit = special.isShare
      ? ({ unit: "share", kind: "share", end: special.end, adjectival: false } as const)
      : findUnitOf(words, special.end);
    return {
      first: at,
      end: unit.end,
      value: special.value,
      unit,
      bound: special.isVague ? "at-least" : "exact",
      number: words.span(at, special.end),
    };
  }
  const numeral = findPlain(words, lead?.start ?? at, readWords);
  if (!numeral) return readWords ? (findHyphenedRange(words, at) ?? findCompound(words, at)) : null;
  if (!lead && isLabel(words, at, numeral)) return null;
  return withUnit(words, { at: lead?.start ?? at, numeral, lead });
}

/** The unit after a number in words: "half a mile", "thousands of miles". */
function findUnitOf(words: Words, at: number): Unit {
  const own = findUnit(words, at);
  if (own.kind !== "count" || words.norm(at) !== "of") return own;
  const inner = findUnit(words, at + 1);
  return inner.kind === "measure" || inner.kind === "currency" || inner.kind === "duration" ? inner : own;
}

/** May a number start with this word? A quick look that spares most words the rest. */
function mayStart(norm: string): boolean {
  if (/^\.?\d/.test(norm) || norm.includes("-") || parseSign(norm) !== null || parseCode(norm) !== null) return true;
  return parseWord(norm) !== null || isWordAmount(norm) || /^an?$/.test(norm);
}

/** A currency before the number. */
interface Lead {
  readonly unit: string;
  /** First token of the currency. */
  readonly first: number;
  /** First token of the number. */
  readonly start: number;
}

function findLead(words: Words, at: number): Lead | null {
  const { norm, touches } = words;
  const sign = parseSign(norm(at));
  if (sign !== null && parseDigitsAhead(words, at + 1)) {
    const prefix = norm(at) === "$" && touches(at) ? parsePrefix(norm(at - 1)) : null;
    return { unit: prefix ?? sign, first: prefix === null ? at : at - 1, start: at + 1 };
  }
  const code = parseCode(norm(at));
  return code !== null && parseDigitsAhead(words, at + 1) ? { unit: code, first: at, start: at + 1 } : null;
}

function parseDigitsAhead({ norm, limit }: Words, at: number): boolean {
  return findNumeral(norm, at, limit)?.digits === true;
}

/** A numeral that counts: "a hundred" and "2 dozen" too; "one" only where it is no pronoun. */
function findPlain(words: Words, at: number, readWords: boolean): Numeral | null {
  const { norm, limit } = words;
  if (/^an?$/.test(norm(at))) {
    const scale = norm(at + 1) === "dozen" ? 12 : parseScale(norm(at + 1));
    if (scale === null || !readWords) return null;
    const more = parseScale(norm(at + 2));
    return { value: more === null ? scale : scale * more, end: at + (more === null ? 2 : 3), digits: false };
  }
  const numeral = findNumeral(norm, at, limit);
  if (!numeral || (!numeral.digits && !readWords)) return null;
  if (norm(numeral.end) === "dozen") return { ...numeral, value: numeral.value * 12, end: numeral.end + 1 };
  if (isPronoun(words, at, numeral)) return null;
  return withLetter(words, numeral);
}

/** "40m", "$3b": a letter stuck to digits is a scale unless a measure is meant ("40m high"). */
function withLetter({ norm, touches }: Words, numeral: Numeral): Numeral {
  const letter = norm(numeral.end);
  if (!numeral.digits || !/^[mbk]$/.test(letter) || !touches(numeral.end)) return numeral;
  if (letter === "m" && isLength(norm(numeral.end + 1), norm(numeral.end + 2))) return numeral;
  const scale = letter === "m" ? 1e6 : letter === "b" ? 1e9 : 1e3;
  return { ...numeral, value: tidy(numeral.value * scale), end: numeral.end + 1 };
}

/** Words that follow a number of metres: "40m high", "15m in diameter". */
function isLength(next: string, afterNext: string): boolean {
  if (next === "in") return /^(?:diameter|length|height|width|depth|altitude)$/.test(afterNext);
  return /^(?:high|long|deep|wide|tall|away|from|above|below|race|x|-)$/.test(next);
}

/** Words after "one" that make it a count. */
const ONE_OF: ReadonlySet<string> = new Set(numerals.afterOne.split(" "));

/** "one" that stands for something named before or is an article: no count. */
function isPronoun(words: Words, at: number, numeral: Numeral): boolean {
  const { norm } = words;
  if (norm(at) !== "one" || numeral.end > at + 1 || parseDuration(norm(at + 1)) !== null) return false;
  if (/^(?:to|or|-)$/.test(norm(at + 1)) && parseWord(norm(at + 2)) !== null) return false;
  if (norm(at - 1) === "by" && norm(at - 2) !== "one" && norm(at + 1) !== "") return !ONE_OF.has(norm(at + 1));
  if (norm(at - 1) === "only" && norm(at - 2) === "the") return true;
  if (/^(?:least|only|than|just|about|over|exactly|but)$/.test(norm(at - 1)))
    return norm(at + 1) === "of" && norm(at - 1) === "just";
  if (/^(?:no|any|every|each|this|that|the|which|another|some|number|day|-|by)$/.test(norm(at - 1))) return true;
  if (words.syntax && countsInTree(words.syntax, at)) return false;
  return !ONE_OF.has(norm(at + 1));
}

/** "three girls and one boy", "there was one candidate", "four delegates in the north and one in the south": one of an enumeration; "one study found" is an article. */
function countsInTree(syntax: Syntax, at: number): boolean {
  const word = syntax.wordOf(at);
  const head = syntax.head(word);
  if (head >= 0 && head < word && syntax.deprel(word) === "conj")
    return syntax.upos(head) === "NUM" || syntax.children(head).some((child) => syntax.deprel(child) === "nummod");
  if (syntax.deprel(word) !== "nummod" || head < word || !/^NNP?$/.test(syntax.xpos(head))) return false;
  const verb = syntax.head(head);
  return (
    syntax.deprel(head) === "conj" ||
    (verb >= 0 && syntax.children(verb).some((child) => syntax.deprel(child) === "expl"))
  );
}

interface Found {
  readonly at: number;
  readonly numeral: Numeral;
  readonly lead: Lead | null;
}

/** Adds the unit and, for a range, the upper end. */
function withUnit(words: Words, found: Found): Amount {
  const { at, numeral, lead } = found;
  const first = lead?.first ?? at;
  const isOpen = words.norm(numeral.end) === "+";
  const own = findUnit(words, isOpen ? numeral.end + 1 : numeral.end);
  const upper = findUpper(words, found, own);
  if (!upper) {
    const unit = lead ? currencyUnit(words, lead, numeral.end) : (findMagnitude(words, at, own) ?? own);
    return {
      first: unit.unit === MAGNITUDE && words.norm(first - 1) === MAGNITUDE ? first - 1 : first,
      end: unit.end,
      value: numeral.value,
      unit,
      bound: isOpen ? "at-least" : "exact",
      number: words.span(first, numeral.end),
    };
  }
  const last = findUnit(words, upper.end);
  const unit = lead ? currencyUnit(words, lead, upper.end) : last.kind === "count" ? { ...own, end: upper.end } : last;
  const value = tidy(numeral.value * sharedScale(words, numeral, upper));
  const start = /^(?:between|from)$/.test(words.norm(first - 1)) ? first - 1 : first;
  return {
    first: start,
    end: unit.end,
    value,
    max: upper.value,
    unit,
    bound: "range",
    number: words.span(first, upper.end),
  };
}

const MAGNITUDE = "magnitude";

/** "magnitude 5.2", "a magnitude of 5.2", "its magnitude was 5.2": the measure before the number. */
function findMagnitude({ norm }: Words, at: number, own: Unit): Unit | null {
  const isBefore =
    norm(at - 1) === MAGNITUDE || (/^(?:of|was|is|at)$/.test(norm(at - 1)) && norm(at - 2) === MAGNITUDE);
  return own.kind === "count" && isBefore ? { ...own, unit: MAGNITUDE, kind: "measure" } : null;
}

/** "a $300 million fund": after an article the money says what follows is worth. */
function currencyUnit({ norm }: Words, { unit, first }: Lead, end: number): Unit {
  return { unit, kind: "currency", end, adjectival: /^(?:a|an|the|its|their|this|another|new)$/.test(norm(first - 1)) };
}

/** "two to three million": the scale of the upper end holds for both. */
function sharedScale({ norm }: Words, lower: Numeral, upper: Numeral): number {
  const scale = parseScale(norm(upper.end - 1));
  return scale !== null && lower.value < 1000 && lower.value <= upper.value / scale ? scale : 1;
}

/** The upper end of a range: "four to six", "10-12", "6% to 11%", "between $5 and $7 billion"; not "rose from 10 to 12". */
function findUpper(words: Words, { at, numeral, lead }: Found, own: Unit): Numeral | null {
  const { norm, limit } = words;
  const first = lead?.first ?? at;
  const before = norm(first - 1);
  const linkAt = own.kind === "percent" || (own.kind === "currency" && !lead) ? own.end : numeral.end;
  if (!isLink(words, linkAt, before === "between")) return null;
  let start = linkAt + 1;
  if (parseSign(norm(start + 1)) !== null && parsePrefix(norm(start)) !== null) start++;
  if (parseSign(norm(start)) !== null) start++;
  const found = findNumeral(norm, start, limit);
  const upper = found && withLetter(words, found);
  if (!upper || upper.digits !== numeral.digits) return null;
  if (upper.value <= numeral.value || (norm(linkAt) === "or" && upper.value > numeral.value * 2)) return null;
  return before === "from" && isChange(words, first) ? null : upper;
}

function isLink({ norm, touches }: Words, at: number, isBetween: boolean): boolean {
  const link = norm(at);
  if (link === "-") return touches(at) === touches(at + 1);
  return link === "to" || (link === "and" && isBetween) || link === "or";
}

function isChange({ norm }: Words, first: number): boolean {
  for (let index = first - 2; index > first - CHANGE_REACH; index--) if (CHANGE.has(norm(index))) return true;
  return false;
}
