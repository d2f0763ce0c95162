import { expect, it } from "vitest";
import { FERRY_BRIEF } from "./brief.fixture.ts";
import { briefToHtml } from "./brief-html.ts";
import { briefToMarkdown } from "./brief-markdown.ts";
import { briefToText } from "./brief-text.ts";
import { positionTable } from "./positions.ts";

const print = () => briefToText(FERRY_BRIEF, { color: false, width: 200 });

it("puts parties under what is proposed, each with stance, condition and day", () => {
  const tables = positionTable(FERRY_BRIEF.positions);
  expect(
    tables.map(({ proposal, rows }) => [proposal, rows.map(({ standing, words }) => `${standing.party} ${words}`)]),
  ).toEqual([
    [
      "pause of three weeks",
      [
        "Seafarers' League accepts it only on a condition: “talks resume on 14 May”, since 6 May 2031",
        "Sundline accepts it",
      ],
    ],
  ]);
});

it.each<[string, () => string]>([
  ["html", () => briefToHtml(FERRY_BRIEF)],
  ["md", () => briefToMarkdown(FERRY_BRIEF)],
  ["text", print],
])("stands in the %s form with who says so", (_, form) => {
  const text = form().replace(/<[^>]*>/g, "");
  const [, part = ""] = text.split("Who stands where").slice(-2);
  expect(part).toContain("talks resume on 14 May");
  expect(part).toContain("according to Ida Moreau");
  expect(part).toMatch(/Sundline\S* accepts it/);
});

it("is left out where nobody stands anywhere", () => {
  const brief = { ...FERRY_BRIEF, positions: [] };
  expect(briefToHtml(brief) + briefToMarkdown(brief)).not.toContain("Who stands where");
});
