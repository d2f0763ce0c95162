import { keysOf } from "../language/content-words.ts";
import type { Citation } from "../model/citation.ts";
import type { Finding, Version } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import { assertsSomething, isBareCue, isPluperfect, unfitness } from "./fitness.ts";
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

/** The best sentence for each finding that has one fit to stand alone, the weightiest first. Passages in `avoided` (by `passageKey`) tell none. */
export function pickSentences(
  findings: readonly Finding[],
  readings: ReadonlyMap<string, Reading>,
  avoided: ReadonlySet<string> = new Set(),
): readonly Pick[] {
  const titles = [...readings.values()].map(({ report }) => keysOf(report.title ?? ""));
  return findings
    .flatMap((finding) => pickOne(finding, readings, avoided) ?? [])
    .map((pick) => ({ ...pick, weight: pick.weight + TITLE_WEIGHT * titleShare(pick, titles) }))
    .sort((a, b) => b.weight - a.weight);
}

/** Mean share of the reports' titles that a sentence has: what every desk puts on top is the news. */
function titleShare({ text }: Pick, titles: readonly ReadonlySet<string>[]): number {
  const keys = keysOf(text);
  const shares = titles
    .filter((title) => title.size > 0)
    .map((title) => [...title].filter((key) => keys.has(key)).length / title.size);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function pickOne(finding: Finding, readings: ReadonlyMap<string, Reading>, avoided: ReadonlySet<string>): Pick | null {
  const [version] = finding.versions;
  if (!version) return null;
  const places = finding.versions.flatMap(({ citations }) => citations.map((citation) => placeOf(citation, readings)));
  const place = places.reduce((sum, value) => sum + value, 0) / Math.max(1, places.length);
  const citations = version.citations.filter((citation) => !avoided.has(passageKey(citation)));
  const best = bestTelling({ ...version, citations }, readings, { isSingle: finding.kind === "single" });
  if (!best) return null;
  const origins = new Set(finding.versions.flatMap((each) => each.origins)).size;
  return {
    finding,
    text: best.text,
    citations: [best.citation, ...version.citations.filter((citation) => citation !== best.citation)],
    origins: version.origins.length,
    place,
    weight:
      ORIGIN_WEIGHT * origins +
      LEAD_WEIGHT * (1 - place) +
      NEWS_WEIGHT * tellingOf(best.text) -
      leaningOf(best.text) -
      (best.isBackground ? BACKGROUND_WEIGHT : 0),
  };
}

interface Telling {
  readonly citation: Citation;
  readonly text: string;
  readonly value: number;
  /** Told as what went before the news. */
  readonly isBackground: boolean;
}

function bestTelling(
  version: Version,
  readings: ReadonlyMap<string, Reading>,
  { isSingle }: { readonly isSingle: boolean },
): Telling | null {
  const tellings = version.citations.flatMap((citation, rank): Telling[] => {
    const reading = readings.get(citation.report);
    if (!reading) return [];
    const speech = speechAround(reading, citation);
    if ((speech && !isAnyones(speech)) || isBareCue(reading, citation)) return [];
    const text = reword(reading, citation, speech);
    if (unfitness(text, { isSingle }).length > 0 || !assertsSomething(reading.analysis, citation)) return [];
    const { disclosure } = reading.report;
    const value =
      tellingOf(text) -
      leaningOf(text) -
      0.15 * rank -
      (disclosure ? 2 : 0) -
      (Report.gaps({ damage: Report.provenDamage(reading.report) }).length > 0 ? 1 : 0);
    return [{ citation, text, value, isBackground: isPluperfect(reading.analysis, citation) }];
  });
  return tellings.reduce<Telling | null>((a, b) => (a && a.value >= b.value ? a : b), null);
}

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
