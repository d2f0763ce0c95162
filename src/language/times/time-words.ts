import calendar from "../lexicons/calendar.json" with { type: "json" };
import { parseWord } from "../quantities/numerals.ts";
import type { Words } from "../words.ts";
import type { Day } from "./calendar.ts";

/** The words of a sentence with the day of publishing; null when unknown. */
export interface TimeWords extends Words {
  readonly published: Day | null;
}

/** What a pattern found: the index after its last token, the value, and whether the report's date went into it. */
export interface Found {
  readonly end: number;
  readonly value: string | null;
  readonly relative: boolean;
}

/** Reads a time that starts at token `at`; null when none does. */
export type Pattern = (words: TimeWords, at: number) => Found | null;

const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(calendar.months));
const WEEKDAYS: ReadonlyMap<string, number> = new Map(Object.entries(calendar.weekdays));
const SEASONS: ReadonlyMap<string, string> = new Map(Object.entries(calendar.seasons));
const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(calendar.units));
const DAY_PARTS: ReadonlySet<string> = new Set(calendar.dayParts.split(" "));
const PREFIX = /^(?:mid|early|late)-/;

/** Month (1 to 12) of a name or abbreviation in capitals, or of "mid-March"; null for other words. */
export function monthAt(words: TimeWords, at: number): number | null {
  const norm = words.norm(at);
  const month = MONTHS.get(norm.replace(/\.$/, "").replace(PREFIX, ""));
  return month !== undefined && (words.isUpper(at) || PREFIX.test(norm)) ? month : null;
}

/** 0 for Sunday to 6 for Saturday; null for other words. */
export function weekdayAt(words: TimeWords, at: number): number | null {
  return words.isUpper(at) ? (WEEKDAYS.get(words.norm(at).replace(/\.$/, "")) ?? null) : null;
}

/** TIMEX3 code of a season (SP, SU, FA, WI); null for other words. */
export function seasonAt(words: TimeWords, at: number): string | null {
  return SEASONS.get(words.norm(at)) ?? null;
}

/** Day of the month in digits ("11", "11th"); null for other words. */
export function dayNumberAt(words: TimeWords, at: number): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.norm(at));
  const day = Number(found?.[1]);
  return found && day >= 1 && day <= 31 ? day : null;
}

/** Year of four digits from 1500 to 2099 ("2024", "mid-2024"); null for other words. */
export function yearAt(words: TimeWords, at: number): number | null {
  const norm = words.norm(at).replace(PREFIX, "");
  return /^(?:1[5-9]|20)\d\d$/.test(norm) ? Number(norm) : null;
}

/** ISO 8601 letter of a unit of time ("D", "H", "m" for minutes), with its factor ("10Y"); null for other words. */
export function unitAt(words: TimeWords, at: number): string | null {
  return UNITS.get(words.norm(at)) ?? null;
}

/** Words in lower case that start a time without being a number, a name of a month or a season. */
const STARTERS: ReadonlySet<string> = new Set(calendar.starters.split(" "));

/** May a time start at this token? A quick look that spares most words the patterns. */
export function mayStartTime(words: TimeWords, at: number): boolean {
  const norm = words.norm(at);
  if (/^[\d']/.test(norm) || norm.includes("-") || STARTERS.has(norm) || parseWord(norm) !== null) return true;
  return words.isUpper(at) || SEASONS.has(norm);
}

export function isDayPart(words: TimeWords, at: number): boolean {
  return DAY_PARTS.has(words.norm(at));
}
