// Facts and hedges, by the trees of the shipped reader.
import { beforeAll, expect, it } from "vitest";
import { compareHedges } from "../src/check/compare/compare-hedges.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { compared } from "./build/compared.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

it.each([
  ["The fire killed seven people.", "The fire reportedly killed seven people.", "killed | reportedly"],
  [
    "The pilot lost control of the plane.",
    "Officials suggested the pilot lost control of the plane.",
    "lost | suggested",
  ],
  ["The mayor defrauded his clients.", "The mayor was accused of defrauding his clients.", "defrauded | accused"],
  ["Two towns declared a drought.", "Reportedly, two towns declared a drought.", "declared | Reportedly"],
  ["The ferry sank off Orbeck.", "Divers believe that the ferry sank off Orbeck.", "sank | believe"],
  ["The council approved the plan.", "The council may have approved the plan.", "approved | may"],
  [
    "He crossed the border and shot two men.",
    "He allegedly crossed the border and shot two men.",
    "crossed | allegedly",
  ],
])("%s | %s", async (claim, report, expected) => {
  expect(await compared(compareHedges, { claim, document: report }, reader)).toEqual([expected]);
});

it.each([
  ["the claim hedges too", "The fire may have killed seven people.", "The fire reportedly killed seven people."],
  ["the claim says who says so", "Police said the fire killed seven.", "Police believe the fire killed seven."],
  ["the report states it", "The fire killed seven people.", "The fire killed seven people, perhaps more."],
  ["something else is hedged", "The fire killed seven people.", "The fire killed seven, and may have hurt more."],
  ["it is denied", "The two sides agreed.", "The two sides could not agree."],
])("nothing where %s", async (_, claim, report) => {
  expect(await compared(compareHedges, { claim, document: report }, reader)).toEqual([]);
});
