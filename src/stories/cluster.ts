import { cosine, normalised, type TermVector } from "./term-vector.ts";

/** Terms by which a cluster is looked up, and terms its centre keeps: what is beyond them adds time, not likeness. */
const LOOKUP_TERMS = 80;
const CENTRE_TERMS = 400;

interface Cluster {
  readonly members: number[];
  readonly sum: Map<string, number>;
  centre: TermVector;
}

/**
 * Single-pass clustering: each vector joins the likest cluster when its cosine to the cluster's centre reaches the threshold,
 * else it begins one. Vectors are taken in the order given.
 * Costs a look-up in an index of the clusters' heaviest terms per vector.
 */
export function cluster(vectors: readonly TermVector[], threshold: number): readonly (readonly number[])[] {
  const clusters: Cluster[] = [];
  const index = new Map<string, Set<Cluster>>();
  vectors.forEach((vector, position) => {
    const home = nearest(vector, index, threshold);
    const target = home ?? { members: [], sum: new Map<string, number>(), centre: vector };
    if (!home) clusters.push(target);
    admit(target, position, vector);
    for (const key of heaviest(target.centre, LOOKUP_TERMS)) {
      const posting = index.get(key);
      if (posting) posting.add(target);
      else index.set(key, new Set([target]));
    }
  });
  return clusters.map(({ members }) => members);
}

function nearest(
  vector: TermVector,
  index: ReadonlyMap<string, ReadonlySet<Cluster>>,
  threshold: number,
): Cluster | null {
  const candidates = new Set(heaviest(vector, LOOKUP_TERMS).flatMap((key) => [...(index.get(key) ?? [])]));
  let best: Cluster | null = null;
  let likeness = threshold;
  for (const candidate of candidates) {
    const value = cosine(vector, candidate.centre);
    if (value >= likeness) [best, likeness] = [candidate, value];
  }
  return best;
}

function admit(target: Cluster, position: number, vector: TermVector): void {
  target.members.push(position);
  for (const [key, weight] of vector) target.sum.set(key, (target.sum.get(key) ?? 0) + weight);
  const kept = heaviest(target.sum, CENTRE_TERMS);
  target.centre = normalised(new Map(kept.map((key) => [key, target.sum.get(key) ?? 0])));
}

function heaviest(vector: ReadonlyMap<string, number>, count: number): readonly string[] {
  return [...vector]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([key]) => key);
}
