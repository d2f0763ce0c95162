import { wordKey } from "../language/terms.ts";
import type { Quantity } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { bearsOut, losesBound, opposed } from "./intervals.ts";
import outcomes from "./lexicons/outcomes.json" with { type: "json" };
import { type Comparison, type Mismatch, mismatch } from "./mismatch.ts";
import type { Passage } from "./passage.ts";

/** A number with the words it belongs to: what it counts and what is said of it up to the next number. */
interface Count {
  readonly quantity: Quantity;
  readonly passage: Passage;
  readonly keys: ReadonlySet<string>;
}

const OUTCOMES: readonly ReadonlySet<string>[] = outcomes.sets.map((set) => new Set(set.map(wordKey)));

/** Numbers that no passage has, that passages give otherwise, bound otherwise, or give of something else. */
export const compareQuantities: Comparison = (claim, evidence) => {
  const given = evidence.flatMap(countsOf);
  return countsOf(claim).flatMap((count) => compareCount(count, given));
};

function compareCount(count: Count, given: readonly Count[]): readonly Mismatch[] {
  const sameUnit = given.filter((other) => other.quantity.unit === count.quantity.unit);
  const same = sameUnit.filter((other) => bearsOut(other.quantity, count.quantity));
  const fitting = same.find((other) => !ofAnotherOutcome(count, other));
  if (fitting) return losesBound(fitting.quantity, count.quantity) ? [differ(count, fitting, "bound", "weak")] : [];
  const otherOutcome = same[0];
  if (otherOutcome) return [differ(count, otherOutcome, "number", "conflict")];
  const turned = sameUnit.find(
    (other) => other.quantity.value === count.quantity.value && opposed(other.quantity, count.quantity),
  );
  if (turned) return [differ(count, turned, "bound", "conflict")];
  const rival = sameUnit
    .filter((other) => shared(count, other) > 0 && !ofAnotherOutcome(count, other))
    .sort((a, b) => shared(count, b) - shared(count, a))[0];
  return [rival ? differ(count, rival, "number", "conflict") : differ(count, null, "number", "missing")];
}

function differ(count: Count, other: Count | null, type: "number" | "bound", severity: Mismatch["severity"]): Mismatch {
  return mismatch({
    type,
    severity,
    claim: { passage: count.passage, span: wordsOf(count) },
    evidence: other && { passage: other.passage, span: wordsOf(other) },
  });
}

/** The number with what it counts, for showing. */
function wordsOf({ quantity }: Count): Span {
  return { start: quantity.start, end: Math.max(quantity.end, quantity.counted?.end ?? 0) };
}

function countsOf(passage: Passage): readonly Count[] {
  return passage.quantities.map((quantity, position) => {
    const next = passage.quantities[position + 1]?.start ?? passage.sentence.end;
    const own = passage.terms.filter(
      (term) =>
        term.kind !== "number" &&
        ((term.start >= quantity.end && term.end <= next) ||
          (quantity.counted && term.start >= quantity.counted.start && term.end <= quantity.counted.end)),
    );
    return { quantity, passage, keys: new Set(own.slice(0, 6).map((term) => term.key)) };
  });
}

/** One counts the killed, the other the wounded. */
function ofAnotherOutcome(a: Count, b: Count): boolean {
  return OUTCOMES.some((set) => {
    const [inA, inB] = [a, b].map(({ keys }) => [...keys].filter((key) => set.has(key)));
    return !!inA?.length && !!inB?.length && !inA.some((key) => inB.includes(key));
  });
}

/** Words that both counts have: the counted words themselves count double. */
function shared(a: Count, b: Count): number {
  return [...a.keys].filter((key) => b.keys.has(key)).length;
}
