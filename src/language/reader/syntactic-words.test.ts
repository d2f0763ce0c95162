import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTokens } from "../tokens.ts";
import prefixes from "./hyphen-prefixes.json" with { type: "json" };
import { type TokenMarks, toWords } from "./syntactic-words.ts";

const NO_MARKS: TokenMarks = { startBias: new Float32Array(), isDateline: new Uint8Array() };

function wordsOf(text: string): readonly string[] {
  const { starts, ends } = toWords(text, findTokens(text, { start: 0, end: text.length }), NO_MARKS);
  return Array.from(starts, (start, word) => text.slice(start, ends[word]));
}

describe("syntactic words", () => {
  test.each(Object.entries(prefixes.examples))("%s is %i words", (text, count) => {
    expect(wordsOf(text)).toHaveLength(count);
  });

  test.each([
    ["A long-planned visit.", ["A", "long", "-", "planned", "visit", "."]],
    ["Her ex-minister isn’t pro-European", ["Her", "ex-minister", "is", "n’t", "pro-European"]],
    ["anna-maria@mail.example.test", ["anna-maria@mail.example.test"]],
    ["a 30-day truce", ["a", "30", "-", "day", "truce"]],
    ["-fold", ["-", "fold"]],
  ])("%s", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test("every word of a token of a dateline is marked", () => {
    const text = "WINSTON-SALEM – Rain";
    const marks = { startBias: new Float32Array(3), isDateline: Uint8Array.of(1, 1, 0) };
    const { isDateline } = toWords(text, findTokens(text, { start: 0, end: text.length }), marks);
    expect([...isDateline]).toEqual([1, 1, 1, 1, 0]);
  });

  test("words lie in their tokens, in order, and cover them", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "B", "-", "‑", "1", ".", "’", " ", "\n", "co", "😀", "\ud800"),
    });
    fc.assert(
      fc.property(text, (value) => {
        const tokens = findTokens(value, { start: 0, end: value.length });
        const { starts, ends, firstWords } = toWords(value, tokens, NO_MARKS);
        expect(firstWords.at(-1)).toBe(starts.length);
        tokens.forEach(({ start, end }, token) => {
          const [first = 0, limit = 0] = [firstWords[token], firstWords[token + 1]];
          const forms = Array.from({ length: limit - first }, (_, word) =>
            value.slice(starts[first + word], ends[first + word]),
          );
          expect(forms.join("")).toBe(value.slice(start, end));
          expect(forms.every((form) => form.length > 0)).toBe(true);
        });
      }),
    );
  });
});
