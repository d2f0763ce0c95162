import type { Finding } from "../model/finding.ts";
import { arePlainRepeats, tellMuchTheSame, type Words, wordsOf } from "./shared-words.ts";

/** A finding in the words of one sentence. */
interface Telling {
  readonly finding: Finding;
  readonly text: string;
}

/** The ways in which one finding can be told. */
export interface Choice<T extends Telling> {
  readonly best: T;
  /** Tellings nearly as good, the better first. */
  readonly others: readonly T[];
}

/**
 * A telling for each finding, the given order kept: the best one, unless it tells much the same as how another finding of several origins is told;
 * then the next that does not, if there is one. Findings that are plainly one matter are not told apart, nor is what one origin alone tells: the
 * lighter ones are left out as repeats.
 */
export function tellApart<T extends Telling>(choices: readonly Choice<T>[]): readonly T[] {
  const shared = choices.map(({ best }) => best.finding.kind !== "single");
  const words = choices.map(({ best }) => wordsOf(best.text));
  return choices.map(({ best, others }, at) => {
    const own = words[at];
    if (!own || !shared[at]) return best;
    const around = words.filter(
      (other, position) => position !== at && shared[position] && !arePlainRepeats(own, other),
    );
    const told = [best, ...others].find(({ text }) => isApart(wordsOf(text), around)) ?? best;
    words[at] = wordsOf(told.text);
    return told;
  });
}

function isApart(words: Words, others: readonly Words[]): boolean {
  return others.every((other) => !tellMuchTheSame(words, other));
}
