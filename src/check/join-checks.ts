import type { Verdict } from "../model/verdict.ts";

/** Odds of a sentence are cut here: no one sentence settles a whole text. */
const LEAST = 1e-4;

interface Sentence {
  readonly verdict: Exclude<Verdict, "damaged">;
  /** 0..1: support. */
  readonly score: number;
}

/**
 * A claim of several sentences: the verdict is that of the sentence that is borne out least; the support is the mean of their log-odds (logarithmic
 * opinion pool, Genest and Zidek 1986), so that one doubt weighs less in a long text that is otherwise borne out. Null for no sentence.
 */
export function joinChecks<T extends Sentence>(
  checks: readonly T[],
): { readonly worst: T; readonly score: number } | null {
  const [first, ...rest] = checks;
  if (!first) return null;
  const worst = rest.reduce((a, b) => (b.score < a.score ? b : a), first);
  if (rest.length === 0) return { worst, score: first.score };
  const mean = checks.reduce((sum, { score }) => sum + logOdds(score), 0) / checks.length;
  return { worst, score: 1 / (1 + Math.exp(-mean)) };
}

function logOdds(score: number): number {
  const share = Math.min(1 - LEAST, Math.max(LEAST, score));
  return Math.log(share / (1 - share));
}
