import data from "../lexicons/units.json" with { type: "json" };
import type { Words } from "../words.ts";
import { findNumeral } from "./numerals.ts";

const CURRENCIES = invert(data.currencies);
const MEASURES = invert(data.measures);
const CODES: ReadonlySet<string> = new Set(data.codes.split(" "));
const QUALIFIERS: ReadonlySet<string> = new Set(data.qualifiers.split(" "));
const DIMENSIONS: ReadonlySet<string> = new Set(data.bySquare.split(" "));
const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries(data.signs));
const PREFIXES: ReadonlyMap<string, string> = new Map(Object.entries(data.dollarPrefixes));
const LENGTHS: ReadonlySet<string> = new Set(data.lengths.split(" "));
const DURATIONS = invert(data.durations);
const BETWEEN_TIME: ReadonlySet<string> = new Set(data.betweenTime.split(" "));
const COMPOUNDS: ReadonlySet<string> = new Set(data.compounds.split(" "));

function invert(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
  );
}

/** What kind of unit a number has: money and measures are not counts. */
export type UnitKind = "percent" | "currency" | "measure" | "duration" | "share" | "count";

export interface Unit {
  /** "%", an ISO 4217 code, a symbol of a measure ("km"), "share" for fractions, null for counts. */
  readonly unit: string | null;
  readonly kind: UnitKind;
  /** Index after the unit's words. */
  readonly end: number;
  /** A measure in the singular after a plural number ("a 40 foot wave"): what it measures follows. */
  readonly adjectival: boolean;
}

/** Currency code of a sign; null for other marks. */
export function parseSign(norm: string): string | null {
  return SIGNS.get(norm) ?? null;
}

/** Currency code of the letters before a dollar sign ("US", "C"); null for other letters. */
export function parsePrefix(norm: string): string | null {
  return PREFIXES.get(norm.replaceAll(".", "")) ?? null;
}

/** Currency code written before a number ("EUR 40"); null for other words. */
export function parseCode(norm: string): string | null {
  return CODES.has(norm) ? norm.toUpperCase() : null;
}

/** Symbol of a measure word; null for other words. */
export function parseMeasure(norm: string): string | null {
  return MEASURES.get(norm) ?? null;
}

/** Name of a unit of time ("day"); null for other words. */
export function parseDuration(norm: string): string | null {
  return DURATIONS.get(norm) ?? null;
}

/** Does the symbol stand for a length, which is also the distance of something from somewhere? */
export function isLength(unit: string | null): boolean {
  return LENGTHS.has(unit ?? "");
}

/** Does the word follow a number and a hyphen as something counted ("a 12-member panel")? */
export function isCompound(norm: string): boolean {
  return COMPOUNDS.has(norm);
}

/** The unit that stands at token `at`, right after a number; a plain count when there is none. */
export function findUnit(words: Words, at: number): Unit {
  return (
    findPercent(words, at) ??
    findCurrency(words, at) ??
    findDuration(words, at) ??
    findMeasure(words, at) ??
    findRatio(words, at) ??
    count(at)
  );
}

function count(at: number): Unit {
  return { unit: null, kind: "count", end: at, adjectival: false };
}

function findPercent({ norm }: Words, at: number): Unit | null {
  const word = norm(at);
  const percent = { unit: "%", kind: "percent" as const, adjectival: false };
  if (word === "%" || word === "percent" || word === "pct") return { ...percent, end: at + 1 };
  if (word === "per" && norm(at + 1) === "cent") return { ...percent, end: at + 2 };
  if (word === "basis" && /^points?$/.test(norm(at + 1))) return { ...percent, unit: "bp", end: at + 2 };
  if (word === "percentage" && /^points?$/.test(norm(at + 1))) return { ...percent, end: at + 2 };
  return /^percentage-points?$/.test(word) ? { ...percent, end: at + 1 } : null;
}

