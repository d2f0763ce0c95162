import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareContrasts } from "./compare-contrasts.ts";
import contrasts from "./lexicons/contrasts.json" with { type: "json" };

describe("compareContrasts", () => {
  test.each(contrasts.sets)("parts the members of $name", ({ example: [claim = "", document = ""], type }) => {
    expect(findings(compareContrasts, claim, document)).toEqual([
      expect.stringMatching(new RegExp(`^conflict ${type}: .+ \\| .+`)),
    ]);
    expect(findings(compareContrasts, claim, claim)).toEqual([]);
  });

  test.each(contrasts.sets)("$name: no word is a member twice", ({ members }) => {
    expect(new Set(members.flat()).size).toBe(members.flat().length);
  });

  test.each([
    [
      "a set whose other member the document has too",
      "The dam burst on Sunday morning.",
      "The dam burst on Sunday morning and was mended by evening.",
    ],
    [
      "a word in another place",
      "The northern road to Orbeck is shut by snow.",
      "The road to Orbeck is shut by snow, said farmers who came over from southern pastures.",
    ],
    ["an earlier step", "Two miners were arrested for the theft.", "Two miners were convicted of the theft."],
    ["an order told from the other end", "Rain fell before the race.", "The race came after rain fell."],
    ["a bound", "At most 30 miners struck.", "Some 30 miners struck."],
    ["another matter", "Her third book sold well.", "His second attempt to swim the strait failed."],
    ["a member that the claim has beside it", "North and south voted.", "The south voted."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareContrasts, claim, document)).toEqual([]);
  });
});
