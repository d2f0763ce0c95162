import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Bound } from "../../model/analysis.ts";
import { bearsOut, excludes, losesBound, opposed } from "./intervals.ts";

const number = (bound: Bound, value: number, max?: number) => ({ bound, value, ...(max === undefined ? {} : { max }) });

describe("bearsOut: a document's number for a claim's", () => {
  test.each([
    ["the same number", number("exact", 40), number("exact", 40)],
    ["the same number with a bound", number("at-least", 40), number("exact", 40)],
    ["a number a little above “at least”", number("exact", 43), number("at-least", 40)],
    ["a number a little below “up to”", number("exact", 38), number("at-most", 40)],
    ["a number near “about”", number("exact", 41), number("about", 40)],
    ["a number rounded to its one figure", number("exact", 2_300_000), number("about", 2_000_000)],
    ["a number just below “nearly”", number("exact", 190), number("nearly", 200)],
    ["a number inside a range", number("exact", 25), number("range", 20, 30)],
    ["two rough numbers that meet", number("about", 79_500), number("about", 80_000)],
  ])("%s: yes", (_, document, claim) => {
    expect(bearsOut(document, claim)).toBe(true);
  });

  test.each([
    ["another number", number("exact", 41), number("exact", 40)],
    ["a rough number for an exact one beside it", number("about", 40), number("exact", 41)],
    ["a number too far to be rounded so", number("exact", 2_600_000), number("about", 2_000_000)],
    ["a number that two figures round otherwise", number("exact", 2_300_000), number("about", 2_100_000)],
    ["a number far above “at least”", number("exact", 90), number("at-least", 40)],
    ["a number above “up to”", number("exact", 43), number("at-most", 40)],
    ["a number above “nearly”", number("exact", 210), number("nearly", 200)],
    ["a number outside a range", number("exact", 35), number("range", 20, 30)],
    ["the same number bounded from the other side", number("at-least", 40), number("at-most", 40)],
  ])("%s: no", (_, document, claim) => {
    expect(bearsOut(document, claim)).toBe(false);
  });
});

describe("excludes: both cannot be told of one count", () => {
  test.each([
    [number("exact", 30), number("exact", 40), true],
    [number("at-most", 12_000), number("exact", 21_000), true],
    [number("at-most", 12_000), number("at-most", 21_000), true],
    [number("at-least", 3), number("exact", 9), false],
    [number("at-least", 9), number("exact", 3), true],
    [number("about", 40), number("exact", 41), false],
    [number("range", 20, 30), number("exact", 25), false],
  ])("%o and %o: %s", (document, claim, answer) => {
    expect(excludes(document, claim)).toBe(answer);
  });
});

describe("losesBound", () => {
  test.each([
    [number("at-least", 40), number("exact", 40), true],
    [number("nearly", 40), number("exact", 40), true],
    [number("about", 40), number("exact", 40), false],
    [number("at-least", 40), number("at-least", 40), false],
    [number("at-least", 41), number("exact", 40), false],
  ])("%o for %o: %s", (document, claim, answer) => {
    expect(losesBound(document, claim)).toBe(answer);
  });
});

describe("whatever the numbers", () => {
  const bounds: readonly Bound[] = ["exact", "at-least", "at-most", "about", "more-than", "less-than", "nearly"];
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  const bounded = fc.oneof(
    fc.tuple(fc.constantFrom(...bounds), whole).map(([bound, value]) => number(bound, value)),
    fc.tuple(whole, whole).map(([value, more]) => number("range", value, value + more)),
  );

  it("a number bears itself out, and excludes and opposes nothing of itself", () => {
    fc.assert(
      fc.property(bounded, (one) => {
        expect([bearsOut(one, one), excludes(one, one), opposed(one, one)]).toEqual([true, false, false]);
      }),
    );
  });

  it("what bears a number out does not exclude it", () => {
    fc.assert(
      fc.property(bounded, bounded, (a, b) => {
        expect(bearsOut(a, b) && excludes(a, b)).toBe(false);
        expect(opposed(a, b)).toBe(opposed(b, a));
      }),
    );
  });
});
