import { describe, expect, test } from "vitest";
import { caseOf, SPACE, spaceOf } from "./surface.ts";

describe("surface", () => {
  test.each([
    ["...", 0],
    ["word", 1],
    ["Word", 2],
    ["A", 2],
    ["NATO", 3],
    ["iPhone", 4],
    ["McBride", 4],
    ["Covid-19", 5],
    ["’s", 1],
    ["“Ábel", 2],
    ["中", 1],
  ])("the case pattern of %s is %i", (form, expected) => {
    expect(caseOf(form)).toBe(expected);
  });

  test.each([
    ["ab", 1, SPACE.glued],
    ["a b", 1, SPACE.spaced],
    ["a  b", 1, SPACE.spaced],
    ["a\n b", 1, SPACE.break],
    ["ab", -1, SPACE.break],
  ])("the spacing in %j after %i", (text, previousEnd, expected) => {
    expect(spaceOf(text, previousEnd, text.indexOf("b"))).toBe(expected);
  });
});
