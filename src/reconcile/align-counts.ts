import { type Count, Counts } from "../check/compare/counts.ts";
import type { Passage } from "../check/passage.ts";
import type { Alignment } from "./align.ts";
import { countedNoun } from "./counted-noun.ts";
import { countTheSame, hasValue, isToll } from "./same-count.ts";

/** Numbers of several reports that count one thing. */
export type CountGroup = readonly [Count, ...Count[]];

/** Counts looked at for each count: keeps the work linear in the number of counts. */
const MOST_CANDIDATES = 60;

/** Groups the numbers of aligned sentences, and those that count the same thing in sentences told otherwise. */
export function alignCounts(passages: readonly Passage[], alignments: readonly Alignment[]): readonly CountGroup[] {
  const matterOf = new Map(alignments.flatMap((alignment, at) => alignment.map((passage) => [passage, at] as const)));
  const counts = passages.flatMap(Counts.of).filter((count) => hasValue(count) && countedNoun(count) !== null);
  const groupOf = new Map<Count, Count[]>();
  // Equal numbers come together first, so that each finds its own before it is set against another.
  const likest = [...pairs(counts)].sort((x, y) => Number(isOtherValue(x)) - Number(isOtherValue(y)));
  for (const [one, other] of likest) {
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

function isOtherValue([{ quantity: one }, { quantity: other }]: readonly [Count, Count]): boolean {
  return one.value !== other.value;
}

/** Counts with one head word, each with those before it; tolls go together whatever their word. */
function* pairs(counts: readonly Count[]): Iterable<readonly [Count, Count]> {
  const byHead = new Map<string, Count[]>();
  for (const count of counts) {
    const key = isToll(count) ? "toll" : `${countedNoun(count)?.key} ${count.quantity.unit ?? ""}`;
    const before = byHead.get(key) ?? [];
    for (const other of before.slice(-MOST_CANDIDATES)) yield [other, count];
    before.push(count);
    byHead.set(key, before);
  }
}

/** Two different numbers of one sentence count two things. */
function clash(one: readonly Count[], other: readonly Count[]): boolean {
  return one.some((a) => other.some((b) => a.passage === b.passage && a.quantity.value !== b.quantity.value));
}
