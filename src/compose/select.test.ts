import { describe, expect, it } from "vitest";
import { LOST, type ReadingParts, readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Finding } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { pickSentences } from "./select.ts";

const byId = (...parts: readonly ReadingParts[]) =>
  new Map(parts.map(readingOf).map((reading) => [reading.report.id, reading]));

/** A finding of one version: the first sentence of each report that begins with the words. */
function finding(readings: ReadonlyMap<string, Reading>, id: string, words: readonly string[]): Finding {
  const citations = words.flatMap((opening) =>
    [...readings.values()].flatMap(({ report, analysis }) =>
      analysis.sentences
        .filter(({ start }) => report.body.startsWith(opening, start))
        .map((sentence) => Citation.of(report, sentence)),
    ),
  );
  const reports = citations.map(({ report }) => report);
  const version = { text: citations[0]?.quote ?? "", citations, reports, origins: reports };
  return { id, kind: reports.length > 1 ? "agree" : "single", topic: id, versions: [version], differences: [] };
}

describe("pickSentences", () => {
  it("takes the telling that says most, and cites the others with it", () => {
    const readings = byId(
      { id: "a", text: "The ferry strike in the south has been paused by crews." },
      { id: "b", text: "Ferry crews in Larkhaven paused their strike on Tuesday, the Seafarers League said." },
    );
    const [pick] = pickSentences([finding(readings, "strike", ["The ferry", "Ferry crews"])], readings);
    expect(pick?.text).toBe("Ferry crews in Larkhaven paused their strike on Tuesday, the Seafarers League said.");
    expect(pick?.citations.map(({ report }) => report)).toEqual(["b", "a"]);
    expect(pick?.origins).toBe(2);
  });

  it("takes a person's telling before a machine's, and whole ones before damaged reports'", () => {
    const readings = byId(
      {
        id: "digest",
        text: "Ferry crews in Larkhaven, Norway, paused a strike.",
        disclosure: { label: "ai", text: "AI" },
      },
      { id: "holed", text: `Ferry crews in Larkhaven have paused a strike. The ${LOST}left.` },
      { id: "plain", text: "Ferry crews in Larkhaven chose to pause a strike." },
    );
    const [pick] = pickSentences([finding(readings, "strike", ["Ferry crews"])], readings);
    expect(pick?.citations[0]?.report).toBe("plain");
  });

  it("drops a finding that has no sentence fit to stand alone, and takes a fit one where the best is not", () => {
    const readings = byId(
      { id: "a", text: "It was the longest strike in the port of Larkhaven in forty years." },
      { id: "b", text: "No strike in the port had lasted longer in forty years." },
    );
    expect(pickSentences([finding(readings, "only", ["It was"])], readings)).toEqual([]);
    const [pick] = pickSentences([finding(readings, "both", ["It was", "No strike"])], readings);
    expect(pick?.text).toBe("No strike in the port had lasted longer in forty years.");
    expect(pick?.citations.map(({ report }) => report)).toEqual(["b", "a"]);
  });

  it("puts first what many origins have, what stands on top and what the titles say", () => {
    const tail = "A choir from Bergen sang old songs for the crews on the quay.";
    const readings = byId(
      {
        id: "a",
        title: "Ferry crews pause strike",
        text: `Ferry crews in Larkhaven paused a strike. The office of the port was repainted. ${tail}`,
      },
      { id: "b", title: "Crews pause ferry strike", text: `Ferry crews of Larkhaven have paused a strike. ${tail}` },
    );
    const findings = [
      finding(readings, "choir", ["A choir"]),
      finding(readings, "office", ["The office"]),
      finding(readings, "strike", ["Ferry crews"]),
    ];
    expect(pickSentences(findings, readings).map((pick) => pick.finding.id)).toEqual(["strike", "choir", "office"]);
  });

  it("puts what the titles say before what stands on top", () => {
    const text = "The office of the port in Larkhaven was repainted. Ferry crews in Larkhaven paused a strike.";
    const readings = byId({ id: "a", title: "Ferry crews pause strike", text });
    const findings = [finding(readings, "office", ["The office"]), finding(readings, "strike", ["Ferry crews"])];
    expect(pickSentences(findings, readings).map((pick) => pick.finding.id)).toEqual(["strike", "office"]);
  });

  it.each([
    [
      "of the same day",
      "Strikers on Larkhaven ferries halted action on 5 May, said Hale of the Seafarers League.",
      true,
    ],
    [
      "of a day that no other has",
      "Strikers on Larkhaven ferries halted action on 3 May, said Hale of the Seafarers League.",
      false,
    ],
    [
      "with a pronoun that leans",
      "They said Seafarers on Larkhaven ferries halted all action on 5 May in Norway.",
      false,
    ],
  ])("takes for a telling that repeats another finding one %s: %s %s", (_, instead, isTaken) => {
    const best = "Ferry crews in Larkhaven paused their strike on 5 May, the Seafarers League told Norway.";
    const other =
      "Crews in Larkhaven said the strike cost the League dear, and owners of tankers paused talks in Bergen.";
    const readings = byId(
      { id: "a", text: best },
      { id: "b", text: instead },
      { id: "c", text: best.replace("Ferry", "The ferry") },
      { id: "d", text: other },
      { id: "e", text: other.replace("Crews", "The crews") },
    );
    const findings = [
      finding(readings, "strike", ["Ferry", instead, "The ferry"]),
      finding(readings, "talks", ["Crews", "The crews"]),
    ];
    const texts = pickSentences(findings, readings).map(({ text }) => text);
    expect(texts.includes(instead)).toBe(isTaken);
  });

  it("knows where in the reports a matter stands", () => {
    const readings = byId({
      id: "a",
      text: "Ferry crews in Larkhaven paused a strike. Trains to the coast ran late again.",
    });
    const picks = pickSentences(
      [finding(readings, "first", ["Ferry crews"]), finding(readings, "last", ["Trains"])],
      readings,
    );
    expect(picks.find((pick) => pick.finding.id === "first")?.place).toBe(0);
    expect(picks.find((pick) => pick.finding.id === "last")?.place).toBeCloseTo(42 / 82, 1);
  });
});
