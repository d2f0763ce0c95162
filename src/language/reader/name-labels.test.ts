import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNameLabels } from "./name-labels.ts";

const LABELS = ["O", "B-person", "I-person", "B-place", "I-place"];

/** Scores of words, each given as the labels it might have with their scores; 0 for the rest. */
function scoresOf(...words: readonly Readonly<Record<string, number>>[]): Float32Array {
  return Float32Array.from(words.flatMap((word) => LABELS.map((label) => word[label] ?? 0)));
}

const named = (scores: Float32Array) =>
  [...findNameLabels({ scores, start: 0, words: scores.length / LABELS.length }, LABELS)].map((n) => LABELS[n]);

describe("labels of names", () => {
  test("are the best of each word where those fit together", () => {
    const scores = scoresOf({ "B-person": 3 }, { "I-person": 3 }, { O: 3 }, { "B-place": 2 });
    expect(named(scores)).toEqual(["B-person", "I-person", "O", "B-place"]);
  });

  test.each<[string, readonly Readonly<Record<string, number>>[], readonly string[]]>([
    ["an inside without a begin takes one", [{ "I-person": 3, "B-person": 2 }], ["B-person"]],
    [
      "a name keeps one type: the one of higher sum",
      [
        { "B-place": 3, "B-person": 2.5 },
        { "I-person": 4, "I-place": 1 },
      ],
      ["B-person", "I-person"],
    ],
    ["what is no name to either side stays none", [{ O: 2 }, { "I-place": 1, O: 0.8 }, { O: 2 }], ["O", "O", "O"]],
  ])("%s", (_, words, expected) => {
    expect(named(scoresOf(...words))).toEqual(expected);
  });

  test("no word has none", () => {
    expect(named(new Float32Array(0))).toEqual([]);
  });

  test("no sequence that is allowed scores higher", () => {
    const numbers = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(numbers, numbers, numbers, numbers, numbers), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const scores = Float32Array.from(rows.flat());
          const sum = (labels: readonly number[]) =>
            labels.reduce((total, label, word) => total + (scores[word * LABELS.length + label] ?? 0), 0);
          const best = Math.max(...sequences(rows.length).filter(isAllowed).map(sum));
          const found = [...findNameLabels({ scores, start: 0, words: rows.length }, LABELS)];
          expect(isAllowed(found)).toBe(true);
          expect(sum(found)).toBe(best);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function sequences(length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return sequences(length - 1).flatMap((before) => LABELS.map((_, label) => [...before, label]));
}

function isAllowed(labels: readonly number[]): boolean {
  return labels.every((label, word) => {
    const [name, before] = [LABELS[label] ?? "", LABELS[labels[word - 1] ?? -1] ?? "O"];
    return !name.startsWith("I-") || before.slice(2) === name.slice(2);
  });
}
