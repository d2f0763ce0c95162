import { describe, expect, it } from "vitest";
import { checkedTextOf, passageOf } from "../../test/build/readings.ts";
import { findEvidence, indexDocuments } from "./evidence-index.ts";
import { opinionOn } from "./judge.fixture.ts";
import { judgeStructure } from "./structure.ts";
import { CHOICES, describeFeatures, type VerdictWeights, weighFeatures } from "./verdict-layer.ts";
import table from "./verdict-weights.json" with { type: "json" };

function featuresOf(claim: string, document: string, supported: number, doubted: readonly string[] = []) {
  const passage = passageOf(claim);
  const [evidence] = findEvidence(indexDocuments([checkedTextOf(document)]), passage, { passages: 4, documents: 12 });
  if (!evidence) throw new Error(`The document has nothing of: ${claim}`);
  return describeFeatures(
    passage,
    judgeStructure(passage, evidence),
    opinionOn({ claim: passage }, supported, doubted),
  );
}

describe("describeFeatures", () => {
  it("tells what judge and structure say, by name", () => {
    const features = featuresOf("The flood killed 40 people.", "The flood killed 30 people.", 0.8, ["40"]);
    expect(features.get("judge: supported over contradicted")).toBeCloseTo(Math.log(8));
    expect(features.get("judge: worst word")).toBeCloseTo(Math.log(19));
    expect(features.get("judge: share of words doubted")).toBeCloseTo(1 / 6);
    expect(features.get("structure: contradicted")).toBe(1);
    expect(features.get("differences: conflict")).toBe(1);
    expect(features.get("difference: conflict number")).toBe(1);
  });

  it("keeps log-odds within bounds", () => {
    const features = featuresOf("The flood killed 30 people.", "The flood killed 30 people, police said.", 1);
    expect(features.get("judge: supported over unsupported")).toBe(6);
  });
});

describe("weighFeatures", () => {
  const weights: VerdictWeights = { supported: { a: 1 }, contradicted: { a: -1 }, unsupported: {} };

  it("gives each choice its share of the exponentials of the weighted sums", () => {
    const odds = weighFeatures(new Map([["a", 2]]), weights);
    const all = Math.exp(2) + Math.exp(-2) + 1;
    expect(odds.supported).toBeCloseTo(Math.exp(2) / all);
    expect(odds.contradicted).toBeCloseTo(Math.exp(-2) / all);
  });

  it("passes over what has no weight", () => {
    expect(weighFeatures(new Map([["unheard of", 9]]), weights).supported).toBeCloseTo(1 / 3);
  });
});

describe("the weights", () => {
  it("have one list a choice, and name their source", () => {
    expect(Object.keys(table.weights)).toEqual(CHOICES);
    expect(table.source).toContain("train/verdict.ts");
  });
});
