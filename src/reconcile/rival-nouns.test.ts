import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { CheckedText, type Passage, passagesOf } from "../check/passage.ts";
import type { Discrepancy } from "../model/finding.ts";
import rivalNouns from "./lexicons/rival-nouns.json" with { type: "json" };
import { findRivalNouns } from "./rival-nouns.ts";

/** What reports of one sentence each, all aligned, call otherwise. */
function rivalsOf(first: string, ...others: readonly string[]): readonly Discrepancy[] {
  const readings = [first, ...others].map((text, at) => readingOf({ id: `r${at}`, text }));
  const [passage, ...rest] = readings.flatMap((reading) => passagesOf(CheckedText.of(reading)));
  const reports = new Map(readings.map(({ report }) => [report.id, report]));
  return findRivalNouns([[passage as Passage, ...rest]], { reports, rootOf: (id) => id });
}

describe("words for what one number counts", () => {
  test.each(rivalNouns.sets)("$name: $relation", ({ relation, members, example: [one = "", other = ""] }) => {
    expect(rivalsOf(one, other).map((found) => [found.relation, found.versions.length])).toEqual([[relation, 2]]);
    expect(members.length).toBeGreaterThan(1);
  });

  it("are told with the number", () => {
    expect(rivalsOf("The boat had 60 refugees on board.", "The boat had 60 migrants on board.")[0]?.topic).toBe(
      "60 refugees",
    );
  });

  test.each([
    ["one word in two spellings", "Osk listed 7 organizations.", "Osk listed seven organisations."],
    ["other numbers", "The boat had 60 refugees on board.", "The boat had 58 migrants on board."],
    ["words that both have", "The raid killed 9 civilians and 9 rebels.", "The raid killed 9 civilians."],
    ["the killed and the hurt", "The raid killed 9 civilians.", "The raid wounded 9 soldiers."],
    ["wider words", "The raid killed 9 people.", "The raid killed 9 civilians."],
  ])("say nothing where they are %s", (_, one, other) => {
    expect(rivalsOf(one, other)).toEqual([]);
  });
});
