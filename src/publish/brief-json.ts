import type { AuditedBrief } from "../model/brief.ts";

/**
 * The brief as JSON, in the form that programs rely on: the standfirst is its text with its citations beside it, sources
 * come without their bodies, and what the audit removed keeps its reasons.
 */
export function briefToJson(brief: AuditedBrief): string {
  const { title, titleCitations, standfirst, sections, differences, singles, figures, statements, positions, records } =
    brief;
  const { sentences, supported, removed } = brief.audit;
  const record = {
    title,
    titleCitations,
    standfirst: standfirst?.text ?? null,
    standfirstCitations: standfirst?.citations ?? [],
    sections,
    differences,
    singles,
    figures,
    statements,
    positions,
    records,
    sources: brief.sources.map(({ body: _body, ...source }) => source),
    disclosure: brief.disclosure,
    audit: { sentences, supported, removed },
    changes: brief.changes,
    generated: brief.generated,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
