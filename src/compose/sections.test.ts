import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partIntoMatters } from "./sections.ts";
import type { Pick } from "./select.ts";

function pick(text: string, place: number, weight = 1): Pick {
  const finding = { id: text, kind: "single", topic: text, versions: [], differences: [] } as const;
  return { finding, text, citations: [], origins: 1, place, weight };
}

const texts = (picks: readonly Pick[], most: number) =>
  partIntoMatters(picks, { most }).map((matter) => matter.picks.map(({ text }) => text));

describe("partIntoMatters", () => {
  const picks = [
    pick("The dam burst after rain", 0.1, 2),
    pick("Rovers won the cup final", 0.5),
    pick("Rain broke the old dam", 0.2, 3),
    pick("City lost the cup final to Rovers", 0.6),
  ];

  it("joins picks that share words, each matter in the order of the reports", () => {
    expect(texts(picks, 2)).toEqual([
      ["The dam burst after rain", "Rain broke the old dam"],
      ["Rovers won the cup final", "City lost the cup final to Rovers"],
    ]);
  });

  it("puts the matter with the weightiest pick first, the others by place", () => {
    const heavy = [
      pick("alpha beta", 0.9, 9),
      pick("alpha gamma", 0.95),
      pick("delta epsilon", 0.5),
      pick("delta zeta", 0.55),
      pick("eta theta", 0.1),
      pick("eta iota", 0.15),
    ];
    expect(texts(heavy, 3)).toEqual([
      ["alpha beta", "alpha gamma"],
      ["eta theta", "eta iota"],
      ["delta epsilon", "delta zeta"],
    ]);
  });

  it("leaves no sentence alone in a section", () => {
    expect(texts([...picks, pick("The mayor resigned over the dam", 0.9)], 3)).toEqual([
      ["The dam burst after rain", "Rain broke the old dam", "The mayor resigned over the dam"],
      ["Rovers won the cup final", "City lost the cup final to Rovers"],
    ]);
  });

  it("makes no more sections than it is told and keeps every pick", () => {
    const word = fc.constantFrom("dam", "rain", "cup", "goal", "court", "fine", "ferry", "strike");
    const one = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([words, place]) => pick(words.join(" "), place));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (given, most) => {
        const matters = partIntoMatters(given, { most });
        expect(matters.length).toBeLessThanOrEqual(Math.min(most, Math.max(1, Math.floor(given.length / 2))));
        expect(matters.filter((matter) => matter.picks.length === 1).length).toBe(given.length === 1 ? 1 : 0);
        expect(new Set(matters.flatMap((matter) => matter.picks))).toEqual(new Set(given));
      }),
    );
  });
});
