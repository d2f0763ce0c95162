import type { Sentence, Time, Token } from "../model/analysis.ts";
import { parseDay } from "./calendar.ts";
import { startsUpper } from "./characters.ts";
import { type Found, PATTERNS, type Words } from "./time-patterns.ts";

/**
 * Dates, periods, clock times and durations of a text. `published` (ISO 8601) is what "on Thursday" and "11 March" are resolved against:
 * always the nearest one not after it.
 */
export function findTimes(
  source: { readonly text: string; readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] },
  published: string | null,
): Time[] {
  const day = parseDay(published);
  const times: Time[] = [];
  for (const sentence of source.sentences) {
    const words = toWords(source, sentence, day);
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const found = longest(words, at);
      const first = source.tokens[at];
      const last = found ? source.tokens[found.end - 1] : undefined;
      if (!found || !first || !last) continue;
      times.push({ start: first.start, end: last.end, value: found.value, relative: found.relative });
      at = found.end - 1;
    }
  }
  return times;
}

function longest(words: Words, at: number): Found | null {
  let best: Found | null = null;
  for (const pattern of PATTERNS) {
    const found = pattern(words, at);
    if (found && found.end <= words.limit && found.end > (best?.end ?? at)) best = found;
  }
  return best;
}

function toWords(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  sentence: Sentence,
  published: Words["published"],
): Words {
  const at = (index: number): Token | undefined =>
    index >= sentence.firstToken && index < sentence.endToken ? tokens[index] : undefined;
  return {
    norm: (index) => at(index)?.norm ?? "",
    isUpper: (index) => startsUpper(text.slice(at(index)?.start ?? 0, at(index)?.end ?? 0)),
    limit: sentence.endToken,
    published,
  };
}
