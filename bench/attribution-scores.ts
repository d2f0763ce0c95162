// Matching of found statements and figures with gold ones: one to one, the best overlap first.
import type { Claim, Figure, Statement } from "../src/model/claim.ts";
import { Span } from "../src/model/span.ts";
import { f1, share } from "./table.ts";

/** A statement as spans, whoever found it. */
export interface Triple {
  /** Empty where the text names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Right, found and gold counts of one measure. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

export const Tally = {
  of: (): Tally => ({ right: 0, found: 0, gold: 0 }),
  add: (tally: Tally, more: Tally): void => {
    tally.right += more.right;
    tally.found += more.found;
    tally.gold += more.gold;
  },
  row: (name: string, { right, found, gold }: Tally): readonly (string | number)[] => {
    const precision = share(right, found);
    const recall = share(right, gold);
    return [name, precision, recall, f1(precision, recall), `${right}/${found}/${gold}`];
  },
};

export const isStatement = (claim: Claim): claim is Statement => claim.kind === "statement";
export const isFigure = (claim: Claim): claim is Figure => claim.kind === "figure";

/** Spans of a found statement; a quotation that runs on has its speaker elsewhere, so no source of its own. */
export function toTriple(statement: Statement): Triple {
  const source = statement.cue && statement.speaker ? [statement.speaker] : [];
  return { source, cue: statement.cue ? [statement.cue] : [], content: statement.content };
}

/** Starts of the words that the spans cover. */
export function wordsOf(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const span of spans) {
    for (const found of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu))
      words.add(span.start + found.index);
  }
  return words;
}

/** Shared words over all words of both. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return share(shared, a.size + b.size - shared);
}

/** Do any two spans overlap, or are both lists empty? */
export function meet(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return a.some((left) => b.some((right) => Span.overlaps(left, right)));
}

/** Pairs of indices, each index used once, the highest score first; pairs that score 0 are left out. */
export function pairBest(
  left: number,
  right: number,
  score: (l: number, r: number) => number,
): ReadonlyMap<number, number> {
  const scored: [number, number, number][] = [];
  for (let l = 0; l < left; l++) {
    for (let r = 0; r < right; r++) {
      const value = score(l, r);
      if (value > 0) scored.push([value, l, r]);
    }
  }
  scored.sort((a, b) => b[0] - a[0]);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, l, r] of scored) {
    if (pairs.has(l) || taken.has(r)) continue;
    pairs.set(l, r);
    taken.add(r);
  }
  return pairs;
}

/** Found statements paired with gold ones: cues overlap, sources overlap, contents share half of their words. */
export function pairTriples(
  text: string,
  found: readonly Triple[],
  gold: readonly Triple[],
): ReadonlyMap<number, number> {
  const foundWords = found.map((each) => wordsOf(text, each.content));
  const goldWords = gold.map((each) => wordsOf(text, each.content));
  return pairBest(found.length, gold.length, (f, g) => {
    const [a, b] = [found[f], gold[g]];
    if (!a || !b || !meet(a.cue, b.cue) || !meet(a.source, b.source)) return 0;
    const value = jaccard(foundWords[f] ?? new Set(), goldWords[g] ?? new Set());
    return value >= 0.5 ? value : 0;
  });
}

/** Exact agreement of one role: lists of spans compared whole, neighbouring pieces joined. */
export function countExact(
  text: string,
  found: readonly (readonly Span[])[],
  gold: readonly (readonly Span[])[],
): Tally {
  const left = new Map<string, number>();
  const keyOf = (spans: readonly Span[]) =>
    joinPieces(text, spans)
      .map(({ start, end }) => `${start}-${end}`)
      .join();
  for (const spans of gold) if (spans.length > 0) left.set(keyOf(spans), (left.get(keyOf(spans)) ?? 0) + 1);
  const tally = {
    right: 0,
    found: found.filter((each) => each.length > 0).length,
    gold: gold.filter((each) => each.length > 0).length,
  };
  for (const spans of found) {
    const key = keyOf(spans);
    const count = left.get(key) ?? 0;
    if (spans.length === 0 || count === 0) continue;
    left.set(key, count - 1);
    tally.right++;
  }
  return tally;
}

function joinPieces(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === "")
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}
