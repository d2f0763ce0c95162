import type { TermVector } from "./term-vector.ts";

/** What is clustered: a vector of length 1, and its time in days; null where it is not known. */
export interface Point {
  readonly vector: TermVector;
  readonly day: number | null;
}

/** Points that belong together, as the sum of their vectors. */
export interface Cluster {
  size: number;
  readonly sum: Map<string, number>;
  /** Square of the sum's length. */
  squared: number;
  /** The days from which to which its points reach; those of points that left are kept. */
  firstDay: number;
  lastDay: number;
}

/** Bounds on a step's cost: terms by which clusters are looked up, clusters that one term may lead to and that all may, clusters compared in full. */
const LOOKUP_TERMS = 80;
const MOST_CLUSTERS = 100;
const MOST_VISITED = 600;
const MOST_COMPARED = 12;
/** Days that reports of one event may lie apart as they are, and in how many more their likeness falls to a third. */
const GRACE_DAYS = 3;
const FADING_DAYS = 30;
/** Below this a share that was taken out again is nothing: sums of fractions are not exact. */
const NOTHING = 1e-9;

/** Clusters, found by the heaviest terms of their points. A step costs a bounded look-up, however many clusters there are. */
export class ClusterIndex {
  readonly #clusters = new Map<string, Set<Cluster>>();
  readonly #lookups = new WeakMap<TermVector, readonly string[]>();

  /** The likest cluster, where its likeness reaches the threshold: the cosine to the centre, less where the days lie far apart. */
  nearest(point: Point, threshold: number): Cluster | null {
    let best: Cluster | null = null;
    let likeness = threshold;
    for (const candidate of this.#candidates(point)) {
      const value = likenessOf(point, candidate);
      if (value > likeness || (value === likeness && !best)) [best, likeness] = [candidate, value];
    }
    return best;
  }

  admit(cluster: Cluster, { vector, day }: Point): void {
    cluster.size++;
    addTo(cluster, vector, 1);
    if (day !== null) {
      cluster.firstDay = Math.min(cluster.firstDay, day);
      cluster.lastDay = Math.max(cluster.lastDay, day);
    }
    for (const key of this.#lookup(vector)) {
      const known = this.#clusters.get(key);
      if (known) known.add(cluster);
      else this.#clusters.set(key, new Set([cluster]));
    }
  }

  /** Takes a point out of its cluster. The cluster is still found by the point's terms, but no likelier for them. */
  leave(cluster: Cluster, { vector }: Point): void {
    cluster.size--;
    addTo(cluster, vector, -1);
  }

  /** The clusters that share most with the heaviest terms of a point. */
  #candidates({ vector }: Point): readonly Cluster[] {
    const shared = new Map<Cluster, number>();
    let visited = 0;
    for (const key of this.#lookup(vector)) {
      const clusters = this.#clusters.get(key);
      if (!clusters || clusters.size > MOST_CLUSTERS) continue;
      visited += clusters.size;
      if (visited > MOST_VISITED) break;
      const weight = vector.get(key) ?? 0;
      for (const cluster of clusters) {
        if (cluster.size === 0) continue;
        const part = (weight * (cluster.sum.get(key) ?? 0)) / Math.sqrt(cluster.squared);
        shared.set(cluster, (shared.get(cluster) ?? 0) + part);
      }
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_COMPARED)
      .map(([cluster]) => cluster);
  }

  #lookup(vector: TermVector): readonly string[] {
    let keys = this.#lookups.get(vector);
    if (!keys) {
      keys = heaviest(vector, LOOKUP_TERMS);
      this.#lookups.set(vector, keys);
    }
    return keys;
  }
}

export function emptyCluster(): Cluster {
  return {
    size: 0,
    sum: new Map(),
    squared: 0,
    firstDay: Number.POSITIVE_INFINITY,
    lastDay: Number.NEGATIVE_INFINITY,
  };
}

function likenessOf({ vector, day }: Point, { sum, squared, firstDay, lastDay }: Cluster): number {
  let dot = 0;
  for (const [key, weight] of vector) dot += weight * (sum.get(key) ?? 0);
  const apart = day === null || firstDay > lastDay ? 0 : Math.max(firstDay - day, day - lastDay, 0);
  return (dot / Math.sqrt(squared)) * Math.exp(-Math.max(0, apart - GRACE_DAYS) / FADING_DAYS);
}

function addTo(cluster: Cluster, vector: TermVector, times: 1 | -1): void {
  for (const [key, weight] of vector) {
    const before = cluster.sum.get(key) ?? 0;
    const after = before + times * weight;
    cluster.squared += after * after - before * before;
    if (after < NOTHING) cluster.sum.delete(key);
    else cluster.sum.set(key, after);
  }
}

function heaviest(vector: TermVector, count: number): readonly string[] {
  return [...vector]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([key]) => key);
}
