import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CERTAIN } from "../sentence-starts.ts";
import { nextWindow, type Position, settle } from "./windows.ts";

const SIZES = { usual: 10, most: 14 };
const START: Position = { at: 0, long: false };

function opensAt(length: number, ...words: readonly number[]): { readonly startBias: Float32Array } {
  const startBias = new Float32Array(length);
  for (const word of words) startBias[word] = CERTAIN;
  return { startBias };
}

const ones = (count: number) => new Uint8Array(count).fill(1);

describe("windows", () => {
  test("a short text is one whole window", () => {
    expect(nextWindow(opensAt(4, 0), ones(4), START, SIZES)).toEqual({ start: 0, end: 4, whole: true });
  });

  test("a long text is cut when the pieces are full", () => {
    expect(nextWindow(opensAt(40, 0), ones(40), START, SIZES)).toEqual({ start: 0, end: 10, whole: false });
  });

  test("a window rather ends at the end of a block", () => {
    expect(nextWindow(opensAt(40, 0, 7), ones(40), START, SIZES)).toEqual({ start: 0, end: 7, whole: true });
    expect(nextWindow(opensAt(40, 0, 3), ones(40), START, SIZES)).toEqual({ start: 0, end: 10, whole: false });
  });

  test("a word larger than a window is read alone", () => {
    expect(nextWindow(opensAt(2, 0), new Uint8Array([16, 1]), START, SIZES)).toEqual({
      start: 0,
      end: 1,
      whole: false,
    });
  });

  test.each([
    ["a whole window is done", { whole: true, starts: [0], long: false }, { at: 10, long: false }],
    ["the last sentence is read again", { whole: false, starts: [0, 4, 8], long: false }, { at: 8, long: false }],
    [
      "a sentence that fills a window gets a larger one",
      { whole: false, starts: [0], long: false },
      { at: 0, long: true },
    ],
    ["a sentence that fills that too is cut", { whole: false, starts: [0], long: true }, { at: 10, long: true }],
  ])("%s", (_, { whole, starts, long }, expected) => {
    expect(settle({ start: 0, end: 10, whole }, starts, { at: 0, long })).toEqual(expected);
  });

  test("every text is read to its end in a number of windows that grows with its length", () => {
    const counts = fc.uint8Array({ min: 1, max: 16, minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 50 }),
        (sizes, sentence, block) => {
          const startBias = Float32Array.from(sizes, (_, word) => (word % block === 0 ? CERTAIN : 0));
          let position = START;
          let windows = 0;
          while (position.at < sizes.length) {
            const window = nextWindow({ startBias }, sizes, position, SIZES);
            const starts: number[] = [];
            for (let word = window.start; word < window.end; word++)
              if (word === window.start || word % sentence === 0) starts.push(word - window.start);
            position = settle(window, starts, position);
            expect(++windows).toBeLessThanOrEqual(2 * sizes.length);
          }
          expect(position.at).toBe(sizes.length);
        },
      ),
    );
  });
});
