import { describe, expect, it } from "vitest";
import { cluster as clusterPoints } from "./cluster.ts";
import { cosine, normalised, type TermVector } from "./term-vector.ts";

const vector = (...keys: readonly string[]) => normalised(new Map(keys.map((key) => [key, 1])));

const cluster = (vectors: readonly TermVector[], threshold: number, days: readonly number[] = []) =>
  clusterPoints(
    vectors.map((each, at) => ({ vector: each, day: days[at] ?? null })),
    threshold,
  );

describe("cluster", () => {
  it("joins vectors that are alike and keeps the others apart, in the order given", () => {
    const vectors = [vector("storm", "roof"), vector("cup", "goal"), vector("storm", "barn"), vector("cup", "final")];
    expect(cluster(vectors, 0.4)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("joins none above the threshold, all that share a term at a low one", () => {
    const vectors = [vector("storm", "roof"), vector("storm", "barn"), vector("barn", "fire")];
    expect(cluster(vectors, 0.9)).toEqual([[0], [1], [2]]);
    expect(cluster(vectors, 0.1)).toEqual([[0, 1, 2]]);
  });

  it("takes the likest cluster where several would do", () => {
    const vectors = [vector("storm", "roof"), vector("storm", "cup", "goal"), vector("cup", "goal", "final")];
    expect(cluster(vectors, 0.5)).toEqual([[0], [1, 2]]);
  });

  it("gives every vector one place, also an empty one", () => {
    const vectors = [vector(), vector("storm"), vector(), vector("storm")];
    expect(cluster(vectors, 0.2)).toEqual([[0], [1, 3], [2]]);
    expect(cluster([], 0.2)).toEqual([]);
  });

  it("keeps apart what is alike but far apart in time, and lets a story go on from day to day", () => {
    const same = Array.from({ length: 4 }, (_, at) => vector("storm", "roof", `day${at}`));
    expect(cluster(same, 0.4, [0, 2, 4, 6])).toEqual([[0, 1, 2, 3]]);
    expect(cluster(same, 0.4, [0, 2, 360, 362])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(cluster(same, 0.4, [])).toEqual([[0, 1, 2, 3]]);
  });

  it("finds the clusters of many vectors in time that grows with their number", () => {
    const many = Array.from({ length: 2_000 }, (_, at) => vector(`event${at % 500}`, `place${at % 500}`, `word${at}`));
    expect(cluster(many, 0.4)).toHaveLength(500);
  });
});

describe("cosine", () => {
  it("is 1 for one direction, 0 without shared terms", () => {
    expect(cosine(vector("storm", "roof"), vector("storm", "roof"))).toBeCloseTo(1);
    expect(cosine(vector("storm"), vector("cup"))).toBe(0);
    expect(cosine(vector("storm", "roof"), vector("storm"))).toBeCloseTo(Math.SQRT1_2);
  });
});
