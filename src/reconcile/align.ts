import { type EvidenceIndex, termWeight } from "../check/evidence-index.ts";
import type { Passage } from "../check/passage.ts";

/** Sentences of several reports that speak of one matter, one at most from each report. */
export type Alignment = readonly [Passage, ...Passage[]];

/** Least likeness of two sentences that speak of one matter; chosen on the gold findings of the acceptance stories (`npm run bench -- brief`). */
const SAME_MATTER = 0.38;
/** Terms of a sentence that tells a matter, and that two sentences must share to tell the same: a name and a verb are not enough. */
const LEAST_TERMS = 3;
/** Candidates looked at for each sentence, by shared weight: keeps the work linear in the number of sentences. */
const MOST_CANDIDATES = 12;
/** Terms that more sentences than this have lead to no candidate. */
const MOST_POSTINGS = 200;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Groups the sentences of an index by matter: the likest pairs first, joined while the groups' sentences stay alike and no report comes twice. */
export function alignSentences(index: EvidenceIndex, isUsable: (passage: Passage) => boolean): readonly Alignment[] {
  const usable = index.passages.map((passage) => passage.terms.length >= LEAST_TERMS && isUsable(passage));
  const pairs = candidatePairs(index, usable).sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const likeness = new Map(pairs.map((pair) => [key(pair.a, pair.b), pair.likeness]));
  const groupOf = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (one === other || !mayJoin(index, one, other, likeness)) continue;
    const joined = [...one, ...other];
    for (const member of joined) groupOf.set(member, joined);
  }
  const groups = new Set(
    index.passages.flatMap((_, position) => (usable[position] ? [groupOf.get(position) ?? [position]] : [])),
  );
  return [...groups].flatMap((group): Alignment[] => {
    const [first, ...rest] = group.sort((x, y) => x - y).map((position) => index.passages[position] as Passage);
    return first ? [[first, ...rest]] : [];
  });
}

function candidatePairs(index: EvidenceIndex, usable: readonly boolean[]): Pair[] {
  const weightOf = (passage: Passage) => new Map(passage.terms.map((term) => [term.key, termWeight(index, term)]));
  const weights = index.passages.map(weightOf);
  const totals = weights.map((map) => [...map.values()].reduce((sum, weight) => sum + weight, 0));
  return index.passages.flatMap((passage, a) => {
    if (!usable[a]) return [];
    const shared = new Map<number, { weight: number; terms: number }>();
    for (const [term, weight] of weights[a] ?? []) {
      const postings = index.postings.get(term) ?? [];
      if (postings.length > MOST_POSTINGS) continue;
      for (const b of postings) {
        if (b <= a || !usable[b] || index.passages[b]?.document === passage.document) continue;
        const before = shared.get(b) ?? { weight: 0, terms: 0 };
        shared.set(b, { weight: before.weight + weight, terms: before.terms + 1 });
      }
    }
    return [...shared]
      .filter(([, { terms }]) => terms >= LEAST_TERMS)
      .map(([b, { weight }]) => ({ a, b, likeness: likenessOf(weight, totals[a] ?? 0, totals[b] ?? 0) }))
      .filter(({ likeness }) => likeness >= SAME_MATTER)
      .sort((x, y) => y.likeness - x.likeness)
      .slice(0, MOST_CANDIDATES);
  });
}

/** Dice's coefficient, or most of the containment where one sentence says more than the other. */
function likenessOf(shared: number, a: number, b: number): number {
  return Math.max((2 * shared) / (a + b), 0.72 * (shared / Math.min(a, b)));
}

/** No report twice, and on the average the members are as alike as a pair must be. */
function mayJoin(
  index: EvidenceIndex,
  one: readonly number[],
  other: readonly number[],
  likeness: ReadonlyMap<string, number>,
): boolean {
  const documents = new Set(one.map((position) => index.passages[position]?.document));
  if (other.some((position) => documents.has(index.passages[position]?.document))) return false;
  let sum = 0;
  for (const a of one) for (const b of other) sum += likeness.get(key(Math.min(a, b), Math.max(a, b))) ?? 0;
  return sum / (one.length * other.length) >= SAME_MATTER * 0.6;
}

function key(a: number, b: number): string {
  return `${a} ${b}`;
}
