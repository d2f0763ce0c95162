const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

const PART = /^(\d{4})-(WI|SP|SU|FA|Q[1-4]|H[12])$/;
const PARTS: Readonly<Record<string, string>> = {
  WI: "winter",
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  Q1: "first quarter of",
  Q2: "second quarter of",
  Q3: "third quarter of",
  Q4: "last quarter of",
  H1: "first half of",
  H2: "second half of",
};
const WEEK = /^(\d{4})-W(\d\d)(-WE)?$/;
const INTERVAL = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/;
const DAY = 86_400_000;

/**
 * An ISO 8601 date or time in words, as precise as it was given and in its own zone: "27 March 2025, 14:05 (UTC+2)"; so too weeks, weekends,
 * seasons, quarters, halves and intervals as TIMEX3 writes them. Anything else comes back as it is.
 */
export function dateInWords(date: string): string {
  const [, partYear, part = ""] = PART.exec(date) ?? [];
  if (partYear !== undefined) return `${PARTS[part]} ${partYear}`;
  const [, weekYear, week, weekend] = WEEK.exec(date) ?? [];
  if (weekYear !== undefined) return weekInWords(Number(weekYear), Number(week), weekend !== undefined);
  const [, first, last] = INTERVAL.exec(date) ?? [];
  if (first !== undefined && last !== undefined) return `${timeInWords(first)} to ${timeInWords(last)}`;
  return timeInWords(date);
}

/** By the Monday or the Saturday of a week of ISO 8601: week 1 has 4 January in it. */
function weekInWords(year: number, week: number, isWeekend: boolean): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  const day = new Date(monday + (isWeekend ? 5 : 0) * DAY).toISOString().slice(0, 10);
  return `${isWeekend ? "weekend" : "week"} of ${timeInWords(day)}`;
}

function timeInWords(date: string): string {
  const match = ISO.exec(date.trim());
  const [, year, month, day, hour, minute, zone] = match ?? [];
  if (year === undefined) return date;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return date;
  const words = [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(" ");
  if (hour === undefined) return words;
  return `${words}, ${hour}:${minute}${zone === undefined ? "" : ` ${zoneInWords(zone)}`}`;
}

function zoneInWords(zone: string): string {
  if (zone === "Z" || /^[+-]00:?00$/.test(zone)) return "UTC";
  const hours = String(Number(zone.slice(1, 3)));
  const minutes = zone.slice(-2);
  return `(UTC${zone.startsWith("-") ? "\u2212" : "+"}${hours}${minutes === "00" ? "" : `:${minutes}`})`;
}
