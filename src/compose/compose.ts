import type { Opinions } from "../check/ask-judge.ts";
import type { EvidenceIndex } from "../check/evidence-index.ts";
import type { Analysis } from "../model/analysis.ts";
import {
  BRIEF_LENGTHS,
  type Brief,
  type BriefDifference,
  type BriefLength,
  type BriefSection,
  type BriefSource,
} from "../model/brief.ts";
import type { Discrepancy, Finding } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import type { Standing } from "../model/standing.ts";
import type { Placement } from "../model/story.ts";
import type { StoryRecord } from "../model/story-record.ts";
import { figureLedger } from "./figure-ledger.ts";
import { isConcrete } from "./fitness.ts";
import { headSections } from "./head-sections.ts";
import { chooseHeadline } from "./headline.ts";
import { asHeadline, chooseLead, chooseTitlePick, isCutByHeadline } from "./lead.ts";
import { bareSubject } from "./leaning.ts";
import { withoutOutdated } from "./outdated.ts";
import { withoutRepeats } from "./repeats.ts";
import { partIntoMatters } from "./sections.ts";
import { type Pick, pickSentences } from "./select.ts";
import { listStatements } from "./speeches.ts";
import { tellInTurn } from "./tell-in-turn.ts";
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
  /** Passages, by `passageKey`, that an audit did not let stand: others tell their findings. */
  readonly avoided?: ReadonlySet<string> | undefined;
  /** Passages, by `passageKey`, whose weekdays stay as their report has them. */
  readonly undated?: ReadonlySet<string> | undefined;
  /** Headlines that an audit did not let stand. */
  readonly avoidedTitles?: ReadonlySet<string> | undefined;
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
  const upToDate = withoutOutdated(pickSentences(findings, byId, input.avoided), discrepancies, byId);
  const picks = withoutEmptySingles(withoutRepeats(upToDate, byId), byId);
  const chosen = withinLength(picks, BRIEF_LENGTHS[length]);
  const title = chooseHeadline(input);
  const titlePick = title
    ? chosen.find(({ text }) => asTitle(text) === asTitle(title.text))
    : chooseTitlePick(chosen, input.avoidedTitles);
  const headline = title ?? asHeadline(titlePick);
  // A story of one sentence has it as headline and as text; so has one whose headline is part of a sentence.
  const isTold = titlePick !== undefined && chosen.length > 1 && (title !== null || !isCutByHeadline(titlePick));
  const others = isTold ? chosen.filter((pick) => pick !== titlePick) : chosen;
  const lead = chooseLead(others.length > 1 ? others.filter((pick) => pick !== titlePick) : others, headline.text);
  const rest = others.filter((pick) => pick !== lead);
  const most = Math.min(input.sections ?? SECTIONS[length], Math.max(1, Math.floor(rest.length / 2)));
  const matters = partIntoMatters(rest, { most });
  const sections = headSections(matters, readings);
  const sentenceOf = tellInTurn(byId, input.undated ?? new Set());
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

/** Without what one origin tells in words of its own making, and of something ("the gauge") that no sentence of several origins has told of. All stay where one origin alone tells. */
function withoutEmptySingles(picks: readonly Pick[], byId: ReadonlyMap<string, Reading>): readonly Pick[] {
  const told = picks.filter(({ finding }) => finding.kind !== "single").map(({ text }) => text.toLowerCase());
  if (told.length === 0) return picks;
  const words = new Set(told.join(" ").match(/\p{L}+/gu));
  return picks.filter(({ finding, text, citations: [citation] }) => {
    const analysis = citation && byId.get(citation.report)?.analysis;
    if (finding.kind !== "single" || !citation || !analysis) return true;
    if (!isConcrete(text)) return false;
    const noun = bareSubject(analysis, citation);
    return noun === null || words.has(noun);
  });
}

/** A sentence and a title of the same words are one. */
function asTitle(text: string): string {
  return text.toLowerCase().replace(/[.\s]+$/, "");
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
