import { Span } from "../../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import { type Count, Counts } from "./counts.ts";
import { bearsOut, excludes, losesBound, opposed, oversteps } from "./intervals.ts";

/** Numbers that no passage has, that passages give otherwise, bound otherwise, or give of something else. */
export const compareQuantities: Comparison = (claim, evidence) => {
  const given = evidence.flatMap(Counts.of);
  return Counts.of(claim).flatMap((count) => compareCount(count, given, evidence));
};

function compareCount(count: Count, given: readonly Count[], evidence: readonly Passage[]): readonly Mismatch[] {
  const sameUnit = given.filter((other) => other.quantity.unit === count.quantity.unit);
  const same = sameUnit.filter((other) => bearsOut(other.quantity, count.quantity));
  const others = same.filter((other) => !Counts.differInOutcome(count, other));
  const fitting = others.filter((other) => !Counts.differInNation(count, other));
  const toldOtherwise = rivalBySpeaker(count, fitting, sameUnit);
  if (toldOtherwise) return [differ(count, toldOtherwise, "number", "conflict")];
  if (fitting[0])
    return losesBound(fitting[0].quantity, count.quantity) ? [differ(count, fitting[0], "bound", "weak")] : [];
  const ofAnother = others[0] && otherNation(count, others[0]);
  if (ofAnother) return [ofAnother];
  const otherOutcome = same[0];
  if (otherOutcome) return [differ(Counts.withOutcome(count), Counts.withOutcome(otherOutcome), "number", "conflict")];
  const turned = sameUnit.find(
    ({ quantity }) =>
      (quantity.value === count.quantity.value && opposed(quantity, count.quantity)) ||
      oversteps(quantity, count.quantity),
  );
  if (turned) return [differ(count, turned, "bound", "conflict")];
  const rival = rivalOf(count, sameUnit);
  if (!rival && (given.some((other) => mayBeOne(count, other)) || isWritten(count, given, evidence))) return [];
  return [rival ? differ(count, rival, "number", "conflict") : differ(count, null, "number", "missing")];
}

/** One number, of which one side leaves out what it is of: "7.0 against 6.6", "magnitude 7.0". */
function mayBeOne({ quantity }: Count, { quantity: other }: Count): boolean {
  if (quantity.value !== other.value || quantity.unit === other.unit) return false;
  return [quantity, other].some(({ unit, counted }) => unit === null && counted === null);
}

/** Figures of two digits and more stand in a passage that counts nothing by them: an age ("aged 79"), a name ("the 737 Max"). */
function isWritten(
  { passage, quantity: { number, value } }: Count,
  given: readonly Count[],
  evidence: readonly Passage[],
): boolean {
  const figures = Span.slice(passage.analysis.text, number).toLowerCase();
  if (!FIGURES.test(figures) || given.some(({ quantity }) => quantity.value === value)) return false;
  return evidence.some((other) => Passage.tokens(other).some(({ norm }) => norm === figures));
}

const FIGURES = /^\d{2,}$/;

/** What the speaker of the claim's number says instead: "five deaths" by the union are no "five deaths" by the police, who tell of three. */
function rivalBySpeaker(count: Count, fitting: readonly Count[], given: readonly Count[]): Count | undefined {
  const speaker = Counts.speaker(count);
  if (!speaker || fitting.some((other) => Counts.speaker(other) === speaker)) return undefined;
  const rival = rivalOf(
    count,
    given.filter((other) => Counts.speaker(other) === speaker),
  );
  return rival && fitting.every((other) => Counts.shared(count, rival) >= Counts.shared(count, other))
    ? rival
    : undefined;
}

/** The same number, of another nation: "Russian losses" for "Ukrainian losses". */
function otherNation(count: Count, other: Count): Mismatch | null {
  const [own, given] = [Counts.nation(count), Counts.nation(other)];
  if (!own || !given) return null;
  return mismatch({
    type: "role",
    severity: "conflict",
    claim: { passage: count.passage, span: own },
    evidence: { passage: other.passage, span: given },
  });
}

/** The number given of what is likest the same, if the two exclude each other: "at least 11 dead" leaves room for twelve, and 26 saved are no rival of either. */
function rivalOf(count: Count, given: readonly Count[]): Count | undefined {
  const [likest] = given
    .filter((other) => Counts.shared(count, other) > 0 && !Counts.differInOutcome(count, other))
    .sort((a, b) => Counts.shared(count, b) - Counts.shared(count, a));
  return likest && excludes(likest.quantity, count.quantity) ? likest : undefined;
}

function differ(count: Count, other: Count | null, type: "number" | "bound", severity: Mismatch["severity"]): Mismatch {
  return mismatch({
    type,
    severity,
    claim: { passage: count.passage, span: Counts.span(count) },
    evidence: other && { passage: other.passage, span: Counts.span(other) },
  });
}
