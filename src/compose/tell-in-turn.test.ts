import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import { type Pick, passageKey } from "./select.ts";
import { tellInTurn } from "./tell-in-turn.ts";

const READING = readingOf({
  id: "herald",
  published: "2031-05-08T09:00:00Z",
  text: "Crews ended the strike on Tuesday. Ida Moreau leads the league. Moreau signed on Tuesday.",
});
const byId = new Map([[READING.report.id, READING]]);

function pick(at: number, text?: string): Pick {
  const sentence = READING.analysis.sentences[at];
  if (!sentence) throw new Error("no such sentence");
  const citation = Citation.of(READING.report, sentence);
  const finding = { id: "m", kind: "agree", topic: "", versions: [], differences: [] } as const;
  return { finding, text: text ?? citation.quote, citations: [citation], origins: 1, place: 0, weight: 1 };
}

const tell = (picks: readonly Pick[], undated: readonly Pick[] = []) => {
  const kept = new Set(undated.flatMap(({ citations }) => citations.map(passageKey)));
  return picks.map(tellInTurn(byId, kept)).map(({ text }) => text);
};

describe("tellInTurn", () => {
  it("dates a weekday and names a person in full where they first come up", () => {
    expect(tell([pick(2), pick(0)])).toEqual([
      "Ida Moreau signed on Tuesday 6 May.",
      "Crews ended the strike on Tuesday.",
    ]);
  });

  it("names in full who speaks behind a quotation", () => {
    expect(tell([pick(0, "“The strike goes on,” Moreau said.")])).toEqual(["“The strike goes on,” Ida Moreau said."]);
  });

  it("leaves the weekdays of a passage where it is told to", () => {
    expect(tell([pick(2), pick(0)], [pick(2)])).toEqual([
      "Ida Moreau signed on Tuesday.",
      "Crews ended the strike on Tuesday 6 May.",
    ]);
  });
});
