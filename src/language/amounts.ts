import type { Bound, Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import numerals from "./lexicons/numerals.json" with { type: "json" };
import units from "./lexicons/units.json" with { type: "json" };
import { findNumeral, type Numeral, parseScale, tidy } from "./numerals.ts";

/** A number with its unit, before its bound and what it counts are known. */
export interface Amount {
  /** Token range of the number with its unit. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  readonly max?: number;
  readonly unit: string | null;
  /** "at-least" for "dozens", "range" for ranges, else "exact". */
  readonly bound: Bound;
  readonly number: Span;
}

interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

interface Place {
  readonly at: number;
  readonly limit: number;
  readonly taken: ReadonlySet<number>;
  /** Read number words, not digits alone. */
  readonly words: boolean;
}

const SIGNS: Readonly<Record<string, string>> = units.signs;
const PREFIXES: Readonly<Record<string, string>> = units.dollarPrefixes;
const CURRENCIES: Readonly<Record<string, string>> = units.words;
const FRACTIONS: Readonly<Record<string, number>> = numerals.fractions;
const VAGUE: Readonly<Record<string, number>> = numerals.vague;
const NUMBERED: ReadonlySet<string> = new Set(numerals.numberedHeads);
const CHANGE: ReadonlySet<string> = new Set(numerals.changeVerbs);
const CONTEST: ReadonlySet<string> = new Set(numerals.contestWords);

/** The number that starts at token `at`: plain, in a currency, a percentage, a share, a range or a vague word; null when there is none or it names something. */
export function findAmount(source: Source, place: Place): Amount | null {
  const norm = (index: number): string =>
    index < place.limit && !place.taken.has(index) ? (source.tokens[index]?.norm ?? "") : "";
  const sign = SIGNS[norm(place.at)];
  if (sign !== undefined) return withSign(source, place, norm);
  if (place.words) {
    const special = findShare(source, place, norm) ?? findVague(source, place, norm);
    if (special) return special;
  }
  const numeral = findPlain(place, norm);
  if (!numeral || isLabel(source, place, numeral, norm)) return null;
  return withUnit(source, { ...place, numeral, norm });
}

/** A numeral that counts: not "one" as a pronoun, not words where only digits are read. */
function findPlain(place: Place, norm: (index: number) => string): Numeral | null {
  const { at, limit } = place;
  if (/^(?:a|an)$/.test(norm(at))) {
    const scale = norm(at + 1) === "dozen" ? 12 : parseScale(norm(at + 1));
    if (scale === null || !place.words) return null;
    const more = parseScale(norm(at + 2));
    return { value: more === null ? scale : scale * more, end: at + (more === null ? 2 : 3), digits: false };
  }
  const numeral = findNumeral(norm, at, limit);
  if (!numeral || (!numeral.digits && !place.words)) return null;
  if (norm(numeral.end) === "dozen") return { ...numeral, value: numeral.value * 12, end: numeral.end + 1 };
  const isOne = norm(at) === "one" && numeral.end === at + 1;
  return isOne &&
    !/^(?:%|percent|per|person|people|million)$/.test(norm(at + 1)) &&
    !/^(?:least|only|than|just|about|over|exactly)$/.test(norm(at - 1))
    ? null
    : numeral;
}

/** Numbers that name or order something: "Article 5", "1. The council", "3-1", "Hale, 43,", a telephone number. */
function isLabel(
  { text, tokens }: Source,
  { at, taken }: Place,
  numeral: Numeral,
  norm: (index: number) => string,
): boolean {
  const before = tokens[at - 1];
  const head = before?.norm ?? "";
  const surface = text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  if (numeral.digits && NUMBERED.has(head)) return true;
  if (/^\d{10,}$|^0\d/.test(surface)) return true;
  if (head === "#" || head === "/" || norm(numeral.end) === "/") return true;
  if (
    head === "," &&
    taken.has(at - 2) &&
    /^[,.;)]?$/.test(norm(numeral.end)) &&
    numeral.value > 9 &&
    numeral.value < 110
  )
    return true;
  return isScore(tokens, at, numeral, norm);
}

