import { describe, expect, it } from "vitest";
import { BRIEF_LENGTHS } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import { Failure } from "../model/failure.ts";
import { OTHER_STORY, REPORTS, readingsOf } from "./story.fixture.ts";
import { latest, writeBrief } from "./write-brief.ts";

const NOW = "2026-05-12T09:00:00Z";
const story = readingsOf(REPORTS);
const mixed = readingsOf({ "other.txt": OTHER_STORY, ...REPORTS });

describe("writeBrief", () => {
  it("cites the words of its reports for every sentence", () => {
    const { brief } = writeBrief(story, { length: "medium", now: NOW });
    const byId = new Map(story.map(({ report }) => [report.id, report]));
    const sentences = [
      ...(brief.standfirst ? [brief.standfirst] : []),
      ...brief.sections.flatMap((section) => section.sentences),
      ...brief.singles,
    ];
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    for (const { citations } of sentences) {
      expect(citations).not.toEqual([]);
      for (const citation of citations) {
        const report = byId.get(citation.report);
        expect(report && Citation.holds(citation, report)).toBe(true);
      }
    }
  });

  it("counts a copy as no second origin", () => {
    const { brief } = writeBrief(story, { length: "medium", now: NOW });
    const copy = brief.sources.find(({ report }) => report === "reports/coast-today.txt");
    expect(copy).toMatchObject({ origin: "reports/gull-agency.txt", relation: "copy" });
    const told = [...brief.sections.flatMap((section) => section.sentences), ...brief.singles];
    const rudder = told.find(({ text }) => text.includes("rudder"));
    expect(rudder).toMatchObject({ origins: 1 });
  });

  it("shows both numbers where the reports differ", () => {
    const { brief } = writeBrief(story, { length: "medium", now: NOW });
    const versions = brief.differences.map((difference) => difference.versions.map(({ text }) => text).join(" / "));
    expect(versions.some((text) => text.includes("Nine passengers") && text.includes("Twelve passengers"))).toBe(true);
  });

  it("writes of the largest story and hands back what tells another", () => {
    const { brief, leftOut } = writeBrief(mixed, { length: "medium", now: NOW });
    expect(leftOut.map(({ report }) => report.id)).toEqual(["other.txt"]);
    expect(brief.sources.map(({ report }) => report)).not.toContain("other.txt");
    expect(JSON.stringify(brief)).not.toContain("reservoir");
  });

  it("prints the time that it is given, and is otherwise the same each time", () => {
    const [one, two] = [NOW, "2027-01-01T00:00:00Z"].map((now) => writeBrief(story, { length: "short", now }).brief);
    expect(two).toEqual({ ...one, generated: "2027-01-01T00:00:00Z" });
  });

  it.each(Object.entries(BRIEF_LENGTHS))("keeps near the words of the length %s", (name, words) => {
    const { brief } = writeBrief(story, { length: name as keyof typeof BRIEF_LENGTHS, now: NOW });
    const running = [
      brief.standfirst?.text ?? "",
      ...brief.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ];
    expect(running.join(" ").split(/\s+/).length).toBeLessThanOrEqual(words * 1.3);
  });

  it("says that nothing can be written from nothing", () => {
    expect(() => writeBrief([], { length: "medium", now: NOW })).toThrow(Failure);
    expect(() => writeBrief([], { length: "medium", now: NOW })).toThrow(/No report could be read/);
  });
});

describe("latest", () => {
  it("is the last publishing date, whatever the order and the zone", () => {
    const at = (published: string | null) =>
      story.slice(0, 1).map((one) => ({ ...one, report: { ...one.report, published } }));
    const readings = [null, "2026-05-11T23:00:00-05:00", "2026-05-12T01:00:00Z", "2026-05-10"].flatMap(at);
    expect(latest(readings)).toBe("2026-05-11T23:00:00-05:00");
    expect(latest(at(null))).toBeNull();
  });
});
