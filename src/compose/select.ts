import { keysOf } from "../language/content-words.ts";
import type { Citation } from "../model/citation.ts";
import type { Finding, Version } from "../model/finding.ts";
import { mayBeOneDate } from "../model/iso-date.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import { Span } from "../model/span.ts";
import { assertsSomething, isBareCue, isPluperfect, opensWithAside, unfitness } from "./fitness.ts";
import { leansOnPronoun } from "./leaning.ts";
import { tellApart } from "./tell-apart.ts";
import { isAnyones, reword, speechAround } from "./wording.ts";

/** A finding with the sentence that tells it best. */
export interface Pick {
  readonly finding: Finding;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly origins: number;
  /** Mean place in the reports: 0 first, 1 last. */
  readonly place: number;
  /** What it is worth in the brief. */
  readonly weight: number;
}

/** A passage's place, to look it up by. */
export function passageKey({ report, start, end }: Citation): string {
  return `${report} ${start} ${end}`;
}

const ORIGIN_WEIGHT = 1;
const LEAD_WEIGHT = 1.6;
const NEWS_WEIGHT = 0.5;
const TITLE_WEIGHT = 3;
const BACKGROUND_WEIGHT = 1;

/**
 * A sentence for each finding that has one fit to stand alone, the weightiest first: the best, or one nearly as good that repeats less of the others
 * (`tellApart`). Passages in `avoided` (by `passageKey`) tell none.
 */
export function pickSentences(
  findings: readonly Finding[],
  readings: ReadonlyMap<string, Reading>,
  avoided: ReadonlySet<string> = new Set(),
): readonly Pick[] {
  const titles = [...readings.values()].map(({ report }) => keysOf(report.title ?? ""));
  const weighed = (pick: Pick) => ({ ...pick, weight: pick.weight + TITLE_WEIGHT * titleShare(pick, titles) });
  const choices = findings
    .map((finding) => listTellings(finding, readings, avoided).map(weighed))
    .flatMap(([best, ...others]) => (best ? [{ best, others }] : []))
    .sort((a, b) => b.best.weight - a.best.weight);
  return [...tellApart(choices)].sort((a, b) => b.weight - a.weight);
}

