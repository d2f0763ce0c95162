import { describe, expect, it } from "vitest";
import { FERRY_AUDIT } from "./audit.fixture.ts";
import { auditSummary, briefAuditSummary, VERDICTS } from "./verdict-words.ts";

describe("verdicts", () => {
  it("have a sign and a label each that no other has, so that none needs colour", () => {
    expect(new Set(VERDICTS.map(({ sign }) => sign)).size).toBe(5);
    expect(new Set(VERDICTS.map(({ label }) => label)).size).toBe(5);
  });
});

describe("auditSummary", () => {
  it("says what was judged, with which result, in one line to paste", () => {
    expect(auditSummary(FERRY_AUDIT)).toBe(
      "7 sentences judged against 2 reports: 1 supported, 2 contradicted, 1 unsupported, 1 mixed and 2 damaged. " +
        "Words are missing at 1 place and may be missing at 1 more; 1 restored from the reports.",
    );
  });

  it("leaves out verdicts that did not occur, and says when nothing is missing", () => {
    const sentences = FERRY_AUDIT.sentences.filter((sentence) => sentence.verdict === "supported");
    const counts = { supported: 1, contradicted: 0, unsupported: 0, mixed: 0, damaged: 0 };
    expect(auditSummary({ sentences, counts, gaps: [], reports: [] })).toBe(
      "1 sentence judged against 0 reports: 1 supported. No place found where words are missing.",
    );
  });

  it("speaks of suspected gaps alone as of something possible", () => {
    const gaps = FERRY_AUDIT.gaps.filter((gap) => gap.certainty === "suspected");
    expect(auditSummary({ ...FERRY_AUDIT, gaps })).toContain("Words may be missing at 1 place; none restored");
  });
});

describe("briefAuditSummary", () => {
  it.each([
    [[], "Audited against its reports before printing: 8 of 8 sentences supported."],
    [
      [{ text: "x", reason: "y" }],
      "Audited against its reports before printing: 8 of 8 sentences supported. 1 drafted sentence was left out because no report bears it out.",
    ],
  ])("names what was left out: %j", (removed, words) => {
    expect(briefAuditSummary({ sentences: 8, supported: 8, removed })).toBe(words);
  });
});
