import { findNumeral } from "../quantities/numerals.ts";
import { type Pattern, type TimeWords, unitAt } from "./time-words.ts";

/** "30 days", "three more years", "two to three weeks" (no value). */
export const duration: Pattern = (words, at) => {
  const { norm, limit } = words;
  const numeral = findNumeral(norm, at, limit);
  if (!numeral) return null;
  const range = /^(?:to|or|-)$/.test(norm(numeral.end)) ? findNumeral(norm, numeral.end + 1, limit) : null;
  const last = range && range.value > numeral.value ? range : numeral;
  const index = /^(?:more|straight|consecutive|full|whole|long|working|-)$/.test(norm(last.end))
    ? last.end + 1
    : last.end;
  const unit = unitAt(words, index);
  if (unit === null || norm(index) === "second") return null;
  return { end: index + 1, value: last === numeral ? formatDuration(numeral.value, unit) : null, relative: false };
};

/** "30-day", "three-year", "25-year-old". */
export const hyphened: Pattern = (words, at) => {
  const found = /^([a-z\d.,]+(?:-[a-z]+)?)-(second|minute|hour|day|week|month|year|decade)(?:-(?:old|long))?s?$/.exec(
    words.norm(at),
  );
  const number = found?.[1] ?? "";
  const numeral = findNumeral((index) => (index === at ? number : ""), at, at + 1);
  const unit = found?.[2] ? unitOf(words, found[2]) : null;
  return numeral && unit ? { end: at + 1, value: formatDuration(numeral.value, unit), relative: false } : null;
};

function unitOf(words: TimeWords, unit: string): string | null {
  return unitAt({ ...words, norm: () => unit }, 0);
}

/** "P30D", "PT3H"; decades and centuries count as years. */
function formatDuration(value: number, unit: string): string {
  const factor = Number(/^\d+/.exec(unit)?.[0] ?? 1);
  const letter = unit.slice(-1);
  const isClock = letter === "H" || letter === "m" || letter === "S";
  return `P${isClock ? "T" : ""}${value * factor}${letter.toUpperCase()}`;
}

const ZONE = /^(?:gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|msk|local)$/;
const BEFORE_CLOCK = /^(?:at|by|from|around|about|after|before|until|till|to|-)$/;

/** "10:30 a.m.", "15:00 GMT", "1730 UTC", "5 pm": ISO 8601 clock time. */
export const clock: Pattern = (words, at) => {
  const { norm } = words;
  const found = /^(\d{1,2})(?:[:.]?([0-5]\d))?$/.exec(norm(at));
  if (!found || Number(found[1]) > 24) return null;
  const next = norm(at + 1).replaceAll(".", "");
  const half = /^[ap]m$/.test(next) ? next : null;
  const isZoned = ZONE.test(next) && found[2] !== undefined;
  const hasColon = norm(at).includes(":") && BEFORE_CLOCK.test(norm(at - 1));
  if (half === null && !isZoned && !hasColon) return null;
  const hour = half === null ? Number(found[1]) : (Number(found[1]) % 12) + (half === "pm" ? 12 : 0);
  const end = half !== null || isZoned ? at + 2 : at + 1;
  return { end, value: `T${String(hour).padStart(2, "0")}:${found[2] ?? "00"}`, relative: false };
};
