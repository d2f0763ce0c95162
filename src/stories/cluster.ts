import { cosine, normalised, type TermVector } from "./term-vector.ts";

/** Terms by which a cluster is looked up, and terms its centre keeps: what is beyond them adds time, not likeness. */
const LOOKUP_TERMS = 80;
const CENTRE_TERMS = 400;

interface Cluster {
  readonly members: number[];
  readonly sum: Map<string, number>;
  centre: TermVector;
}

/** Rounds in which vectors may move to a likelier cluster than the one that was there when they came. */
const ROUNDS = 3;

/**
 * Clusters by a single pass, then settled, so that little hangs on the order in which the vectors come. Lists of positions, each cluster's
 * members ascending.
 */
export function cluster(vectors: readonly TermVector[], threshold: number): readonly (readonly number[])[] {
  let groups = singlePass(vectors, threshold);
  for (let round = 0; round < ROUNDS; round++) groups = settle(vectors, groups, threshold);
  return groups;
}

/** Puts each vector with the cluster whose centre it is likest, its own share taken out of its own cluster's; one that none is like stays by itself. */
function settle(
  vectors: readonly TermVector[],
  groups: readonly (readonly number[])[],
  threshold: number,
): readonly (readonly number[])[] {
  const index = new Map<string, Set<Cluster>>();
  const home = new Map<number, Cluster>();
  const clusters = groups.map((members): Cluster => {
    const sum = new Map<string, number>();
    for (const member of members) add(sum, vectors[member], 1);
    const target: Cluster = { members: [], sum, centre: centreOf(sum) };
    for (const member of members) home.set(member, target);
    enter(target, index);
    return target;
  });
  const alone: (readonly number[])[] = [];
  vectors.forEach((vector, position) => {
    const own = home.get(position);
    if (own) {
      add(own.sum, vector, -1);
      own.centre = centreOf(own.sum);
    }
    const target = nearest(vector, index, threshold);
    if (!target) {
      alone.push([position]);
      return;
    }
    admit(target, position, vector);
    enter(target, index);
  });
  const kept = clusters.map(({ members }) => members).filter((members) => members.length > 0);
  return [...kept, ...alone].sort(([a = 0], [b = 0]) => a - b);
}

/** Below this a share that was taken out again is nothing: sums of fractions are not exact. */
const NOTHING = 1e-9;

function add(sum: Map<string, number>, vector: TermVector | undefined, times: 1 | -1): void {
  for (const [key, weight] of vector ?? []) {
    const value = (sum.get(key) ?? 0) + times * weight;
    if (value < NOTHING) sum.delete(key);
    else sum.set(key, value);
  }
}

/**
 * Single-pass clustering: each vector joins the likest cluster when its cosine to the cluster's centre reaches the threshold,
 * else it begins one. Vectors are taken in the order given.
 * Costs a look-up in an index of the clusters' heaviest terms per vector.
 */
function singlePass(vectors: readonly TermVector[], threshold: number): readonly (readonly number[])[] {
  const clusters: Cluster[] = [];
  const index = new Map<string, Set<Cluster>>();
  vectors.forEach((vector, position) => {
    const home = nearest(vector, index, threshold);
    const target = home ?? { members: [], sum: new Map<string, number>(), centre: vector };
    if (!home) clusters.push(target);
    admit(target, position, vector);
    enter(target, index);
  });
  return clusters.map(({ members }) => members);
}

function enter(target: Cluster, index: Map<string, Set<Cluster>>): void {
  for (const key of heaviest(target.centre, LOOKUP_TERMS)) {
    const posting = index.get(key);
    if (posting) posting.add(target);
    else index.set(key, new Set([target]));
  }
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
  add(target.sum, vector, 1);
  target.centre = centreOf(target.sum);
}

function centreOf(sum: ReadonlyMap<string, number>): TermVector {
  return normalised(new Map(heaviest(sum, CENTRE_TERMS).map((key) => [key, sum.get(key) ?? 0])));
}

function heaviest(vector: ReadonlyMap<string, number>, count: number): readonly string[] {
  return [...vector]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([key]) => key);
}
