import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { compareSpeakers } from "./compare-speakers.ts";

describe("compareSpeakers", () => {
  test.each([
    {
      claim: "Lars Berg said that the bridge would reopen in May.",
      document: "Ida Moreau said that the bridge would reopen in May.",
      finds: "conflict speaker: Lars Berg | Ida Moreau",
    },
    {
      claim: "“The rescue was a disgrace,” Karin Lund said.",
      document: "“The rescue was a disgrace,” Anna Lind said.",
      finds: "conflict speaker: Karin Lund | Anna Lind",
    },
    {
      claim: "Norway said that the trawlers had left its waters.",
      document: "Sweden said that the trawlers had left its waters.",
      finds: "conflict speaker: Norway | Sweden",
    },
    {
      claim: "Sweden refused to sign the treaty.",
      document: "Norway refused to sign the treaty.",
      finds: "conflict speaker: Sweden | Norway",
    },
  ])("finds words that the document gives to another: $claim", (row) => {
    expect(findings(compareSpeakers, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    [
      "a surname",
      "Berg said that the bridge would reopen in May.",
      "Lars Berg said that the bridge would reopen in May.",
    ],
    [
      "a person for a body",
      "Lars Berg said that the bridge would reopen in May.",
      "The ministry said that the bridge would reopen in May.",
    ],
    [
      "two speakers without names",
      "The ministry said that the bridge would reopen in May.",
      "The company said that the bridge would reopen in May.",
    ],
    [
      "a pronoun",
      "She said that the bridge would reopen in May.",
      "Ida Moreau said that the bridge would reopen in May.",
    ],
    [
      "a body by its short name",
      "The Council said that the bridge would reopen in May.",
      "The Council of Larkhaven met on Monday. The Council said that the bridge would reopen in May.",
    ],
    [
      "a body by its initials",
      "The LCS said that the bridge would reopen in May.",
      "The Larkhaven Coast Survey said that the bridge would reopen in May.",
    ],
    [
      "a body by the same words in another order",
      "Larkhaven's safety committee said that the bridge would reopen in May.",
      "The National Safety Committee of Larkhaven said that the bridge would reopen in May.",
    ],
    ["other words", "Lars Berg said that taxes would fall.", "Ida Moreau said that the bridge would reopen in May."],
    ["one of two parties", "Sweden refused to sign the treaty.", "Norway and Sweden refused to sign the treaty."],
    [
      "a document where both said so",
      "Lars Berg said that the bridge would reopen in May.",
      "Ida Moreau said that the bridge would reopen in May. Lars Berg said that the bridge would reopen in May.",
    ],
    ["nobody's words", "The bridge will reopen in May.", "Ida Moreau said that the bridge would reopen in May."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareSpeakers, claim, document)).toEqual([]);
  });
});
