import type { Time } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import { isInQuotation } from "./quotation-marks.ts";

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const TURNING_DAY = /^(?:yesterday|today|tomorrow)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A sentence of a report and the words that date it. */
interface Dated {
  /** The report's body, which the times' offsets count in. */
  readonly body: string;
  /** Those of the sentence. */
  readonly times: readonly Time[];
}

/**
 * A sentence whose day words say which day they mean: "on Friday" becomes "on Friday 9 December" where a brief first names that day, and "yesterday"
 * becomes "on 8 December" each time. `dated` holds the days named so far and grows, null where weekdays are to stay as they are; the year is left out
 * where it is `year`. Quotations stay.
 */
export function dateDays(
  text: string,
  { body, times }: Dated,
  { dated, year }: { readonly dated: Set<string> | null; readonly year: string | null },
): string {
  let told = text;
  for (const time of times) {
    const words = Span.slice(body, time);
    const day = time.value;
    if (day === null || !time.relative || !DATE.test(day) || /\d/.test(words)) continue;
    const word = WEEKDAY.exec(words)?.[0] ?? (TURNING_DAY.test(words) ? words : null);
    const at = word === null ? -1 : told.indexOf(word);
    if (word === null || at < 0 || told.indexOf(word, at + 1) >= 0 || isInQuotation(told, at)) continue;
    const after = told.slice(at + word.length);
    if (/^(?:[’']s\b|,?\s+\d|\s+(?:morning|afternoon|evening|night)\b|-)/.test(after)) continue;
    if (WEEKDAY.test(word)) {
      if (dated === null || dated.has(day)) continue;
      dated.add(day);
      told = `${told.slice(0, at)}${word} ${dayInWords(day, year)}${after}`;
    } else {
      told = `${told.slice(0, at)}${prepositionFor(word, told.slice(0, at))}${dayInWords(day, year)}${after}`;
    }
  }
  return told;
}

const GOVERNED = /\b(?:of|since|until|till|by|from|before|after|for|on|than)\s$/i;

/** "Yesterday" is "on 8 December", but "as of yesterday" is "as of 8 December". */
function prepositionFor(word: string, before: string): string {
  if (GOVERNED.test(before)) return "";
  return /^[A-Z]/.test(word) ? "On " : "on ";
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

function dayInWords(date: string, year: string | null): string {
  const words = DAY.format(new Date(`${date}T00:00:00Z`));
  return date.startsWith(`${year}-`) ? words : `${words} ${date.slice(0, 4)}`;
}
