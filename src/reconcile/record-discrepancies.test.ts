import { expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { Agreement, Participation } from "../model/claim-kinds.ts";
import type { Reading } from "../model/reading.ts";
import { groupByMatter } from "./matters.ts";
import { agreement, talks } from "./record-claims.fixture.ts";
import { findRecordDiscrepancies } from "./record-discrepancies.ts";
import type { RecordClaim } from "./told-facts.ts";

const treaty = (dates: Agreement["dates"], status: Agreement["status"] = "in force") => agreement({ dates, status });
const invited = (role: Participation["role"]) => talks({ proposed: ["Brazil"], role });

function shown(...claims: readonly (readonly RecordClaim[])[]) {
  const readings = claims.map(
    (of, at): Reading => ({
      ...readingOf({ id: `r${at}`, text: `Report ${at} speaks of the treaty. It says more.` }),
      claims: of,
    }),
  );
  return groupByMatter(readings)
    .flatMap((group) => findRecordDiscrepancies(group, (id) => id))
    .map(({ topic, relation, versions }) => [
      topic,
      relation,
      versions.map(({ text, reports }) => `${reports.join(" ")}: ${text}`),
    ]);
}

it("tells a day that one report alone has as more exact, by whole sentences", () => {
  expect(shown([treaty({})], [treaty({ "in force": "2031-05" })], [treaty({})])).toEqual([
    [
      "fisheries treaty: in force",
      "refine",
      ["r0 r2: Report 0 speaks of the treaty.", "r1: Report 1 speaks of the treaty."],
    ],
  ]);
});

it("tells days that cannot both be right as a contradiction", () => {
  const [[, relation] = []] = shown([treaty({ signed: "2031-05-02" })], [treaty({ signed: "2031-06-02" })]);
  expect(relation).toBe("contradict");
});

it("tells a month and a day in it as one more exact", () => {
  const found = shown([treaty({ "in force": "2031-05" })], [treaty({ "in force": "2031-05-02" })]);
  expect(found).toEqual([["fisheries treaty: in force", "refine", [expect.any(String), expect.any(String)]]]);
});

it("tells the roles that parties are given as other words", () => {
  expect(shown([invited("participant")], [invited("partner")])).toEqual([
    ["talks on fish", "wording", [expect.any(String), expect.any(String)]],
  ]);
});

it("finds nothing where reports agree, or where one report uses both words", () => {
  expect(shown([treaty({ "in force": "2031-05" })], [treaty({ "in force": "2031-05" })])).toEqual([]);
  expect(shown([invited("participant"), invited("partner")])).toEqual([]);
});

it("does not call a report undated whose own sentence names the day", () => {
  const dated: Reading = { ...readingOf({ id: "a", text: "They signed it on 2 May 2031." }), claims: [treaty({})] };
  const other: Reading = {
    ...readingOf({ id: "b", text: "It is in force." }),
    claims: [treaty({ "in force": "2031-05-02" })],
  };
  const groups = groupByMatter([dated, other]);
  expect(groups.flatMap((group) => findRecordDiscrepancies(group, (id) => id))).toEqual([]);
});

it("takes no day of a proposal: reports tell it by the way", () => {
  expect(shown([treaty({ proposed: "2031-05-02" }, "proposed")], [treaty({}, "proposed")])).toEqual([]);
});
