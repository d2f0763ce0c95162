import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatWeek,
  isDay,
  weekdayOf,
  yearNotAfter,
} from "./calendar.ts";
import calendar from "./lexicons/calendar.json" with { type: "json" };
import { findNumeral } from "./numerals.ts";

/** Words of a sentence as patterns of time see them. Indices count tokens of the text; words outside the sentence are "". */
export interface Words {
  readonly norm: (index: number) => string;
  readonly isUpper: (index: number) => boolean;
  /** Index after the sentence's last token. */
  readonly limit: number;
  /** The day of publishing; null when unknown. */
  readonly published: Day | null;
}

/** What a pattern found: the index after its last token, the value, and whether the report's date went into it. */
export interface Found {
  readonly end: number;
  readonly value: string | null;
  readonly relative: boolean;
}

export type Pattern = (words: Words, at: number) => Found | null;

const MONTHS: Readonly<Record<string, number>> = calendar.months;
const WEEKDAYS: Readonly<Record<string, number>> = calendar.weekdays;
const SEASONS: Readonly<Record<string, number>> = calendar.seasons;
const UNITS: Readonly<Record<string, string>> = calendar.units;
const DAY_PARTS: ReadonlySet<string> = new Set(calendar.dayParts);
/** Words before a bare year ("in 2024", "the 2024 election"). */
const BEFORE_YEAR = new Set(
  "in since by until till from of during before after early late mid mid- around to for and or the - through between spring summer autumn fall winter year march last".split(
    " ",
  ),
);
/** Words before "May" or "March" that make it a month. */
const BEFORE_MONTH = new Set(
  "in since by until till from of during before after early late mid last next this through and to between on".split(
    " ",
  ),
);

/** Month of a name or abbreviation written with a capital; "mid-March" counts; null for other words. */
function monthAt(words: Words, at: number): number | null {
  const norm = words
    .norm(at)
    .replace(/\.$/, "")
    .replace(/^(?:mid|early|late)-/, "");
  if (!Object.hasOwn(MONTHS, norm)) return null;
  return words.isUpper(at) || /^(?:mid|early|late)-/.test(words.norm(at)) ? (MONTHS[norm] ?? null) : null;
}

function dayNumberAt(words: Words, at: number): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.norm(at));
  const day = Number(found?.[1]);
  return found && day >= 1 && day <= 31 ? day : null;
}

function yearAt(words: Words, at: number): number | null {
  const norm = words.norm(at);
  return /^(?:1[5-9]|20)\d\d$/.test(norm) && at < words.limit ? Number(norm) : null;
}

/** The year after an optional comma, from `at` on. */
function optionalYear(words: Words, at: number): { readonly year: number | null; readonly end: number } {
  const start = words.norm(at) === "," ? at + 1 : at;
  const year = yearAt(words, start);
  return year === null ? { year, end: at } : { year, end: start + 1 };
}

function dated(
  words: Words,
  date: { readonly year: number | null; readonly month: number; readonly day: number },
  end: number,
): Found | null {
  const { published } = words;
  const year = date.year ?? (published ? yearNotAfter(published, date.month, date.day) : null);
  if (year === null) return { end, value: null, relative: true };
  const day = { year, month: date.month, day: date.day };
  return isDay(day) ? { end, value: formatDay(day), relative: date.year === null } : null;
}

/** "11 March", "11th of March 2025", "3-5 May". */
const dayMonth: Pattern = (words, at) => {
  const day = dayNumberAt(words, at);
  if (day === null) return null;
  let next = at + 1;
  if (words.norm(next) === "of") next++;
  const month = monthAt(words, next);
  if (month === null) return null;
  const { year, end } = optionalYear(words, next + 1);
  return dated(words, { year, month, day }, end);
};

/** "3-5 May", "from 3 to 5 May 2024", "27 and 28 July": both days, as an ISO 8601 interval. */
const dayRangeMonth: Pattern = (words, at) => {
  const first = dayNumberAt(words, at);
  const last = dayNumberAt(words, at + 2);
  if (first === null || last === null || last <= first || !/^(?:-|to|and)$/.test(words.norm(at + 1))) return null;
  const end = dayMonth(words, at + 2);
  return end && interval(end, first);
};

