import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWordPieces } from "./word-pieces.ts";

const VOCABULARY = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "un",
  "##able",
  "##a",
  "able",
  "the",
  ".",
  "-",
  "caf",
  "##e",
  "3",
  "##0",
  "中",
];
const pieces = createWordPieces(VOCABULARY, { mostPieces: 4, mostLetters: 12 });
const cut = (word: string) => pieces.cut(word).map((id) => VOCABULARY[id]);

describe("word pieces", () => {
  test.each([
    ["The", ["the"]],
    ["unable", ["un", "##able"]],
    ["Café", ["caf", "##e"]],
    ["un-able", ["un", "-", "able"]],
    ["30", ["3", "##0"]],
    ["中中", ["中", "中"]],
    ["xyz", ["[UNK]"]],
    ["the.xyz", ["the", ".", "[UNK]"]],
    ["\u0000", ["[UNK]"]],
    ["", ["[UNK]"]],
    ["aaaaaaaaaaaaa", ["[UNK]"]],
    ["......", [".", ".", ".", "."]],
  ])("%j", (word, expected) => {
    expect(cut(word)).toEqual(expected);
  });

  test("a word has one to the most pieces, whatever its characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (word) => {
        const { length } = pieces.cut(word);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
