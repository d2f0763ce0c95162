import * as chrono from "chrono-node";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A date of publication as ISO 8601, with the zone that it gives and no other: "2025-03-27T20:40:00+00:00", "2025-03-27T20:40:00",
 * "2025-03-27". Reads ISO dates, RFC 2822 dates and dates in words that name day, month and year; null for anything else.
 */
export function parsePublished(raw: string | null): string | null {
  const text = raw?.trim() ?? "";
  if (text === "" || text.length > 200) return null;
  const iso = ISO.exec(text);
  if (iso) {
    const [, day = "", time, zone = ""] = iso;
    if (!isDay(day)) return null;
    return time ? `${day}T${time}${zone.toUpperCase().replace(/(\d\d)(\d\d)$/, "$1:$2")}` : day;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return parsePublished(`${compact[1]}-${compact[2]}-${compact[3]}`);
  return parseWords(text);
}

/** Templates that know no date write the year 1, or 1970. */
function isDay(day: string): boolean {
  return day > "1971" && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}

function parseWords(text: string): string | null {
  // Dates that hang on today (“yesterday”) come out near 1970 and are turned away with it.
  const found = chrono.en.GB.parse(text, new Date(0))[0]?.start;
  if (!found?.isCertain("day") || !found.isCertain("month") || !found.isCertain("year")) return null;
  const pad = (value: number | null, width = 2): string => String(value ?? 0).padStart(width, "0");
  const day = `${pad(found.get("year"), 4)}-${pad(found.get("month"))}-${pad(found.get("day"))}`;
  if (!isDay(day)) return null;
  if (!found.isCertain("hour")) return day;
  return `${day}T${pad(found.get("hour"))}:${pad(found.get("minute"))}:${pad(found.get("second"))}${zoneOf(found.get("timezoneOffset"))}`;
}

function zoneOf(minutes: number | null): string {
  if (minutes === null) return "";
  if (minutes === 0) return "Z";
  const sign = minutes < 0 ? "-" : "+";
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}
