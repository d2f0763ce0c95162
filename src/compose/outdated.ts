import type { Discrepancy, Version } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import type { Pick } from "./select.ts";

/** What several origins told before a later report has newer numbers loses in weight: it leads no brief. */
const OUTDATED_WEIGHT = 3;

/** Without what one origin told and a later report has brought up to date (a toll that rose since): that stands where reports differ. What several told stays, behind the news. */
export function withoutOutdated(
  picks: readonly Pick[],
  discrepancies: readonly Discrepancy[],
  byId: ReadonlyMap<string, Reading>,
): readonly Pick[] {
  const old = discrepancies.flatMap((discrepancy) =>
    discrepancy.relation === "update" ? olderVersions(discrepancy, byId).flatMap(({ citations }) => citations) : [],
  );
  const isOutdated = ({ citations: [telling] }: Pick) =>
    telling !== undefined && old.some((each) => each.report === telling.report && Span.overlaps(each, telling));
  const kept = picks.flatMap((pick) => {
    if (!isOutdated(pick)) return [pick];
    return pick.origins > 1 ? [{ ...pick, weight: pick.weight - OUTDATED_WEIGHT }] : [];
  });
  return kept.length > 0 ? kept.sort((a, b) => b.weight - a.weight) : picks;
}

/** The versions that were last told before another was first told. */
function olderVersions({ versions }: Discrepancy, byId: ReadonlyMap<string, Reading>): readonly Version[] {
  const times = ({ citations }: Version) =>
    citations.map(({ report }) => Date.parse(byId.get(report)?.report.published ?? "")).filter(Number.isFinite);
  const newest = Math.max(...versions.map((version) => Math.min(...times(version))).filter(Number.isFinite));
  return versions.filter((version) => times(version).length > 0 && Math.max(...times(version)) < newest);
}
