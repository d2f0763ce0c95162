// Whatever reports of a story are given, the brief made from them cites every sentence, every citation holds, and an audit of its text finds nothing wrong.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditArticle, prepareGround } from "../src/audit/audit-article.ts";
import { RULES_ALONE } from "../src/desk/understand.ts";
import { writeBrief } from "../src/desk/write-brief.ts";
import type { AuditedBrief } from "../src/model/brief.ts";
import { Citation } from "../src/model/citation.ts";
import { Failure } from "../src/model/failure.ts";
import type { Reading } from "../src/model/reading.ts";
import { Story } from "../src/model/story.ts";
import { groupReports } from "../src/stories/group-reports.ts";
import { type ReadingParts, readingOf } from "./build/readings.ts";
import { LANDSLIDE, TAKEOVER } from "./build/story.ts";

const NOW = "2031-05-07T12:00:00Z";

/** Some of the reports, in any order, each without some of its sentences. */
const reports = fc
  .tuple(
    fc.constantFrom(LANDSLIDE, TAKEOVER).chain((story) => fc.shuffledSubarray([...story], { minLength: 1 })),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 }),
  )
  .map(([parts, chances]) => {
    let at = 0;
    const keep = () => (chances[at++ % chances.length] ?? 0) > 1;
    return parts.flatMap((each): ReadingParts[] => {
      const paragraphs = each.text.split("\n\n").map((words) =>
        words
          .split(/(?<=[.”]) (?=[A-Z“])/)
          .filter(keep)
          .join(" "),
      );
      const text = paragraphs.filter((words) => words !== "").join("\n\n");
      return text === "" ? [] : [{ ...each, text }];
    });
  })
  .filter((parts) => parts.length > 0);

const length = fc.constantFrom("short", "medium", "long");

/** Null where the reports give too little for a brief. */
async function write(readings: readonly Reading[], words: "short" | "medium" | "long"): Promise<AuditedBrief | null> {
  try {
    return (await writeBrief(readings, { length: words, now: NOW, models: RULES_ALONE })).brief;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Failure);
    return null;
  }
}

const sentencesOf = (brief: AuditedBrief) => [
  ...(brief.standfirst ? [brief.standfirst] : []),
  ...brief.sections.flatMap(({ sentences }) => sentences),
  ...brief.singles,
];

const citationsOf = (brief: AuditedBrief) => [
  ...brief.titleCitations,
  ...sentencesOf(brief).flatMap(({ citations }) => citations),
  ...brief.differences.flatMap(({ versions }) => versions.flatMap(({ citations }) => citations)),
  ...[...brief.figures, ...brief.statements].map(({ citation }) => citation),
];

describe("a brief of any reports of a story", () => {
  it("cites every sentence, and every citation holds", async () => {
    await fc.assert(
      fc.asyncProperty(reports, length, async (parts, words) => {
        const readings = parts.map(readingOf);
        const brief = await write(readings, words);
        if (!brief) return;
        expect(brief.title).not.toBe("");
        expect(brief.titleCitations.length).toBeGreaterThan(0);
        for (const { text, citations } of sentencesOf(brief))
          expect([text, citations.length > 0]).toEqual([text, true]);
        for (const citation of citationsOf(brief)) {
          const report = readings.find((reading) => reading.report.id === citation.report)?.report;
          expect(report && Citation.holds(citation, report)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("audits clean: each of its sentences is supported by the reports", async () => {
    await fc.assert(
      fc.asyncProperty(reports, length, async (parts, words) => {
        const readings = parts.map(readingOf);
        const brief = await write(readings, words);
        if (!brief) return;
        expect(brief.audit.sentences).toBe(sentencesOf(brief).length);
        expect(brief.audit.supported).toBe(brief.audit.sentences);
        const placements = groupReports(readings).flatMap((story) => story.placements);
        const ground = prepareGround(readings, Story.originOf(placements));
        const article = readingOf({
          text: sentencesOf(brief)
            .map(({ text }) => text)
            .join("\n\n"),
          published: "2031-05-06T16:00:00Z",
        });
        const wrong = auditArticle(article, ground).sentences.filter(({ verdict }) => verdict !== "supported");
        expect(wrong.map(({ text, reason }) => `${text} ${reason}`)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([[LANDSLIDE], [TAKEOVER]])("counts the same in whatever order the reports are read", async (story) => {
    const one = await write(story.map(readingOf), "medium");
    const other = await write([...story].reverse().map(readingOf), "medium");
    const facts = (brief: AuditedBrief | null) => ({
      origins: brief?.sources.map(({ report, origin }) => `${report} ${origin}`).sort(),
      lead: brief?.standfirst?.origins,
      removed: brief?.audit.removed.length,
    });
    expect(facts(other)).toEqual(facts(one));
  });
});
