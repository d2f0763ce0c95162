import { describe, expect, it } from "vitest";
import { LANDSLIDE, storyOf, TAKEOVER } from "../../test/build/story.ts";
import { indexReadings } from "../check/evidence-index.ts";
import { BRIEF_LENGTHS, type Brief } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import { compose } from "./compose.ts";
import { unfitness } from "./fitness.ts";

const STORY = storyOf(LANDSLIDE);
const BRIEF = compose({ ...STORY, length: "medium" });

const running = ({ standfirst, sections }: Brief) => [
  ...(standfirst ? [standfirst] : []),
  ...sections.flatMap(({ sentences }) => sentences),
];
const wordsIn = (brief: Brief) => running(brief).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

describe("compose", () => {
  it("leads with the news and heads sections from the reports' own phrases", () => {
    expect(BRIEF.title).toMatch(/landslide/i);
    expect(BRIEF.standfirst?.text).toMatch(/landslide/i);
    expect(BRIEF.sections.length).toBeGreaterThanOrEqual(2);
    const bodies = LANDSLIDE.map(({ text }) => text)
      .join(" ")
      .toLowerCase();
    for (const { heading } of BRIEF.sections) {
      expect(/^(?:In detail|Also reported|What .+ said)$/.test(heading) || bodies.includes(heading.toLowerCase())).toBe(
        true,
      );
    }
    expect(new Set(BRIEF.sections.map(({ heading }) => heading)).size).toBe(BRIEF.sections.length);
  });

  it("cites every sentence, exactly", () => {
    const reports = new Map(STORY.readings.map(({ report }) => [report.id, report]));
    for (const { citations, origins } of [...running(BRIEF), ...BRIEF.singles]) {
      expect(citations.length).toBeGreaterThan(0);
      expect(origins).toBeGreaterThan(0);
      for (const citation of citations) {
        const report = reports.get(citation.report);
        expect(report && Citation.holds(citation, report)).toBe(true);
      }
    }
  });

  it("prints no sentence that leans on another, and none twice", () => {
    const sentences = [...running(BRIEF), ...BRIEF.singles].map(({ text }) => text);
    for (const text of sentences) expect(unfitness(text)).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("counts copies and summaries as no origin of their own", () => {
    const independent = BRIEF.sources.filter(({ origin }) => origin === null).map(({ report }) => report);
    expect(independent.sort()).toEqual(["courier", "herald", "valley", "wire"]);
    for (const { origins } of running(BRIEF)) expect(origins).toBeLessThanOrEqual(independent.length);
    expect(BRIEF.sources.find(({ report }) => report === "islands")).toMatchObject({
      origin: "wire",
      relation: "copy",
    });
    expect(BRIEF.sources.find(({ report }) => report === "digest")?.relation).toBe("summary");
  });

  it("shows where the reports differ, every version with its reports", () => {
    const [train, dead, ...others] = BRIEF.differences;
    expect(others).toEqual([]);
    expect(train).toMatchObject({ topic: "number of passengers", relation: "contradict" });
    expect(dead).toMatchObject({ topic: "number of people", relation: "update" });
    expect(train?.versions.map(({ origins, reports }) => [origins, [...reports].sort().join(" ")])).toEqual([
      [2, "digest islands wire"],
      [1, "courier"],
    ]);
    expect(train?.versions[1]?.text).toContain("190 passengers");
  });

  it("words a version like a sentence: without its dateline", () => {
    const { differences } = compose({ ...storyOf(TAKEOVER), length: "medium" });
    const texts = differences.flatMap(({ versions }) => versions.map(({ text }) => text));
    expect(texts).toContainEqual(expect.stringMatching(/^Norway’s Borealis agreed/));
    expect(texts.filter((text) => text.includes("Tidewire"))).toEqual([]);
  });

  it("tells apart what one origin alone says", () => {
    const texts = new Set(running(BRIEF).map(({ text }) => text));
    expect(BRIEF.singles.length).toBeGreaterThan(0);
    for (const { text, origins } of BRIEF.singles) {
      expect(origins).toBe(1);
      expect(texts.has(text)).toBe(false);
    }
  });

  it("hands on figures, statements and sources", () => {
    expect(BRIEF.figures.map(({ value }) => value)).toEqual(expect.arrayContaining([212, 26, 40_000_000]));
    expect(BRIEF.statements.map(({ speaker }) => speaker?.name)).toEqual(expect.arrayContaining(["Greta Hofer"]));
    expect(BRIEF.sources.map(({ report }) => report).sort()).toEqual(LANDSLIDE.map(({ id }) => id).sort());
  });

  it("is as long as it is asked to be, and a little over at most", () => {
    const lengths = (["short", "medium", "long"] as const).map((length) => wordsIn(compose({ ...STORY, length })));
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths[0]).toBeLessThan(BRIEF_LENGTHS.short + 50);
    expect(lengths[0]).toBeGreaterThan(60);
  });

  it("says a thing once, though a report says it twice", () => {
    const text =
      "The dam at Orbeck burst on Monday after a week of rain. Trains to the coast ran late. After a week of rain, the dam at Orbeck burst on Monday, police said.";
    const brief = compose({ ...storyOf([{ id: "a", text }]), length: "long" });
    const texts = [brief.title, ...[...running(brief), ...brief.singles].map(({ text: words }) => words)];
    const told = texts.filter((words) => words.includes("Orbeck"));
    expect(told).toHaveLength(1);
  });

  it("is the same each time", () => {
    expect(compose({ ...storyOf(LANDSLIDE), length: "medium" })).toEqual(BRIEF);
  });

  it("makes an empty brief of nothing", () => {
    expect(
      compose({
        readings: [],
        index: indexReadings([]),
        titles: new Map(),
        placements: [],
        findings: [],
        discrepancies: [],
        positions: [],
        records: [],
        length: "short",
      }),
    ).toMatchObject({
      title: "",
      standfirst: null,
      sections: [],
      singles: [],
    });
  });
});
