/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The day of an ISO 8601 date or time, as written there, whatever its zone; null when it has none. */
export function parseDay(iso: string | null | undefined): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "");
  if (!found) return null;
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(day) ? day : null;
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "2025-03-07". */
export function formatDay({ year, month, day }: Day): string {
  return `${formatMonth(year, month)}-${pad(day)}`;
}

/** "2025-03". */
export function formatMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${pad(month)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function toMs({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function fromMs(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return fromMs(toMs(day) + days * DAY_MS);
}

/** Month arithmetic; the day is cut to the length of the month it lands in. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return { ...to, day: Math.min(day, daysIn(to.year, to.month)) };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(toMs(day)).getUTCDay();
}

/** The year that makes a day of the year the nearest one not after `day`. */
export function yearNotAfter(day: Day, month: number, dayOfMonth: number): number {
  return month > day.month || (month === day.month && dayOfMonth > day.day) ? day.year - 1 : day.year;
}

/** ISO 8601 week ("2025-W13"); weeks start on Monday, the first one holds the year's first Thursday. */
export function formatWeek(day: Day): string {
  const thursday = addDays(day, 3 - ((weekdayOf(day) + 6) % 7));
  const first = toMs({ year: thursday.year, month: 1, day: 1 });
  const week = Math.floor((toMs(thursday) - first) / (7 * DAY_MS)) + 1;
  return `${thursday.year}-W${pad(week)}`;
}