function findCurrency({ norm }: Words, at: number): Unit | null {
  const start = QUALIFIERS.has(norm(at)) ? at + 1 : at;
  const word = norm(start);
  if (/^pounds?$/.test(word)) return toPound(norm, start);
  const unit = CURRENCIES.get(word) ?? (start === at ? parseCode(word) : null);
  if (!unit) return null;
  return { unit, kind: "currency", end: start + 1, adjectival: !word.endsWith("s") && norm(start + 1) !== "" };
}

/** Pounds are money unless the words around speak of weight. */
function toPound(norm: Words["norm"], at: number): Unit {
  const before = [2, 3, 4, 5, 6].some((back) => /^(?:weigh(?:s|ed|ing)?|weight|lost|gained)$/.test(norm(at - back)));
  const isWeight =
    before || norm(at + 1) === "of" || (norm(at + 1) === "(" && /^(?:kg|kilos?|kilograms?)$/.test(norm(at + 3)));
  const adjectival = norm(at) === "pound";
  return isWeight
    ? { unit: "lb", kind: "measure", end: at + 1, adjectival }
    : { unit: "GBP", kind: "currency", end: at + 1, adjectival };
}

/** "days", "more years", "straight hours", "years of age". */
function findDuration({ norm }: Words, at: number): Unit | null {
  const start = BETWEEN_TIME.has(norm(at)) ? at + 1 : at;
  const unit = parseDuration(norm(start));
  if (unit === null || norm(start) === "second") return null;
  return { unit, kind: "duration", end: start + 1, adjectival: !norm(start).endsWith("s") };
}

/** "per 100,000 people", "in every 1,000". */
function findRatio({ norm, limit }: Words, at: number): Unit | null {
  if (norm(at) !== "per") return null;
  const base = findNumeral(norm, at + 1, limit);
  if (!base || base.value < 100) return null;
  const end = /^(?:people|persons|inhabitants|residents|individuals|births)$/.test(norm(base.end))
    ? base.end + 1
    : base.end;
  return { unit: `/${base.value}`, kind: "measure", end, adjectival: false };
}

function findMeasure({ norm }: Words, at: number): Unit | null {
  if (norm(at) === "light" && /^years?$/.test(norm(at + 1)))
    return { unit: "ly", kind: "measure", end: at + 2, adjectival: norm(at + 1) === "year" };
  const start = DIMENSIONS.has(norm(at)) ? at + 1 : at;
  const word = norm(start);
  const measure = parseMeasure(word);
  if (measure === null) return null;
  const dimension = start === at ? "" : ({ square: "²", sq: "²", "sq.": "²", cubic: "³" }[norm(at)] ?? "");
  const adjectival = !word.endsWith("s") && word.length > 3 && word !== "feet";
  const rate = rateEnd(norm, start + 1);
  const unit = `${measure}${dimension}${rate.unit}`;
  return { unit, kind: "measure", end: rate.end, adjectival };
}

/** "per hour", "/ h", "per litre" after a measure. */
function rateEnd(norm: Words["norm"], at: number): { readonly unit: string; readonly end: number } {
  if (norm(at) !== "per" && norm(at) !== "/" && norm(at) !== "an" && norm(at) !== "a") return { unit: "", end: at };
  const base = norm(at + 1);
  const time = /^(?:hour|h|hr)$/.test(base) ? "h" : /^(?:second|s|sec)$/.test(base) ? "s" : null;
  if (time) return { unit: `/${time}`, end: at + 2 };
  if (norm(at) !== "per") return { unit: "", end: at };
  const cubic = base === "cubic" || base === "square";
  const measure = parseMeasure(norm(cubic ? at + 2 : at + 1));
  if (measure !== null)
    return { unit: `/${measure}${base === "cubic" ? "³" : base === "square" ? "²" : ""}`, end: at + (cubic ? 3 : 2) };
  return { unit: "", end: at };
}
