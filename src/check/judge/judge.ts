import type { Span } from "../../model/span.ts";
import type { Passage } from "../passage.ts";

/** A claim with the sentences that it is read beside, in the order of their text. */
export interface Pair {
  readonly claim: Passage;
  readonly evidence: readonly Passage[];
}

/** A word of a claim. */
export interface DoubtedWord extends Span {
  /** 0..1: how likely the evidence does not bear the word out. */
  readonly doubt: number;
}

/** What a judge makes of a claim beside its evidence: probabilities of the three verdicts, and its doubts of the claim's words in their order. */
export interface Opinion {
  readonly supported: number;
  readonly contradicted: number;
  readonly unsupported: number;
  readonly words: readonly DoubtedWord[];
}

/** Judges claims by sentences. The same pair gets the same opinion, whatever else is asked. */
export interface Judge {
  /** One opinion a pair, in order; null where there is nothing to read on either side. */
  readonly opine: (pairs: readonly Pair[]) => Promise<readonly (Opinion | null)[]>;
}

const DOUBTED = 0.5;

/** Words that the evidence does not bear out, those that follow one another as one span; the most doubtful word where each is likelier borne out than not. */
export function findUnborne({ words }: Opinion): readonly Span[] {
  const least = Math.min(DOUBTED, Math.max(...words.map(({ doubt }) => doubt)));
  const spans: Span[] = [];
  let open = false;
  for (const { start, end, doubt } of words) {
    const last = spans.at(-1);
    if (doubt < least) open = false;
    else if (open && last) spans[spans.length - 1] = { start: last.start, end };
    else {
      spans.push({ start, end });
      open = true;
    }
  }
  return spans;
}
