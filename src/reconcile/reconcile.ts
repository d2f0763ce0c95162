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
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const placed = new Map(placements.map((placement) => [placement.id, placement]));
  const index = indexDocuments(readings.map(({ report, analysis, claims }) => ({ id: report.id, analysis, claims })));
  const rootOf = (id: string) => Story.root(placed, id);
  return alignSentences(index, (passage) => isWhole(passage, byId)).map((alignment, position): Finding => {
    const groups = splitVersions(alignment, rootOf);
    const versions = groups.map(({ members }) => versionOf(members, byId, rootOf));
    const origins = new Set(versions.flatMap((version) => version.origins));
    const kind = versions.length > 1 ? "differ" : origins.size > 1 ? "agree" : "single";
    return {
      id: `m${position + 1}`,
      kind,
      topic: topicOf(alignment),
      versions,
      differences: [
        ...new Set(groups.flatMap(({ mismatches }) => mismatches.map(({ difference }) => difference.type))),
      ],
    };
  });
}

/** Prose that has all its words: headings assert nothing, and a damaged sentence asserts what nobody wrote. */
function isWhole({ sentence, document }: Passage, byId: ReadonlyMap<string, Reading>): boolean {
  if (!["paragraph", "list-item", "quotation"].includes(sentence.block)) return false;
  const damage = byId.get(document)?.report.damage ?? [];
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

/** Parts an alignment where its sentences do not say the same; the version with most origins first. */
function splitVersions(alignment: Alignment, rootOf: (id: string) => string): readonly VersionGroup[] {
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
  return groups.sort((a, b) => originsOf(b) - originsOf(a) || b.members.length - a.members.length);
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

function versionOf(
  members: readonly Passage[],
  byId: ReadonlyMap<string, Reading>,
  rootOf: (id: string) => string,
): Version {
  const reports = [...new Set(members.map(({ document }) => document))];
  const speaking = [...members].sort((a, b) => standing(b, byId, rootOf) - standing(a, byId, rootOf));
  return {
    text: speaking[0] ? Passage.text(speaking[0]) : "",
    citations: speaking.flatMap((passage) => {
      const report = byId.get(passage.document)?.report;
      return report ? [Citation.of(report, passage.sentence)] : [];
    }),
    reports,
    origins: [...new Set(reports.map(rootOf))],
  };
}

/** Whose words to quote first: an origin before its copies, a person's text before a machine's, an undamaged text before a damaged one. */
function standing({ document }: Passage, byId: ReadonlyMap<string, Reading>, rootOf: (id: string) => string): number {
  const report = byId.get(document)?.report;
  if (!report) return -1;
  return (
    (rootOf(document) === document ? 4 : 0) + (report.disclosure ? 0 : 2) + (Report.gaps(report).length === 0 ? 1 : 0)
  );
}
