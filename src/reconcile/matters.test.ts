import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { Agreement } from "../model/claim-kinds.ts";
import type { Reading } from "../model/reading.ts";
import { groupByMatter } from "./matters.ts";
import { agreement } from "./record-claims.fixture.ts";

/** One report for each list of names of agreements. */
function groupsOf(...reports: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const readings = reports.map(
    (names, at): Reading => ({
      ...readingOf({ id: `r${at}`, text: `${names.join(". ")}. The truce was signed in the harbour office in May.` }),
      claims: names.map((name) => agreement({ name, type: typeOf(name) })),
    }),
  );
  return groupByMatter(readings).map((group) =>
    group.map(({ claim, reading }) => `${reading.report.id} ${(claim as Agreement).name}`),
  );
}

function typeOf(name: string): string {
  return /truce|pause|ceasefire|treaty|deal|agreement|bill/.exec(name)?.[0] ?? "treaty";
}

describe("agreements of several reports are one matter", () => {
  it.each([
    ["in other words for a truce", ["10-day truce in the fjord"], ["ten-day pause in the fjord"]],
    ["with a name that points back", ["ten-day truce in the fjord"], ["truce on that table"]],
    ["with a bare name in another report", ["ten-day truce in the fjord"], ["deal"]],
    ["with another word for whose it is", ["Peru’s fisheries treaty"], ["Peruvian fisheries treaty"]],
    [
      "with most words the same",
      ["truce in and around the fjord of Orbeck"],
      ["truce around Orbeck, the last town of the fjord"],
    ],
  ])("%s", (_, one, other) => expect(groupsOf(one, other)).toHaveLength(1));

  it("where a bare name stands for the only one of its report", () => {
    const groups = groupsOf(["truce in the fjord", "agreement"], ["fishing pact", "cable treaty"]);
    expect(groups).toContainEqual(["r0 truce in the fjord", "r0 agreement"]);
  });
});

describe("they are several", () => {
  it.each([
    ["of other lengths", ["10-day truce in the fjord"], ["30-day truce in the fjord"]],
    ["of other kinds", ["truce in the fjord"], ["bill"]],
    ["about other things", ["truce in the fjord"], ["truce on the island"]],
  ])("%s", (_, one, other) => expect(groupsOf(one, other)).toHaveLength(2));

  it("where a report itself tells a bare name apart from a longer one", () => {
    expect(groupsOf(["ten-day truce in the fjord", "truce"], ["truce on the island"])).toContainEqual([
      "r1 truce on the island",
      "r0 truce",
    ]);
  });

  it("where a bare name could be of two", () => {
    expect(groupsOf(["truce in the fjord", "fishing treaty"], ["deal"])).toHaveLength(3);
  });
});
