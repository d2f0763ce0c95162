import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Figure } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { HERALD, WIRE } from "./crews-vote.fixture.ts";
import { figureLedger } from "./figure-ledger.ts";

describe("figureLedger", () => {
  it("puts the numbers that several reports give first, then by size", () => {
    expect(figureLedger([HERALD, WIRE]).map(({ value, report }) => `${value} ${report}`)).toEqual([
      "1400 herald",
      "1400 wire",
      "3500000 herald",
      "12 wire",
    ]);
  });

  it("gives a number of a report once, with most of what keeps it true", () => {
    const votes = figureLedger([HERALD]).filter(({ value }) => value === 1400);
    expect(votes).toHaveLength(1);
    expect(votes[0]).toMatchObject({ value: 1400, bound: "at-least", attributedTo: "Ida Moreau" });
  });

  it("keeps one number of two things apart", () => {
    const { length } = figureLedger([readingOf({ text: "The crash killed 40 cows. It wounded 40 horses." })]);
    expect(length).toBe(2);
  });

  it("leaves out small plain counts, which are turns of phrase", () => {
    expect(figureLedger([readingOf({ text: "The two sides met in two halls." })])).toEqual([]);
  });

  it("cites each number in its report", () => {
    for (const { report, citation } of figureLedger([HERALD, WIRE])) {
      const reading = report === "herald" ? HERALD : WIRE;
      expect(Citation.holds(citation, reading.report)).toBe(true);
    }
  });

  describe("with figures as they were understood", () => {
    const told = (id: string, fields: Partial<Figure>): Reading => {
      const reading = readingOf({ id, text: "In the north 340 trawlers were seized in May 2031." });
      const figure: Figure = {
        ...{ id: "figure-1", kind: "figure", start: 0, end: 10, polarity: "affirmative", modality: "certain" },
        ...{ time: null, certainty: 0.9, counted: "trawlers", value: 340, unit: null, bound: "exact" },
        ...{ scope: null, asOf: null, attributedTo: null },
        ...fields,
      };
      return { ...reading, claims: [figure] };
    };
    const entries = (...readings: readonly Reading[]) =>
      figureLedger(readings).map(({ entry, report }) => `${entry} ${report}`);

    it("enters one figure once, whatever is left out of it, with the fullest telling first", () => {
      const full = { counted: "seized trawlers", scope: "in the north", asOf: "2031-05" };
      expect(entries(told("a", {}), told("b", full), told("c", { asOf: "2031" }))).toEqual(["1 b", "1 c", "1 a"]);
    });

    it.each<[string, Partial<Figure>]>([
      ["value", { value: 341 }],
      ["bound", { bound: "about" }],
      ["unit", { unit: "%" }],
      ["scope", { scope: "in the south" }],
      ["time", { asOf: "2031-06" }],
      ["source", { attributedTo: "the navy" }],
      ["what is counted", { counted: "trawlers of the league" }],
    ])("keeps figures apart that part in %s", (_, change) => {
      const one = { scope: "in the north", asOf: "2031-05", counted: "trawlers of the bank" };
      expect(
        new Set(figureLedger([told("a", one), told("b", { ...one, ...change })]).map((each) => each.entry)).size,
      ).toBe(2);
    });

    it("puts the values of one count together", () => {
      const readings = [
        told("a", {}),
        told("b", {}),
        told("a", { counted: "crews", value: 90 }),
        told("b", { counted: "crews", value: 90 }),
      ];
      const ledger = figureLedger([...readings, told("c", { value: 12 })]);
      expect(ledger.map(({ value, counted }) => `${value} ${counted}`)).toEqual([
        "340 trawlers",
        "340 trawlers",
        "12 trawlers",
        "90 crews",
        "90 crews",
      ]);
    });
  });
});
