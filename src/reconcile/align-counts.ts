import { type Count, Counts } from "../check/compare/counts.ts";
import type { Passage } from "../check/passage.ts";
import { Span } from "../model/span.ts";
import type { Alignment } from "./align.ts";

/** Numbers of several reports that count one thing. */
export type CountGroup = readonly [Count, ...Count[]];

/** Numbers of sentences that are not alike speak of one count only if they are near each other: news rounds, and tolls rise slowly. */
const NEAR = 1.2;
/** Words that two counts must share (an outcome counts double) where their sentences are not alike. */
const LEAST_SHARED = 2;
/** The same for shares, money and measures: "annual growth" alone is of many things. */
const LEAST_SHARED_MEASURE = 3;
/** Counts looked at for each count: keeps the work linear in the number of counts. */
const MOST_CANDIDATES = 60;

/** Groups the numbers of aligned sentences, and those that count the same thing in sentences told otherwise. */
export function alignCounts(passages: readonly Passage[], alignments: readonly Alignment[]): readonly CountGroup[] {
  const matterOf = new Map(alignments.flatMap((alignment, at) => alignment.map((passage) => [passage, at] as const)));
  const counts = passages.flatMap(Counts.of).filter((count) => headOf(count) !== null);
  const groupOf = new Map<Count, Count[]>();
  for (const [one, other] of pairs(counts)) {
    const aligned = matterOf.get(one.passage) === matterOf.get(other.passage);
    if (one.passage === other.passage || !countTheSame(one, other, aligned)) continue;
    const [left, right] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (left === right || clash(left, right)) continue;
    const joined = [...left, ...right];
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())].flatMap((group): CountGroup[] => {
    const [first, ...rest] = group;
    return first ? [[first, ...rest]] : [];
  });
}

/** Counts with one head word, each with those before it. */
function* pairs(counts: readonly Count[]): Iterable<readonly [Count, Count]> {
  const byHead = new Map<string, Count[]>();
  for (const count of counts) {
    const key = `${headOf(count)} ${count.quantity.unit ?? ""}`;
    const before = byHead.get(key) ?? [];
    for (const other of before.slice(-MOST_CANDIDATES)) yield [other, count];
    before.push(count);
    byHead.set(key, before);
  }
}

/** The noun that is counted, as a key: the head of "citizens of Russia" and of "Russian citizens"; what follows the number where its sentence names nothing. */
function headOf({ quantity, terms, passage }: Count): string | null {
  const { counted } = quantity;
  const following = (terms.find((term) => term.start >= quantity.end) ?? terms[0])?.key ?? null;
  if (!counted) return following;
  const words = Span.slice(passage.analysis.text, counted);
  const end = counted.start + (words.search(OF_PHRASE) + 1 || words.length + 1) - 1;
  return terms.findLast((term) => term.start >= counted.start && term.end <= end)?.key ?? following;
}

const OF_PHRASE = /\s(?:of|from|in|on|at|by|with|who|that|under)\s/;

function countTheSame(a: Count, b: Count, aligned: boolean): boolean {
  if (Counts.differInOutcome(a, b) || isPartOf(a, b) || isPartOf(b, a)) return false;
  if (aligned) return true;
  const [less, more] = [a.quantity.value, b.quantity.value].sort((x, y) => x - y);
  const least = a.quantity.unit === null ? LEAST_SHARED : LEAST_SHARED_MEASURE;
  return (more ?? 0) <= NEAR * (less ?? 0) && Counts.shared(a, b) >= least;
}

/** "One killed and two hurt" are the three of whom another report tells. */
function isPartOf(part: Count, whole: Count): boolean {
  const { value, unit } = part.quantity;
  return part.passage.quantities.some(
    (other) => other !== part.quantity && other.unit === unit && other.value + value === whole.quantity.value,
  );
}

/** Two different numbers of one sentence count two things. */
function clash(one: readonly Count[], other: readonly Count[]): boolean {
  return one.some((a) => other.some((b) => a.passage === b.passage && a.quantity.value !== b.quantity.value));
}
