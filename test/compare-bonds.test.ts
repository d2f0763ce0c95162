// How a claim's words hang together in its evidence, by the trees of the shipped reader.
import { beforeAll, describe, expect, test } from "vitest";
import { type Bonds, compareBonds } from "../src/check/bonds.ts";
import { type Passage, passagesOf } from "../src/check/passage.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

async function bonds(claim: string, document: string, by: Reader | null = reader): Promise<Bonds | null> {
  const analyses = await analyseTexts([{ text: claim }, { text: document }], by);
  const [own, passages = []] = analyses.map((analysis, at) => passagesOf({ id: `${at}`, analysis, claims: [] }));
  return compareBonds(own?.[0] as Passage, passages[0] as Passage, passages);
}

describe("compareBonds", () => {
  test("breaks no bond of a claim that the document has in the same words", async () => {
    const same = await bonds("The court freed the miner.", "The court freed the miner on Monday.");
    expect(same).toEqual({ inAnchor: 1, broken: 0 });
  });

  test("finds words that all stand there and hang otherwise", async () => {
    const other = await bonds("The miner freed the dog.", "The court freed the miner, who owns the dog.");
    expect(other?.inAnchor).toBe(1);
    expect(other?.broken).toBeGreaterThan(0);
  });

  test("tells words that only another sentence has from those of the nearest one", async () => {
    const apart = await bonds("The court freed the miner in Orbeck.", "The court freed the miner. Orbeck lies north.");
    expect(apart?.inAnchor).toBeCloseTo(3 / 4);
  });

  test("says nothing of texts without trees", async () => {
    expect(await bonds("The court freed the miner.", "The court freed the miner.", null)).toBeNull();
  });
});
