import type { Quantity } from "../../model/analysis.ts";

/** How far "about" and "nearly" may stray from the number they stand by: news rounds to one or two figures. */
const ABOUT = 0.05;
/** The most that rounding to one figure may move a number: "some 2 million" for 2.3 million. */
const ROUNDED = 0.15;
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
      return { low: value * (1 - roundingOf(value)), high: value * (1 + roundingOf(value)) };
    case "nearly":
      return { low: value * (1 - NEARLY), high: value };
    case "range":
      return { low: value, high: max ?? value };
    case "exact":
      return { low: value, high: value };
  }
}

/** Half a unit of the last figure that is not 0, as a share of the number: 0.25 for 2 million, 0.06 for 80,000; within the two limits. */
function roundingOf(value: number): number {
  const digits = String(Math.round(Math.abs(value)));
  const unit = 10 ** (digits.length - digits.replace(/0+$/, "").length);
  return Math.min(ROUNDED, Math.max(ABOUT, unit === 1 ? 0 : unit / 2 / Math.abs(value)));
}

/** Does a number that a document gives bear out the number that a claim gives? By the values that each allows. */
export function bearsOut(evidence: Bounded, claim: Bounded): boolean {
  if (opposed(evidence, claim) || oversteps(evidence, claim)) return false;
  if (evidence.value === claim.value) return true;
  const claimed = intervalOf(claim);
  const given = sideOf(evidence) > 0 ? { low: evidence.value, high: evidence.value } : intervalOf(evidence);
  return claim.bound !== "exact" && given.high >= claimed.low && given.low <= claimed.high;
}

/** Can both numbers not be told of one count? "At least three" leaves room for nine; "up to 12,000" leaves none for 21,000, nor is it "up to 21,000". */
export function excludes(evidence: Bounded, claim: Bounded): boolean {
  if (sideOf(evidence) !== 0 && sideOf(evidence) === sideOf(claim)) {
    return Math.abs(evidence.value - claim.value) > SAME_COUNT * Math.max(evidence.value, claim.value);
  }
  const [given, claimed] = [openInterval(evidence), openInterval(claim)];
  return given.high < claimed.low || given.low > claimed.high;
}

function openInterval(bounded: Bounded): Interval {
  const { low, high } = intervalOf(bounded);
  const side = sideOf(bounded);
  return { low: side < 0 ? Number.NEGATIVE_INFINITY : low, high: side > 0 ? Number.POSITIVE_INFINITY : high };
}

/** The same number bounded from the other side: "at least 19,500" and "at most 19,500". */
export function opposed(a: Bounded, b: Bounded): boolean {
  return sideOf(a) * sideOf(b) < 0;
}

/** The same number as a lower bound where the document only comes near it, or the other way round: "more than 500" for "nearly 500". */
export function oversteps(evidence: Bounded, claim: Bounded): boolean {
  if (evidence.value !== claim.value) return false;
  if (sideOf(claim) > 0) return evidence.bound === "about" || evidence.bound === "nearly";
  return claim.bound === "nearly" && sideOf(evidence) > 0;
}

/** 1 for a lower bound, -1 for an upper one, 0 for none. */
function sideOf({ bound }: Bounded): number {
  if (bound === "at-least" || bound === "more-than") return 1;
  return bound === "at-most" || bound === "less-than" ? -1 : 0;
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
