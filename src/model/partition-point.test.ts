import fc from "fast-check";
import { expect, test } from "vitest";
import { partitionPoint } from "./partition-point.ts";
import { Span } from "./span.ts";

const ascending = fc.array(fc.integer({ min: -20, max: 20 })).map((values) => values.sort((a, b) => a - b));

test("as many values lie before the point as lie before what is looked for", () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -25, max: 25 }), (values, least) => {
      const before = values.filter((value) => value < least).length;
      expect(partitionPoint(values.length, (index) => (values[index] ?? 0) < least)).toBe(before);
    }),
  );
});

test("the first span from an offset on", () => {
  const spans = [0, 4, 4, 9].map((start) => ({ start, end: start + 3 }));
  expect([-1, 0, 1, 4, 5, 9, 10].map((offset) => Span.firstFrom(spans, offset))).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect(Span.firstFrom([], 3)).toBe(0);
});