/** "July 27-28", "December 5 and 6, 2019". */
const monthDayRange: Pattern = (words, at) => {
  const month = monthAt(words, at);
  const first = dayNumberAt(words, at + 1);
  const last = dayNumberAt(words, at + 3);
  if (month === null || first === null || last === null || last <= first || !/^(?:-|to|and)$/.test(words.norm(at + 2)))
    return null;
  const { year, end } = optionalYear(words, at + 4);
  const found = dated(words, { year, month, day: last }, end);
  return found && interval(found, first);
};

function interval(last: Found, firstDay: number): Found {
  const start = last.value === null ? null : `${last.value.slice(0, 8)}${String(firstDay).padStart(2, "0")}`;
  return { ...last, value: start === null ? null : `${start}/${last.value}` };
}

/** "March 11", "March 11, 2025", "Sept. 4". */
const monthDay: Pattern = (words, at) => {
  const month = monthAt(words, at);
  const day = dayNumberAt(words, at + 1);
  if (month === null || day === null) return null;
  const { year, end } = optionalYear(words, at + 2);
  return dated(words, { year, month, day }, end);
};

/** "October 2025", "mid-March", "in January". A bare "May" or "March" needs a word of time before it. */
const monthAlone: Pattern = (words, at) => {
  const month = monthAt(words, at);
  if (month === null) return null;
  const { year, end } = optionalYear(words, at + 1);
  if (year !== null) return { end, value: formatMonth(year, month), relative: false };
  const isPlain = /^(?:may|march|mar|sun|jun|jan)$/.test(words.norm(at));
  if (isPlain && !BEFORE_MONTH.has(words.norm(at - 1))) return null;
  const { published } = words;
  const step = words.norm(at - 1) === "next" ? 1 : 0;
  const value = published ? formatMonth(yearNotAfter(published, month, 1) + step, month) : null;
  return { end: at + 1, value, relative: true };
};

/** "Thursday", "last Thursday", "Wednesday, 26 March", "Thursday evening": the nearest such day not after the report's. */
const weekday: Pattern = (words, at) => {
  const modifier = /^(?:last|next|this)$/.test(words.norm(at)) ? words.norm(at) : "";
  const index = modifier ? at + 1 : at;
  const target = WEEKDAYS[words.norm(index).replace(/\.$/, "")];
  if (target === undefined || !words.isUpper(index) || !Object.hasOwn(WEEKDAYS, words.norm(index).replace(/\.$/, "")))
    return null;
  const date = afterWeekday(words, index + 1);
  if (date) return date;
  const end = DAY_PARTS.has(words.norm(index + 1)) ? index + 2 : index + 1;
  const { published } = words;
  if (!published) return { end, value: null, relative: true };
  const back = (weekdayOf(published) - target + 7) % 7;
  const days = modifier === "next" ? 7 - back : modifier === "last" && back === 0 ? -7 : -back;
  return { end, value: formatDay(addDays(published, days)), relative: true };
};

