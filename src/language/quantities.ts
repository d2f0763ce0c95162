import type { Bound, Name, Quantity, Sentence, Time, Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { findAmount } from "./amounts.ts";
import { findBound } from "./bounds.ts";
import { findCounted } from "./counted.ts";

/** What quantities are looked for in. */
export interface QuantitySource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly times: readonly Time[];
}

/** Numbers of a text that count or measure something; those inside dates, durations, names, addresses and scores are left out. */
export function findQuantities(source: QuantitySource, options: { readonly words: boolean }): Quantity[] {
  const taken = takenTokens(source);
  const quantities: Quantity[] = [];
  for (const sentence of source.sentences) {
    let at = sentence.firstToken;
    while (at < sentence.endToken) {
      const amount = taken.has(at)
        ? null
        : findAmount(source, { at, limit: sentence.endToken, taken, words: options.words });
      if (!amount) {
        at++;
        continue;
      }
      const bound = findBound(source.tokens, { first: amount.first, end: amount.end, sentence });
      const counted =
        amount.unit === null || amount.unit === "%" || amount.unit === "share"
          ? findCounted(source, { at: bound.end, limit: sentence.endToken, taken, share: amount.unit !== null })
          : null;
      quantities.push(toQuantity(source.tokens, { amount, bound, counted }));
      at = Math.max(at + 1, bound.end);
    }
  }
  return quantities;
}

/** Tokens that belong to names and times. */
function takenTokens({ tokens, names, times }: QuantitySource): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const spans of [names.filter((name) => !name.adjective), times]) {
    let at = 0;
    for (const span of spans) {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
      for (let index = at; index < tokens.length && (tokens[index]?.start ?? 0) < span.end; index++) taken.add(index);
    }
  }
  return taken;
}

function toQuantity(
  tokens: readonly Token[],
  {
    amount,
    bound,
    counted,
  }: {
    readonly amount: NonNullable<ReturnType<typeof findAmount>>;
    readonly bound: { readonly first: number; readonly end: number; readonly bound: Bound };
    readonly counted: Span | null;
  },
): Quantity {
  const start = tokens[bound.first]?.start ?? amount.number.start;
  const end = Math.max(tokens[bound.end - 1]?.end ?? 0, amount.number.end);
  const kind = amount.max === undefined ? (bound.bound === "exact" ? amount.bound : bound.bound) : "range";
  return {
    start: Math.min(start, amount.number.start),
    end,
    value: amount.value,
    ...(amount.max === undefined ? {} : { max: amount.max }),
    unit: amount.unit,
    bound: kind,
    counted,
    number: amount.number,
  };
}
