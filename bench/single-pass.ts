// Peer of grouping: single-pass clustering on TF-IDF (Allan et al. 1998), each document joined to the likest centroid or begun anew.
import { contentWordsOf } from "../src/language/content-words.ts";
import { stem } from "../src/language/stems.ts";

type Vector = ReadonlyMap<string, number>;

/** Cluster numbers of documents in order, at a threshold of the cosine. The rarity of words is that of the whole set: more than an online system knows. */
export function singlePass(vectors: readonly Vector[], threshold: number): readonly number[] {
  const centroids: Map<string, number>[] = [];
  return vectors.map((vector) => {
    const likeness = centroids.map((centroid) => cosine(vector, centroid));
    const best = likeness.reduce((a, value, at) => (value > (likeness[a] ?? 0) ? at : a), 0);
    const cluster = (likeness[best] ?? 0) >= threshold ? best : centroids.length;
    const centroid = centroids[cluster] ?? new Map<string, number>();
    for (const [term, weight] of vector) centroid.set(term, (centroid.get(term) ?? 0) + weight);
    centroids[cluster] = centroid;
    return cluster;
  });
}

/** Log term frequency times log inverse document frequency, over stems of content words; each of length 1. */
export function tfIdf(texts: readonly string[]): readonly Vector[] {
  const counts = texts.map((text) => countOf(contentWordsOf(text).map(stem)));
  const documents = countOf(counts.flatMap((count) => [...count.keys()]));
  return counts.map((count) => {
    const weighed = [...count].map(
      ([term, n]) => [term, (1 + Math.log(n)) * Math.log(texts.length / (documents.get(term) ?? 1))] as const,
    );
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weighed.map(([term, weight]) => [term, weight / length]));
  });
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  const length = Math.sqrt([...b.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? 0 : dot / length;
}