/** The date written out after a weekday ("Wednesday, 26 March 2025", "Thursday (March 27)"). */
function afterWeekday(words: Words, at: number): Found | null {
  const start = /^[,(]$/.test(words.norm(at)) || words.norm(at) === "the" ? at + 1 : at;
  return dayMonth(words, start) ?? monthDay(words, start);
}

/** "in 2024", "the 2024 election", "his 2016 arrest": four digits that no bound stands before and no plural noun follows. */
const year: Pattern = (words, at) => {
  const value = yearAt(words, at);
  const before = words.norm(at - 1);
  if (value === null || !(BEFORE_YEAR.has(before) || (value >= 1900 && value < 2050))) return null;
  const afterBound = /^(?:than|least|over|about|some|nearly|almost|to|approximately|roughly|[$€£#-])$/.test(before);
  if (afterBound && !isYearRange(words, at)) return null;
  const next = words.norm(at + 1);
  const isPlural =
    /^(?:people|men|women|children|troops|police|%|percent|per|percentage|[a-z]+[^s'’]s)$/.test(next) &&
    !words.isUpper(at + 1);
  if (isPlural && !/^(?:was|is|has|as|elections|olympics|games|us|protests|talks|wars|polls|events)$/.test(next))
    return null;
  return { end: at + 1, value: String(value), relative: false };
};

/** "from 2019 to 2021", "2019-2021": the second year. */
function isYearRange(words: Words, at: number): boolean {
  const before = words.norm(at - 1);
  return (
    (/^(?:to|-)$/.test(before) && yearAt(words, at - 2) !== null) || (before === "to" && words.norm(at - 2) === "up")
  );
}

/** "2025-03-27", "27/03/2025"; null value where day and month cannot be told apart. */
const numeric: Pattern = (words, at) => {
  const norm = words.norm(at);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:t[\d:.+z-]*)?$/.exec(norm);
  if (iso) {
    const day = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
    return isDay(day) ? { end: at + 1, value: formatDay(day), relative: false } : null;
  }
  const slashed = /^(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)$/.exec(norm);
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter(isDay);
  const only = readings.length === 1 || first === second ? readings[0] : undefined;
  return { end: at + 1, value: only ? formatDay(only) : null, relative: false };
};

/** "today", "yesterday", "tomorrow", "last night". */
const deictic: Pattern = (words, at) => {
  const norm = words.norm(at);
  const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[norm];
  const { published } = words;
  if (shift !== undefined) {
    const end = DAY_PARTS.has(words.norm(at + 1)) ? at + 2 : at + 1;
    return { end, value: published ? formatDay(addDays(published, shift)) : null, relative: true };
  }
  if (norm === "last" && words.norm(at + 1) === "night") {
    return { end: at + 2, value: published ? formatDay(addDays(published, -1)) : null, relative: true };
  }
  return null;
};

/** "last year", "this week", "next month", "last autumn". */
const period: Pattern = (words, at) => {
  const step = { last: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[words.norm(at)];
  if (step === undefined) return null;
  const unit = words.norm(at + 1);
  const { published } = words;
  const season = Object.hasOwn(SEASONS, unit) ? SEASONS[unit] : undefined;
  if (season !== undefined) {
    return { end: at + 2, value: published ? formatSeason(published, season, step) : null, relative: true };
  }
  const value = published ? shifted(published, unit, step) : null;
  return /^(?:year|month|week|weekend)$/.test(unit) ? { end: at + 2, value, relative: true } : null;
};

function shifted(published: Day, unit: string, step: number): string | null {
  if (unit === "year") return String(published.year + step);
  if (unit === "month") {
    const { year, month } = addMonths(published, step);
    return formatMonth(year, month);
  }
  return formatWeek(addDays(published, 7 * step));
}

/** ISO 8601-2 season ("2024-23" for autumn 2024); winter is counted to the year it begins in. */
function formatSeason(published: Day, season: number, step: number): string {
  const firstMonth = { 21: 3, 22: 6, 23: 9, 24: 12 }[season] ?? 3;
  const begun = published.month >= firstMonth;
  const recent = begun ? published.year : published.year - 1;
  const lasts = begun && published.month < firstMonth + 3;
  const back = step < 0 && lasts ? recent - 1 : recent;
  if (step <= 0) return `${step < 0 ? back : published.year}-${season}`;
  return `${begun ? published.year + 1 : published.year}-${season}`;
}

/** "spring 2024", "the summer of 2023". */
const seasonYear: Pattern = (words, at) => {
  const norm = words.norm(at);
  if (!Object.hasOwn(SEASONS, norm)) return null;
  const index = words.norm(at + 1) === "of" ? at + 2 : at + 1;
  const year = yearAt(words, index);
  return year === null ? null : { end: index + 1, value: `${year}-${SEASONS[norm]}`, relative: false };
};

/** "30 days", "three years", "two weeks ago", "25 years old". */
const duration: Pattern = (words, at) => {
  const one = /^(?:a|an)$/.test(words.norm(at));
  const numeral = one ? { value: 1, end: at + 1 } : findNumeral(words.norm, at, words.limit);
  if (!numeral) return null;
  const more = words.norm(numeral.end) === "more" || words.norm(numeral.end) === "-" ? 1 : 0;
  const unit = words.norm(numeral.end + more);
  if (!Object.hasOwn(UNITS, unit) || numeral.end + more >= words.limit) return null;
  const end = numeral.end + more + 1;
  if (words.norm(end) === "ago" || words.norm(end) === "earlier")
    return ago(words, { value: numeral.value, unit: UNITS[unit] ?? "", end: end + 1 });
  return one || unit === "second"
    ? null
    : { end, value: formatDuration(numeral.value, UNITS[unit] ?? ""), relative: false };
};

function ago(
  words: Words,
  { value, unit, end }: { readonly value: number; readonly unit: string; readonly end: number },
): Found {
  const { published } = words;
  if (!published || !Number.isInteger(value) || value > 4000) return { end, value: null, relative: true };
  if (unit === "D") return { end, value: formatDay(addDays(published, -value)), relative: true };
  if (unit === "W") return { end, value: formatWeek(addDays(published, -7 * value)), relative: true };
  const { year, month } = addMonths(published, -value * (unit === "M" ? 1 : 12));
  if (unit === "M") return { end, value: formatMonth(year, month), relative: true };
  return { end, value: unit === "Y" ? String(year) : null, relative: true };
}

/** "30-day", "three-year", "25-year-old". */
const hyphened: Pattern = (words, at) => {
  const found = /^([a-z\d.,]+(?:-[a-z]+)?)-(second|minute|hour|day|week|month|year|decade)(?:-old)?s?$/.exec(
    words.norm(at),
  );
  if (!found?.[1] || !found[2]) return null;
  const numeral = findNumeral((index) => (index === at ? (found[1] ?? "") : ""), at, at + 1);
  return numeral ? { end: at + 1, value: formatDuration(numeral.value, UNITS[found[2]] ?? ""), relative: false } : null;
};

/** "P30D", "PT3H"; decades and centuries count as years. */
function formatDuration(value: number, unit: string): string {
  const factor = Number(/^\d+/.exec(unit)?.[0] ?? 1);
  const letter = unit.slice(-1);
  const time = letter === "H" || letter === "m" || letter === "S";
  return `P${time ? "T" : ""}${value * factor}${letter.toUpperCase()}`;
}

/** "10:30 a.m.", "15:00 GMT", "1730 UTC", "5 pm": ISO 8601 clock time. */
const clock: Pattern = (words, at) => {
  const found = /^(\d{1,2})(?:[:.]?(\d\d))?(am|pm)?$/.exec(words.norm(at));
  if (!found) return null;
  const next = words.norm(at + 1).replaceAll(".", "");
  const half = found[3] ?? (next === "am" || next === "pm" ? next : undefined);
  const zone = /^(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|msk|local)$/.test(next) && words.isUpper(at + 1);
  const colon =
    words.norm(at).includes(":") &&
    Number(found[1]) < 24 &&
    /^(?:at|by|from|around|about|after|before|until|to|-)$/.test(words.norm(at - 1));
  if (half === undefined && !(zone && found[2]) && !colon) return null;
  const hour = half === undefined ? Number(found[1]) : (Number(found[1]) % 12) + (half === "pm" ? 12 : 0);
  const end = found[3] || half === undefined ? at + (zone ? 2 : 1) : at + 2;
  return { end, value: `T${String(hour).padStart(2, "0")}:${found[2] ?? "00"}`, relative: false };
};

/** "the 1990s", "the ’90s". */
const decade: Pattern = (words, at) =>
  /^(?:(?:1[5-9]|20)\d|'[2-9])0s$/.test(words.norm(at)) ? { end: at + 1, value: null, relative: false } : null;

/** Patterns in the order of trial; the longest match wins, the earlier one among equals. */
export const PATTERNS: readonly Pattern[] = [
  dayRangeMonth,
  monthDayRange,
  dayMonth,
  monthDay,
  numeric,
  weekday,
  monthAlone,
  seasonYear,
  deictic,
  period,
  clock,
  hyphened,
  duration,
  decade,
  year,
];
