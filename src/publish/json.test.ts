import { describe, expect, it } from "vitest";
import { FERRY_AUDIT, HOSTILE_AUDIT } from "./audit.fixture.ts";
import { auditToJson } from "./audit-json.ts";
import { auditedBrief, FERRY_BRIEF, HOSTILE_BRIEF } from "./brief.fixture.ts";
import { briefToJson } from "./brief-json.ts";

describe("briefToJson", () => {
  const record = JSON.parse(briefToJson(FERRY_BRIEF));

  it("has the fields that programs rely on", () => {
    expect(Object.keys(record)).toEqual(
      expect.arrayContaining([
        "title",
        "standfirst",
        "sections",
        "differences",
        "figures",
        "statements",
        "positions",
        "sources",
        "disclosure",
        "audit",
        "generated",
      ]),
    );
    expect(record.audit).toMatchObject({ sentences: 8, supported: 8 });
    expect(record.positions).toEqual(FERRY_BRIEF.positions);
  });

  it("gives the standfirst as text, with what it cites beside it", () => {
    expect(record.standfirst).toBe(FERRY_BRIEF.standfirst?.text);
    expect(record.standfirstCitations).toEqual(FERRY_BRIEF.standfirst?.citations);
    expect(JSON.parse(briefToJson(auditedBrief({})))).toMatchObject({ standfirst: null, standfirstCitations: [] });
  });

  it("leaves the bodies of the sources out", () => {
    for (const source of record.sources) expect(source).not.toHaveProperty("body");
    expect(record.sources[2]).toMatchObject({ report: "islands", origin: "wire", relation: "copy" });
  });

  it("keeps what the audit removed, with the reason", () => {
    expect(record.audit.removed).toEqual([{ text: "The strike is over.", reason: "No report says that it is over." }]);
  });

  it("gives hostile strings back unchanged", () => {
    expect(JSON.parse(briefToJson(HOSTILE_BRIEF)).title).toBe(HOSTILE_BRIEF.title);
  });
});

describe("auditToJson", () => {
  it("holds all that is needed to check every span", () => {
    const record = JSON.parse(auditToJson(FERRY_AUDIT));
    expect(Object.keys(record)).toEqual(["article", "reports", "sentences", "gaps", "counts"]);
    const bodies = new Map(record.reports.map((report: { id: string; body: string }) => [report.id, report.body]));
    for (const sentence of record.sentences) {
      expect(record.article.body.slice(sentence.start, sentence.end)).toBe(sentence.text);
      for (const { report, start, end, quote } of sentence.evidence) {
        expect(String(bodies.get(report)).slice(start, end)).toBe(quote);
      }
    }
  });

  it("gives hostile strings back unchanged", () => {
    expect(JSON.parse(auditToJson(HOSTILE_AUDIT)).article.title).toBe(HOSTILE_AUDIT.article.title);
  });
});
