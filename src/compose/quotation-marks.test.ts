import { expect, test } from "vitest";
import { inPrintedMarks, isInQuotation } from "./quotation-marks.ts";

test.each([
  ['The league said "nothing moves" before June.', "The league said “nothing moves” before June."],
  ["\"It's 'over',\" the mayor said.", "“It’s ‘over’,” the mayor said."],
  ["The crews' strike", "The crews’ strike"],
  ['The “league” has an 8" pipe.', 'The “league” has an 8" pipe.'],
  ["Prices of '98", "Prices of '98"],
])("prints %s", (text, printed) => {
  expect(inPrintedMarks(text)).toBe(printed);
  expect(inPrintedMarks(printed)).toBe(printed);
});

test("knows what stands between marks of either kind", () => {
  const text = 'He said "no" and “never” again.';
  expect(["no", "never", "again"].map((word) => isInQuotation(text, text.indexOf(word)))).toEqual([true, true, false]);
});
