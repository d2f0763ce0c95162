import { expect, it } from "vitest";
import { FERRY_BRIEF } from "./brief.fixture.ts";
import { figureRows } from "./figure-rows.ts";

it("puts the tellings of one entry in one row", () => {
  expect(figureRows(FERRY_BRIEF.figures).map(({ figure, reports }) => [figure.value, reports])).toEqual([
    [1400, ["herald"]],
    [1380, ["wire", "islands"]],
    [3_500_000, ["wire"]],
  ]);
});

it("numbers the rows as they are read", () => {
  expect(figureRows(FERRY_BRIEF.figures).map(({ place }) => place.id)).toEqual(["figure-1", "figure-2", "figure-3"]);
});
