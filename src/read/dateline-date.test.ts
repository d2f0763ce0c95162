import { describe, expect, test } from "vitest";
import { datelineDate } from "./dateline-date.ts";

describe("datelineDate", () => {
  test.each([
    ["VALE CITY, Oct. 7, 2031 (Tidewire) — At least 31 people died.", "2031-10-07"],
    ["ORBECK, March 14, 2031 - Two towns signed a pact.", "2031-03-14"],
    ["ORBECK, 14 March 2031 – Two towns signed a pact.", "2031-03-14"],
    ["ORBECK (Tidewire, May 5, 2031) -- Two towns signed a pact.", "2031-05-05"],
  ])("%s", (paragraph, day) => expect(datelineDate(paragraph)).toBe(day));

  test.each([
    "ORBECK, March 14 - Two towns signed a pact.",
    "Orbeck signed on March 14, 2031 - a Friday - what it had long refused.",
    "NATO was told on May 5, 2031: the pact – signed by two – stands.",
    "",
    `ORBECK${" MAY".repeat(40_000)}`,
  ])("none in: %.40s", (paragraph) => expect(datelineDate(paragraph)).toBeNull());
});
