import { expect, it } from "vitest";
import { figureInWords } from "./figure-words.ts";

const plain = { unit: null, bound: "exact" } as const;

it.each([
  [{ ...plain, value: 12_000 }, "12,000"],
  [{ ...plain, value: 12_000, bound: "at-most" }, "up to 12,000"],
  [{ ...plain, value: 19_500, bound: "at-least" }, "at least 19,500"],
  [{ ...plain, value: 3_500_000, unit: "crowns", bound: "nearly" }, "nearly 3.5 million crowns"],
  [{ ...plain, value: 1_243_567 }, "1,243,567"],
  [{ ...plain, value: 2_000_000_000, unit: "USD", bound: "more-than" }, "more than USD 2 billion"],
  [{ ...plain, value: 62.5, unit: "%", bound: "about" }, "about 62.5%"],
  [{ ...plain, value: 0.25, unit: "%", bound: "less-than" }, "less than 0.25%"],
  [{ ...plain, value: 3_000_000, max: 4_000_000, bound: "range" }, "3 to 4 million"],
  [{ ...plain, value: 900_000, max: 1_000_000, bound: "range" }, "900,000 to 1 million"],
  [{ ...plain, value: 5, max: 7, unit: "%", bound: "range" }, "5 to 7%"],
  [{ ...plain, value: 30, unit: "day" }, "30 days"],
  [{ ...plain, value: 1, unit: "century", bound: "nearly" }, "nearly 1 century"],
  [{ ...plain, value: -3 }, "-3"],
  [{ ...plain, value: 0.5, unit: "share", bound: "more-than" }, "more than half"],
  [{ ...plain, value: 0.667, unit: "share" }, "two thirds"],
  [{ ...plain, value: 0.9, unit: "share", bound: "nearly" }, "nearly 90%"],
  [{ ...plain, value: 0.25, max: 0.5, unit: "share", bound: "range" }, "25 to 50%"],
] as const)("%o reads %s", (figure, words) => {
  expect(figureInWords(figure)).toBe(words);
});
