import type { Sentence, Time } from "../../model/analysis.ts";
import { toWords, type WordSource } from "../words.ts";
import { parseDay } from "./calendar.ts";
import {
  dayMonth,
  dayRangeMonth,
  decade,
  monthAlone,
  monthDay,
  monthDayRange,
  numeric,
  seasonYear,
  year,
} from "./time-dates.ts";
import { ago, deictic, period, quarter, weekday } from "./time-relative.ts";
import { clock, duration, hyphened } from "./time-spans.ts";
import { type Found, mayStartTime, type Pattern, type TimeWords } from "./time-words.ts";

/** Patterns in the order of trial; the longest match wins, the earlier one among equals. */
const PATTERNS: readonly Pattern[] = [
  dayRangeMonth,
  monthDayRange,
  dayMonth,
  monthDay,
  numeric,
  weekday,
  monthAlone,
  seasonYear,
  quarter,
  deictic,
  period,
  clock,
  hyphened,
  ago,
  duration,
  decade,
  year,
];

/**
 * Dates, periods, clock times and durations of a text. `published` (ISO 8601) is what "on Thursday" and "11 March" are resolved against:
 * the nearest one not after it, unless the verb it belongs to points ahead ("will vote on Friday").
 */
export function findTimes(
  source: WordSource & { readonly sentences: readonly Sentence[] },
  published: string | null,
): Time[] {
  const day = parseDay(published);
  const times: Time[] = [];
  for (const sentence of source.sentences) {
    const words = { ...toWords(source, sentence), published: day };
    for (let at = words.first; at < words.limit; at++) {
      const found = mayStartTime(words, at) ? findLongest(words, at) : null;
      if (!found) continue;
      times.push({ ...words.span(at, found.end), value: found.value, relative: found.relative });
      at = found.end - 1;
    }
  }
  return times;
}

function findLongest(words: TimeWords, at: number): Found | null {
  let best: Found | null = null;
  for (const pattern of PATTERNS) {
    const found = pattern(words, at);
    if (found && found.end <= words.limit && found.end > (best?.end ?? at)) best = found;
  }
  return best;
}
