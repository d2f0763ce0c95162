import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumeral, parseDigits, parseWord } from "./numerals.ts";

const read = (text: string) => {
  const words = text.split(" ");
  const numeral = findNumeral((index) => words[index] ?? "", 0, words.length);
  return numeral && [numeral.value, numeral.end];
};

describe("numerals", () => {
  it.each([
    ["7", [7, 1]],
    ["12,000", [12000, 1]],
    ["1,2", null],
    ["3.5", [3.5, 1]],
    ["12.4 million", [12_400_000, 2]],
    ["1.2bn", [1_200_000_000, 1]],
    ["seven", [7, 1]],
    ["twenty-five", [25, 1]],
    ["twenty five", [25, 2]],
    ["two hundred and five", [205, 4]],
    ["two hundred and", [200, 2]],
    ["three hundred thousand", [300_000, 3]],
    ["two million three hundred thousand", [2_300_000, 5]],
    ["nineteen boats", [19, 1]],
    ["two three", [2, 1]],
    ["two and a half", [2.5, 4]],
    ["two and a half million", [2_500_000, 5]],
    ["three-and-a-half", [3.5, 1]],
    ["three-and-a-half million", [3_500_000, 2]],
    ["1.5 and a half", [2, 4]],
    ["second", null],
    ["hundred", null],
    ["constructor", null],
    ["", null],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("reads back what is written with separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        expect(parseDigits(number.toLocaleString("en-US"))).toBe(number);
      }),
    );
  });

  it.each(["toString", "__proto__", "first", "one-hundred", "-", "ten-"])("takes %s for no number word", (word) =>
    expect(parseWord(word)).toBeNull(),
  );
});
