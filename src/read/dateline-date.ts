import { findDatelineEnd } from "../language/datelines.ts";
import { findTokens } from "../language/tokens.ts";
import { parsePublished } from "./published-date.ts";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY = new RegExp(`\\b(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),? (?:19|20)\\d{2}\\b`, "i");
/** A dateline is no longer than this, in UTF-16 units. */
const LONGEST = 200;

/** The day of an article's dateline as ISO 8601; null where the paragraph opens with none that names a year. */
export function datelineDate(paragraph: string): string | null {
  const opening = paragraph.trimStart().slice(0, LONGEST);
  const tokens = findTokens(opening, { start: 0, end: opening.length });
  const end = findDatelineEnd(opening, tokens, { first: 0, end: tokens.length });
  const [day] = DAY.exec(opening.slice(0, end === 0 ? 0 : tokens[end]?.start)) ?? [];
  return day === undefined ? null : parsePublished(day.replace(".", ""));
}
