import { type AuditGround, auditArticle, prepareGround } from "../audit/audit-article.ts";
import type { Audit } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { groupReports } from "../stories/group-reports.ts";
import { understand } from "./read-inputs.ts";
import { latest, originOf } from "./write-brief.ts";

/** Reports to audit against, with what dates an undated article. */
export interface Against {
  readonly ground: AuditGround;
  readonly published: string | null;
}

/** Makes reports ready, once for any number of articles. Copies are found, so that they have one vote. */
export function againstReports(readings: readonly Reading[]): Against {
  const placements = groupReports(readings).flatMap((story) => story.placements);
  return { ground: prepareGround(readings, originOf(placements)), published: latest(readings) };
}

/** Audits one article, sentence by sentence. */
export function auditAgainst(article: Report, { ground, published }: Against): Audit {
  return auditArticle(understand(article, article.published ?? published), ground);
}
