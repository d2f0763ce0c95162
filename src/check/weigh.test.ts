import { describe, expect, it, test, vi } from "vitest";
import { checkedTextOf, passageOf } from "../../test/build/readings.ts";
import { findEvidence, indexDocuments } from "./evidence-index.ts";
import { opinionOn } from "./judge.fixture.ts";
import { reasonOf } from "./reason.ts";
import { judgeStructure } from "./structure.ts";
import { weigh } from "./weigh.ts";

vi.mock("./verdict-weights.json", async () => ({ default: (await import("./judge.fixture.ts")).JUDGE_DECIDES }));

/** A claim weighed with the opinion that it is supported by so much, and that these words are not borne out. */
function weighed(claim: string, document: string, supported: number, doubted: readonly string[] = []) {
  const passage = passageOf(claim);
  const [evidence] = findEvidence(indexDocuments([checkedTextOf(document)]), passage, { passages: 4, documents: 12 });
  if (!evidence) throw new Error(`The document has nothing of: ${claim}`);
  const structure = judgeStructure(passage, evidence);
  const judgement = weigh(passage, structure, opinionOn({ claim: passage }, supported, doubted));
  return { structure, judgement, reason: reasonOf(judgement, () => "The Courier") };
}

describe("weigh", () => {
  test.each([
    ["a number", "The flood killed 40 people in the valley.", "The flood killed 30 people in the valley."],
    ["a bound", "More than 40 people were hurt.", "Fewer than 40 people were hurt."],
  ])("lets no score outvote %s that the same counted thing contradicts", (_, claim, document) => {
    const { structure, judgement } = weighed(claim, document, 0.999);
    expect(judgement.verdict).toBe("contradicted");
    expect(judgement).toBe(structure);
  });

  it("lets no score outvote what the document says word for word", () => {
    const { judgement } = weighed("The dam burst at dawn.", "Police said that the dam burst at dawn.", 0.001);
    expect(judgement).toMatchObject({ verdict: "supported", score: 1 });
  });

  test.each([
    [
      "a denial",
      "The mayor told reporters that the bridge was safe.",
      "The mayor told reporters that the bridge was not safe.",
    ],
    ["a condition", "The port will reopen on Monday.", "The port will reopen on Monday if the storm has passed."],
  ])("does not talk away what the report says otherwise: %s", (_, claim, document) => {
    const { structure, judgement } = weighed(claim, document, 0.999);
    expect(structure.verdict).not.toBe("supported");
    expect(judgement).toBe(structure);
  });

  it("names the words that the judge finds not borne out where structure found nothing", () => {
    const { structure, judgement, reason } = weighed(
      "Ferry crews lost their pay for three weeks.",
      "Ferry crews gave up their pay for three weeks.",
      0.001,
      ["lost"],
    );
    expect(structure.mismatches).toEqual([]);
    expect(judgement.verdict).not.toBe("supported");
    expect(judgement.score).toBeLessThan(0.5);
    expect(judgement.mismatches.map(({ difference }) => [difference.type, difference.claim.text])).toEqual([
      ["content", "lost"],
    ]);
    expect(reason).toMatch(/^The Courier (says otherwise: it )?does not bear out “lost”\.$/);
  });

  it("adds no words that structure has named already", () => {
    const { judgement } = weighed("The council approved the budget.", "The council did not approve the budget.", 0.01, [
      "approved",
    ]);
    expect(judgement.mismatches.map(({ difference }) => difference.type)).toEqual(["negation"]);
  });

  it("leaves a judgement as it is without an opinion", () => {
    const passage = passageOf("The dam burst.");
    const [evidence] = findEvidence(indexDocuments([checkedTextOf("A dam held.")]), passage, {
      passages: 4,
      documents: 12,
    });
    const structure = evidence && judgeStructure(passage, evidence);
    expect(structure && weigh(passage, structure, null)).toBe(structure);
  });
});
