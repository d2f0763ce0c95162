import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { type Count, Counts } from "./counts.ts";
import { bearsOut, excludes, losesBound, opposed } from "./intervals.ts";

/** Numbers that no passage has, that passages give otherwise, bound otherwise, or give of something else. */
export const compareQuantities: Comparison = (claim, evidence) => {
  const given = evidence.flatMap(Counts.of);
  return Counts.of(claim).flatMap((count) => compareCount(count, given));
};

function compareCount(count: Count, given: readonly Count[]): readonly Mismatch[] {
  const sameUnit = given.filter((other) => other.quantity.unit === count.quantity.unit);
  const same = sameUnit.filter((other) => bearsOut(other.quantity, count.quantity));
  const others = same.filter((other) => !Counts.differInOutcome(count, other));
  const fitting = others.find((other) => !Counts.differInNation(count, other));
  if (fitting) return losesBound(fitting.quantity, count.quantity) ? [differ(count, fitting, "bound", "weak")] : [];
  const ofAnother = others[0] && otherNation(count, others[0]);
  if (ofAnother) return [ofAnother];
  const otherOutcome = same[0];
  if (otherOutcome) return [differ(Counts.withOutcome(count), Counts.withOutcome(otherOutcome), "number", "conflict")];
  const turned = sameUnit.find(
    (other) => other.quantity.value === count.quantity.value && opposed(other.quantity, count.quantity),
  );
  if (turned) return [differ(count, turned, "bound", "conflict")];
  const rival = rivalOf(count, sameUnit);
  return [rival ? differ(count, rival, "number", "conflict") : differ(count, null, "number", "missing")];
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
