import { isPlural } from "../plurals.ts";
import { type Day, formatDay, formatMonth, isDay, yearNotAfter } from "./calendar.ts";
import { pointsAhead } from "./time-tense.ts";
import { dayNumberAt, type Found, monthAt, type Pattern, seasonAt, type TimeWords, yearAt } from "./time-words.ts";

/** Words before a bare year ("in 2024", "the 2024 election"). */
const BEFORE_YEAR =
  /^(?:in|since|by|until|till|from|of|during|before|after|early|late|mid|and|or|the|through|between)$/;
/** Words before "May", "March" or "Jan" that make them a month. */
const BEFORE_MONTH =
  /^(?:in|since|by|until|till|from|during|before|after|early|late|mid|last|next|this|through|between|for)$/;
/** Month names that are also other words or names. */
const PLAIN_MONTH = /^(?:may|march|mar|jun|jan|april|june|august)\.?$/;

interface Date {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The year after a month: "2025", ", 2025", "of 2025", "last year", "next year". */
function yearAfter(words: TimeWords, at: number): { readonly year: number | null; readonly end: number } {
  const { norm, published } = words;
  const start = norm(at) === "," || norm(at) === "of" ? at + 1 : at;
  const year = yearAt(words, start);
  if (year !== null) return { year, end: start + 1 };
  const step = norm(start + 1) === "year" ? { last: -1, this: 0, next: 1 }[norm(start)] : undefined;
  if (step !== undefined && published && norm(at) !== ",") return { year: published.year + step, end: start + 2 };
  return { year: null, end: at };
}

/** A day with its year, or with the year that puts it nearest to the report: before it, or after it where the words point ahead. */
function dated(words: TimeWords, at: number, { year, month, day }: Date, end: number): Found | null {
  const { published } = words;
  if (year === null && !published) return { end, value: null, relative: true };
  const near = year ?? yearNear(words, at, month, day);
  // "29 February" in a report of January of a leap year.
  const date = [near, ...(year === null ? [near + 1] : [])].map((each) => ({ year: each, month, day })).find(isDay);
  return date ? { end, value: formatDay(date), relative: year === null } : null;
}

/** A date farther ahead than this many months is the one that has passed, whatever the tense. */
const FARTHEST = 9;

function yearNear(words: TimeWords, at: number, month: number, day: number): number {
  const published = words.published ?? ({ year: 0, month: 1, day: 1 } satisfies Day);
  const before = yearNotAfter(published, month, day);
  const isToday = month === published.month && day === published.day;
  const hasPassed = month === published.month && day < published.day;
  const isNear = !isToday && !hasPassed && monthsUntil(published, month) <= FARTHEST;
  return isNear && pointsAhead(words, at) ? before + 1 : before;
}

function monthsUntil(published: Day, month: number): number {
  return (month - published.month + 12) % 12;
}

/** "11 March", "11th of March 2025". */
export const dayMonth: Pattern = (words, at) => {
  const day = dayNumberAt(words, at);
  const next = words.norm(at + 1) === "of" ? at + 2 : at + 1;
  const month = day === null ? null : monthAt(words, next);
  if (day === null || month === null) return null;
  const { year, end } = yearAfter(words, next + 1);
  return dated(words, at, { year, month, day }, end);
};

/** "March 11", "March 11, 2025", "Sept. 4". */
export const monthDay: Pattern = (words, at) => {
  const month = monthAt(words, at);
  const day = dayNumberAt(words, at + 1);
  if (month === null || day === null) return null;
  const { year, end } = yearAfter(words, at + 2);
  return dated(words, at, { year, month, day }, end);
};

/** "3-5 May", "from 3 to 5 May 2024", "27 and 28 July": both days, as an ISO 8601 interval. */
export const dayRangeMonth: Pattern = (words, at) => {
  const first = dayNumberAt(words, at);
  if (!isRange(words, at + 1, first, dayNumberAt(words, at + 2))) return null;
  const last = dayMonth(words, at + 2);
  return last && first !== null ? interval(last, first) : null;
};

/** "July 27-28", "December 5 and 6, 2019". */
export const monthDayRange: Pattern = (words, at) => {
  const month = monthAt(words, at);
  const first = dayNumberAt(words, at + 1);
  const day = dayNumberAt(words, at + 3);
  if (month === null || first === null || day === null || !isRange(words, at + 2, first, day)) return null;
  const { year, end } = yearAfter(words, at + 4);
  const last = dated(words, at, { year, month, day }, end);
  return last && interval(last, first);
};

function isRange({ norm }: TimeWords, link: number, first: number | null, last: number | null): boolean {
  return first !== null && last !== null && last > first && /^(?:-|to|and|or)$/.test(norm(link));
}

function interval(last: Found, firstDay: number): Found {
  if (last.value === null) return last;
  return { ...last, value: `${last.value.slice(0, 8)}${String(firstDay).padStart(2, "0")}/${last.value}` };
}

/** "October 2025", "mid-March", "in January", "September last year". A bare "May" or "March" needs a word of time before it. */
export const monthAlone: Pattern = (words, at) => {
  const month = monthAt(words, at);
  if (month === null) return null;
  const { year, end } = yearAfter(words, at + 1);
  if (year !== null) return { end, value: formatMonth(year, month), relative: yearAt(words, end - 1) === null };
  if (!isMonth(words, at)) return null;
  const { published, norm } = words;
  if (!published) return { end: at + 1, value: null, relative: true };
  const before = yearNotAfter(published, month, 1);
  const isSoon = month !== published.month && monthsUntil(published, month) <= FARTHEST;
  const isAhead = norm(at - 1) === "next" || (isSoon && pointsAhead(words, at));
  return { end: at + 1, value: formatMonth(isAhead ? before + 1 : before, month), relative: true };
};

function isMonth(words: TimeWords, at: number): boolean {
  const before = words.norm(at - 1);
  if (BEFORE_MONTH.test(before) || words.norm(at).includes("-")) return true;
  if (before === "of")
    return /^(?:as|end|beginning|start|middle|month|early|half|week|rest|most)$/.test(words.norm(at - 2));
  if (/^(?:and|or|to|-)$/.test(before)) return monthAt(words, at - 2) !== null;
  return !PLAIN_MONTH.test(words.norm(at)) && !words.isUpper(at + 1);
}

/** "in 2024", "the 2024 election", "his 2016 arrest", "up to 2015": four digits that no bound stands before and no plural noun follows. */
export const year: Pattern = (words, at) => {
  const { norm } = words;
  const value = yearAt(words, at);
  const before = norm(at - 1);
  if (value === null || !(BEFORE_YEAR.test(before) || (value >= 1900 && value < 2050))) return null;
  const afterBound = /^(?:than|least|over|about|some|nearly|almost|to|approximately|roughly|[$€£#-])$/.test(before);
  if (afterBound && !isYearRange(words, at)) return null;
  if (isNameBefore(words, at) || isPluralAt(words, at + 1)) return null;
  // "1,846 were hospitalised and 1720 had been discharged": a subject in the plural.
  if (/^(?:and|or)$/.test(before) && /^(?:had|have|were|are)$/.test(norm(at + 1))) return null;
  const short =
    /^\d\d$/.test(norm(at + 2)) && norm(at + 1) === "-" && words.touches(at + 2)
      ? Math.floor(value / 100) * 100 + Number(norm(at + 2))
      : 0;
  if (short > value) return { end: at + 3, value: `${value}/${short}`, relative: false };
  return { end: at + 1, value: String(value), relative: false };
};

/** "from 2019 to 2021", "2019-2021", "up to 2015". */
function isYearRange(words: TimeWords, at: number): boolean {
  const before = words.norm(at - 1);
  return (
    (/^(?:to|-)$/.test(before) && yearAt(words, at - 2) !== null) || (before === "to" && words.norm(at - 2) === "up")
  );
}

/** A number after a name is part of it ("Horizon 2020"). */
function isNameBefore(words: TimeWords, at: number): boolean {
  return (
    at - 1 > words.first && words.isUpper(at - 1) && monthAt(words, at - 1) === null && seasonAt(words, at - 1) === null
  );
}

function isPluralAt(words: TimeWords, at: number): boolean {
  const next = words.norm(at);
  if (
    words.isUpper(at) ||
    /^(?:elections|olympics|games|us|protests|talks|wars|polls|events|was|is|has|as)$/.test(next)
  )
    return false;
  return /^(?:police|%|percent|per|percentage)$/.test(next) || isPlural(next);
}

/** "2025-03-27", "27/03/2025", "03-27-2025"; null value where day and month cannot be told apart. */
export const numeric: Pattern = (words, at) => {
  const norm = words.norm(at);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:t[\d:.+z-]*)?$/.exec(norm);
  if (iso) {
    const day = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
    return isDay(day) ? { end: at + 1, value: formatDay(day), relative: false } : null;
  }
  const slashed = /^(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)$/.exec(norm);
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter(isDay);
  const only = readings.length === 1 || first === second ? readings[0] : undefined;
  return readings.length > 0 ? { end: at + 1, value: only ? formatDay(only) : null, relative: false } : null;
};

/** "spring 2024", "the summer of 2023". */
export const seasonYear: Pattern = (words, at) => {
  const season = seasonAt(words, at);
  if (season === null) return null;
  const { year, end } = yearAfter(words, at + 1);
  return year === null ? null : { end, value: `${year}-${season}`, relative: yearAt(words, end - 1) === null };
};

/** "the 1990s", "the ’90s". */
export const decade: Pattern = (words, at) =>
  /^(?:(?:1[5-9]|20)\d|'[2-9])0'?s$/.test(words.norm(at)) ? { end: at + 1, value: null, relative: false } : null;
