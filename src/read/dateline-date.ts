import { parsePublished } from "./published-date.ts";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** A place in capitals, the day with its year, and the dash that ends a dateline: "VALE CITY, Oct. 7, 2031 (Tidewire) —". */
const DATELINE = new RegExp(
  `^\\p{Lu}{3}[^\\n—–:;!?]{0,60}?[ ,(](${MONTH} \\d{1,2},? (?:19|20)\\d{2}|\\d{1,2} ${MONTH},? (?:19|20)\\d{2})\\b[^\\n—–:;]{0,40}?\\s(?:[—–]|-{1,2})\\s`,
  "iu",
);
/** A place stands in capitals, which the pattern's letters of both cases cannot ask. */
const CAPITALS = /^\p{Lu}{3}/u;

/** The day of an article's dateline as ISO 8601; null where the paragraph opens with none that names a year. */
export function datelineDate(paragraph: string): string | null {
  const words = paragraph.trimStart();
  const day = CAPITALS.test(words) ? DATELINE.exec(words)?.[1] : undefined;
  return day === undefined ? null : parsePublished(day.replace(".", ""));
}
