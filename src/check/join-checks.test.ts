import fc from "fast-check";
import { expect, it } from "vitest";
import { joinChecks } from "./join-checks.ts";

function sentence(score: number) {
  return { verdict: score >= 0.5 ? ("supported" as const) : ("unsupported" as const), score };
}

it("one sentence stays what it is", () => {
  expect(joinChecks([sentence(0.3)])).toEqual({ worst: sentence(0.3), score: 0.3 });
});

it("the verdict is that of the worst, and every sentence counts in the support", () => {
  const [good, bad] = [sentence(0.9), sentence(0.2)];
  const [two, three] = [joinChecks([good, bad]), joinChecks([good, bad, good])];
  expect([two?.worst, three?.worst]).toEqual([bad, bad]);
  expect(three?.score).toBeGreaterThan(two?.score ?? 1);
});

it("no sentence is no claim", () => expect(joinChecks([])).toBeNull());

it("support lies between that of the worst and that of the best sentence", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 1 }), (scores) => {
      const { score = -1 } = joinChecks(scores.map(sentence)) ?? {};
      expect(score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
      expect(score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
    }),
  );
});
