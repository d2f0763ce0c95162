import { type Count, Counts } from "../check/compare/counts.ts";
import { excludes } from "../check/compare/intervals.ts";
import type { Quantity } from "../model/analysis.ts";
import type { Discrepancy, DiscrepancyRelation } from "../model/finding.ts";
import { Span } from "../model/span.ts";
import type { CountGroup } from "./align-counts.ts";
import { isEarlier } from "./same-count.ts";
import { topicOf } from "./topic.ts";
import { type Sources, versionOf, withOwnReports } from "./versions.ts";

/** Counts of one value and bound. */
type CountVersion = readonly [Count, ...Count[]];

/** What reports do not tell alike of one count; null where they do. */
export function discrepancyOfCounts(group: CountGroup, sources: Sources): Discrepancy | null {
  const versions = versionsOf(group);
  if (versions.length < 2) return null;
  const told = versions.map((version) =>
    versionOf(
      version.map(({ passage }) => passage),
      sources,
    ),
  );
  const own = withOwnReports([...told].sort((a, b) => b.origins.length - a.origins.length));
  return own.length < 2
    ? null
    : { topic: topicOfCounts(group), relation: relationOf(versions, sources), versions: own };
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
  const conflicts = pairs.filter(
    ([[{ quantity: one }], [{ quantity: other }]]) => excludes(one, other) && !isRounded(one, other),
  );
  const isNews = grows(versions, sources) || versions.some((version) => tellsOf(version, versions));
  if (conflicts.length === 0) return isNews && hasOutgrown(versions) ? "update" : "refine";
  if (conflicts.every(([one, other]) => isOfOtherTime(one, other))) return "scope";
  return isNews ? "update" : "contradict";
}

/** Figures that a number must have to be another one rounded: "300" may as well be a count of its own, and so may a number of two figures be. */
const LEAST_FIGURES = 2;
const LEAST_ROUNDED = 1000;

/** "370 points" and "369.88", "1,200" and "1,243": one is the other with fewer figures. */
function isRounded({ value: a }: Quantity, { value: b }: Quantity): boolean {
  return isRoundingOf(a, b) || isRoundingOf(b, a);
}

function isRoundingOf(rounded: number, exact: number): boolean {
  if (!Number.isInteger(rounded) || (Number.isInteger(exact) && rounded < LEAST_ROUNDED)) return false;
  const figures = String(rounded).replace(/0+$/, "");
  const unit = 10 ** (String(rounded).length - figures.length);
  return figures.length >= LEAST_FIGURES && Math.round(exact / unit) * unit === rounded;
}

/** Does a version itself give another one's number as that before ("up from 480 on Wednesday")? */
function tellsOf(version: CountVersion, versions: readonly CountVersion[]): boolean {
  const others = new Set(versions.filter((other) => other !== version).map(([{ quantity }]) => quantity.value));
  return version.some(({ passage }) =>
    passage.quantities.some(({ value, start }) => others.has(value) && isEarlier(passage, start)),
  );
}

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

/** What is counted, in the words of one of them that has most, with what became of it where they say nothing of that: "number of civilians killed". */
function topicOfCounts(group: CountGroup): string {
  const longest = [...group].sort((a, b) => countedIn(b).length - countedIn(a).length)[0] ?? group[0];
  const counted = countedIn(longest);
  if (!counted) return topicOf([group[0].passage, ...group.slice(1).map(({ passage }) => passage)]);
  const outcome = SAYS_NUMBER.test(counted)
    ? null
    : group.map(outcomeOf).find((word) => word !== null && !counted.includes(word));
  const words = outcome ? `${counted} ${outcome}` : counted;
  const { unit } = longest.quantity;
  if (unit !== null && isDescription(longest)) return `${unit} of ${words}`;
  return unit === null && !SAYS_NUMBER.test(counted) ? `number of ${words}` : words;
}

/** What is counted, up to the first mark, without "other". */
function countedIn({ quantity: { counted }, passage: { analysis } }: Count): string {
  if (!counted) return "";
  return Span.slice(analysis.text, counted)
    .replace(/[,;:()“”"].*$/s, "")
    .replace(/^others?\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Nouns that say by themselves that they are numbers. */
const SAYS_NUMBER = /\b(?:count|number|tally|toll|total)s?\b/;

/** "a 6.1-magnitude quake": the measure is told of what is counted. */
function isDescription({ quantity: { start, end }, passage: { analysis } }: Count): boolean {
  return /\d-\p{L}+$/u.test(analysis.text.slice(start, end));
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
