import { describe, expect, test } from "vitest";
import { findings, passageOf, passageWithTree } from "../../../test/build/readings.ts";
import { compareConditions } from "./compare-conditions.ts";
import conditions from "./lexicons/conditions.json" with { type: "json" };

describe("compareConditions", () => {
  test.each([
    {
      claim: "The firm will reopen the mine.",
      document: "The firm will reopen the mine if the state pays half.",
      finds: "weak condition: The firm will reopen the mine. | if the state pays half.",
    },
    {
      claim: "Ferries will sail again.",
      document: "Provided that the wind drops, ferries will sail again.",
      finds: "weak condition: Ferries will sail again. | Provided that the wind drops",
    },
    {
      claim: "The player will return to the squad in June.",
      document: "The player will return to the squad in June, unless the knee swells.",
      finds: "weak condition: The player will return to the squad in June. | unless the knee swells.",
    },
    {
      claim: "The firm agreed to reopen the mine, but the state has refused to pay.",
      document: "The firm agreed to reopen the mine if the state pays.",
      finds:
        "weak condition: The firm agreed to reopen the mine, but the state has refused to pay. | if the state pays.",
    },
  ])("finds a condition that the claim leaves out: $claim", (row) => {
    expect(findings(compareConditions, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    [
      "a condition that the claim has in its own words",
      "The firm will reopen the mine, provided the state pays.",
      "The firm will reopen the mine if the state pays.",
    ],
    [
      "a condition that the claim tells outright",
      "The firm will reopen the mine, which the state pays for.",
      "The firm will reopen the mine only once the state pays.",
    ],
    [
      "a date until which it holds",
      "The mine will stay shut through June.",
      "The mine will stay shut until at least 30 June.",
    ],
    ["a length of time", "The works last two years.", "The works last as long as two years in bad weather."],
    ["a time gone by", "The mine was shut.", "Until recently the mine was shut by rebels."],
    ["another matter", "Taxes fell.", "The firm will reopen the mine if the state pays."],
    ["no condition", "The firm will reopen the mine.", "The firm will reopen the mine in June."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareConditions, claim, document)).toEqual([]);
  });

  test("is put, by the tree, on the clause that it hangs on alone", () => {
    const text = "The treaty holds and each state helps if it is attacked.";
    const arcs = {
      1: [2, "nsubj"],
      2: [-1, "root"],
      5: [6, "nsubj"],
      6: [2, "conj"],
      7: [10, "mark"],
      8: [10, "nsubj:pass"],
      9: [10, "aux"],
      10: [6, "advcl"],
    } as const;
    const document = passageWithTree(text, arcs);
    const found = (claim: string) =>
      compareConditions(passageOf(claim), [document], new Set()).map(({ difference }) => difference.evidence?.text);
    expect(found("The treaty holds.")).toEqual([]);
    expect(found("Each state helps.")).toEqual(["if it is attacked."]);
  });

  test.each([
    [
      "what had happened",
      "The miners hid until the rebels left.",
      {
        0: [1, "det"],
        1: [2, "nsubj"],
        2: [-1, "root"],
        3: [6, "mark"],
        5: [6, "nsubj"],
        6: [2, "advcl", "VERB", "VBD"],
      },
    ],
    [
      "a verb of giving",
      "The miners hid food provided by rebels.",
      {
        1: [2, "nsubj"],
        2: [-1, "root"],
        3: [2, "obj"],
        4: [3, "acl", "VERB", "VBN"],
        5: [6, "case"],
        6: [4, "obl:agent"],
      },
    ],
  ] as const)("is, by the tree, not %s", (_, text, arcs) => {
    expect(compareConditions(passageOf("The miners hid."), [passageWithTree(text, arcs)], new Set())).toEqual([]);
  });

  test.each(conditions.phrases)("“%s” begins a condition", (phrase) => {
    const document = `The firm will reopen the mine ${phrase} rebels leave the valley.`;
    expect(findings(compareConditions, "The firm will reopen the mine.", document)).toEqual([
      `weak condition: The firm will reopen the mine. | ${phrase} rebels leave the valley.`,
    ]);
  });
});
