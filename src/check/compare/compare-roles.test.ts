import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareRoles } from "./compare-roles.ts";

describe("compareRoles", () => {
  test.each([
    {
      claim: "Ida Moreau, head of the Seafarers League, spoke first.",
      document: "Ida Moreau, head of the Tidewire Union, spoke first.",
      finds: "conflict role: head of the Seafarers League | head of the Tidewire Union",
    },
    {
      claim: "Karin Lund, captain of Norway, scored twice.",
      document: "Karin Lund, captain of Sweden, scored twice.",
      finds: "conflict role: captain of Norway | captain of Sweden",
    },
    {
      claim: "Lars Berg, chair of the Chess Club, won.",
      document: "Lars Berg, who chairs the Rowing Club, won twice.",
      finds: "conflict role: chair of the Chess Club | chairs the Rowing Club",
    },
    {
      claim: "Lars Berg, head of the Chess Club, won.",
      document: "The Rowing Club, headed by Lars Berg, won twice.",
      finds: "conflict role: head of the Chess Club | The Rowing Club, headed",
    },
    {
      claim: "Lars Berg, chair of the Chess Club, won.",
      document: "A party chair, Lars Berg, won twice.",
      finds: "conflict role: chair of the Chess Club | A party chair",
    },
  ])("finds one office of two bodies: $claim", (row) => {
    expect(findings(compareRoles, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    ["the same role", "Karin Lund, captain of Norway, scored.", "Karin Lund, the captain of Norway, scored twice."],
    ["two roles that may both be true", "Lars Berg, a surgeon, won.", "Lars Berg, chair of the Rowing Club, won."],
    ["a shorter telling", "Lars Berg, chair of the club, won.", "Lars Berg, chair of the Rowing Club, won."],
    ["an office without its body", "Karin Lund, captain of Norway, won.", "Karin Lund, the captain, won."],
    [
      "a body before its office",
      "Lars Berg, Larkhaven’s chess chair, won.",
      "Lars Berg, the chess chair of Larkhaven, won.",
    ],
    ["another person", "Lars Berg, chair of the Rowing Club, won.", "Karin Lund, chair of the Chess Club, won."],
    [
      "a country named and meant",
      "Lars Berg, chair of the largest party in Norway, won.",
      "Lars Berg, chair of the country’s largest party, won.",
    ],
    ["an age", "Lars Berg, 43, won.", "Lars Berg, chair of the Rowing Club, won."],
    [
      "a clause that tells what somebody did",
      "Lars Berg, chair of the Chess Club, won.",
      "Lars Berg, who led the Rowing Club race, won.",
    ],
    [
      "the same role in a clause",
      "Lars Berg, chair of the Chess Club, won.",
      "Lars Berg, who chairs the Chess Club, won.",
    ],
    ["no apposition", "Lars Berg won.", "Lars Berg, chair of the Rowing Club, won."],
    ["an open apposition", "The prize went to Lars Berg, chair of the Rowing Club.", "Lars Berg won."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareRoles, claim, document)).toEqual([]);
  });
});
