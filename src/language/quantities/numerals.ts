import data from "../lexicons/numerals.json" with { type: "json" };

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(data.units));
const TENS: ReadonlyMap<string, number> = new Map(Object.entries(data.tens));
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(data.scales));
const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(data.fractions).map(([word, parts]) => [word, 1 / parts]),
);

/** Value of digits as news texts write them ("12,000", "1.2", "1 200" is not joined); null when the text is something else. */
export function parseDigits(norm: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(norm)) return Number(norm.replaceAll(",", ""));
  if (/^(?:\d{1,18}(?:\.\d{1,9})?|\.\d{1,9})$/.test(norm)) return Number(norm);
  return null;
}

/** Value of digits with a scale stuck to them ("1.2bn", "40m", "3k"), with the length of the digits; null when there is no scale. */
export function parseScaled(norm: string): { readonly value: number; readonly digits: number } | null {
  const found = /^(\d[\d,.]*?)(k|m|mn|mln|bn|b|tn|trn|million|billion|trillion)$/.exec(norm);
  const value = found?.[1] ? parseDigits(found[1]) : null;
  const scale = SCALES.get(found?.[2] ?? "");
  return found?.[1] && value !== null && scale ? { value: tidy(value * scale), digits: found[1].length } : null;
}

/** Value of one number word ("seven", "twenty-five", "hundred"); null for other words and for ordinals. */
export function parseWord(norm: string): number | null {
  const plain = UNITS.get(norm) ?? TENS.get(norm);
  if (plain !== undefined) return plain;
  if (!norm.includes("-")) return null;
  const [tens, unit, rest] = norm.split("-");
  if (rest !== undefined || unit === undefined || tens === undefined) return null;
  const high = TENS.get(tens);
  const low = UNITS.get(unit);
  return high !== undefined && low !== undefined && low > 0 && low < 10 ? high + low : null;
}

/** The factor of a scale word ("hundred", "thousand", "million", "bn"); null for other words. */
export function parseScale(norm: string): number | null {
  return norm.length > 1 ? (SCALES.get(norm) ?? null) : null;
}

/** Rounds off what binary fractions leave behind (1.2 x 10^9 is 1,200,000,000). */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number made of tokens. */
export interface Numeral {
  readonly value: number;
  /** Index of the token after the number. */
  readonly end: number;
  /** Written with digits. */
  readonly digits: boolean;
}

type Norms = (index: number) => string;

/** The number that starts at word `at` of `norms` and ends before `limit` ("12.4 million", "two hundred and five", "two and a half"); null when there is none. */
export function findNumeral(norms: Norms, at: number, limit: number): Numeral | null {
  const first = norms(at);
  const digits = parseDigits(first);
  if (digits !== null)
    return withHalf(norms, withScales(norms, { value: digits, end: at + 1, digits: true }, limit), limit);
  const scaled = parseScaled(first);
  if (scaled) return { value: scaled.value, end: at + 1, digits: true };
  const words = findHyphenedHalf(first, at) ?? findWords(norms, at, limit);
  return words && withHalf(norms, words, limit);
}

function withScales(norms: Norms, numeral: Numeral, limit: number): Numeral {
  let { value, end } = numeral;
  while (end < limit) {
    const scale = parseScale(norms(end));
    if (scale === null) break;
    value = tidy(value * scale);
    end++;
  }
  return { ...numeral, value, end };
}

/** "two and a half", "two and a half million", "one and two thirds". */
function withHalf(norms: Norms, numeral: Numeral, limit: number): Numeral {
  const { end, value } = numeral;
  if (norms(end) !== "and" || end + 2 >= limit)
    return value < 1000 && /-half$/.test(norms(end - 1)) ? withScales(norms, numeral, limit) : numeral;
  const part = FRACTIONS.get(norms(end + 2));
  const times = norms(end + 1) === "a" ? 1 : parseWord(norms(end + 1));
  if (part === undefined || times === null) return numeral;
  return withScales(norms, { ...numeral, value: tidy(value + times * part), end: end + 3 }, limit);
}

/** "three-and-a-half", "million-and-a-half". */
function findHyphenedHalf(norm: string, at: number): Numeral | null {
  const found = norm.endsWith("-half") ? /^([a-z]+|\d+)-and-a-half$/.exec(norm) : null;
  const scale = parseScale(found?.[1] ?? "");
  if (scale !== null) return { value: 1.5 * scale, end: at + 1, digits: false };
  const whole = found?.[1] ? (parseWord(found[1]) ?? parseDigits(found[1])) : null;
  return whole === null ? null : { value: whole + 0.5, end: at + 1, digits: false };
}

function findWords(norms: Norms, at: number, limit: number): Numeral | null {
  let total = 0;
  let group: number | null = null;
  let end = at;
  for (let index = at; index < limit; index++) {
    const norm = norms(index);
    const word = parseWord(norm);
    const scale = parseScale(norm);
    if (word !== null && (group === null || canFollow(group, word))) group = (group ?? 0) + word;
    else if (scale !== null && group !== null && group > 0) {
      if (scale !== 100) total += group * scale;
      group = scale === 100 ? group * 100 : null;
    } else if (isHundredAnd(norms, index, group)) continue;
    else break;
    end = index + 1;
  }
  return end > at ? { value: tidy(total + (group ?? 0)), end, digits: false } : null;
}

/** The "and" of "two hundred and five". */
function isHundredAnd(norms: Norms, at: number, group: number | null): boolean {
  return (
    norms(at) === "and" && group !== null && group >= 100 && group % 100 === 0 && parseWord(norms(at + 1)) !== null
  );
}

/** "two hundred" + "five", "twenty" + "five", but not "two" + "three". */
function canFollow(group: number, word: number): boolean {
  if (group >= 100 && group % 100 === 0) return word < 100;
  return group >= 20 && group < 100 && group % 10 === 0 && word > 0 && word < 10;
}
