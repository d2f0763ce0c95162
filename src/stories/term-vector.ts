import { sentenceTerms } from "../language/terms.ts";
import type { Reading } from "../model/reading.ts";

/** A report as weights of its terms, of length 1. */
export type TermVector = ReadonlyMap<string, number>;

/** Names tell stories of one kind apart; words tell kinds apart. */
const NAME_WEIGHT = 1.5;
const NUMBER_WEIGHT = 0.7;
/** Sentences from the top that count double: news puts the event first. */
const LEAD_SENTENCES = 4;

/** One vector a reading: term frequency (logarithmic) by rarity among the readings, names above words. */
export function termVectors(readings: readonly Reading[]): readonly TermVector[] {
  const counts = readings.map(termCounts);
  const frequency = new Map<string, number>();
  for (const count of counts) for (const key of count.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  return counts.map((count) => {
    const weights = new Map<string, number>();
    for (const [key, value] of count) {
      weights.set(key, Math.log(1 + value) * Math.log(1 + (readings.length + 5) / (frequency.get(key) ?? 1)));
    }
    return normalised(weights);
  });
}

function termCounts({ analysis }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  analysis.sentences.forEach((sentence, position) => {
    const place = position < LEAD_SENTENCES ? 2 : 1;
    for (const { key, kind } of sentenceTerms(analysis, sentence)) {
      const weight = kind === "name" ? NAME_WEIGHT : kind === "number" ? NUMBER_WEIGHT : 1;
      counts.set(key, (counts.get(key) ?? 0) + weight * place);
    }
  });
  return counts;
}

export function normalised(weights: ReadonlyMap<string, number>): TermVector {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  return new Map([...weights].map(([key, weight]) => [key, weight / length]));
}

/** Cosine of two vectors of length 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
}
