import { describe, expect, it, test } from "vitest";
import { LOST, readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import { restoreGaps } from "./restore-gaps.ts";

function restored(text: string, ...documents: readonly string[]) {
  const article = readingOf({ id: "article", text });
  const reports = documents.map((document, at) => readingOf({ id: `r${at}`, text: document }));
  return { reports, gaps: restoreGaps(article, Report.gaps(article.report), reports) };
}

describe("restoreGaps", () => {
  test.each([
    [
      "a name between the same words",
      `Sailors from the ${LOST}port blocked the harbour on Friday.`,
      "On Friday sailors from the Larkhaven port blocked the harbour.",
      "Larkhaven",
    ],
    [
      "a noun phrase",
      `The cup final was moved to the ${LOST}in Lisbon after the storm.`,
      "After the storm, the cup final was moved to the national stadium in Lisbon.",
      "national stadium",
    ],
    [
      "the rest of a name that the text begins",
      `Defence chief Lars ${LOST}met the striking crews in Orbeck.`,
      "The defence chief, Lars Berg, met striking crews in Orbeck.",
      "Berg",
    ],
    [
      "the first of a list",
      `He named ${LOST}, Chile and Peru as partners in the mining pact.`,
      "He named Bolivia, Chile and Peru as partners in the mining pact.",
      "Bolivia",
    ],
  ])("restores %s, citing the words", (_, text, document, words) => {
    const { gaps, reports } = restored(text, document);
    expect(gaps[0]?.restoration?.text).toBe(words);
    for (const citation of gaps[0]?.restoration?.evidence ?? []) {
      expect(citation.quote).toBe(words);
      expect(reports.some(({ report }: Reading) => Citation.holds(citation, report))).toBe(true);
    }
  });

  test.each([
    [
      "no report has the sides of the gap",
      `Sailors from the ${LOST}port blocked the harbour on Friday.`,
      "Parliament passed the budget after a long night.",
    ],
    [
      "only one common word stands beside it",
      `The ${LOST}fell.`,
      "The pound fell. The old government fell. The first snow fell.",
    ],
    ["there are no reports", `Sailors from the ${LOST}port blocked the harbour.`],
  ])("leaves a gap open where %s", (_, text, ...documents) => {
    expect(restored(text, ...documents).gaps).toMatchObject([{ restoration: null }]);
  });

  it("takes the words that most reports have", () => {
    const { gaps } = restored(
      `Sailors from the ${LOST}port blocked the harbour on Friday.`,
      "Sailors from the Larkhaven port blocked the harbour on Friday.",
      "Sailors from the Bergen port blocked the harbour on Friday.",
      "On Friday sailors from the Larkhaven port blocked the harbour.",
    );
    expect(gaps[0]?.restoration?.text).toBe("Larkhaven");
    expect(gaps[0]?.restoration?.evidence.map(({ report }) => report).sort()).toEqual(["r0", "r2"]);
  });

  it("keeps each gap as it was found", () => {
    const { gaps } = restored(
      `Sailors from the ${LOST}port blocked the ${LOST}on Friday.`,
      "Sailors from the Larkhaven port blocked the harbour on Friday.",
    );
    expect(gaps.map(({ restoration }) => restoration?.text)).toEqual(["Larkhaven", "harbour"]);
    expect(gaps.map(({ offset, certainty }) => [offset, certainty])).toEqual([
      [17, "certain"],
      [34, "certain"],
    ]);
  });
});
