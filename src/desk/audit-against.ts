import { type AuditGround, auditArticle, claimsOf, prepareGround } from "../audit/audit-article.ts";
import { askJudge } from "../check/ask-judge.ts";
import type { Audit } from "../model/audit.ts";
import { Failure } from "../model/failure.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { Story } from "../model/story.ts";
import { groupReports } from "../stories/group-reports.ts";
import { type Models, understandReports } from "./understand.ts";
import { latest } from "./write-brief.ts";

/** Reports to audit against, with what dates an undated article. */
export interface Against {
  readonly ground: AuditGround;
  readonly published: string | null;
}

/** Makes reports ready, once for any number of articles. Copies are found, so that they have one vote. */
export function againstReports(readings: readonly Reading[]): Against {
  const placements = groupReports(readings).flatMap((story) => story.placements);
  return { ground: prepareGround(readings, Story.originOf(placements)), published: latest(readings) };
}

/** Audits one article, sentence by sentence. */
export async function auditAgainst(article: Report, { ground, published }: Against, models: Models): Promise<Audit> {
  const [reading] = await understandReports([{ report: article, published: article.published ?? published }], models);
  if (!reading) throw new Failure("empty", `${article.id} is empty: there is nothing to audit.`);
  const opinions = await askJudge(models.judge ?? null, claimsOf(reading), ground.index);
  return auditArticle(reading, { ...ground, context: { ...ground.context, opinions } });
}
