import { describe, expect, it } from "vitest";
import { checkedTextOf, passageOf } from "../../test/build/readings.ts";
import { claimWeights, findEvidence, indexDocuments, poolEvidence, termWeight } from "./evidence-index.ts";
import { Passage } from "./passage.ts";

const HARBOUR = checkedTextOf(
  "The harbour at Larkhaven closed on Monday. A storm had torn away the pier. Fishermen mended their nets.",
  "harbour",
);
const STORM = checkedTextOf("The storm tore roofs from barns. It killed two horses in Sweden.", "storm");
const FOOTBALL = checkedTextOf("Rovers won the cup. Their captain wept.", "football");
const INDEX = indexDocuments([HARBOUR, STORM, FOOTBALL]);

describe("indexDocuments", () => {
  it("keeps the sentences of all documents in order, and where each document begins", () => {
    expect([...INDEX.vocabularies.keys()]).toEqual(["harbour", "storm", "football"]);
    expect(INDEX.passages.map(({ document }) => document).join()).toBe(
      "harbour,harbour,harbour,storm,storm,football,football",
    );
    const begins = (id: string) => INDEX.passages.findIndex(({ document }) => document === id);
    expect([...INDEX.vocabularies.keys()].map(begins)).toEqual([0, 3, 5]);
  });

  it("knows each document's words apart", () => {
    expect(INDEX.vocabularies.get("storm")?.has("hors")).toBe(true);
    expect(INDEX.vocabularies.get("harbour")?.has("hors")).toBe(false);
    expect(INDEX.vocabularies.get("storm")?.has("country:SE")).toBe(true);
  });
});

describe("termWeight", () => {
  it("weighs a rare term more than a common one, and a name more than a word", () => {
    const [storm, horses, sweden] = passageOf("Storms killed horses in Sweden.").terms.filter(
      ({ key }) => key !== "~kill",
    );
    if (!storm || !horses || !sweden) throw new Error("three terms were expected");
    expect(termWeight(INDEX, horses)).toBeGreaterThan(termWeight(INDEX, storm));
    expect(termWeight(INDEX, sweden)).toBeGreaterThan(termWeight(INDEX, horses));
  });

  it("gives each distinct term of a claim one weight", () => {
    expect([...claimWeights(INDEX, passageOf("A storm is a storm.")).keys()]).toHaveLength(1);
  });
});

describe("findEvidence", () => {
  const find = (text: string, passages = 4) => findEvidence(INDEX, passageOf(text), { passages, documents: 12 });

  it("gives the documents that speak of a claim, the best first, with the sentence that says most as anchor", () => {
    const [best, next, ...others] = find("A storm closed the harbour at Larkhaven on Monday.");
    expect([best?.document, next?.document, others.length]).toEqual(["harbour", "storm", 0]);
    expect(best && Passage.text(best.passages[0])).toBe("The harbour at Larkhaven closed on Monday.");
  });

  it("adds sentences that have what the anchor lacks, and counts what they cover together", () => {
    const [best] = find("A storm closed the harbour at Larkhaven on Monday.");
    expect(best?.passages.map(Passage.text)).toContain("A storm had torn away the pier.");
    expect(best?.coverage).toBeGreaterThan(best?.anchorCoverage ?? 1);
    expect(best?.coverage).toBeCloseTo(1);
  });

  it("takes of sentences with the same terms the one that says it the same way", () => {
    const both = checkedTextOf("Parliament approved the budget. Parliament did not approve the budget.");
    const anchors = ["Parliament approved the budget.", "Parliament did not approve the budget."].map((text) => {
      const [evidence] = findEvidence(indexDocuments([both]), passageOf(text), { passages: 4, documents: 12 });
      return evidence && Passage.text(evidence.passages[0]);
    });
    expect(anchors).toEqual(["Parliament approved the budget.", "Parliament did not approve the budget."]);
  });

  it("prefers a sentence near the anchor to one far from it", () => {
    const text =
      "The horses grazed. Clouds came. Nobody cared. Night fell. The storm closed the harbour at Larkhaven. The horses drowned.";
    const [evidence] = findEvidence(
      indexDocuments([checkedTextOf(text)]),
      passageOf("The storm closed the harbour at Larkhaven and hurt horses."),
      { passages: 4, documents: 12 },
    );
    expect(evidence?.passages.map(({ index }) => index)).toEqual([4, 5]);
  });

  it("fills an excerpt up with what bears on the claim next, in the order of the text", () => {
    const text = checkedTextOf("Horses grazed. Clouds came. The storm broke. A storm drowned the horses. Night fell.");
    const [evidence] = findEvidence(indexDocuments([text]), passageOf("A storm drowned the horses."), {
      passages: 3,
      documents: 12,
    });
    expect(evidence?.passages.map(({ index }) => index)).toEqual([3]);
    expect(evidence?.excerpt.map(({ index }) => index)).toEqual([0, 2, 3]);
  });

  it("takes no more sentences than it is told", () => {
    expect(find("A storm closed the harbour at Larkhaven on Monday.", 1)[0]?.passages).toHaveLength(1);
  });

  it("gives the same documents when it is told how many as when it gives all", () => {
    const claim = passageOf("A storm closed the harbour at Larkhaven and killed two horses in Sweden.");
    const all = findEvidence(INDEX, claim, { passages: 4, documents: 12 });
    expect(all).toHaveLength(2);
    expect(findEvidence(INDEX, claim, { passages: 4, documents: 1 })).toEqual(all.slice(0, 1));
  });

  it("gives documents that have as much of a claim in their order", () => {
    const copies = ["one", "two", "three"].map((id) => checkedTextOf("A storm closed the harbour.", id));
    const found = findEvidence(indexDocuments(copies), passageOf("The storm closed a harbour."), {
      passages: 4,
      documents: 2,
    });
    expect(found.map(({ document }) => document)).toEqual(["one", "two"]);
  });

  it("lets a term that thousands of sentences have tell of documents alone that rarer terms led to", () => {
    const common = Array.from({ length: 2_100 }, (_, at) => checkedTextOf(`Storm ${at + 50} came.`, `storm ${at}`));
    const index = indexDocuments([...common, HARBOUR]);
    const find = (text: string) => findEvidence(index, passageOf(text), { passages: 4, documents: 3 });
    expect(find("A storm closed the harbour.").map(({ document }) => document)).toEqual(["harbour"]);
    expect(find("A storm.")).toHaveLength(3);
  });

  it("finds nothing where no document has a word of the claim", () => {
    expect(find("Inflation slowed.")).toEqual([]);
  });
});

describe("poolEvidence", () => {
  it("reads sentences of several documents together", () => {
    const claim = passageOf("A storm closed the harbour and killed two horses in Sweden.");
    const [first, ...rest] = findEvidence(INDEX, claim, { passages: 4, documents: 12 });
    if (!first) throw new Error("evidence was expected");
    const pooled = poolEvidence(INDEX, claim, [first, ...rest], 6);
    expect(new Set(pooled.passages.map(({ document }) => document))).toEqual(new Set(["harbour", "storm"]));
    expect(pooled.coverage).toBeGreaterThan(first.coverage);
    expect(pooled.vocabulary.has("country:SE")).toBe(true);
  });
});
