// Who does what, by the trees of the shipped reader: the comparison says nothing without them.
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compareActors } from "../src/check/compare-actors.ts";
import { passagesOf } from "../src/check/passage.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { loadReader } from "../src/models/load-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadReader(fileURLToPath(new URL("../models", import.meta.url)));
});

async function found(claim: string, document: string, by: Reader | null = reader): Promise<readonly string[]> {
  const analyses = await analyseTexts([{ text: claim }, { text: document }], by);
  const [claims, passages] = analyses.map((analysis, at) => passagesOf({ id: `${at}`, analysis, claims: [] }));
  const [passage] = claims ?? [];
  if (!passage) return [];
  return compareActors(passage, passages ?? [], new Set()).map(
    ({ difference }) => `${difference.claim.text} | ${difference.evidence?.text}`,
  );
}

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
