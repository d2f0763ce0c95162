// Who or what is meant: names, noun phrases and pronouns of the third person grouped by what they stand for. A text that nobody asks about costs nothing.
import type { Analysis } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import plainWeights from "../lexicons/coreference-plain-weights.json" with { type: "json" };
import treeWeights from "../lexicons/coreference-weights.json" with { type: "json" };
import { groupMentions } from "./group-mentions.ts";
import type { Mention, MentionType } from "./mention.ts";
import { findMentions } from "./mentions.ts";
import { rankBy } from "./rank.ts";
import type { Referent } from "./referent.ts";
import { resolvePronouns } from "./resolve-pronouns.ts";
import { Scene } from "./scene.ts";

const DECIDE = {
  tree: rankBy(new Map(Object.entries(treeWeights.weights))),
  plain: rankBy(new Map(Object.entries(plainWeights.weights))),
};

/** All mentions of one person, body, place or thing. */
export interface Chain {
  /** The key of its name; "mention:" and the offset of its first mention where the text does not name it. */
  readonly key: string;
  /** The fullest name that the text gives it, else null. */
  readonly name: Span | null;
  readonly type: MentionType;
  /** In text order; never empty. */
  readonly mentions: readonly Link[];
}

/** A mention and what it leads back to. Offsets count UTF-16 units from the start of the text. */
export interface Link extends Span {
  readonly kind: Mention["kind"];
  /** Index into the chains. */
  readonly chain: number;
  /** The mention of the same chain before it; for a pronoun that comes first, the next one; null where there is none. */
  readonly antecedent: Span | null;
}

/** The mentions of a text and what they stand for. */
export interface Coreference {
  /** In text order, the longer first. */
  readonly links: readonly Link[];
  readonly chains: readonly Chain[];
}

export const Coreference = {
  /** What a stretch of text stands for: the chain of the outermost mention inside it that starts first; null where it mentions nothing. */
  chainOf: ({ links, chains }: Coreference, span: Span): Chain | null => {
    for (
      let at = Span.firstFrom(links, span.start);
      at < links.length && (links[at]?.start ?? span.end) < span.end;
      at++
    ) {
      const link = links[at];
      if (link && link.end <= span.end) return chains[link.chain] ?? null;
    }
    return null;
  },
  /** The chain of the shortest mention that a word lies in. */
  chainAround: ({ links, chains }: Coreference, word: Span): Chain | null => {
    let best: Link | null = null;
    for (let at = Span.firstFrom(links, word.end) - 1, steps = 0; at >= 0 && steps < DEEPEST; at--, steps++) {
      const link = links[at];
      if (link && Span.contains(link, word) && (!best || link.end - link.start < best.end - best.start)) best = link;
    }
    return best && (chains[best.chain] ?? null);
  },
};

/** Mentions looked back on for one that a word lies in. */
const DEEPEST = 12;

/**
 * Coreference of an English text: sure rules for names, titles and descriptions (after Lee et al. 2013), then a log-linear ranker for pronouns, trained by
 * train/coreference.ts. Deterministic; by trees where the analysis has them, by words alone otherwise. Empty in languages without names.
 */
export function findCoreference(analysis: Analysis): Coreference {
  if (!/^en\b/i.test(analysis.language)) return { links: [], chains: [] };
  const scene = Scene.of(analysis);
  const mentions = findMentions(scene);
  const decide = analysis.syntax ? DECIDE.tree : DECIDE.plain;
  const referents = resolvePronouns(scene, mentions, { grouped: groupMentions(scene, mentions), decide });
  return toCoreference(mentions, referents);
}

function toCoreference(mentions: readonly Mention[], referents: readonly Referent[]): Coreference {
  const numbers = new Map<Referent, number>();
  const lists: Link[][] = [];
  const links = mentions.map(({ start, end, kind }, index): Link => {
    const referent = referents[index];
    const chain = referent ? (numbers.get(referent) ?? lists.length) : lists.length;
    if (referent) numbers.set(referent, chain);
    const list = lists[chain] ?? [];
    lists[chain] = list;
    const before = list.at(-1) ?? (kind === "pronoun" ? referent?.mentions[1] : undefined);
    const link = { start, end, kind, chain, antecedent: before ? { start: before.start, end: before.end } : null };
    list.push(link);
    return link;
  });
  const chains = [...numbers.keys()].map((referent, chain): Chain => {
    const list = lists[chain] ?? [];
    const key = referent.key ?? `mention:${list[0]?.start ?? 0}`;
    return { key, name: fullestOf(list), type: referent.type, mentions: list };
  });
  return { links, chains };
}

function fullestOf(links: readonly Link[]): Span | null {
  let best: Link | null = null;
  for (const link of links)
    if (link.kind === "name" && (!best || link.end - link.start > best.end - best.start)) best = link;
  return best && { start: best.start, end: best.end };
}
