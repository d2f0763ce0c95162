// The nouns by which agreements of several reports are held together are those by which they are found in one.
import { describe, expect, test } from "vitest";
import claimed from "../src/claims/frames/data/lists.json" with { type: "json" };
import reconciled from "../src/reconcile/lexicons/agreement-nouns.json" with { type: "json" };

describe("nouns for agreements", () => {
  test.each([
    ["truces", claimed.lists.truces, reconciled.truces],
    ["treaties", claimed.lists.treaties, [...reconciled.any, ...reconciled.treaties]],
  ])("%s", (_, found, known) => {
    expect(found.split(" ").filter((noun) => !known.includes(noun))).toEqual([]);
  });
});
