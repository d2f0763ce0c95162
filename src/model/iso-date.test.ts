import { expect, test } from "vitest";
import { mayBeOneDate } from "./iso-date.ts";

test.each([
  ["2031-05-02", "2031-05-02", true],
  ["2031", "2031-05", true],
  ["2031-05-02", "2031-05", true],
  ["2031-05", "2031-06", false],
  ["2031-05-02", "2030", false],
  [null, "2030", true],
])("%s and %s: %s", (a, b, one) => {
  expect(mayBeOneDate(a, b)).toBe(one);
});
