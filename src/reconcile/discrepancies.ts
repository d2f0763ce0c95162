import { type Count, Counts } from "../check/compare/counts.ts";
import { excludes } from "../check/compare/intervals.ts";
import { Passage } from "../check/passage.ts";
import type { Discrepancy, DiscrepancyRelation } from "../model/finding.ts";
import { Span } from "../model/span.ts";
import type { Alignment } from "./align.ts";
import type { CountGroup } from "./align-counts.ts";
import type { VersionGroup } from "./part-versions.ts";
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
    const discrepancy = ofCounts(group, sources);
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
  return [...counted, ...others];
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

/** Counts of one value and bound. */
type CountVersion = readonly [Count, ...Count[]];

function ofCounts(group: CountGroup, sources: Sources): Discrepancy | null {
  const versions = versionsOf(group);
  if (versions.length < 2) return null;
  const told = versions.map((version) =>
    versionOf(
      version.map(({ passage }) => passage),
      sources,
    ),
  );
  return {
    topic: topicOfCounts(group),
    relation: relationOf(versions, sources),
    versions: [...told].sort((a, b) => b.origins.length - a.origins.length),
  };
}

/** One version for each value and each side that it is bounded on. "About 80,000" and "80,000" are one. */
function versionsOf(group: CountGroup): readonly CountVersion[] {
  const versions = new Map<string, [Count, ...Count[]]>();
  for (const count of group) {
    const { value, max, bound } = count.quantity;
    const key = `${value} ${max ?? ""} ${bound === "about" ? "exact" : bound}`;
    const version = versions.get(key);
    if (version) version.push(count);
    else versions.set(key, [count]);
  }
  return [...versions.values()];
}

function relationOf(versions: readonly CountVersion[], sources: Sources): DiscrepancyRelation {
  const pairs = versions.flatMap((one, at) => versions.slice(at + 1).map((other) => [one, other] as const));
  const conflicts = pairs.filter(([one, other]) => excludes(one[0].quantity, other[0].quantity));
  const isNews = grows(versions, sources) || versions.some((version) => tellsOf(version, versions));
  if (conflicts.length === 0) return isNews && hasOutgrown(versions) ? "update" : "refine";
  if (conflicts.every(([one, other]) => isOfOtherTime(one, other))) return "scope";
  return isNews ? "update" : "contradict";
}

/** Does a version itself give another one's number as that before ("up from 480 on Wednesday")? */
function tellsOf(version: CountVersion, versions: readonly CountVersion[]): boolean {
  const others = new Set(versions.filter((other) => other !== version).map(([{ quantity }]) => quantity.value));
  return version.some(({ passage: { analysis, quantities } }) =>
    quantities.some(
      ({ value, start }) => others.has(value) && BEFORE.test(analysis.text.slice(Math.max(0, start - 30), start)),
    ),
  );
}

/** What leads to the number of an earlier count. */
const BEFORE =
  /\b(?:up|rose|risen|rising|grown|increased|raised|revised|down|fell|fallen)(?: \w+)? from (?:\w+ ){0,2}$/i;

/** A number that a later one leaves this far behind was not rounded but is old. */
const OUTGROWN = 1.03;

/** "At least 480" does not exclude 512, but whoever wrote it had not counted so many. What stands there as rounded has not grown. */
function hasOutgrown(versions: readonly CountVersion[]): boolean {
  const [least, ...others] = versions.map(([{ quantity }]) => quantity).sort((a, b) => a.value - b.value);
  const isRounded = least?.bound === "about" || least?.bound === "nearly";
  return !!least && !isRounded && others.some(({ value }) => value > OUTGROWN * least.value);
}

/** Each version stands with a date, and they share none. */
function isOfOtherTime(one: CountVersion, other: CountVersion): boolean {
  const [left, right] = [datesOf(one), datesOf(other)];
  return left.size > 0 && right.size > 0 && ![...left].some((date) => right.has(date));
}

function datesOf(version: CountVersion): ReadonlySet<string> {
  return new Set(version.flatMap(({ passage }) => passage.times.flatMap(({ value }) => value ?? [])));
}

/** The larger the number, the later it was first told: a toll that rises through the day. A report that still has an old number is behind, if it is no later than the last. */
function grows(versions: readonly CountVersion[], { reports }: Sources): boolean {
  const told = [...versions]
    .sort((a, b) => a[0].quantity.value - b[0].quantity.value)
    .map((version) => version.map(({ passage }) => Date.parse(reports.get(passage.document)?.published ?? "")));
  const [first, last] = [told.map((times) => Math.min(...times)), told.map((times) => Math.max(...times))];
  const isInOrder = first.every((time, at) => at === 0 || time >= (first[at - 1] ?? time));
  const isNewest = last.slice(0, -1).every((time) => time < (last.at(-1) ?? 0));
  return !told.flat().some(Number.isNaN) && isInOrder && (first[0] ?? 0) < (first.at(-1) ?? 0) && isNewest;
}

/** The longest words for what is counted, with what became of it where they say nothing of that: "number of civilians killed". */
function topicOfCounts(group: CountGroup): string {
  const longest = [...group].sort((a, b) => countedIn(b).length - countedIn(a).length)[0] ?? group[0];
  const counted = countedIn(longest);
  if (!counted) return Passage.text(group[0].passage);
  const outcome = group.map(outcomeOf).find((word) => word !== null && !counted.includes(word));
  const words = outcome ? `${counted} ${outcome}` : counted;
  return longest.quantity.unit === null ? `number of ${words}` : words;
}

function countedIn({ quantity: { counted }, passage: { analysis } }: Count): string {
  return counted ? Span.slice(analysis.text, counted).replace(/\s+/g, " ") : "";
}

/** The participle that a count reaches to: "killed" in "480 civilians have been killed". */
function outcomeOf(count: Count): string | null {
  const { quantity, passage } = Counts.withOutcome(count);
  const { syntax, text } = passage.analysis;
  const counted = count.quantity.counted;
  if (!syntax || !counted || quantity.end <= counted.end) return null;
  const word = syntax.wordFrom(quantity.end) - 1;
  return syntax.xpos(word) === "VBN" ? Span.slice(text, syntax.span(word)) : null;
}
