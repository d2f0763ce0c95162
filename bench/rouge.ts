// ROUGE (Lin 2004), as the package rouge-score counts it: words of letters and digits in lower case, stemmed; F1.
import { stemmer } from "stemmer";
import { f1, share } from "./table.ts";

export interface Rouge {
  readonly one: number;
  readonly two: number;
  /** By the longest common subsequence of the whole texts. */
  readonly longest: number;
}

export function rouge(candidate: string, reference: string): Rouge {
  const [a, b] = [wordsOf(candidate), wordsOf(reference)];
  const common = longestCommon(a, b);
  return {
    one: overlap(a, b),
    two: overlap(pairsOf(a), pairsOf(b)),
    longest: f1(share(common, a.length), share(common, b.length)),
  };
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  // Words of three letters and fewer stay as they are there.
  return words.map((word) => (word.length > 3 ? stemmer(word) : word));
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function overlap(candidate: readonly string[], reference: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of reference) left.set(key, (left.get(key) ?? 0) + 1);
  let both = 0;
  for (const key of candidate) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    both++;
    left.set(key, count - 1);
  }
  return f1(share(both, candidate.length), share(both, reference.length));
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const now = [0];
    b.forEach((other, at) => {
      now.push(word === other ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, now[at] ?? 0));
    });
    before = now;
  }
  return before[b.length] ?? 0;
}
