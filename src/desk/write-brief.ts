import { prepareGround } from "../audit/audit-article.ts";
import { askJudge } from "../check/ask-judge.ts";
import { indexReadings } from "../check/evidence-index.ts";
import { titleClaims } from "../compose/headline.ts";
import { analyseTexts } from "../language/analyse.ts";
import type { Analysis } from "../model/analysis.ts";
import type { AuditedBrief, BriefLength } from "../model/brief.ts";
import { Failure } from "../model/failure.ts";
import type { Reading } from "../model/reading.ts";
import { Story } from "../model/story.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { groupReports } from "../stories/group-reports.ts";
import { auditorOfDrafts, writeUntilItStands } from "./audit-drafts.ts";
import type { BriefJson } from "./earlier-brief.ts";
import { type Models, namesOf } from "./understand.ts";

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
  const auditDraft = auditorOfDrafts(ground, { published: latest(own), earlier, now, models });
  const brief = await writeUntilItStands(told, auditDraft);
  if (!brief.standfirst && brief.sections.length === 0) {
    throw new Failure(
      "not-enough",
      "No sentence of these reports can stand alone with its sources, so no brief can be written. Give longer reports, or more of them.",
    );
  }
  return { brief, leftOut: readings.filter(({ report }) => !members.has(report.id)) };
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

/** The latest publishing date among reports: what "today" means to a text made from them. */
export function latest(readings: readonly Reading[]): string | null {
  return readings.reduce<string | null>(
    (last, { report }) =>
      report.published && (!last || Date.parse(report.published) > Date.parse(last)) ? report.published : last,
    null,
  );
}
