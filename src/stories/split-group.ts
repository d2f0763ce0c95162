import { cosine, normalised, type TermVector } from "./term-vector.ts";

/** Rounds in which members change sides. */
const ROUNDS = 3;

/** Centres of two stories are less alike than this; chosen with the threshold of grouping. */
const ONE_STORY = 0.25;
/** A single report was let in by its own likeness. */
const LEAST_HALF = 2;

/**
 * A group that is two stories grown together, as its parts; the group itself where it is one. The halves are found by two-means from the two members farthest
 * apart, and parted where their centres are little alike. Costs as much as the group is large.
 */
export function splitGroup(members: readonly number[], vectors: readonly TermVector[]): readonly (readonly number[])[] {
  const halves = halve(members, vectors);
  return halves ? halves.flatMap((half) => splitGroup(half, vectors)) : [members];
}

function halve(
  members: readonly number[],
  vectors: readonly TermVector[],
): readonly [readonly number[], readonly number[]] | null {
  if (members.length < 2 * LEAST_HALF) return null;
  const vectorOf = (member: number): TermVector => vectors[member] ?? new Map();
  const farthest = (from: TermVector): TermVector =>
    members.map(vectorOf).reduce((least, vector) => (cosine(vector, from) < cosine(least, from) ? vector : least));
  let one = farthest(centreOf(members.map(vectorOf)));
  let other = farthest(one);
  let halves: readonly [readonly number[], readonly number[]] = [members, []];
  for (let round = 0; round < ROUNDS; round++) {
    const isOnes = (member: number): boolean => cosine(vectorOf(member), one) >= cosine(vectorOf(member), other);
    halves = [members.filter(isOnes), members.filter((member) => !isOnes(member))];
    if (halves.some((half) => half.length < LEAST_HALF)) return null;
    [one, other] = [centreOf(halves[0].map(vectorOf)), centreOf(halves[1].map(vectorOf))];
  }
  return cosine(one, other) < ONE_STORY ? halves : null;
}

function centreOf(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [key, weight] of vector) sum.set(key, (sum.get(key) ?? 0) + weight);
  return normalised(sum);
}
