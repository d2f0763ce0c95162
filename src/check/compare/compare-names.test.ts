import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareNames } from "./compare-names.ts";

describe("compareNames", () => {
  test.each([
    {
      claim: "Peru signed the fishing pact with Chile.",
      document: "Bolivia signed the fishing pact with Chile.",
      finds: "conflict entity: Peru | Bolivia",
    },
    {
      claim: "Ida Moreau leads the union of ferry crews.",
      document: "Anna Lind leads the union of ferry crews.",
      finds: "conflict entity: Ida Moreau | Anna Lind",
    },
  ])("another name of the kind in the same sentence is a conflict: $claim", (row) => {
    expect(findings(compareNames, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    {
      claim: "The minister met Lars Berg.",
      document: "The minister spoke of tax.",
      finds: "missing entity: Lars Berg | nothing",
    },
    {
      claim: "The cup final will be played in Portugal.",
      document: "Karin Lund reached the final.",
      finds: "missing entity: Portugal | nothing",
    },
  ])("a name that the document does not have is missing: $claim", (row) => {
    expect(findings(compareNames, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    ["a surname for the full name", "Moreau leads the union.", "Ida Moreau leads the union."],
    ["a capital for its government", "Berlin rejected the plan.", "Germany rejected the plan."],
    ["an adjective for its country", "The storm reached the Norwegian coast.", "The storm reached Norway."],
    ["an abbreviation", "The EU fined the airline.", "The European Union fined the airline."],
    ["a name from elsewhere in the document", "Lund won in Oslo.", "Karin Lund won. The race was held in Oslo."],
    ["names in another order", "Lars Berg met Karin Lund.", "Karin Lund met Lars Berg."],
    ["an unknown word that begins a sentence", "Divers searched the lake.", "The lake was searched."],
    ["no names", "The mine has reopened.", "The mine in Norway has reopened."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareNames, claim, document)).toEqual([]);
  });
});
