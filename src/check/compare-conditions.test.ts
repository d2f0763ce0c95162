import { describe, expect, test } from "vitest";
import { findings } from "../../test/build/readings.ts";
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
    ["another matter", "Taxes fell.", "The firm will reopen the mine if the state pays."],
    ["no condition", "The firm will reopen the mine.", "The firm will reopen the mine in June."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareConditions, claim, document)).toEqual([]);
  });

  test.each(conditions.phrases)("“%s” begins a condition", (phrase) => {
    const document = `The firm will reopen the mine ${phrase} rebels leave the valley.`;
    expect(findings(compareConditions, "The firm will reopen the mine.", document)).toEqual([
      `weak condition: The firm will reopen the mine. | ${phrase} rebels leave the valley.`,
    ]);
  });
});
