import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { Reading } from "../model/reading.ts";
import { groupByMatter } from "./matters.ts";
import { agreement, NO_COUNTS, sanction, talks } from "./record-claims.fixture.ts";
import { recordOf } from "./story-records.ts";
import type { RecordClaim } from "./told-facts.ts";

const telling = (id: string, ...claims: readonly RecordClaim[]): Reading => ({
  ...readingOf({ id, text: "The treaty was signed in the harbour office in May." }),
  claims,
});

const own = (id: string) => id;
const findStoryRecords = (readings: readonly Reading[], rootOf: (id: string) => string) =>
  groupByMatter(readings).flatMap((group) => recordOf(group, rootOf));
const shown = (...readings: readonly Reading[]) =>
  findStoryRecords(readings, own).map(({ name, facts }) => [
    name,
    facts.map(({ label, text, date, reports }) => [label, text, date, reports.join(" ")]),
  ]);

describe("records of a story", () => {
  it("joins what reports say of one treaty under the name that most give it", () => {
    const full = agreement({ status: "in force", dates: { signed: "2031-05" }, parties: ["Norway"] });
    const short = agreement({ name: "treaty", status: "in force", dates: { "in force": "2031-06-02" } });
    expect(shown(telling("a", full), telling("b", short))).toEqual([
      [
        "fisheries treaty",
        [
          ["status", "in force", "2031-06-02", "a b"],
          ["status", "signed", "2031-05", "a"],
          ["party", "Norway", null, "a"],
        ],
      ],
    ]);
  });

  it("keeps two numbers side by side, and never adds them up", () => {
    const listed = (individuals: number) => sanction({ totals: { ...NO_COUNTS, individuals } });
    expect(shown(telling("a", listed(310)), telling("b", listed(300)), telling("c", listed(310)))).toEqual([
      [
        "sanctions against Osk",
        [
          ["issuer", "League", null, "a b c"],
          ["in all", "310 individuals", null, "a c"],
          ["in all", "300 individuals", null, "b"],
        ],
      ],
    ]);
  });

  it("takes an obligation in other words for the same, and says by whose reading a truce covers what", () => {
    const one = { who: "each side", what: "help the other when it is attacked", when: null };
    const other = { who: "each party", what: "must help the other when attacked", when: null };
    const scope = [{ covers: false, what: "warships", attributedTo: "Norway" }];
    const [record] = findStoryRecords(
      [telling("a", agreement({ obligations: [one], scope })), telling("b", agreement({ obligations: [other] }))],
      own,
    );
    const told = record?.facts.map(({ label, attributedTo, reports }) => [label, attributedTo, reports.length]);
    expect(told).toContainEqual(["obligation", null, 2]);
    expect(told).toContainEqual(["does not cover", "Norway", 1]);
  });

  it("keeps the roles in which parties should take part", () => {
    const readings = [
      telling("a", talks({ proposed: ["Brazil"] })),
      telling("b", talks({ proposed: ["Brazil"], role: "partner" })),
    ];
    expect(shown(...readings)).toEqual([
      [
        "talks on fish",
        [
          ["participant", "Brazil", null, "a"],
          ["partner", "Brazil", null, "b"],
        ],
      ],
    ]);
  });

  it("keeps agreements of other names apart, and takes nothing from a machine's text", () => {
    const made = telling("b", agreement({}));
    const labelled: Reading = { ...made, report: { ...made.report, disclosure: { label: "ai", text: "AI" } } };
    const truce = agreement({ name: "harbour truce", type: "truce" });
    expect(shown(telling("a", agreement({}), truce), labelled).map(([name]) => name)).toEqual([
      "fisheries treaty",
      "harbour truce",
    ]);
  });

  it("tells how far a truce has come, and who its parties are, without what that makes idle", () => {
    const truce = (fields: Parameters<typeof agreement>[0]) =>
      agreement({ name: "harbour truce", type: "truce", ...fields });
    const [record] = findStoryRecords(
      [
        telling("a", truce({ status: "proposed", parties: ["warring parties"] })),
        telling("b", truce({ status: "agreed", parties: ["Norway", "Sweden"] })),
        telling("c", truce({ status: "signed" })),
      ],
      own,
    );
    expect(record?.facts.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "status signed",
      "status agreed",
      "party Norway",
      "party Sweden",
    ]);
  });

  it("says what an agreement is not", () => {
    const denied = agreement({ status: "in force", polarity: "negative" });
    expect(shown(telling("a", denied))).toEqual([["fisheries treaty", [["status", "not in force", null, "a"]]]]);
  });

  it("cites the words of the role, and counts a copy with its origin", () => {
    const role = { role: "parties", start: 4, end: 10, text: "treaty" };
    const claim = agreement({ parties: ["treaty"], roles: [role] });
    const [record] = findStoryRecords([telling("a", claim), telling("copy", claim)], () => "a");
    const party = record?.facts.find(({ label }) => label === "party");
    expect(party).toMatchObject({ reports: ["a", "copy"], origins: ["a"] });
    expect(party?.citations.map(({ quote }) => quote)).toEqual(["treaty", "treaty"]);
  });
});
