import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import { headSections } from "./head-sections.ts";
import type { Matter } from "./sections.ts";

const HERALD = readingOf({
  id: "herald",
  text: "The relief fund opens in May. Money for the relief fund is short. Ida Moreau said that the crews were tired. The night was cold, Ida Moreau said. Rain fell. Snow followed.",
});
const WIRE = readingOf({ id: "wire", text: "Farmers wait for the relief fund." });

function matter(reading: Reading, ...places: readonly number[]): Matter {
  const picks = places.map((at) => {
    const sentence = reading.analysis.sentences[at];
    if (!sentence) throw new Error("no such sentence");
    const finding = { id: "m", kind: "agree", topic: "", versions: [], differences: [] } as const;
    return { finding, text: "", citations: [Citation.of(reading.report, sentence)], origins: 1, place: 0, weight: 1 };
  });
  return { picks, keys: new Set() };
}

const headingsOf = (...matters: readonly Matter[]) =>
  headSections(matters, [HERALD, WIRE]).map(({ heading, picks }) => [heading, picks.length]);

describe("headSections", () => {
  it("heads a section by what it is about, else by who speaks in it", () => {
    expect(headingsOf(matter(HERALD, 0, 1), matter(HERALD, 2, 3))).toEqual([
      ["Relief fund", 2],
      ["What Ida Moreau said", 2],
    ]);
  });

  it("joins what no heading fits, at the end, and keeps the first section first", () => {
    expect(headingsOf(matter(HERALD, 4), matter(HERALD, 4), matter(HERALD, 0, 1), matter(HERALD, 5))).toEqual([
      ["In detail", 1],
      ["Relief fund", 2],
      ["Also reported", 2],
    ]);
  });
});
