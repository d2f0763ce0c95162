import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArcScores, findTree } from "./tree.ts";

/** Scores from rows of one child each: the root first, then the words. */
function scoresOf(rows: readonly (readonly number[])[]): ArcScores {
  return { size: rows.length, at: (child, head) => rows[child - 1]?.[head] ?? Number.NEGATIVE_INFINITY };
}

function expectTree(heads: Int32Array): void {
  expect(heads.filter((head) => head === -1)).toHaveLength(heads.length > 0 ? 1 : 0);
  heads.forEach((_, word) => {
    let at = word;
    let steps = 0;
    while (at >= 0 && steps <= heads.length) {
      at = heads[at] ?? -1;
      steps++;
    }
    expect(at).toBe(-1);
  });
}

/** Best sum over all trees with one root, by trying every assignment. */
function bestSum({ size, at }: ArcScores): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(size);
  const visit = (word: number, sum: number): void => {
    if (word === size) {
      if (heads.filter((head) => head === 0).length !== 1) return;
      const reaches = [...heads.keys()].every((start) => {
        let node = start + 1;
        for (let steps = 0; steps <= size && node > 0; steps++) node = heads[node - 1] ?? 0;
        return node === 0;
      });
      if (reaches) best = Math.max(best, sum);
      return;
    }
    for (let head = 0; head <= size; head++) {
      if (head === word + 1) continue;
      heads[word] = head;
      visit(word + 1, sum + at(word + 1, head));
    }
  };
  visit(0, 0);
  return best;
}

const square = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size + 1, maxLength: size + 1 }), {
      minLength: size,
      maxLength: size,
    }),
  );

describe("trees", () => {
  test.each([
    ["one word", [[0, 0]], [-1]],
    [
      "the greedy heads when they are a tree",
      [
        [0, 0, 9],
        [9, 0, 0],
      ],
      [1, -1],
    ],
    [
      "a circle is opened where it costs least",
      [
        [5, 0, 9],
        [1, 9, 0],
      ],
      [-1, 0],
    ],
    [
      "of two roots the dearer goes",
      [
        [9, 0, 1],
        [8, 7, 0],
      ],
      [-1, 0],
    ],
    [
      "a circle of three",
      [
        [0, 0, 9, 0],
        [0, 0, 0, 9],
        [4, 9, 0, 0],
      ],
      [1, 2, -1],
    ],
  ] as const)("%s", (_, rows, heads) => {
    expect([...findTree(scoresOf(rows))]).toEqual(heads);
  });

  test("any scores give one root and no circle", () => {
    fc.assert(fc.property(square(12), (rows) => expectTree(findTree(scoresOf(rows)))));
  });

  test("no other tree scores more", () => {
    fc.assert(
      fc.property(square(4), (rows) => {
        const scores = scoresOf(rows);
        const sum = [...findTree(scores)].reduce((total, head, word) => total + scores.at(word + 1, head + 1), 0);
        expect(sum).toBe(bestSum(scores));
      }),
    );
  });

  test("a sentence of thousands of words gets a tree in good time", () => {
    const size = 3_000;
    const started = performance.now();
    expectTree(findTree({ size, at: (child, head) => (head === 0 ? -1 : (child * 31 + head * 17) % 101) }));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("no words, no heads", () => {
    expect(findTree(scoresOf([]))).toHaveLength(0);
  });
});
