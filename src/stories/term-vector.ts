import { contentWordsOf } from "../language/content-words.ts";
import { lastWord } from "../language/last-word.ts";
import { stem } from "../language/stems.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import frequencies from "./news-frequencies.json" with { type: "json" };

/** A report as weights of its terms, of length 1. */
export type TermVector = ReadonlyMap<string, number>;

/** Sentences from the top, and what they count for beside the others: news puts the event first. */
const LEAD_SENTENCES = 4;
const LEAD_WEIGHT = 1.5;

/**
 * What a report that is grouped counts for beside one item of the news that rarity was counted in: enough for a few hundred reports to show
 * what their matter is, too little for a handful of copies to make their own words common. Chosen on ECB+ train and groundnews dev, as is the power.
 */
const REPORT_ITEMS = 300;
const RARITY_POWER = 1.5;
/** Share of the news that names a given country, roughly. */
const COUNTRY_SHARE = 0.05;

const ITEMS_WITH: ReadonlyMap<string, number> = new Map(
  Object.entries(frequencies.stems).flatMap(([count, stems]) =>
    stems.split(" ").map((key) => [key, Number(count)] as const),
  ),
);

/**
 * One vector a reading: term frequency (logarithmic) by rarity, in news at large and among the readings. Terms are the stems of all content words,
 * those inside names too, and beside them what each name names: "Obama" and "the US president Barack Obama" share a person and a word, two ministries a word alone.
 */
export function termVectors(readings: readonly Reading[]): readonly TermVector[] {
  const counts = readings.map(termCounts);
  const frequency = new Map<string, number>();
  for (const count of counts) for (const key of count.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const all = frequencies.items + REPORT_ITEMS * readings.length;
  const rarity = (key: string): number =>
    Math.log(1 + all / (itemsWith(key) + REPORT_ITEMS * (frequency.get(key) ?? 1))) ** RARITY_POWER;
  return counts.map((count) => {
    const weights = new Map<string, number>();
    for (const [key, value] of count) weights.set(key, Math.log(1 + value) * rarity(key));
    return normalised(weights);
  });
}

/** Names are marked by this sign, lest a person's key be taken for a word. */
const NAME = "@";

/** Items of the news at large that have a term; 0 where they are few. */
function itemsWith(key: string): number {
  if (!key.startsWith(NAME)) return ITEMS_WITH.get(key) ?? 0;
  if (key.startsWith(`${NAME}country:`)) return COUNTRY_SHARE * frequencies.items;
  return ITEMS_WITH.get(stem(lastWord(key.slice(NAME.length).replace(/^\w+:/, "")).toLowerCase())) ?? 0;
}

function termCounts({ analysis: { text, sentences, names } }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const leadEnd = sentences[LEAD_SENTENCES - 1]?.end ?? text.length;
  const count = (key: string, start: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + (start < leadEnd ? LEAD_WEIGHT : 1));
  };
  for (const sentence of sentences) {
    for (const word of contentWordsOf(Span.slice(text, sentence))) count(stem(word), sentence.start);
  }
  for (const { key, start } of names) count(`${NAME}${key}`, start);
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
