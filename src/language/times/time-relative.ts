import calendar from "../lexicons/calendar.json" with { type: "json" };
import { findNumeral } from "../quantities/numerals.ts";
import { addDays, addMonths, type Day, formatDay, formatMonth, formatWeek, weekdayOf } from "./calendar.ts";
import { dayMonth, monthDay } from "./time-dates.ts";
import { pointsAhead } from "./time-tense.ts";
import {
  type Found,
  isDayPart,
  type Pattern,
  seasonAt,
  type TimeWords,
  unitAt,
  weekdayAt,
  yearAt,
} from "./time-words.ts";

/** "Black Monday", "Good Friday": names of days. */
const NAMED_DAY: ReadonlySet<string> = new Set(calendar.namedDays.split(" "));

/** "Thursday", "last Thursday", "Wednesday, 26 March", "Thursday evening": the nearest such day not after the report's, or not before it where the words point ahead. */
export const weekday: Pattern = (words, at) => {
  const modifier = /^(?:last|next|this|past|coming)$/.test(words.norm(at)) ? words.norm(at) : "";
  const index = modifier ? at + 1 : at;
  const target = weekdayAt(words, index);
  if (target === null || (words.isUpper(index - 1) && NAMED_DAY.has(words.norm(index - 1)))) return null;
  const date = afterWeekday(words, index + 1);
  if (date) return date;
  const end = isDayPart(words, index + 1) ? index + 2 : index + 1;
  const { published } = words;
  if (!published || /^(?:every|each)$/.test(words.norm(at - 1))) return { end, value: null, relative: true };
  const back = (weekdayOf(published) - target + 7) % 7;
  const isAhead = /^(?:next|coming)$/.test(modifier) || (modifier === "" && back > 0 && pointsAhead(words, at));
  const days = isAhead ? 7 - back : modifier === "last" && back === 0 ? -7 : -back;
  return { end, value: formatDay(addDays(published, days)), relative: true };
};

/** The date written out after a weekday ("Wednesday, 26 March 2025", "Thursday (March 27)"). */
function afterWeekday(words: TimeWords, at: number): Found | null {
  const start = /^[,(]$/.test(words.norm(at)) || words.norm(at) === "the" ? at + 1 : at;
  return dayMonth(words, start) ?? monthDay(words, start);
}

const DEICTIC: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", 4],
  ["last", 4],
]);

/** "today", "yesterday", "tomorrow evening", "last night". */
export const deictic: Pattern = (words, at) => {
  const { norm, published } = words;
  const isLastNight = norm(at) === "last" && norm(at + 1) === "night";
  const shift = isLastNight ? -1 : DEICTIC.get(norm(at));
  if (shift === undefined) return null;
  const end = isLastNight || isDayPart(words, at + 1) ? at + 2 : at + 1;
  return { end, value: published ? formatDay(addDays(published, shift)) : null, relative: true };
};

/** "last year", "this week", "next month", "last autumn", "the previous year". */
export const period: Pattern = (words, at) => {
  const { norm, published } = words;
  const step = STEPS.get(norm(at));
  if (step === undefined) return null;
  const unit = norm(at + 1);
  const season = seasonAt(words, at + 1);
  if (season !== null)
    return { end: at + 2, value: published ? formatSeason(published, season, step) : null, relative: true };
  if (!/^(?:year|month|week|weekend)$/.test(unit)) return null;
  // "the previous year" and "the following month" count from a time told before.
  const fromReport = !/^(?:previous|following)$/.test(norm(at));
  return { end: at + 2, value: published && fromReport ? shifted(published, unit, step) : null, relative: true };
};

function shifted(published: Day, unit: string, step: number): string | null {
  if (unit === "year") return String(published.year + step);
  if (unit !== "month") return `${formatWeek(addDays(published, 7 * step))}${unit === "weekend" ? "-WE" : ""}`;
  const { year, month } = addMonths(published, step);
  return formatMonth(year, month);
}

