import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { wordKey } from "../language/terms.ts";
import lossWords from "./lexicons/loss-words.json" with { type: "json" };
import { findCountsOfTwoSides } from "./two-sides.ts";

const sidesOf = (...texts: readonly string[]) =>
  findCountsOfTwoSides(
    texts.map((text, at) => readingOf({ id: `r${at}`, text })),
    (id) => id,
  );
const OF_PERU = "The Chilean army said 300 Peruvian soldiers were killed at the border.";
const OF_CHILE = "The Peruvian army said more than 90 Chilean soldiers were killed there.";

describe("what each side says that the other lost", () => {
  it("is told as two counts, in one report or in several", () => {
    for (const found of [sidesOf(`${OF_PERU} ${OF_CHILE}`), sidesOf(OF_PERU, OF_CHILE)]) {
      expect(found.map(({ relation, topic }) => [relation, topic])).toEqual([["scope", "Peruvian and Chilean losses"]]);
      expect(found[0]?.versions.map(({ text }) => text)).toEqual([OF_PERU, OF_CHILE]);
    }
  });

  test.each([
    ["of one side", OF_PERU, "The Chilean army said 90 Peruvian tanks were captured."],
    ["that each side counts itself", "The Peruvian army said 300 Peruvian soldiers were killed.", OF_CHILE],
    ["of other things", OF_PERU, "The Peruvian ministry said 90 Chilean firms opened offices."],
  ])("is no matter of counts %s", (_, one, other) => {
    expect(sidesOf(one, other)).toEqual([]);
  });
});

test("the example of the words for losses has one of them", () => {
  const keys =
    lossWords.example
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.map(wordKey) ?? [];
  expect(lossWords.words.map(wordKey).some((key) => keys.includes(key))).toBe(true);
});
