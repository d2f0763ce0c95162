import { type AuditGround, prepareGround } from "../audit/audit-article.ts";
import { auditBrief } from "../audit/audit-brief.ts";
import { askJudge } from "../check/ask-judge.ts";
import { indexReadings } from "../check/evidence-index.ts";
import { type CheckedText, passagesOf } from "../check/passage.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import { type ComposeInput, compose } from "../compose/compose.ts";
import { titleClaims } from "../compose/headline.ts";
import { passageKey } from "../compose/select.ts";
import { analyse, analyseTexts } from "../language/analyse.ts";
import type { Analysis } from "../model/analysis.ts";
import { type AuditedBrief, Brief, type BriefLength, type RemovedSentence } from "../model/brief.ts";
import { Failure } from "../model/failure.ts";
import type { Reading } from "../model/reading.ts";
import { Story } from "../model/story.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { groupReports } from "../stories/group-reports.ts";
import { type BriefJson, understandEarlier } from "./earlier-brief.ts";
import { type Models, namesOf, understandTexts } from "./understand.ts";

export interface BriefOptions {
  readonly length: BriefLength;
  /** Sections at most; absent: as many as suit the length. */
  readonly sections?: number | undefined;
  /** A brief that readers have had: what it does not say is told as changed. */
  readonly earlier?: BriefJson | undefined;
  /** ISO 8601 time to print as the time of making. */
  readonly now: string;
  readonly models: Models;
}

export interface WrittenBrief {
  readonly brief: AuditedBrief;
  /** Reports that tell of something else and were left out. */
  readonly leftOut: readonly Reading[];
}

/** Groups, reconciles, composes and audits: one brief of the largest story among the reports. Throws a `Failure` when nothing can be said. */
export async function writeBrief(
  readings: readonly Reading[],
  { length, sections, earlier, now, models }: BriefOptions,
): Promise<WrittenBrief> {
  const [largest] = groupReports(readings);
  if (!largest) throw new Failure("not-enough", "No report could be read, so there is nothing to write a brief from.");
  const { placements } = largest;
  const members = new Set(placements.map(({ id }) => id));
  const own = readings.filter(({ report }) => members.has(report.id));
  const index = indexReadings(own);
  const titles = await understandTitles(own, models);
  const opinions = await askJudge(models.judge ?? null, titleClaims(own, titles), index);
  const story = { readings: own, index, titles, placements, opinions };
  const told = { ...story, ...reconcile(own, placements, index), length, sections };
  const ground = prepareGround(own, Story.originOf(placements), index);
  const drafted = { published: latest(own), earlier, now, models };
  const brief = await writeUntilItStands(told, (draft, removedBefore) =>
    auditDraft(draft, ground, { ...drafted, removedBefore }),
  );
  if (!brief.standfirst && brief.sections.length === 0) {
    throw new Failure(
      "not-enough",
      "No sentence of these reports can stand alone with its sources, so no brief can be written. Give longer reports, or more of them.",
    );
  }
  return { brief, leftOut: readings.filter(({ report }) => !members.has(report.id)) };
}

/** Drafts at most: the audit of each shows what the next has to tell otherwise. */
const MOST_DRAFTS = 3;

/** What the audit removes is told again with the report's own day words, and if that does not stand either, by another report. */
async function writeUntilItStands(
  input: ComposeInput,
  audited: (draft: Brief, removedBefore: readonly RemovedSentence[]) => Promise<AuditedBrief>,
): Promise<AuditedBrief> {
  const undated = new Set<string>();
  const avoided = new Map<string, RemovedSentence>();
  for (let drafts = 1; ; drafts++) {
    const draft = compose({ ...input, undated, avoided: new Set(avoided.keys()) });
    const brief = await audited(draft, [...avoided.values()]);
    const removed = findRemoved(draft, brief);
    if (removed.size === 0 || drafts === MOST_DRAFTS) return brief;
    for (const [passage, sentence] of removed) {
      if (undated.has(passage)) avoided.set(passage, sentence);
      else undated.add(passage);
    }
  }
}

/** What an audit removed of a draft, by the passage (`passageKey`) that each sentence was told by. */
function findRemoved(draft: Brief, { audit }: AuditedBrief): ReadonlyMap<string, RemovedSentence> {
  const removed = new Map(audit.removed.map((sentence) => [sentence.text, sentence]));
  return new Map(
    Brief.sentences(draft).flatMap(({ text, citations: [told] }) => {
      const sentence = removed.get(text);
      return told && sentence ? [[passageKey(told), sentence] as const] : [];
    }),
  );
}

interface Drafted extends Pick<BriefOptions, "earlier" | "now" | "models"> {
  /** What "today" means in the draft. */
  readonly published: string | null;
  /** What earlier drafts lost. */
  readonly removedBefore: readonly RemovedSentence[];
}

/** Understands the texts of a draft, asks the judge about them, and audits it. */
async function auditDraft(
  draft: Brief,
  ground: AuditGround,
  { published, removedBefore, earlier, now, models }: Drafted,
): Promise<AuditedBrief> {
  const texts = textsOf(draft);
  const understood = await understandTexts(texts, { published }, models);
  const toChecked = (analysis: Analysis): CheckedText => ({
    id: "brief",
    analysis,
    claims: extractClaims(analysis, { published }),
  });
  const checked = new Map([...understood].map(([text, analysis]) => [text, toChecked(analysis)]));
  const understand = (text: string): CheckedText =>
    checked.get(text) ?? toChecked(analyse(text, { published, ...namesOf(models) }));
  const claims = texts.flatMap((text) => passagesOf(understand(text)));
  const opinions = await askJudge(models.judge ?? null, claims, ground.index);
  const asked = { ...ground, context: { ...ground.context, opinions } };
  const since = earlier ? { earlier: await understandEarlier(earlier, models) } : {};
  return auditBrief({ brief: draft, ground: asked, understand, removedBefore, generated: now, ...since });
}

/** Titles by their report, each dated by it. */
async function understandTitles(readings: readonly Reading[], models: Models): Promise<ReadonlyMap<string, Analysis>> {
  const titled = readings.flatMap(({ report }) => {
    const text = report.title?.replace(/\s+/g, " ").trim();
    return text ? [{ id: report.id, text, published: report.published }] : [];
  });
  const analyses = await analyseTexts(
    titled.map((title) => ({ ...title, ...namesOf(models) })),
    models.reader,
  );
  return new Map(
    titled.flatMap(({ id }, index) => {
      const analysis = analyses[index];
      return analysis ? [[id, analysis] as const] : [];
    }),
  );
}

/** Every text of a brief that its audit will judge. */
function textsOf(brief: Brief): readonly string[] {
  return [brief.title, ...Brief.sentences(brief).map(({ text }) => text)];
}

/** The latest publishing date among reports: what "today" means to a text made from them. */
export function latest(readings: readonly Reading[]): string | null {
  return readings.reduce<string | null>(
    (last, { report }) =>
      report.published && (!last || Date.parse(report.published) > Date.parse(last)) ? report.published : last,
    null,
  );
}