/** "3-1", "won 2-1": two small numbers joined by a mark, the first not the smaller, or in the talk of a contest. */
function isScore(tokens: readonly Token[], at: number, numeral: Numeral, norm: (index: number) => string): boolean {
  const left = norm(at - 1) === "-" && tokens[at - 1]?.start === tokens[at - 2]?.end;
  const joined = norm(numeral.end) === "-" && tokens[numeral.end]?.start === tokens[numeral.end - 1]?.end;
  if (!numeral.digits || (!left && !joined)) return false;
  if (left) return findNumeral(norm, at - 2, at - 1) !== null;
  const other = findNumeral(norm, numeral.end + 1, numeral.end + 2);
  if (!other) return false;
  for (let index = at - 6; index < at; index++) if (CONTEST.has(norm(index))) return true;
  return other.value <= numeral.value;
}

function withSign(source: Source, place: Place, norm: (index: number) => string): Amount | null {
  const numeral = findNumeral(norm, place.at + 1, place.limit);
  if (!numeral?.digits) return null;
  const scaleLetter =
    /^(?:m|b|k)$/.test(norm(numeral.end)) && source.tokens[numeral.end]?.start === source.tokens[numeral.end - 1]?.end;
  const before = source.tokens[place.at - 1];
  const touches = before !== undefined && before.end === source.tokens[place.at]?.start;
  const prefix = norm(place.at) === "$" && touches ? PREFIXES[before.norm.replaceAll(".", "")] : undefined;
  const unit = prefix ?? SIGNS[norm(place.at)] ?? null;
  const scaled = scaleLetter
    ? {
        ...numeral,
        value: tidy(numeral.value * { m: 1e6, b: 1e9, k: 1e3 }[norm(numeral.end) as "m" | "b" | "k"]),
        end: numeral.end + 1,
      }
    : numeral;
  const first = prefix === undefined ? place.at : place.at - 1;
  const amount = withUnit(source, { ...place, numeral: scaled, norm, sign: { unit, first } });
  return amount;
}

interface UnitPlace extends Place {
  readonly numeral: Numeral;
  readonly norm: (index: number) => string;
  readonly sign?: { readonly unit: string | null; readonly first: number };
}

/** Adds the unit and, for a range, the upper end. */
function withUnit(source: Source, { at, limit, numeral, norm, sign }: UnitPlace): Amount {
  const upper = findUpper(source, { at, numeral, limit, norm });
  const last = upper?.numeral ?? numeral;
  const { unit, end } = sign ? { unit: sign.unit, end: last.end } : unitAfter(norm, last.end);
  const first = sign?.first ?? at;
  const factor = upper ? sharedScale(numeral, last, norm) : 1;
  const value = tidy(numeral.value * factor);
  const number = { start: source.tokens[first]?.start ?? 0, end: source.tokens[last.end - 1]?.end ?? 0 };
  const base = { first: upper?.first ?? first, end, unit, number };
  return upper ? { ...base, value, max: last.value, bound: "range" } : { ...base, value, bound: "exact" };
}

/** "two to three million": the scale of the upper end holds for both. */
function sharedScale(lower: Numeral, upper: Numeral, norm: (index: number) => string): number {
  const scale = parseScale(norm(upper.end - 1));
  return scale !== null && lower.value < 1000 && lower.value <= upper.value / scale ? scale : 1;
}

/** The upper end of a range: "four to six", "10-12", "between 36 and 40"; not "rose from 10 to 12". */
function findUpper(
  { tokens }: Source,
  {
    at,
    numeral,
    limit,
    norm,
  }: {
    readonly at: number;
    readonly numeral: Numeral;
    readonly limit: number;
    readonly norm: (index: number) => string;
  },
): { readonly numeral: Numeral; readonly first: number } | null {
  const link = norm(numeral.end);
  const isBetween = norm(at - 1) === "between" || (norm(at - 1) in SIGNS && norm(at - 2) === "between");
  if (
    !(
      link === "to" ||
      link === "-" ||
      (link === "and" && isBetween) ||
      (link === "or" && !norm(numeral.end + 1).match(/more|so|less|fewer/))
    )
  )
    return null;
  const start = SIGNS[norm(numeral.end + 1)] === undefined ? numeral.end + 1 : numeral.end + 2;
  const upper = findNumeral(norm, start, limit);
  if (!upper || upper.value <= (numeral.value < 1000 && upper.value >= 1000 ? 0 : numeral.value)) return null;
  if (link === "-" && tokens[numeral.end]?.start !== tokens[numeral.end - 1]?.end) return null;
  if (norm(at - 1) === "from" && isChange(norm, at)) return null;
  return { numeral: upper, first: isBetween || norm(at - 1) === "from" ? at - 1 : at };
}

