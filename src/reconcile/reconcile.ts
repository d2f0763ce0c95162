import { compareConditions } from "../check/compare-conditions.ts";
import { compareNames } from "../check/compare-names.ts";
import { comparePolarity } from "../check/compare-polarity.ts";
import { compareQuantities } from "../check/compare-quantities.ts";
import { compareRoles } from "../check/compare-roles.ts";
import { compareTimes } from "../check/compare-times.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import type { Comparison, Mismatch } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import { Citation } from "../model/citation.ts";
import type { Finding, Version } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Report } from "../model/report.ts";
import { type Placement, Story } from "../model/story.ts";
import { type Alignment, alignSentences } from "./align.ts";
import { topicOf } from "./topic.ts";

/** What can part two tellings of one matter. Who speaks and how surely varies with the telling; values, dates, names, roles and denial do not. */
const COMPARISONS: readonly Comparison[] = [
  compareQuantities,
  compareTimes,
  compareNames,
  compareRoles,
  comparePolarity,
  compareConditions,
];

/** The matters of a story in the order in which its reports come to them: what the reports agree on, where they differ, what one origin alone says. */
export function reconcile(readings: readonly Reading[], placements: readonly Placement[]): readonly Finding[] {
  const placed = new Map(placements.map((placement) => [placement.id, placement]));
  const sources: Sources = {
    reports: new Map(readings.map(({ report }) => [report.id, report])),
    rootOf: (id) => Story.root(placed, id),
  };
  const index = indexDocuments(readings.map(({ report, analysis, claims }) => ({ id: report.id, analysis, claims })));
  return alignSentences(index, (passage) => isWhole(passage, sources)).map((alignment, position) => ({
    id: `m${position + 1}`,
    ...findingOf(alignment, sources),
  }));
}

/** The reports of the story, and the root of each one's copies. */
interface Sources {
  readonly reports: ReadonlyMap<string, Report>;
  readonly rootOf: (id: string) => string;
}

function findingOf(alignment: Alignment, sources: Sources): Omit<Finding, "id"> {
  const groups = splitVersions(alignment, sources);
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

interface VersionGroup {
  readonly members: Passage[];
  /** Against the first version. */
  readonly mismatches: readonly Mismatch[];
}

/** Parts an alignment where its sentences do not say the same; the version with most origins first, among equals the latest. */
function splitVersions(alignment: Alignment, { reports, rootOf }: Sources): readonly VersionGroup[] {
  const groups: { members: Passage[]; mismatches: readonly Mismatch[] }[] = [];
  for (const passage of alignment) {
    const fitting = groups.find(({ members }) => members.every((member) => partings(member, passage).length === 0));
    if (fitting) fitting.members.push(passage);
    else
      groups.push({
        members: [passage],
        mismatches: groups[0]?.members[0] ? partings(groups[0].members[0], passage) : [],
      });
  }
  const originsOf = ({ members }: VersionGroup) => new Set(members.map(({ document }) => rootOf(document))).size;
  const latestOf = ({ members }: VersionGroup) =>
    Math.max(...members.map(({ document }) => Date.parse(reports.get(document)?.published ?? "") || 0));
  return groups.sort((a, b) => originsOf(b) - originsOf(a) || latestOf(b) - latestOf(a));
}

/** What one sentence says otherwise than another, either way round. What one merely leaves out is no difference, but for a condition. */
export function partings(a: Passage, b: Passage): readonly Mismatch[] {
  return [...partingsOf(a, b), ...partingsOf(b, a)];
}

function partingsOf(claim: Passage, evidence: Passage): readonly Mismatch[] {
  const vocabulary = new Set(evidence.terms.map((term) => term.key));
  return COMPARISONS.flatMap((compare) => compare(claim, [evidence], vocabulary)).filter(
    ({ severity, difference }) => severity === "conflict" || (severity === "weak" && difference.type === "condition"),
  );
}

function versionOf(members: readonly Passage[], sources: Sources): Version {
  const reports = [...new Set(members.map(({ document }) => document))];
  const speaking = [...members].sort((a, b) => standing(b, sources) - standing(a, sources));
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
