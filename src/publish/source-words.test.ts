import { describe, expect, it } from "vitest";
import { REPORTS } from "./reports.fixture.ts";
import { countOrigins, damageNotes, gapInWords, lastWords, originInWords, reportLabels } from "./source-words.ts";

const { herald, wire, islands, digest } = REPORTS;
const labels = reportLabels([herald, wire, islands, digest].map((source) => ({ ...source, id: source.report })));

describe("reportLabels", () => {
  it("calls a report by its outlet, or by the last part of its id", () => {
    const report = { id: "in/stories/one.html", outlet: null, title: null };
    expect(reportLabels([report]).get(report.id)).toBe("one");
    expect(labels.get("wire")).toBe("Tidewire");
  });

  it("tells two reports of one outlet apart by their titles", () => {
    const reports = [
      { id: "a", outlet: "Tidewire", title: "First" },
      { id: "b", outlet: "Tidewire", title: null },
    ];
    expect([...reportLabels(reports).values()]).toEqual(["Tidewire (First)", "Tidewire (b)"]);
  });
});

describe("originInWords", () => {
  it.each([
    [herald, "Independent origin"],
    [islands, "Copies Tidewire; not counted as a second origin"],
    [digest, "Summarises Northquay Herald; not counted as a second origin"],
    [{ origin: "elsewhere", relation: null }, "Draws on elsewhere; not counted as a second origin"],
  ])("%#", (source, words) => {
    expect(originInWords(source, labels)).toBe(words);
  });

  it("counts the reports that derive from none", () => {
    expect(countOrigins([herald, wire, islands, digest])).toBe(2);
  });
});

describe("damage", () => {
  it("is told with its place and what another report has there", () => {
    expect(damageNotes(digest)).toEqual([
      "Words missing (a name) between “Union leader Ida accused” and “of hiding rosters. The”; another report has “the operator”.",
      "The text stops early; the rest is missing.",
    ]);
  });

  it("of the same letters is told once, with the number of its places", () => {
    const body = "itâ€™s and itâ€™s";
    const damage = [
      { kind: "mojibake", start: 2, end: 5 },
      { kind: "mojibake", start: 13, end: 16 },
    ] as const;
    expect(damageNotes({ body, damage })).toEqual(["Letters were decoded wrongly: “â€™”, at 2 places."]);
  });

  it("that is only suspected is told so", () => {
    expect(gapInWords({ certainty: "suspected", what: "" })).toBe("Words may be missing");
  });
});

it.each([
  ["first line\n\nA leader Ida ", "A leader Ida"],
  ["one two three four five", "two three four five"],
  ["", ""],
])("the last words before a gap in %j are %j", (before, words) => {
  expect(lastWords(before)).toBe(words);
});
