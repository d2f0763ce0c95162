import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareSuperlatives } from "./compare-superlatives.ts";

describe("compareSuperlatives", () => {
  test.each([
    {
      claim: "Orbeck is the largest mine on the coast.",
      document: "Orbeck is one of the largest mines on the coast.",
      finds: "conflict scope: largest | one of the largest",
    },
    {
      claim: "It was the first ferry to cross the strait.",
      document: "It was among the first ferries to cross the strait.",
      finds: "conflict scope: first | among the first",
    },
    {
      claim: "The strait has the deadliest tides on record.",
      document: "The strait has some of the world’s deadliest tides on record.",
      finds: "conflict scope: deadliest | some of the world’s deadliest",
    },
  ])("finds one of several taken for the only one: $claim", (row) => {
    expect(findings(compareSuperlatives, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    ["one of several on both sides", "Orbeck is one of the oldest mines.", "Orbeck is among the oldest mines."],
    ["a claim with more care", "Orbeck is one of the oldest mines.", "Orbeck is the oldest mine."],
    ["a document that says both", "Orbeck is the oldest mine.", "Orbeck, one of the oldest, is the oldest mine."],
    ["what is no superlative", "Miners began the protest.", "Orbeck was one of the protest camps."],
    ["another matter", "She wrote her first book.", "He was one of the first to swim the strait."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareSuperlatives, claim, document)).toEqual([]);
  });
});
