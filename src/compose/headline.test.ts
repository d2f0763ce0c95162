import { describe, expect, it, test } from "vitest";
import { type ReadingParts, readingOf, titlesOf } from "../../test/build/readings.ts";
import { indexReadings } from "../check/evidence-index.ts";
import { Citation } from "../model/citation.ts";
import { chooseHeadline } from "./headline.ts";
import type { Pick } from "./select.ts";

const TEXT = "Ferry crews in Larkhaven paused their strike on Tuesday. Talks resume on 14 May.";

const lead: Pick = {
  finding: { id: "m1", kind: "single", topic: "", versions: [], differences: [] },
  text: "Talks resume on 14 May.",
  citations: [],
  origins: 1,
  place: 0,
  weight: 1,
};

function headline(parts: readonly ReadingParts[]) {
  const readings = parts.map(readingOf);
  const placements = readings.map(({ report }) => ({
    id: report.id,
    story: "s",
    origin: null,
    relation: null,
    similarity: 0,
    reason: "",
  }));
  return {
    ...chooseHeadline({ readings, index: indexReadings(readings), titles: titlesOf(readings), placements }, lead),
    readings,
  };
}

describe("chooseHeadline", () => {
  it("takes the title that the bodies bear out and the other titles are most like, with what it rests on", () => {
    const { text, citations, readings } = headline([
      { id: "b", title: "Ferry crews pause strike", text: TEXT },
      { id: "c", title: "Larkhaven ferry crews pause strike", text: TEXT },
      { id: "a", title: "Talks resume on 14 May", text: TEXT },
    ]);
    expect(text).toMatch(/erry crews pause strike$/);
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) {
      const report = readings.find((reading) => reading.report.id === citation.report)?.report;
      expect(report && Citation.holds(citation, report)).toBe(true);
      expect(citation.quote).toContain("paused their strike");
    }
  });

  test.each([
    ["no report bears out", { title: "Ferry crews win pay rise of 9%" }],
    ["asks", { title: "Will ferry crews pause strike?" }],
    [
      "runs on",
      {
        title: "Ferry crews in Larkhaven pause strike on Tuesday and talks then resume on 14 May after all, it is said",
      },
    ],
    ["a machine wrote", { title: "Ferry crews pause strike", disclosure: { label: "ai", text: "AI" } as const }],
    ["is only a name for nothing", { title: " " }],
    ["is missing", {}],
  ])("falls back on the lead where the only title %s", (_, fields) => {
    expect(headline([{ id: "a", text: TEXT, ...fields }])).toMatchObject({
      text: "Talks resume on 14 May",
      citations: [],
    });
  });

  it("makes one line of a title", () => {
    expect(headline([{ id: "a", title: " Ferry crews\n pause strike ", text: TEXT }]).text).toBe(
      "Ferry crews pause strike",
    );
  });

  it("is empty where there is nothing to say", () => {
    expect(
      chooseHeadline({ readings: [], index: indexReadings([]), titles: new Map(), placements: [] }, undefined),
    ).toEqual({
      text: "",
      citations: [],
    });
  });
});
