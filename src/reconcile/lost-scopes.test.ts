import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { OriginRelation } from "../model/story.ts";
import { findLostScopes } from "./lost-scopes.ts";

/** What a report that derives from another lost of its scopes. */
function lostBetween(source: string, derived: string, relation: OriginRelation = "summary") {
  const readings = [readingOf({ id: "source", text: source }), readingOf({ id: "derived", text: derived })];
  const placement = { story: "source", similarity: 1, reason: "" };
  return findLostScopes(
    readings,
    [
      { ...placement, id: "source", origin: null, relation: null },
      { ...placement, id: "derived", origin: "source", relation },
    ],
    () => "source",
  );
}

const SOURCE = "The army said 420 soldiers were killed in the Lima region.";

describe("a figure of a summary", () => {
  it("is told beside its source's where it lost the place", () => {
    const [found] = lostBetween(SOURCE, "The army said 420 soldiers were killed.");
    expect(found).toMatchObject({ relation: "omission", topic: "soldiers in the Lima region" });
    expect(found?.versions.map(({ reports }) => reports)).toEqual([["source"], ["derived"]]);
  });

  test.each([
    ["the place stands before it", "Fighting goes on at Lima. The army said 420 soldiers were killed."],
    ["it is another number", "The army said 430 soldiers were killed."],
    ["it counts other things", "The army said 420 tanks were lost."],
  ])("is left alone where %s", (_, derived) => {
    expect(lostBetween(SOURCE, derived)).toEqual([]);
  });

  it("is left alone in a report of its own making, and where it counts what is in view", () => {
    expect(lostBetween(SOURCE, "The army said 420 soldiers were killed.", "rewrite")).toEqual([]);
    expect(lostBetween("Four soldiers were killed in the Lima region.", "Four soldiers were killed.")).toEqual([]);
  });
});
