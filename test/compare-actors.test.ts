// Who does what, by the trees of the shipped reader: the comparison says nothing without them.
import { beforeAll, describe, expect, test } from "vitest";
import { compareActors } from "../src/check/compare/compare-actors.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { compared } from "./build/compared.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

const found = (claim: string, document: string, by: Reader | null = reader) =>
  compared(compareActors, { claim, document }, by);

describe("compareActors", () => {
  test.each([
    ["Ukraine has so far refused.", "Russia has so far refused.", "Ukraine | Russia"],
    [
      "Peru sent 200 engineers to the flooded valley.",
      "Chile sent 200 engineers to the flooded valley on Monday.",
      "Peru | Chile",
    ],
  ])("finds an action given to another: %s", async (claim, document, difference) => {
    expect(await found(claim, document)).toEqual([difference]);
  });

  test.each([
    ["the same party", "Peru sent 200 engineers.", "Peru sent 200 engineers to the valley."],
    [
      "a passage of something else",
      "Peru sent 200 engineers to the valley.",
      "Chile sent a note to the court on fishing.",
    ],
    ["the passive", "Peru was refused entry.", "Chile refused Peru entry."],
  ])("stays silent on %s", async (_, claim, document) => {
    expect(await found(claim, document)).toEqual([]);
  });

  test("stays silent without trees", async () => {
    expect(await found("Ukraine has so far refused.", "Russia has so far refused.", null)).toEqual([]);
  });
});
