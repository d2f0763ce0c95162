import { expect, it } from "vitest";
import { FERRY_BRIEF } from "./brief.fixture.ts";
import { figureRows } from "./figure-rows.ts";

it("puts the same figure of two reports in one row", () => {
  expect(figureRows(FERRY_BRIEF.figures).map(({ figure, reports }) => [figure.value, reports])).toEqual([
    [1400, ["herald"]],
    [1380, ["wire", "islands"]],
    [3_500_000, ["wire"]],
  ]);
});

it.each([
  { value: 1381 },
  { bound: "about" },
  { scope: "in the south" },
  { asOf: "2031-05" },
  { attributedTo: "the operator" },
  { unit: "%" },
] as const)("keeps figures apart that part in %j", (change) => {
  const [, figure] = FERRY_BRIEF.figures;
  const other = figure && { ...figure, ...change };
  expect(figureRows(figure && other ? [figure, other] : [])).toHaveLength(2);
});

it("numbers the rows as they are read", () => {
  expect(figureRows(FERRY_BRIEF.figures).map(({ place }) => place.id)).toEqual(["figure-1", "figure-2", "figure-3"]);
});
