import { describe, expect, it } from "vitest";
import { judgeThatSays, opinionOn } from "../check/judge.fixture.ts";
import { Passage } from "../check/passage.ts";
import { BRIEF_LENGTHS, Brief } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import { Failure } from "../model/failure.ts";
import { OTHER_STORY, REPORTS, readingsOf } from "./story.fixture.ts";
import { RULES_ALONE } from "./understand.ts";
import { latest, writeBrief } from "./write-brief.ts";

const NOW = "2026-05-12T09:00:00Z";
const story = readingsOf(REPORTS);
const mixed = readingsOf({ "other.txt": OTHER_STORY, ...REPORTS });

describe("writeBrief", () => {
  it("cites the words of its reports for every sentence", async () => {
    const { brief } = await writeBrief(story, { length: "medium", now: NOW, models: RULES_ALONE });
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

  it("asks the judge about titles and drafted sentences that no report has word for word", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0.9));
    await writeBrief(story, { length: "medium", now: NOW, models: { reader: null, judge } });
    expect(new Set(judge.asked.map(({ claim }) => Passage.text(claim)))).toContain(
      "Sandpiper aground: all passengers off",
    );
  });

  it("tells by another report, with the reason kept, what the judge does not let stand", async () => {
    const told = await writeBrief(story, { length: "medium", now: NOW, models: RULES_ALONE });
    const sentences = Brief.sentences(told.brief).map(({ text }) => text);
    const doubted = sentences.find((text) => text.includes("rudder")) ?? "";
    const judge = judgeThatSays((pair) => opinionOn(pair, Passage.text(pair.claim) === doubted ? 0.01 : 0.9));
    const { brief } = await writeBrief(story, { length: "medium", now: NOW, models: { reader: null, judge } });
    const texts = Brief.sentences(brief).map(({ text }) => text);
    expect(brief.audit.sentences).toBe(texts.length);
    expect(texts.includes(doubted) || brief.audit.removed.some(({ text }) => text === doubted)).toBe(true);
  });

  it("counts a copy as no second origin", async () => {
    const { brief } = await writeBrief(story, { length: "medium", now: NOW, models: RULES_ALONE });
    const copy = brief.sources.find(({ report }) => report === "reports/coast-today.txt");
    expect(copy).toMatchObject({ origin: "reports/gull-agency.txt", relation: "copy" });
    const told = [...brief.sections.flatMap((section) => section.sentences), ...brief.singles];
    const rudder = told.find(({ text }) => text.includes("rudder"));
    expect(rudder).toMatchObject({ origins: 1 });
  });

  it("shows both numbers where the reports differ", async () => {
    const { brief } = await writeBrief(story, { length: "medium", now: NOW, models: RULES_ALONE });
    const versions = brief.differences.map((difference) => difference.versions.map(({ text }) => text).join(" / "));
    expect(versions.some((text) => text.includes("Nine passengers") && text.includes("Twelve passengers"))).toBe(true);
  });

  it("writes of the largest story and hands back what tells another", async () => {
    const { brief, leftOut } = await writeBrief(mixed, { length: "medium", now: NOW, models: RULES_ALONE });
    expect(leftOut.map(({ report }) => report.id)).toEqual(["other.txt"]);
    expect(brief.sources.map(({ report }) => report)).not.toContain("other.txt");
    expect(JSON.stringify(brief)).not.toContain("reservoir");
  });

  it("prints the time that it is given, and is otherwise the same each time", async () => {
    const write = async (now: string) => (await writeBrief(story, { length: "short", now, models: RULES_ALONE })).brief;
    const [one, two] = [await write(NOW), await write("2027-01-01T00:00:00Z")];
    expect(two).toEqual({ ...one, generated: "2027-01-01T00:00:00Z" });
  });

  it.each(Object.entries(BRIEF_LENGTHS))("keeps near the words of the length %s", async (name, words) => {
    const { brief } = await writeBrief(story, {
      length: name as keyof typeof BRIEF_LENGTHS,
      now: NOW,
      models: RULES_ALONE,
    });
    const running = [
      brief.standfirst?.text ?? "",
      ...brief.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ];
    expect(running.join(" ").split(/\s+/).length).toBeLessThanOrEqual(words * 1.3);
  });

  it("says that nothing can be written from nothing", async () => {
    await expect(writeBrief([], { length: "medium", now: NOW, models: RULES_ALONE })).rejects.toThrow(Failure);
    await expect(writeBrief([], { length: "medium", now: NOW, models: RULES_ALONE })).rejects.toThrow(
      /No report could be read/,
    );
  });
});

describe("latest", () => {
  it("is the last publishing date, whatever the order and the zone", async () => {
    const at = (published: string | null) =>
      story.slice(0, 1).map((one) => ({ ...one, report: { ...one.report, published } }));
    const readings = [null, "2026-05-11T23:00:00-05:00", "2026-05-12T01:00:00Z", "2026-05-10"].flatMap(at);
    expect(latest(readings)).toBe("2026-05-11T23:00:00-05:00");
    expect(latest(at(null))).toBeNull();
  });
});
