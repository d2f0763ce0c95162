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

/**
 * An ISO 8601 date or time in words, as precise as it was given and in its own zone: "27 March 2025, 14:05 (UTC+2)".
 * Anything else comes back as it is.
 */
export function dateInWords(date: string): string {
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
