import { isStopWord } from "../language/terms.ts";
import type { Analysis, Sentence } from "../model/analysis.ts";

export interface WordRun {
  readonly text: string;
  readonly words: number;
}

const MOST_WORDS = 3;
/** Words after which a noun phrase begins. "to" is left out: a verb may follow it. */
const OPENERS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "its",
  "their",
  "of",
  "in",
  "on",
  "over",
  "for",
  "against",
  "with",
]);
const VERB_FORM = /(?:ing|ed|ly|s’|es)$/;
/** Up to three words that look like a noun phrase, where a text has no trees: after an article or a preposition, or a name. */
export function findWordRuns(analysis: Analysis): readonly WordRun[] {
  const adjectives = new Set(analysis.names.filter((name) => name.adjective).map((name) => name.end));
  return analysis.sentences.flatMap((sentence) => runsOf(analysis, sentence, adjectives));
}

/** `adjectives` are the ends of the adjectives of places: they end no phrase. */
function runsOf(analysis: Analysis, sentence: Sentence, adjectives: ReadonlySet<number>): readonly WordRun[] {
  const tokens = analysis.tokens.slice(sentence.firstToken, sentence.endToken);
  return tokens.flatMap((first, from) => {
    const opened = OPENERS.has(tokens[from - 1]?.norm ?? "");
    const content = tokens.slice(from, from + MOST_WORDS);
    const stop = content.findIndex((token) => !token.isWord || isStopWord(token.norm));
    const reach = stop < 0 ? content : content.slice(0, stop);
    return reach.flatMap((last, length): WordRun[] => {
      const text = analysis.text.slice(first.start, last.end);
      const isName = from > 0 && text.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
      const fits =
        !VERB_FORM.test(last.norm) && last.norm.length >= 4 && !/[\d\n]/.test(text) && !adjectives.has(last.end);
      return fits && (opened || isName) ? [{ text, words: length + 1 }] : [];
    });
  });
}