/** Mean share of the reports' titles that a sentence has: what every desk puts on top is the news. */
function titleShare({ text }: Pick, titles: readonly ReadonlySet<string>[]): number {
  const keys = keysOf(text);
  const shares = titles
    .filter((title) => title.size > 0)
    .map((title) => [...title].filter((key) => keys.has(key)).length / title.size);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** What a telling may fall short of the best (in `value`), and the share of its content words it must have, to stand in for it. */
const NEARLY_AS_GOOD = 0.5;
const NEARLY_AS_FULL = 0.5;

/** The tellings of a finding as picks: the best, then those nearly as good and as full. */
function listTellings(
  finding: Finding,
  readings: ReadonlyMap<string, Reading>,
  avoided: ReadonlySet<string>,
): readonly Pick[] {
  const [version] = finding.versions;
  if (!version) return [];
  const citations = version.citations.filter((citation) => !avoided.has(passageKey(citation)));
  const tellings = fitTellings({ ...version, citations }, readings, { isSingle: finding.kind === "single" });
  const [best] = tellings;
  if (!best) return [];
  const fullness = keysOf(best.text).size;
  return tellings
    .filter(({ value }) => value >= best.value - NEARLY_AS_GOOD)
    .filter(({ text }) => keysOf(text).size >= NEARLY_AS_FULL * fullness)
    .filter((each) => each === best || (leaningOf(each.text) === 0 && !hasDayOfItsOwn(each, tellings, readings)))
    .map((telling) => pickOf(finding, version, telling, readings));
}

/** A day that no other telling has, where others have days: it may be wrong, and does not stand in for them. */
function hasDayOfItsOwn(
  telling: Telling,
  tellings: readonly Telling[],
  readings: ReadonlyMap<string, Reading>,
): boolean {
  const others = tellings.filter((other) => other !== telling).flatMap(({ citation }) => daysIn(citation, readings));
  const isOdd = (day: string) => !others.some((other) => mayBeOneDate(day, other));
  return others.length > 0 && daysIn(telling.citation, readings).some(isOdd);
}

function daysIn(citation: Citation, readings: ReadonlyMap<string, Reading>): readonly string[] {
  const times = readings.get(citation.report)?.analysis.times ?? [];
  return times.filter((time) => Span.contains(citation, time)).flatMap(({ value }) => value ?? []);
}

function pickOf(
  finding: Finding,
  version: Version,
  { text, citation, isBackground }: Telling,
  readings: ReadonlyMap<string, Reading>,
): Pick {
  const places = finding.versions.flatMap(({ citations }) => citations.map((each) => placeOf(each, readings)));
  const place = places.reduce((sum, value) => sum + value, 0) / Math.max(1, places.length);
  const origins = new Set(finding.versions.flatMap((each) => each.origins)).size;
  return {
    finding,
    text,
    citations: [citation, ...version.citations.filter((other) => other !== citation)],
    origins: version.origins.length,
    place,
    weight:
      ORIGIN_WEIGHT * origins +
      LEAD_WEIGHT * (1 - place) +
      NEWS_WEIGHT * tellingOf(text) -
      leaningOf(text) -
      (isBackground ? BACKGROUND_WEIGHT : 0),
  };
}

interface Telling {
  readonly citation: Citation;
  readonly text: string;
  readonly value: number;
  /** Told as what went before the news. */
  readonly isBackground: boolean;
}

/** What a telling loses whose opening clause sets the scene, and for each telling before it: those that have most of the finding come first. */
const ASIDE_VALUE = 0.5;
const RANK_VALUE = 0.15;

/** The tellings of a version that can stand alone, the best first. */
function fitTellings(
  version: Version,
  readings: ReadonlyMap<string, Reading>,
  { isSingle }: { readonly isSingle: boolean },
): readonly Telling[] {
  const tellings = version.citations.flatMap((citation, rank): Telling[] => {
    const reading = readings.get(citation.report);
    if (!reading) return [];
    const speech = speechAround(reading, citation);
    if ((speech && !isAnyones(speech)) || isBareCue(reading, citation)) return [];
    const text = reword(reading, citation, speech);
    if (unfitness(text, { isSingle }).length > 0 || !assertsSomething(reading.analysis, citation)) return [];
    const leans = leansOnPronoun(reading.analysis, citation) && PRONOUN.test(text);
    if (isSingle && leans) return [];
    const { disclosure } = reading.report;
    const value =
      tellingOf(text) -
      leaningOf(text) -
      (opensWithAside(reading.analysis, citation) ? ASIDE_VALUE : 0) -
      RANK_VALUE * rank -
      (disclosure ? 2 : 0) -
      (Report.gaps({ damage: Report.provenDamage(reading.report) }).length > 0 ? 1 : 0);
    return [{ citation, text, value, isBackground: isPluperfect(reading.analysis, citation) }];
  });
  return tellings.sort((a, b) => b.value - a.value);
}

/** What rewording has not put a name for. */
const PRONOUN = /\b(?:he|she|it|they|him|her|them|his|hers|its|theirs?)\b/i;

/** Pronouns whose noun stands in another sentence: a "he" or "it" with no name or noun before it. */
function leaningOf(text: string): number {
  const opening = text.split(/\s+/).slice(0, 5).join(" ");
  return /\b(he|she|it|they|its|their|his|her|the two|them)\b/i.test(opening) ? 0.7 : 0;
}

/** Names, numbers and quotations make a sentence news; a middling length makes it read well. */
function tellingOf(text: string): number {
  const words = text.split(/\s+/);
  const names = words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length;
  const numbers = (text.match(/\d[\d,.]*/g) ?? []).length;
  const length = words.length < 8 ? -0.6 : words.length > 34 ? -0.5 : 0;
  return Math.min(1, names / 4) + Math.min(0.6, numbers / 3) + (/[“"]/.test(text) ? 0.3 : 0) + length;
}

function placeOf(citation: Citation, readings: ReadonlyMap<string, Reading>): number {
  const length = readings.get(citation.report)?.report.body.length ?? 0;
  return length === 0 ? 0 : citation.start / length;
}
