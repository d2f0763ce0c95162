import { describe, expect, it, test } from "vitest";
import { type ReadingParts, readingOf, titlesOf } from "../../test/build/readings.ts";
import { indexReadings } from "../check/evidence-index.ts";
import { Citation } from "../model/citation.ts";
import { chooseHeadline, isAside } from "./headline.ts";
import asides from "./rules/asides.json" with { type: "json" };

const TEXT = "Ferry crews in Larkhaven paused their strike on Tuesday. Talks resume on 14 May.";

function headline(parts: readonly ReadingParts[], avoidedTitles: ReadonlySet<string> = new Set()) {
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
    found: chooseHeadline({
      readings,
      index: indexReadings(readings),
      titles: titlesOf(readings),
      placements,
      avoidedTitles,
    }),
    readings,
  };
}

describe("chooseHeadline", () => {
  it("takes another title for one that an audit did not let stand", () => {
    const parts = ["Ferry crews pause strike", "Talks resume on 14 May"].map((title) => ({
      id: title,
      title,
      text: TEXT,
    }));
    const [first, second] = [headline(parts), headline(parts, new Set(["Ferry crews pause strike"]))];
    expect(first.found?.text).not.toBeUndefined();
    expect(second.found?.text).toBe("Talks resume on 14 May");
  });

  it("takes the title that the bodies bear out and the other titles are most like, with what it rests on", () => {
    const { found, readings } = headline([
      { id: "b", title: "Ferry crews pause strike", text: TEXT },
      { id: "c", title: "Larkhaven ferry crews pause strike", text: TEXT },
      { id: "a", title: "Talks resume on 14 May", text: TEXT },
    ]);
    expect(found?.text).toMatch(/erry crews pause strike$/);
    expect(found?.citations.length).toBeGreaterThan(0);
    for (const citation of found?.citations ?? []) {
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
  ])("finds none where the only title %s", (_, fields) => {
    expect(headline([{ id: "a", text: TEXT, ...fields }]).found).toBeNull();
  });

  it("makes one line of a title", () => {
    expect(headline([{ id: "a", title: " Ferry crews\n pause strike ", text: TEXT }]).found?.text).toBe(
      "Ferry crews pause strike",
    );
  });
});

describe("isAside", () => {
  test.each(asides.entries.flatMap(({ announces }) => announces))("%s", (title) => expect(isAside(title)).toBe(true));
  test.each(asides.entries.map(({ tells }) => tells))("not: %s", (title) => expect(isAside(title)).toBe(false));
});
