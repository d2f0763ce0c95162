import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareOffices } from "./compare-offices.ts";

describe("compareOffices", () => {
  test.each([
    {
      claim: "Finance Minister Ida Moreau spoke.",
      document: "Interior Minister Ida Moreau spoke.",
      finds: "conflict role: Finance Minister | Interior Minister",
    },
    {
      claim: "Former Finance Minister Ida Moreau spoke.",
      document: "Finance Minister Ida Moreau spoke.",
      finds: "conflict status: Former Finance Minister | Finance Minister",
    },
    {
      claim: "Foreign Minister Ida Moreau spoke.",
      document: "Deputy Foreign Minister Ida Moreau spoke.",
      finds: "conflict role: Foreign Minister | Deputy Foreign Minister",
    },
    {
      claim: "Danish Foreign Minister Ida Moreau spoke.",
      document: "Swedish Foreign Minister Ida Moreau spoke.",
      finds: "conflict role: Danish Foreign Minister | Swedish Foreign Minister",
    },
    {
      claim: "Opposition leader Ida Moreau spoke.",
      document: "Government spokeswoman Ida Moreau spoke. Opposition leader Lars Berg left.",
      finds: "conflict role: Opposition leader | Opposition leader",
    },
  ])("finds another office of the kind: $claim", ({ claim, document, finds }) => {
    expect(findings(compareOffices, claim, document)).toEqual([finds]);
  });

  test.each([
    ["a shorter title", "Minister Ida Moreau spoke.", "Foreign Minister Ida Moreau spoke."],
    ["two offices that one may hold", "Mayor Ida Moreau spoke.", "Foreign Minister Ida Moreau spoke."],
    ["another person", "Finance Minister Ida Moreau spoke.", "Interior Minister Lars Berg spoke."],
    [
      "an office that one passage gives",
      "Finance Minister Ida Moreau spoke.",
      "Interior Minister Ida Moreau spoke. Finance Minister Ida Moreau spoke again.",
    ],
    ["an office that many hold", "Spokeswoman Ida Moreau spoke.", "Mayor Ida Moreau spoke. Spokeswoman Eva Lund left."],
    ["no office", "Ida Moreau spoke.", "Interior Minister Ida Moreau spoke."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareOffices, claim, document)).toEqual([]);
  });
});
