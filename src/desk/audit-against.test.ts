import { describe, expect, it, vi } from "vitest";
import { judgeThatSays, opinionOn } from "../check/judge.fixture.ts";
import { Passage } from "../check/passage.ts";
import { Citation } from "../model/citation.ts";
import type { Verdict } from "../model/verdict.ts";
import { againstReports, auditAgainst } from "./audit-against.ts";
import { readRecord } from "./read-inputs.ts";
import { ARTICLE, REPORTS, readingsOf } from "./story.fixture.ts";
import { RULES_ALONE } from "./understand.ts";

vi.mock("../check/verdict-weights.json", async () => ({
  default: (await import("../check/judge.fixture.ts")).JUDGE_DECIDES,
}));

const story = readingsOf(REPORTS);
const against = againstReports(story);
const article = (text: string) => readRecord({ kind: "text", id: "draft", text }, { keep: "everything" });
const verdictOf = async (text: string): Promise<Verdict | null | undefined> =>
  (await auditAgainst(article(text), against, RULES_ALONE)).sentences[0]?.verdict;

describe("auditAgainst", () => {
  it.each<[string, Verdict]>([
    ["The ferry Sandpiper ran aground off Port Lenn on Monday.", "supported"],
    ["The Sandpiper was built in 1994.", "supported"],
    ["The ferry Sandpiper ran aground with 420 passengers on board.", "contradicted"],
    ["The Sandpiper was built in 1949.", "contradicted"],
    ["The minister of fisheries resigned over the price of herring.", "unsupported"],
  ])("%s: %s", async (text, verdict) => {
    expect(await verdictOf(text)).toBe(verdict);
  });

  it("supports every sentence of a report against the report itself", async () => {
    for (const reading of story) {
      const { sentences } = await auditAgainst(reading.report, againstReports([reading]), RULES_ALONE);
      const judged = sentences.filter(({ verdict }) => verdict !== null);
      expect(judged.length).toBeGreaterThan(0);
      expect(judged.filter(({ verdict }) => verdict !== "supported")).toEqual([]);
    }
  });

  it("quotes evidence from where it stands", async () => {
    const { sentences, reports } = await auditAgainst(article(ARTICLE), against, RULES_ALONE);
    const citations = sentences.flatMap(({ evidence }) => evidence);
    expect(citations.length).toBeGreaterThan(1);
    for (const citation of citations) {
      const report = reports.find(({ id }) => id === citation.report);
      expect(report && Citation.holds(citation, report)).toBe(true);
    }
  });

  it("asks the judge about what asserts and stands in no report word for word", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0.001, ["rescued"]));
    const text = "The Sandpiper was built in 1994.\n\nThe Sandpiper, a ferry, was rescued off Port Lenn on Monday.";
    const { sentences } = await auditAgainst(article(text), against, { reader: null, judge });
    expect(new Set(judge.asked.map(({ claim }) => Passage.text(claim)))).toEqual(
      new Set(["The Sandpiper, a ferry, was rescued off Port Lenn on Monday."]),
    );
    const [, second] = sentences;
    expect(second?.verdict).not.toBe("supported");
    expect(second?.differences.map(({ claim }) => claim.text)).toContain("rescued");
  });

  it("counts its verdicts", async () => {
    const { counts } = await auditAgainst(article(ARTICLE), against, RULES_ALONE);
    expect(counts).toEqual({
      supported: 1,
      contradicted: 1,
      unsupported: 1,
      mixed: 0,
      damaged: 0,
    });
  });

  it("dates an undated article by the latest report", () => {
    expect(against.published).toBe("2026-05-11T12:00:00Z");
  });

  it("takes against no reports at all: nothing bears anything out", async () => {
    const { counts } = await auditAgainst(article(ARTICLE), againstReports([]), RULES_ALONE);
    expect(counts.unsupported).toBe(3);
  });
});
