import type { Judge, Opinion, Pair } from "./judge/judge.ts";
import { wordsOf } from "./judge/words.ts";

/** Weights by which the judge alone decides: what a test says of opinions must not hang on those of the judge of the day. */
export const JUDGE_DECIDES = {
  source: "a test",
  weights: {
    supported: { "judge: supported over contradicted": 1, "judge: supported over unsupported": 1 },
    contradicted: { "judge: supported over unsupported": 0.1 },
    unsupported: {},
  },
};

/** An opinion on a claim that doubts the words in `doubted` and no other. */
export function opinionOn({ claim }: Pick<Pair, "claim">, supported: number, doubted: readonly string[] = []): Opinion {
  const words = wordsOf(claim, 0).map(({ start, end, form }) => ({
    start,
    end,
    doubt: doubted.includes(form) ? 0.95 : 0.02,
  }));
  return { supported, contradicted: (1 - supported) / 2, unsupported: (1 - supported) / 2, words };
}

/** A judge that says what it is told to, and keeps what it was asked. */
export function judgeThatSays(say: (pair: Pair) => Opinion | null): Judge & { readonly asked: readonly Pair[] } {
  const asked: Pair[] = [];
  return {
    asked,
    opine: async (pairs) => {
      asked.push(...pairs);
      return pairs.map(say);
    },
  };
}
