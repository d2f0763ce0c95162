import type { Passage } from "../check/passage.ts";
import type { Discrepancy, DiscrepancyRelation } from "../model/finding.ts";
import type { Alignment } from "./align.ts";
import type { CountGroup } from "./align-counts.ts";
import { discrepancyOfCounts } from "./count-discrepancies.ts";
import type { VersionGroup } from "./part-versions.ts";
import { findRivalNouns } from "./rival-nouns.ts";
import { topicOf } from "./topic.ts";
import { type Sources, versionOf } from "./versions.ts";

/** An alignment with its versions. */
export interface PartedAlignment {
  readonly alignment: Alignment;
  readonly groups: readonly VersionGroup[];
}

const ORDER: readonly DiscrepancyRelation[] = ["contradict", "update", "scope", "refine", "omission", "wording"];

/** Contradictions first; those of one relation stay in their order. */
export function byRelation(discrepancies: readonly Discrepancy[]): readonly Discrepancy[] {
  return [...discrepancies].sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
}

/** All that the reports do not tell alike, each once: numbers by what they count, the rest by the sentences that tell it. */
export function findDiscrepancies(
  counts: readonly CountGroup[],
  matters: readonly PartedAlignment[],
  sources: Sources,
): readonly Discrepancy[] {
  const counted: Discrepancy[] = [];
  const ofOtherTimes = new Set<Passage>();
  for (const group of counts) {
    const discrepancy = discrepancyOfCounts(group, sources);
    if (discrepancy) counted.push(discrepancy);
    if (discrepancy?.relation === "scope") for (const { passage } of group) ofOtherTimes.add(passage);
  }
  const told = new Set<string>();
  const others = matters.flatMap((matter) => {
    const discrepancy = ofSentences(matter, ofOtherTimes, sources);
    const words = matter.groups.flatMap(wordsOfMismatches);
    const isNew = words.some((pair) => !told.has(pair));
    for (const pair of words) told.add(pair);
    return discrepancy && isNew ? [discrepancy] : [];
  });
  const named = findRivalNouns(
    matters.map(({ alignment }) => alignment),
    sources,
  );
  return [...counted, ...named, ...others];
}

/** What was held against each other, in both orders alike. */
function wordsOfMismatches({ mismatches }: VersionGroup): readonly string[] {
  return mismatches
    .filter(({ difference }) => !isOfNumber(difference.type))
    .map(({ difference: { type, claim, evidence } }) =>
      [type, ...[claim.text, evidence?.text ?? ""].map((text) => text.toLowerCase()).sort()].join("\n"),
    );
}

const isOfNumber = (type: string): boolean => type === "number" || type === "bound";

/** A matter whose sentences differ in more than numbers, which are told by what they count, and in more than the dates of those. */
function ofSentences(
  { alignment, groups }: PartedAlignment,
  ofOtherTimes: ReadonlySet<Passage>,
  sources: Sources,
): Discrepancy | null {
  const isDated = alignment.every((passage) => ofOtherTimes.has(passage));
  const types = groups.flatMap(({ mismatches }) => mismatches.map(({ difference }) => difference.type));
  const others = types.filter((type) => !isOfNumber(type) && !(isDated && type === "date"));
  if (groups.length < 2 || others.length === 0) return null;
  return {
    topic: topicOf(alignment),
    relation: others.every((type) => type === "condition") ? "omission" : "contradict",
    versions: groups.map(({ members }) => versionOf(members, sources, documentsOf(groups))),
  };
}

/** The reports whose sentences were found to part. Sentences are compared both ways round, so each stands as evidence once. */
function documentsOf(groups: readonly VersionGroup[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ mismatches }) => mismatches.flatMap(({ difference }) => difference.evidence?.document ?? [])),
  );
}
