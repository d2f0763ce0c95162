import { describe, expect, test } from "vitest";
import { findings, passageWithTree } from "../../../test/build/readings.ts";
import { compareScope } from "./compare-scope.ts";
import wideners from "./lexicons/wideners.json" with { type: "json" };

describe("compareScope", () => {
  test.each([
    {
      claim: "The whole region lost power.",
      document: "Parts of the region lost power.",
      finds: "conflict scope: whole region | region",
    },
    {
      claim: "The cuts hit all clinics.",
      document: "The cuts hit clinics in two valleys.",
      finds: "conflict scope: all clinics | clinics",
    },
    {
      claim: "Nurses struck in all clinics.",
      document: "Nurses struck in clinics in two valleys.",
      finds: "conflict scope: all clinics | clinics",
    },
  ])("finds a claim wider than the document: $claim", (row) => {
    expect(findings(compareScope, row.claim, row.document)).toEqual([row.finds]);
  });

  test("the whole country is more than one place in it", () => {
    const found = (document: string) =>
      findings(compareScope, "The mayor has closed the schools in the whole country.", document);
    expect(found("The mayor closed the schools in Larkhaven on Monday.")).toEqual([
      "conflict scope: whole country | Larkhaven",
    ]);
    expect(found("The mayor closed the schools throughout the country, and in Larkhaven the harbour too.")).toEqual([]);
  });

  test("what the document does not have at all is only weak", () => {
    expect(findings(compareScope, "The referee warned every player.", "The referee was late.")).toEqual([
      "weak scope: every player | nothing",
    ]);
  });

  test.each([
    ["another word as wide", "All clinics closed on Friday.", "Every clinic closed on Friday."],
    ["a total", "In all, 40 barns burned.", "Forty barns burned."],
    ["a total in other words", "In all 40 barns burned.", "Forty barns burned."],
    ["“at all”", "It did not help at all, growers said.", "It did not help, growers said."],
    ["a narrower claim", "Clinics in two valleys closed.", "All clinics closed."],
    ["words that reach as far", "Every clinic lost power.", "Each clinic lost power."],
    ["a part that is none", "The whole island lost power.", "The island-wide blackout hit the island."],
    ["“not all”", "Not all clinics closed.", "Some clinics closed."],
    ["a count of all", "All eleven clinics closed.", "The eleven clinics that closed are clinics of the valley."],
    ["how often", "Clinics close every year.", "The clinics close each year."],
    ["a widener after its noun", "Nurses want care for all, Lund said.", "Lund said that nurses want care."],
    ["a widener with nothing after it", "Rain fell everywhere.", "Rain fell."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareScope, claim, document)).toEqual([]);
  });

  test("a wide word elsewhere does not make up for one that narrows this very word", () => {
    const claim = passageWithTree("All roads in all parts are closed.", {
      0: [1, "det"],
      1: [6, "nsubj"],
      6: [-1, "root"],
    });
    const text = "In all parts mountain roads are closed.";
    const narrow = passageWithTree(text, { 3: [4, "amod"], 4: [6, "nsubj"], 6: [-1, "root"] });
    const found = compareScope(claim, [narrow], new Set());
    expect(found.map(({ difference }) => `${difference.claim.text} | ${difference.evidence?.text}`)).toEqual([
      "All roads | mountain roads",
    ]);
  });

  test.each(wideners.phrases)("“%s” widens, and is as wide as another", (widener) => {
    const claim = `The cuts reached ${widener} clinics.`;
    expect(findings(compareScope, claim, "The cuts reached clinics.")).toHaveLength(1);
    const other = wideners.phrases.find((phrase) => phrase !== widener);
    expect(findings(compareScope, claim, `The cuts reached ${other} clinics.`)).toEqual([]);
  });
});
