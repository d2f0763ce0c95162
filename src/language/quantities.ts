import type { Bound, Name, Quantity, Sentence, Time, Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { type Amount, findAmount } from "./amounts.ts";
import { findBound, type Placed } from "./bounds.ts";
import { findCounted } from "./counted.ts";
import { toWords, type Words } from "./words.ts";

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
  const { tokens, names, times } = source;
  const inTimes = coveredTokens(tokens, times);
  const inNames = coveredTokens(
    tokens,
    names.filter((name) => !name.adjective),
  );
  const quantities: Quantity[] = [];
  for (const sentence of source.sentences) {
    const whole = toWords(source, sentence);
    const words = toWords(source, sentence, inTimes);
    let at = sentence.firstToken;
    let last: Placed | null = null;
    while (at < sentence.endToken) {
      const amount = inTimes.has(at) || inNames.has(at) ? null : findAmount(words, at, options.words);
      const placed: Placed | null = amount && place(words, amount, last);
      if (placed)
        quantities.push(
          toQuantity(placed, {
            outer: words.span(placed.first, placed.end),
            counted: countedBy(whole, placed, quantities.at(-1)),
          }),
        );
      last = placed ?? last;
      at = Math.max(at + 1, placed?.end ?? 0);
    }
  }
  return quantities;
}

function countedBy(words: Words, placed: Placed, before: Quantity | undefined): Span | null {
  return placed.isConversion && before ? before.counted : findCounted(words, placed);
}

function place(words: Words, amount: Amount, last: Placed | null): Placed {
  const isMeasure = amount.unit.kind === "measure";
  const own = findBound(words, { first: amount.first, end: amount.end, isMeasure });
  // "about five miles (eight kilometres)": a conversion keeps the bound of what it converts.
  const isConversion =
    last !== null &&
    last.end === own.first - 1 &&
    words.norm(last.end) === "(" &&
    last.amount.unit.kind === amount.unit.kind &&
    amount.unit.kind !== "count";
  const inherited: Bound = isConversion && own.bound === "exact" ? (last.bound ?? "exact") : own.bound;
  const bound =
    amount.max !== undefined ? "range" : inherited === "exact" || inherited === "range" ? amount.bound : inherited;
  return { ...own, amount, bound, isConversion };
}

/** Indices of the tokens that spans cover; both lists in order. */
function coveredTokens(tokens: readonly Token[], spans: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>();
  let at = 0;
  for (const span of spans) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    for (let index = at; index < tokens.length && (tokens[index]?.start ?? 0) < span.end; index++) covered.add(index);
  }
  return covered;
}

function toQuantity(
  { amount, bound }: Placed,
  { outer, counted }: { readonly outer: Span; readonly counted: Span | null },
): Quantity {
  return {
    start: outer.start,
    end: outer.end,
    value: amount.value,
    ...(amount.max === undefined ? {} : { max: amount.max }),
    unit: amount.unit.unit,
    bound,
    counted,
    number: amount.number,
  };
}
