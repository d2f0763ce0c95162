import { describeNothing, describePair, type Place } from "./features.ts";
import type { Mention } from "./mention.ts";
import type { Decide } from "./resolve-pronouns.ts";

/** Weights of features by name: with a tree, and without one. */
export type Weights = ReadonlyMap<string, number>;

/** Takes the candidate whose features weigh most, or none where nothing weighs more. */
export function rankBy(weights: Weights): Decide {
  const weigh = (features: readonly string[]): number => {
    let sum = 0;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    return sum;
  };
  return (pronoun: Mention, place: Place): number => {
    let best = weigh(describeNothing(pronoun, place));
    let chosen = -1;
    place.candidates.forEach((candidate, index) => {
      const score = weigh(describePair(pronoun, candidate, place));
      if (score <= best) return;
      best = score;
      chosen = index;
    });
    return chosen;
  };
}
