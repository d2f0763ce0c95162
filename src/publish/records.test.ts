import { expect, it } from "vitest";
import { FERRY_BRIEF } from "./brief.fixture.ts";
import { briefToHtml } from "./brief-html.ts";
import { briefToMarkdown } from "./brief-markdown.ts";
import { briefToText } from "./brief-text.ts";
import { recordSheets } from "./records.ts";

it("puts facts under their labels, numbered through all records", () => {
  const [sheet] = recordSheets(FERRY_BRIEF.records);
  expect(
    sheet?.lines.map(({ label, facts }) => [label, facts.map(({ words, place }) => `${place.id} ${words}`)]),
  ).toEqual([
    ["Status", ["fact-1 agreed, 6 May 2031"]],
    ["Parties", ["fact-2 Seafarers' League"]],
    ["Covers", ["fact-3 night sailings"]],
  ]);
});

it.each<[string, () => string]>([
  ["html", () => briefToHtml(FERRY_BRIEF)],
  ["md", () => briefToMarkdown(FERRY_BRIEF)],
  ["text", () => briefToText(FERRY_BRIEF, { color: false, width: 200 })],
])("stands in the %s form with who says so", (_, form) => {
  const part =
    form()
      .replace(/<[^>]*>/g, "")
      .split("On record")
      .at(-1) ?? "";
  expect(part).toContain("agreed, 6 May 2031");
  expect(part).toContain("according to Ida Moreau");
});
