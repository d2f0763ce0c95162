import type { Bound, Sentence, Token } from "../model/analysis.ts";
import data from "./lexicons/bounds.json" with { type: "json" };

const BEFORE = toPhrases(data.before);
const AFTER = toPhrases(data.after);
/** Words that may stand between a bound and its number ("at least another 25"). */
const BETWEEN = data.between.map((phrase) => phrase.split(" "));

interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

function toPhrases(classes: Readonly<Record<string, readonly string[]>>): readonly Phrase[] {
  return Object.entries(classes)
    .flatMap(([bound, phrases]) => phrases.map((phrase) => ({ words: phrase.split(" "), bound: bound as Bound })))
    .sort((a, b) => b.words.length - a.words.length);
}

/** The bound of a number that lies in tokens `first` to `end`, with the token range that takes the bound's words in. */
export function findBound(
  tokens: readonly Token[],
  { first, end, sentence }: { readonly first: number; readonly end: number; readonly sentence: Sentence },
): { readonly first: number; readonly end: number; readonly bound: Bound } {
  const after = AFTER.find(({ words }) => end + words.length <= sentence.endToken && matches(tokens, end, words));
  if (after) return { first, end: end + after.words.length, bound: after.bound };
  for (const start of startsBefore(tokens, first, sentence.firstToken)) {
    const before = BEFORE.find(
      ({ words }) => start - words.length >= sentence.firstToken && matches(tokens, start - words.length, words),
    );
    if (before) return { first: start - before.words.length, end, bound: before.bound };
  }
  return { first, end, bound: "exact" };
}

/** The number's own start, and its start with the words before it that a bound may skip. */
function startsBefore(tokens: readonly Token[], first: number, limit: number): readonly number[] {
  const starts = [first];
  for (const words of BETWEEN) {
    const at = first - words.length;
    if (at > limit && matches(tokens, at, words)) starts.push(at);
  }
  return starts;
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.norm === word);
}
