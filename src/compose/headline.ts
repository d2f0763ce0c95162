import { NO_OPINIONS, type Opinions } from "../check/ask-judge.ts";
import { type Check, type CheckContext, checkClaim } from "../check/check-claim.ts";
import type { EvidenceIndex } from "../check/evidence-index.ts";
import { type Passage, passagesOf } from "../check/passage.ts";
import type { Analysis } from "../model/analysis.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import { type Placement, Story } from "../model/story.ts";
import { inPrintedMarks } from "./quotation-marks.ts";
import asides from "./rules/asides.json" with { type: "json" };

export interface Headline {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface HeadlineInput {
  readonly readings: readonly Reading[];
  readonly index: EvidenceIndex;
  /** Titles by report, in single spaces, as understood. */
  readonly titles: ReadonlyMap<string, Analysis>;
  readonly placements: readonly Placement[];
  /** What a judge was asked of the titles. */
  readonly opinions?: Opinions;
  /** Headlines that an audit did not let stand. */
  readonly avoidedTitles?: ReadonlySet<string> | undefined;
}

/** A report's title, made ready to be checked. */
interface Candidate {
  readonly text: string;
  readonly passage: Passage;
}

const MOST_WORDS = 16;
const MOST_CITATIONS = 4;
/** What the latest title gains over the earliest: a running story is known by its last state. */
const RECENCY = 0.25;
const ASIDES = asides.entries.map(({ pattern }) => new RegExp(pattern, "iu"));

/**
 * The report title that the bodies bear out and that the other titles are most like, one that tells the news before one that announces an explainer; null
 * where none is borne out. A desk's wit does not prove itself.
 */
export function chooseHeadline({
  readings,
  index,
  titles,
  placements,
  opinions = NO_OPINIONS,
  avoidedTitles: avoided = new Set(),
}: HeadlineInput): Headline | null {
  const context = { originOf: Story.originOf(placements), nameOf: (id: string) => id, opinions };
  const candidates = byTime(readings).flatMap((reading) => candidateOf(reading, titles));
  const ranked = candidates
    .map((candidate, rank) => ({
      candidate,
      isAside: isAside(candidate.text),
      value: centrality(candidate, candidates) + (RECENCY * rank) / candidates.length,
    }))
    .sort((a, b) => Number(a.isAside) - Number(b.isAside) || b.value - a.value);
  for (const { candidate } of ranked) {
    const text = inPrintedMarks(candidate.text.replace(/(?<!\.)\.$/, ""));
    const check = avoided.has(text) ? null : borneOut(candidate, index, context);
    if (check) return { text, citations: citationsOf(check, readings) };
  }
  return null;
}

function candidateOf({ report }: Reading, titles: ReadonlyMap<string, Analysis>): readonly Candidate[] {
  const analysis = titles.get(report.id);
  const text = analysis?.text;
  if (!text || report.disclosure || text.split(" ").length > MOST_WORDS || text.endsWith("?")) return [];
  const [passage] = passagesOf({ id: "title", analysis, claims: [] });
  return passage ? [{ text, passage }] : [];
}

/** Does a title announce a piece beside the news: an explainer, an analysis, a list? */
export function isAside(title: string): boolean {
  return ASIDES.some((pattern) => pattern.test(title));
}

/** The titles among which a headline is chosen, as they are checked: what a judge is to be asked about beforehand. */
export function titleClaims(readings: readonly Reading[], titles: ReadonlyMap<string, Analysis>): readonly Passage[] {
  return readings.flatMap((reading) => candidateOf(reading, titles)).map(({ passage }) => passage);
}

/** Undated reports first: what cannot be dated is not news of the hour. */
function byTime(readings: readonly Reading[]): readonly Reading[] {
  const time = ({ report }: Reading) => Date.parse(report.published ?? "") || 0;
  return [...readings].sort((a, b) => time(a) - time(b));
}

/** Mean share of a title's terms that each other title has. */
function centrality({ passage }: Candidate, candidates: readonly Candidate[]): number {
  const others = candidates.filter((other) => other.passage !== passage);
  const own = passage.terms.map((term) => term.key);
  const shares = others.map((other) => {
    const keys = new Set(other.passage.terms.map((term) => term.key));
    return own.filter((key) => keys.has(key)).length / Math.max(1, own.length);
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, others.length);
}

function borneOut({ passage }: Candidate, index: EvidenceIndex, context: CheckContext): Check | null {
  const check = checkClaim(passage, index, context);
  return check.verdict === "supported" ? check : null;
}

function citationsOf(check: Check, readings: readonly Reading[]): readonly Citation[] {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  return check.evidence.slice(0, MOST_CITATIONS).flatMap(({ document, sentence }) => {
    const reading = byId.get(document);
    return reading ? [Citation.of(reading.report, sentence)] : [];
  });
}
