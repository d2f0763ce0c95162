import type { Quantity } from "../model/analysis.ts";

/** How far "about" and "nearly" may stray from the number they stand by: news rounds to one or two figures. */
const ABOUT = 0.05;
const NEARLY = 0.1;
/** A lower bound speaks of the same count only if the count is not far above it. */
const SAME_COUNT = 0.12;

interface Interval {
  readonly low: number;
  readonly high: number;
}

type Bounded = Pick<Quantity, "value" | "max" | "bound">;

function intervalOf({ value, max, bound }: Bounded): Interval {
  switch (bound) {
    case "at-least":
    case "more-than":
      return { low: value, high: value * (1 + SAME_COUNT) };
    case "at-most":
    case "less-than":
      return { low: value * (1 - SAME_COUNT), high: value };
    case "about":
      return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
    case "nearly":
      return { low: value * (1 - NEARLY), high: value };
    case "range":
      return { low: value, high: max ?? value };
    case "exact":
      return { low: value, high: value };
  }
}

/** Does a number that a document gives bear out the number that a claim gives? By the values that each allows. */
export function bearsOut(evidence: Bounded, claim: Bounded): boolean {
  if (opposed(evidence, claim)) return false;
  if (evidence.value === claim.value) return true;
  const claimed = intervalOf(claim);
  const given =
    evidence.bound === "at-least" || evidence.bound === "more-than"
      ? { low: evidence.value, high: evidence.value }
      : intervalOf(evidence);
  return claim.bound !== "exact" && given.high >= claimed.low && given.low <= claimed.high;
}

/** The same number bounded from the other side: "at least 19,500" and "at most 19,500". */
export function opposed(a: Bounded, b: Bounded): boolean {
  const side = ({ bound }: Bounded) =>
    bound === "at-least" || bound === "more-than" ? 1 : bound === "at-most" || bound === "less-than" ? -1 : 0;
  return side(a) * side(b) < 0;
}

/** The document bounds a number that the claim gives flat. */
export function losesBound(evidence: Bounded, claim: Bounded): boolean {
  return (
    claim.bound === "exact" &&
    evidence.bound !== "exact" &&
    evidence.bound !== "about" &&
    evidence.value === claim.value
  );
}
