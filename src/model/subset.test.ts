import { expect, test } from "vitest";
import { isSubset } from "./subset.ts";

test.each([
  [[], ["a"], true],
  [["a"], ["a", "b"], true],
  [["a", "b"], ["b", "a"], true],
  [["a", "c"], ["a", "b"], false],
])("%j in %j: %s", (smaller, larger, within) => {
  expect(isSubset(new Set<string>(smaller), new Set<string>(larger))).toBe(within);
});
