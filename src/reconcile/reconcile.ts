import { type EvidenceIndex, indexReadings } from "../check/evidence-index.ts";
import type { Passage } from "../check/passage.ts";
import type { Finding, Reconciliation } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import { type Placement, Story } from "../model/story.ts";
import { alignSentences } from "./align.ts";
import { alignCounts } from "./align-counts.ts";
import { byRelation, findDiscrepancies, type PartedAlignment } from "./discrepancies.ts";
import { findLostScopes } from "./lost-scopes.ts";
import { groupByMatter } from "./matters.ts";
import { splitVersions } from "./part-versions.ts";
import { findRecordDiscrepancies } from "./record-discrepancies.ts";
import { findStandings } from "./standings.ts";
import { recordOf } from "./story-records.ts";
import { topicOf } from "./topic.ts";
import { findCountsOfTwoSides } from "./two-sides.ts";
import { type Sources, versionOf } from "./versions.ts";

/**
 * The matters of a story in the order in which its reports come to them (what the reports agree on, where they differ, what one origin alone
 * says), all that they do not tell alike, who stands where, and what is on record.
 */
export function reconcile(
  readings: readonly Reading[],
  placements: readonly Placement[],
  index: EvidenceIndex = indexReadings(readings),
): Reconciliation {
  const sources: Sources = {
    reports: new Map(readings.map(({ report }) => [report.id, report])),
    rootOf: Story.originOf(placements),
  };
  const isUsable = (passage: Passage) => isWhole(passage, sources);
  const alignments = alignSentences(index, isUsable);
  const matters = alignments.map((alignment) => ({ alignment, groups: splitVersions(alignment, sources) }));
  const records = groupByMatter(readings);
  const counts = alignCounts(index.passages.filter(isUsable), alignments);
  return {
    findings: matters.map((matter, position) => ({ id: `m${position + 1}`, ...findingOf(matter, sources) })),
    discrepancies: byRelation([
      ...findDiscrepancies(counts, matters, sources),
      ...findCountsOfTwoSides(readings, sources.rootOf),
      ...findLostScopes(readings, placements, sources.rootOf),
      ...records.flatMap((group) => findRecordDiscrepancies(group, sources.rootOf)),
    ]),
    positions: findStandings(readings, sources.rootOf),
    records: records.flatMap((group) => recordOf(group, sources.rootOf)),
  };
}

function findingOf({ alignment, groups }: PartedAlignment, sources: Sources): Omit<Finding, "id"> {
  const versions = groups.map(({ members }) => versionOf(members, sources));
  const origins = new Set(versions.flatMap((version) => version.origins));
  const types = groups.flatMap(({ mismatches }) => mismatches.map(({ difference }) => difference.type));
  return {
    kind: versions.length > 1 ? "differ" : origins.size > 1 ? "agree" : "single",
    topic: topicOf(alignment),
    versions,
    differences: [...new Set(types)],
  };
}

/** Prose that has all its words: headings assert nothing, and a damaged sentence asserts what nobody wrote. */
function isWhole({ sentence, document }: Passage, { reports }: Sources): boolean {
  if (!["paragraph", "list-item", "quotation"].includes(sentence.block)) return false;
  const report = reports.get(document);
  const damage = report ? Report.provenDamage(report) : [];
  return !damage.some((flaw) => {
    const [start, end] = flaw.kind === "dropped-words" ? [flaw.offset, flaw.offset] : [flaw.start, flaw.end];
    return start <= sentence.end && end >= sentence.start;
  });
}
