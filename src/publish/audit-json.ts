import type { Audit } from "../model/audit.ts";

/** The audit as JSON, in the form that programs rely on. Reports keep their bodies, so that every span can be checked without the inputs. */
export function auditToJson(audit: Audit): string {
  const { id, title, body, disclosure } = audit.article;
  const record = {
    article: { id, title, body, disclosure },
    reports: audit.reports.map((report) => ({
      id: report.id,
      version: report.version,
      outlet: report.outlet,
      title: report.title,
      url: report.url,
      published: report.published,
      body: report.body,
    })),
    sentences: audit.sentences,
    gaps: audit.gaps,
    counts: audit.counts,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
