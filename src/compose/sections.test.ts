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
    const heavy = [pick("alpha beta", 0.9, 9), pick("gamma delta", 0.5), pick("epsilon zeta", 0.1)];
    expect(texts(heavy, 3)).toEqual([["alpha beta"], ["epsilon zeta"], ["gamma delta"]]);
  });

  it("makes no more sections than it is told and keeps every pick", () => {
    const word = fc.constantFrom("dam", "rain", "cup", "goal", "court", "fine", "ferry", "strike");
    const one = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([words, place]) => pick(words.join(" "), place));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (given, most) => {
        const matters = partIntoMatters(given, { most });
        expect(matters.length).toBe(Math.min(most, given.length));
        expect(new Set(matters.flatMap((matter) => matter.picks))).toEqual(new Set(given));
      }),
    );
  });
});
