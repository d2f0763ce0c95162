import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Discrepancy, Finding } from "../model/finding.ts";
import { withoutOutdated } from "./outdated.ts";
import type { Pick } from "./select.ts";

const EARLY = readingOf({ id: "early", published: "2031-05-05", text: "At least 31 people died in Orbeck." });
const LATE = readingOf({ id: "late", published: "2031-05-06", text: "The toll in Orbeck rose to 44." });
const BY_ID = new Map([EARLY, LATE].map((reading) => [reading.report.id, reading]));

const wholeOf = ({ report }: typeof EARLY) => Citation.of(report, { start: 0, end: report.body.length });

function pickOf(reading: typeof EARLY, origins: number): Pick {
  const finding: Finding = {
    kind: origins > 1 ? "agree" : "single",
    topic: "",
    versions: [],
    id: reading.report.id,
    differences: [],
  };
  return { finding, text: reading.report.body, citations: [wholeOf(reading)], origins, place: 0, weight: 5 };
}

function discrepancyOf(relation: Discrepancy["relation"]): Discrepancy {
  const versions = [EARLY, LATE].map((reading) => ({
    text: reading.report.body,
    reports: [reading.report.id],
    origins: [reading.report.id],
    citations: [wholeOf(reading)],
  }));
  return { topic: "toll", relation, versions };
}

const told = (picks: readonly Pick[], relation: Discrepancy["relation"]) =>
  withoutOutdated(picks, [discrepancyOf(relation)], BY_ID).map(({ text, weight }) => [text, weight]);

describe("withoutOutdated", () => {
  it("leaves out what one report told before a later one brought it up to date", () => {
    expect(told([pickOf(EARLY, 1), pickOf(LATE, 1)], "update")).toEqual([["The toll in Orbeck rose to 44.", 5]]);
  });

  it("puts what several told behind the news", () => {
    expect(told([pickOf(EARLY, 2), pickOf(LATE, 1)], "update")).toEqual([
      ["The toll in Orbeck rose to 44.", 5],
      ["At least 31 people died in Orbeck.", 2],
    ]);
  });

  it("leaves all where reports contradict each other, and where nothing else would be left", () => {
    expect(told([pickOf(EARLY, 1), pickOf(LATE, 1)], "contradict")).toHaveLength(2);
    expect(told([pickOf(EARLY, 1)], "update")).toHaveLength(1);
  });
});
