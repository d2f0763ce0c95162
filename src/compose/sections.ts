import { isStopWord, wordKey } from "../language/terms.ts";
import type { Reading } from "../model/reading.ts";
import type { Pick } from "./select.ts";

export interface Matter {
  readonly picks: readonly Pick[];
  readonly keys: ReadonlySet<string>;
}

/** Parts picks into sections of one matter each: the two likest groups are joined until few enough are left. The group with the weightiest pick comes first, then by place in the reports. */
export function partIntoMatters(picks: readonly Pick[], sections: { readonly most: number }): readonly Matter[] {
  let groups: Matter[] = picks.map((pick) => ({ picks: [pick], keys: keysOf(pick.text) }));
  while (groups.length > sections.most) {
    let best: [number, number] = [0, 1];
    let likeness = -1;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const value = likenessOf(groups[a] as Matter, groups[b] as Matter);
        if (value > likeness) [best, likeness] = [[a, b], value];
      }
    }
    groups = join(groups, best);
  }
  const [lead, ...rest] = [...groups].sort((a, b) => heaviest(b) - heaviest(a));
  return lead ? [lead, ...rest.sort((a, b) => meanPlace(a) - meanPlace(b))].map(inOrder) : [];
}

function join(groups: readonly Matter[], [a, b]: readonly [number, number]): Matter[] {
  const [one, other] = [groups[a] as Matter, groups[b] as Matter];
  const joined = { picks: [...one.picks, ...other.picks], keys: new Set([...one.keys, ...other.keys]) };
  return [...groups.filter((_, position) => position !== a && position !== b), joined];
}

/** Shared words, nearness in the reports, and a bias against sections that outgrow the others. */
function likenessOf(a: Matter, b: Matter): number {
  const shared = [...a.keys].filter((key) => b.keys.has(key)).length;
  const words = shared / Math.sqrt(a.keys.size * b.keys.size || 1);
  const near = 1 - Math.min(1, 3 * Math.abs(meanPlace(a) - meanPlace(b)));
  return words + 0.5 * near - 0.12 * (a.picks.length + b.picks.length - 2);
}

function keysOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return new Set(words.filter((word) => !isStopWord(word)).map(wordKey));
}

function heaviest({ picks }: Matter): number {
  return Math.max(...picks.map(({ weight }) => weight));
}

function meanPlace({ picks }: Matter): number {
  return picks.reduce((sum, { place }) => sum + place, 0) / picks.length;
}

function inOrder(matter: Matter): Matter {
  return { ...matter, picks: [...matter.picks].sort((a, b) => a.place - b.place || b.weight - a.weight) };
}

/** A phrase that a section's sentences share and the rest of the story does not: its heading. */
export function headMatters(matters: readonly Matter[], readings: readonly Reading[]): readonly string[] {
  const phrases = nounPhrases(readings);
  const used = new Set<string>();
  return matters.map((matter) => {
    const others = matters.filter((other) => other !== matter);
    const ranked = phrases
      .map((phrase) => ({ ...phrase, value: headingValue(phrase, matter, others) }))
      .filter(({ text, value }) => value > 0 && !used.has(text.toLowerCase()))
      .sort((a, b) => b.value - a.value || a.text.length - b.text.length);
    const heading = ranked[0]?.text ?? "More from the reports";
    used.add(heading.toLowerCase());
    return heading.charAt(0).toUpperCase() + heading.slice(1);
  });
}

interface Phrase {
  readonly text: string;
  readonly keys: readonly string[];
  /** Reports that have it. */
  readonly reports: number;
}

/** After a determiner or preposition, up to the next function word or mark: most likely a noun phrase. */
const PHRASE =
  /\b(?:the|a|an|of|in|on|over|for|against|with|to)\s+((?:[\p{L}’'-]+\s){0,2}[\p{L}’'-]{4,})(?=[\s.,;:”)])/giu;

function nounPhrases(readings: readonly Reading[]): readonly Phrase[] {
  const found = new Map<string, { text: string; reports: Set<string> }>();
  for (const { report } of readings) {
    for (const match of report.body.matchAll(PHRASE)) {
      const words = trimmed((match[1] ?? "").split(/\s+/));
      if (words.length === 0) continue;
      const text = words.join(" ");
      const entry = found.get(text.toLowerCase()) ?? { text, reports: new Set() };
      entry.reports.add(report.id);
      found.set(text.toLowerCase(), entry);
    }
  }
  return [...found.values()].map(({ text, reports }) => ({ text, keys: [...keysOf(text)], reports: reports.size }));
}

/** Cut at the first function word, and off a trailing verb form or adverb. */
function trimmed(words: readonly string[]): readonly string[] {
  const stop = words.findIndex((word) => isStopWord(word.toLowerCase()));
  const kept = stop < 0 ? [...words] : words.slice(0, stop);
  while (kept.length > 0 && /(?:ing|ed|ly|ous|ive|ful)$/.test(kept[kept.length - 1] ?? "")) kept.pop();
  return kept;
}

function headingValue(phrase: Phrase, matter: Matter, others: readonly Matter[]): number {
  if (phrase.keys.length === 0) return 0;
  const inside = share(phrase, matter);
  const outside = others.reduce((sum, other) => sum + share(phrase, other), 0) / Math.max(1, others.length);
  if (inside === 0) return 0;
  return (inside - 0.7 * outside) * Math.log(1 + phrase.reports) * (phrase.keys.length > 1 ? 1.4 : 1);
}

/** Share of a matter's sentences that have the whole phrase. */
function share(phrase: Phrase, { picks }: Matter): number {
  return picks.filter(({ text }) => text.toLowerCase().includes(phrase.text.toLowerCase())).length / picks.length;
}
