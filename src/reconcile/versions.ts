import { Passage } from "../check/passage.ts";
import { Citation } from "../model/citation.ts";
import type { Version } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";

/** The reports of the story, and the root of each one's copies. */
export interface Sources {
  readonly reports: ReadonlyMap<string, Report>;
  readonly rootOf: (id: string) => string;
}

/** A version of a matter from the sentences that tell it; those of the reports in `telling` are shown before others. */
export function versionOf(
  members: readonly Passage[],
  sources: Sources,
  telling: ReadonlySet<string> = new Set(),
): Version {
  const reports = [...new Set(members.map(({ document }) => document))];
  const tells = ({ document }: Passage): number => (telling.has(document) ? 1 : 0);
  const speaking = [...members].sort((a, b) => tells(b) - tells(a) || standing(b, sources) - standing(a, sources));
  return {
    text: speaking[0] ? Passage.text(speaking[0]) : "",
    citations: speaking.flatMap(({ document, sentence }) => {
      const report = sources.reports.get(document);
      return report ? [Citation.of(report, sentence)] : [];
    }),
    reports,
    origins: [...new Set(reports.map(sources.rootOf))],
  };
}

/** Whose words to quote first: an origin before its copies, a person's text before a machine's, an undamaged text before a damaged one. */
function standing({ document }: Passage, { reports, rootOf }: Sources): number {
  const report = reports.get(document);
  if (!report) return -1;
  const isOrigin = rootOf(document) === document;
  return (
    (isOrigin ? 4 : 0) +
    (report.disclosure ? 0 : 2) +
    (Report.gaps({ damage: Report.provenDamage(report) }).length === 0 ? 1 : 0)
  );
}

/** Versions that have a report of their own: what one report tells in two ways is no difference between reports. */
export function withOwnReports(versions: readonly Version[]): readonly Version[] {
  const seen = new Set<string>();
  return versions.filter(({ reports }) => {
    const isNew = reports.some((report) => !seen.has(report));
    for (const report of reports) seen.add(report);
    return isNew;
  });
}

/** A stretch of a report that tells something. */
export interface ToldSpan {
  readonly reading: Reading;
  readonly span: Span;
}

/** A version in the words of these stretches, each once, the first one's shown. */
export function toldVersionOf(told: readonly ToldSpan[], rootOf: (report: string) => string): Version {
  const spans = new Map(told.map((each) => [`${each.reading.report.id} ${each.span.start}`, each]));
  const citations = [...spans.values()].map(({ reading, span }) => Citation.of(reading.report, span));
  const reports = [...new Set(citations.map(({ report }) => report))];
  return { text: citations[0]?.quote ?? "", citations, reports, origins: [...new Set(reports.map(rootOf))] };
}
