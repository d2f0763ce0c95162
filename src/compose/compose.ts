import type { Opinions } from "../check/ask-judge.ts";
import type { EvidenceIndex } from "../check/evidence-index.ts";
import { keysOf } from "../language/content-words.ts";
import type { Analysis } from "../model/analysis.ts";
import {
  BRIEF_LENGTHS,
  type Brief,
  type BriefDifference,
  type BriefLength,
  type BriefSection,
  type BriefSentence,
  type BriefSource,
} from "../model/brief.ts";
import type { Discrepancy, Finding } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import type { Standing } from "../model/standing.ts";
import type { Placement } from "../model/story.ts";
import type { StoryRecord } from "../model/story-record.ts";
import { dateDays } from "./day-words.ts";
import { figureLedger } from "./figure-ledger.ts";
import { findFullNames, nameByMention } from "./first-mentions.ts";
import { isConcrete } from "./fitness.ts";
import { headSections } from "./head-sections.ts";
import { chooseHeadline } from "./headline.ts";
import { partIntoMatters } from "./sections.ts";
import { type Pick, pickSentences } from "./select.ts";
import { listStatements } from "./speeches.ts";
import { reword } from "./wording.ts";

export interface ComposeInput {
  readonly readings: readonly Reading[];
  readonly index: EvidenceIndex;
  /** Titles by report, in single spaces, as understood. */
  readonly titles: ReadonlyMap<string, Analysis>;
  readonly placements: readonly Placement[];
  /** What a judge was asked of the titles; absent: their structure decides. */
  readonly opinions?: Opinions;
  readonly findings: readonly Finding[];
  readonly discrepancies: readonly Discrepancy[];
  readonly positions: readonly Standing[];
  readonly records: readonly StoryRecord[];
  readonly length: BriefLength;
  /** Sections at most; absent: as many as suit the length. */
  readonly sections?: number | undefined;
}

const SECTIONS: Readonly<Record<BriefLength, number>> = { short: 3, medium: 4, long: 6 };
const MOST_SINGLES = 8;
/** Below this a brief is filled up with what only one origin says. */
const LEAST_SENTENCES = 9;

/** Selects and joins a brief from the findings of a story. Every sentence is a report's own, at most reworded as `wording.ts` says; nothing is invented. */
export function compose(input: ComposeInput): Brief {
  const { readings, placements, findings, discrepancies, positions, records, length } = input;
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const picks = withoutRepeats(pickSentences(findings, byId));
  const chosen = withinLength(picks, BRIEF_LENGTHS[length]);
  const [lead, ...rest] = chosen;
  const most = Math.min(input.sections ?? SECTIONS[length], Math.max(1, Math.floor(rest.length / 2)));
  const matters = partIntoMatters(rest, { most });
  const sections = headSections(matters, readings);
  const headline = chooseHeadline(input, lead);
  const sentenceOf = tellInTurn(byId);
  // In the order of reading: what comes first introduces people and days.
  const standfirst = lead ? sentenceOf(lead) : null;
  const told = sections.map(({ heading, picks: own }): BriefSection => ({ heading, sentences: own.map(sentenceOf) }));
  return {
    title: headline.text,
    titleCitations: headline.citations,
    standfirst,
    sections: told,
    differences: discrepancies.map((discrepancy) => differenceOf(discrepancy, byId)),
    singles: picks
      .filter((pick) => pick.finding.kind === "single" && !chosen.includes(pick) && isConcrete(pick.text))
      .slice(0, MOST_SINGLES)
      .map(sentenceOf),
    figures: figureLedger(readings),
    statements: listStatements(readings),
    positions,
    records,
    sources: placements.flatMap((placement) => sourceOf(placement, byId) ?? []),
  };
}

/** The weightiest matters that several origins tell, up to the length; then, if that is little, what one origin tells. */
function withinLength(picks: readonly Pick[], words: number): readonly Pick[] {
  const chosen: Pick[] = [];
  let used = 0;
  const take = (pick: Pick) => {
    chosen.push(pick);
    used += pick.text.split(/\s+/).length;
  };
  for (const pick of picks) if (pick.finding.kind !== "single" && used < words) take(pick);
  for (const pick of picks)
    if (pick.finding.kind === "single" && chosen.length < LEAST_SENTENCES && used < words) take(pick);
  return chosen.sort((a, b) => b.weight - a.weight);
}

/** Share of the shorter sentence's longer words that makes it a repeat. */
const REPEAT = 0.6;
/** Share of content words above which what one origin alone tells is a repeat too: a brief loses little by it. */
const REPEAT_OF_SINGLE = 0.5;

interface Told {
  readonly pick: Pick;
  readonly words: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** Drops a pick that says again what a weightier one has said. */
function withoutRepeats(picks: readonly Pick[]): readonly Pick[] {
  const kept: Told[] = [];
  for (const pick of picks) {
    const words = new Set(pick.text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
    const told = { pick, words, keys: keysOf(pick.text) };
    if (!kept.some((other) => isRepeat(told, other))) kept.push(told);
  }
  return kept.map(({ pick }) => pick);
}

function isRepeat({ pick, words, keys }: Told, other: Told): boolean {
  if (shareOf(words, other.words) >= REPEAT) return true;
  return pick.finding.kind === "single" && shareOf(keys, other.keys) > REPEAT_OF_SINGLE;
}

/** Share of the smaller set that both have. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Tells picks in the order of reading: people in full and weekdays with their date where they first come up. */
function tellInTurn(byId: ReadonlyMap<string, Reading>): (pick: Pick) => BriefSentence {
  const readings = [...byId.values()];
  const people = { fullNames: findFullNames(readings), introduced: new Set<string>() };
  const years = readings.flatMap(({ report }) => report.published?.slice(0, 4) ?? []).sort();
  const days = { dated: new Set<string>(), year: years.at(-1) ?? null };
  return ({ text, citations, origins }) => {
    const [told] = citations;
    const analysis = told && byId.get(told.report)?.analysis;
    if (!told || !analysis) return { text, citations, origins };
    const within = <T extends Span>(spans: readonly T[]) => spans.filter((span) => Span.contains(told, span));
    const named = nameByMention(text, within(analysis.names), people);
    return { text: dateDays(named, { body: analysis.text, times: within(analysis.times) }, days), citations, origins };
  };
}

function differenceOf({ topic, relation, versions }: Discrepancy, byId: ReadonlyMap<string, Reading>): BriefDifference {
  return {
    topic,
    relation,
    versions: versions.map(({ text, reports, origins, citations }) => {
      const [citation] = citations;
      const reading = citation && byId.get(citation.report);
      return { text: reading ? reword(reading, citation) : text, reports, origins: origins.length, citations };
    }),
  };
}

function sourceOf({ id, origin, relation }: Placement, byId: ReadonlyMap<string, Reading>): BriefSource | null {
  const report = byId.get(id)?.report;
  if (!report) return null;
  const { version, outlet, title, url, published, disclosure, damage, body } = report;
  return { report: id, version, outlet, title, url, published, origin, relation, disclosure, damage, body };
}
