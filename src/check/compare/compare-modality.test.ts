import { describe, expect, it, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareModality } from "./compare-modality.ts";
import modals from "./lexicons/modals.json" with { type: "json" };

describe("compareModality", () => {
  test.each([
    {
      claim: "The bank will cut rates.",
      document: "The bank could cut rates.",
      finds: "conflict modality: will cut | could cut",
    },
    {
      claim: "The coach will leave the club.",
      document: "The coach might leave the club, a director said.",
      finds: "conflict modality: will leave | might leave",
    },
    {
      claim: "Parliament must approve the loan.",
      document: "Parliament can approve the loan.",
      finds: "conflict modality: must approve | can approve",
    },
  ])("finds certainty that the document does not have: $claim", (row) => {
    expect(findings(compareModality, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    ["the same certainty", "The bank will cut rates.", "The bank will cut rates."],
    ["more care than the document takes", "The bank could cut rates.", "The bank will cut rates."],
    ["a plain telling", "The bank cut rates.", "The bank will cut rates."],
    [
      "a document that is certain elsewhere",
      "The bank will cut rates.",
      "The bank could cut rates. It will cut them in June.",
    ],
    [
      "a modal of another clause",
      "The bank will cut rates.",
      "The bank cuts rates, but inflation, fed by wages, could climb.",
    ],
    ["another verb", "The bank will cut rates.", "The bank could close branches."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareModality, claim, document)).toEqual([]);
  });
});

describe("modals", () => {
  const claim = "The bank will cut rates.";

  test.each(modals.possible)("“%s” is less than will", (modal) => {
    expect(findings(compareModality, claim, `The bank ${modal} cut rates.`)).toHaveLength(1);
  });

  test.each(modals.certain)("“%s” is more than could", (modal) => {
    const certain = modal.startsWith("'") ? `They${modal} cut rates.` : `The bank ${modal} cut rates.`;
    expect(findings(compareModality, certain, "The bank could cut rates.")).toHaveLength(1);
    expect(findings(compareModality, claim, certain)).toEqual([]);
  });

  it("are each of one kind", () => {
    const words = [...modals.possible, ...modals.certain];
    expect(new Set(words).size).toBe(words.length);
  });
});
