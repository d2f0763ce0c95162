import type { Bound, Name, Quantity, Sentence, Time, Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { Syntax } from "../../model/syntax.ts";
import type { ParsedWords } from "../tree-words.ts";
import { toWords, type Words } from "../words.ts";
import type { Amount } from "./amount.ts";
import { findAmount } from "./amounts.ts";
import { boundAfter, findBound, type Placed } from "./bounds.ts";
import { CountMemory } from "./count-memory.ts";
import { findCounted } from "./counted.ts";
import { endsInNoun } from "./counted-phrases.ts";
import { findCountedInTree } from "./counted-tree.ts";
import { parseDuration } from "./units.ts";

/** Length of the longest word that ends a duration, in UTF-16 units. */
const LONGEST_UNIT = 12;

/** What quantities are looked for in. */
export interface QuantitySource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly times: readonly Time[];
  /** Null where no reader was at hand: word patterns then say what is counted. */
  readonly syntax: Syntax | null;
}

/** Numbers of a text that count or measure something, durations too; those inside dates, names, addresses and scores are left out. */
export function findQuantities(source: QuantitySource, options: { readonly words: boolean }): Quantity[] {
  const { tokens, names, times, syntax } = source;
  const inNames = coveredTokens(
    tokens,
    names.filter((name) => !name.adjective),
  );
  const inDates = coveredTokens(
    tokens,
    times.filter((time) => !isLasting(source, time)),
  );
  const memory = new CountMemory();
  const quantities: Quantity[] = [];
  for (const [index, sentence] of source.sentences.entries()) {
    const context = {
      whole: toWords(source, sentence),
      dateless: toWords(source, sentence, inDates),
      syntax,
      sentence: index,
      memory,
    };
    let at = sentence.firstToken;
    let last: Placed | null = null;
    while (at < sentence.endToken) {
      const placed: Placed | null =
        inNames.has(at) || inDates.has(at)
          ? null
          : findPlaced(context.dateless, at, { last, readWords: options.words });
      if (placed) quantities.push(toQuantity(context, placed, quantities.at(-1)));
      last = placed ?? last;
      at = Math.max(at + 1, placed?.end ?? 0);
    }
  }
  return quantities;
}

/** A sentence as numbers are looked for in it. */
interface Context {
  readonly whole: Words;
  /** The same with the words of dates hidden. */
  readonly dateless: Words;
  readonly syntax: Syntax | null;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly memory: CountMemory;
}

/** The number with its bound that starts at a token. */
function findPlaced(
  words: Words,
  at: number,
  { last, readWords }: { readonly last: Placed | null; readonly readWords: boolean },
): Placed | null {
  const amount = findAmount(words, at, readWords);
  return amount && place(words, amount, last);
}

/** "six years", "two days later": a time that says how long; "two weeks ago" is a date. */
function isLasting({ text }: QuantitySource, { start, end, value, relative }: Time): boolean {
  if (value?.startsWith("P")) return true;
  const last = /\p{L}+$/u.exec(text.slice(Math.max(start, end - LONGEST_UNIT), end))?.[0].toLowerCase() ?? "";
  return /^(?:later|earlier)$/.test(last) || (value === null && !relative && parseDuration(last) !== null);
}

function countedBy(
  { whole, syntax, sentence, memory }: Context,
  placed: Placed,
  before: Quantity | undefined,
): Span | null {
  if (placed.isConversion && before) return before.counted;
  const own = syntax ? findCountedRead({ ...whole, syntax }, placed) : findCounted(whole, placed);
  return memory.resolve(own, placed, { words: whole, sentence });
}

/** By the tree; by word patterns where it has nothing and tags the last word that they find as a noun. */
function findCountedRead(words: ParsedWords, placed: Placed): Span | null {
  const inTree = findCountedInTree(words, placed);
  if (inTree) return inTree;
  const found = findCounted(words, placed);
  return found && endsInNoun(words, found) ? found : null;
}

function place(words: Words, amount: Amount, last: Placed | null): Placed {
  const { kind } = amount.unit;
  const isMeasure = kind === "measure" || kind === "duration";
  const own = findBound(words, { first: amount.first, end: amount.end, isMeasure });
  const isConversion = last !== null && converts(words, { amount, first: own.first, last });
  const inherited: Bound = isConversion && own.bound === "exact" ? last.bound : own.bound;
  const bound =
    amount.max !== undefined ? "range" : inherited === "exact" || inherited === "range" ? amount.bound : inherited;
  return { ...own, amount, bound, isConversion };
}

/** "about five miles (eight kilometres)": a conversion keeps the bound of what it converts. */
function converts(
  { norm }: Words,
  { amount, first, last }: { readonly amount: Amount; readonly first: number; readonly last: Placed },
): boolean {
  if (last.end !== first - 1 || last.amount.unit.kind !== amount.unit.kind) return false;
  if (amount.unit.kind === "count" || amount.unit.kind === "duration") return false;
  return norm(last.end) === "(" || (norm(last.end) === "or" && last.amount.unit.unit !== amount.unit.unit);
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

function toQuantity(context: Context, placed: Placed, before: Quantity | undefined): Quantity {
  const { amount, bound } = placed;
  const outer = context.whole.span(placed.first, placed.end);
  const counted = countedBy(context, placed, before);
  return {
    start: outer.start,
    end: outer.end,
    value: amount.value,
    ...(amount.max === undefined ? {} : { max: amount.max }),
    unit: amount.unit.unit,
    bound: bound === "exact" && counted ? boundAfter(context.whole, placed.end, counted) : bound,
    counted,
    number: amount.number,
  };
}