/** Months of a quarter. */
const QUARTER = 3;
const SEASON_START: ReadonlyMap<string, number> = new Map([
  ["SP", 3],
  ["SU", 6],
  ["FA", 9],
  ["WI", 12],
]);

/** TIMEX3 season ("2024-FA" for autumn 2024); northern, and winter counts to the year it begins in. */
function formatSeason(published: Day, season: string, step: number): string {
  const start = SEASON_START.get(season) ?? 3;
  // Months since the season's latest start: under three and the season is still on.
  const since = (published.month - start + 12) % 12;
  const latest = published.month >= start ? published.year : published.year - 1;
  const isOn = since < 3;
  if (step < 0) return `${isOn ? latest - 1 : latest}-${season}`;
  if (step === 0) return `${isOn || published.month >= start ? latest : published.year}-${season}`;
  return `${latest + 1}-${season}`;
}

/** "the third quarter of 2024", "Q3 2024", "the first half of this year": TIMEX3 codes; without a year the latest one not after the report. */
export const quarter: Pattern = (words, at) => {
  const { norm } = words;
  const short = /^q([1-4])$/.exec(norm(at));
  const ordinal = ORDINALS.get(norm(at));
  const noun = norm(at + 1);
  const isHalf = noun === "half" && ordinal !== undefined && ordinal <= 2;
  if (!short && !(ordinal && (noun === "quarter" || isHalf))) return null;
  const start = short ? at + 1 : at + 2;
  const number = short ? Number(short[1]) : (ordinal ?? 1);
  const found = yearIn(words, norm(start) === "of" ? start + 1 : start);
  if (found) return { ...found, value: found.value === null ? null : `${found.value}-${isHalf ? "H" : "Q"}${number}` };
  return isHalf || norm(at) === "last" || norm(start) === "of"
    ? null
    : latestQuarter(words, { quarter: number, at, end: start });
};

function latestQuarter(
  words: TimeWords,
  { quarter, at, end }: { readonly quarter: number; readonly at: number; readonly end: number },
): Found {
  const { published } = words;
  const isPast = published !== null && (quarter <= Math.ceil(published.month / QUARTER) || pointsAhead(words, at));
  return { end, value: published && `${isPast ? published.year : published.year - 1}-Q${quarter}`, relative: true };
}

/** "2024", "last year". */
function yearIn(words: TimeWords, at: number): Found | null {
  const year = yearAt(words, at);
  if (year !== null) return { end: at + 1, value: String(year), relative: false };
  return words.norm(at + 1) === "year" ? period(words, at) : null;
}

/** "two weeks ago", "a year earlier"; "three days later" counts from a time told before and has no value. */
export const ago: Pattern = (words, at) => {
  const { norm, published, limit } = words;
  const numeral = /^an?$/.test(norm(at)) ? { value: 1, end: at + 1 } : findNumeral(norm, at, limit);
  const unit = numeral && unitAt(words, numeral.end);
  if (!numeral || !unit || !/^(?:ago|earlier|later)$/.test(norm(numeral.end + 1))) return null;
  const end = numeral.end + 2;
  const count = numeral.value * Number(/^\d+/.exec(unit)?.[0] ?? 1);
  const resolves = published && norm(end - 1) !== "later" && Number.isInteger(count) && count <= 4000;
  return { end, value: resolves ? shiftedBack(published, count, unit.slice(-1)) : null, relative: true };
};

function shiftedBack(published: Day, count: number, unit: string): string | null {
  if (unit === "D") return formatDay(addDays(published, -count));
  if (unit === "W") return formatWeek(addDays(published, -7 * count));
  if (unit !== "M" && unit !== "Y") return null;
  const { year, month } = addMonths(published, -count * (unit === "M" ? 1 : 12));
  return unit === "M" ? formatMonth(year, month) : String(year);
}