function isChange(norm: (index: number) => string, at: number): boolean {
  for (let index = at - 2; index > at - 10; index--) if (CHANGE.has(norm(index))) return true;
  return false;
}

function unitAfter(
  norm: (index: number) => string,
  at: number,
): { readonly unit: string | null; readonly end: number } {
  const word = norm(at);
  if (word === "%" || word === "percent" || word === "pct") return { unit: "%", end: at + 1 };
  if (word === "per" && norm(at + 1) === "cent") return { unit: "%", end: at + 2 };
  if (word === "percentage" && /^points?$/.test(norm(at + 1))) return { unit: "%", end: at + 2 };
  const currency = Object.hasOwn(CURRENCIES, word) ? CURRENCIES[word] : undefined;
  if (currency !== undefined) return { unit: currency, end: at + 1 };
  const second = norm(at + 1);
  if (
    /^(?:us|american|u\.s\.|british|canadian|australian|russian|swiss)$/.test(word) &&
    Object.hasOwn(CURRENCIES, second)
  ) {
    return { unit: CURRENCIES[second] ?? null, end: at + 2 };
  }
  return { unit: null, end: at };
}

/** "half", "two-thirds", "a third", "three quarters", "one in five". */
function findShare({ tokens }: Source, { at, limit }: Place, norm: (index: number) => string): Amount | null {
  const make = (end: number, value: number): Amount => ({
    first: at,
    end,
    value: tidy(value),
    unit: "share",
    bound: "exact",
    number: { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 },
  });
  const word = norm(at);
  if (
    word === "half" &&
    !/^(?:hour|time|way|past|year)$/.test(norm(at + 1)) &&
    !/^(?:first|second|-)$/.test(norm(at - 1))
  )
    return make(at + 1, 0.5);
  const hyphened = /^([a-z]+)-([a-z]+)$/.exec(word);
  const fraction = FRACTIONS[hyphened?.[2] ?? ""];
  const over = hyphened?.[1] ? findNumeral((index) => (index === at ? (hyphened[1] ?? "") : ""), at, at + 1) : null;
  if (fraction !== undefined && over) return make(at + 1, over.value * fraction);
  if (/^(?:a|one)$/.test(word) && FRACTIONS[norm(at + 1)] !== undefined && norm(at + 2) === "of")
    return make(at + 2, FRACTIONS[norm(at + 1)] ?? 0);
  const numeral = findNumeral(norm, at, limit);
  if (!numeral) return null;
  const next = norm(numeral.end);
  if (next.endsWith("s") && FRACTIONS[next] !== undefined && numeral.value < 10)
    return make(numeral.end + 1, numeral.value * (FRACTIONS[next] ?? 0));
  return findOneIn(norm, numeral, limit, make);
}

/** "one in five", "three out of ten", "1 in 10". */
function findOneIn(
  norm: (index: number) => string,
  numeral: Numeral,
  limit: number,
  make: (end: number, value: number) => Amount,
): Amount | null {
  const start =
    norm(numeral.end) === "in"
      ? numeral.end + 1
      : norm(numeral.end) === "out" && norm(numeral.end + 1) === "of"
        ? numeral.end + 2
        : null;
  if (start === null) return null;
  const base = findNumeral(norm, norm(start) === "every" ? start + 1 : start, limit);
  const isShare =
    base !== null && numeral.value < base.value && base.value <= 1000 && numeral.value < 10 && base.value >= 2;
  return isShare && base ? make(base.end, numeral.value / base.value) : null;
}

/** "dozens", "tens of thousands", "several hundred": at least what the plural needs. */
function findVague({ tokens }: Source, { at }: Place, norm: (index: number) => string): Amount | null {
  const make = (end: number, value: number, bound: Bound): Amount => ({
    first: at,
    end,
    value,
    unit: null,
    bound,
    number: { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 },
  });
  const vague = VAGUE[norm(at)];
  if (vague !== undefined && Object.hasOwn(VAGUE, norm(at))) {
    const scale = norm(at + 1) === "of" && Object.hasOwn(VAGUE, norm(at + 2)) ? VAGUE[norm(at + 2)] : undefined;
    return scale === undefined ? make(at + 1, vague, "at-least") : make(at + 3, (vague * scale) / 2, "at-least");
  }
  const scale = norm(at + 1) === "dozen" ? 12 : parseScale(norm(at + 1));
  return norm(at) === "several" && scale !== null ? make(at + 2, 3 * scale, "about") : null;
}
