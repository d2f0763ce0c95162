import { compareConditions } from "../check/compare/compare-conditions.ts";
import { compareNames } from "../check/compare/compare-names.ts";
import { comparePolarity } from "../check/compare/compare-polarity.ts";
import { compareQuantities } from "../check/compare/compare-quantities.ts";
import { compareRoles } from "../check/compare/compare-roles.ts";
import { compareTimes } from "../check/compare/compare-times.ts";
import type { Comparison, Mismatch } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import type { Difference, DifferenceType } from "../model/verdict.ts";
import type { Alignment } from "./align.ts";
import { compareOnly } from "./lost-only.ts";
import { areRivalDates } from "./rival-dates.ts";
import { denyOneThing } from "./rival-denials.ts";
import { areRivalNames } from "./rival-names.ts";
import { areRivalRoles } from "./rival-roles.ts";
import { isConditionOf } from "./shared-conditions.ts";
import type { Sources } from "./versions.ts";

/** What can part two tellings of one matter. Who speaks and how surely varies with the telling; values, dates, names, roles and denial do not. */
const COMPARISONS: readonly Comparison[] = [
  compareQuantities,
  compareTimes,
  compareNames,
  compareRoles,
  comparePolarity,
  compareConditions,
  compareOnly,
];

/** Sentences that tell a matter in one way. */
export interface VersionGroup {
  readonly members: Passage[];
  /** Against the sentences of the version that was found first. */
  readonly mismatches: readonly Mismatch[];
}

/** Parts an alignment where its sentences do not say the same; the version with most origins first, among equals the latest. */
export function splitVersions(alignment: Alignment, { reports, rootOf }: Sources): readonly VersionGroup[] {
  const groups: { members: Passage[]; mismatches: readonly Mismatch[] }[] = [];
  for (const passage of alignment) {
    const fitting = groups.find(({ members }) => members.every((member) => partings(member, passage).length === 0));
    if (fitting) fitting.members.push(passage);
    else {
      const first = groups[0]?.members ?? [];
      groups.push({ members: [passage], mismatches: first.flatMap((member) => partings(member, passage)) });
    }
  }
  const originsOf = ({ members }: VersionGroup) => new Set(members.map(({ document }) => rootOf(document))).size;
  const latestOf = ({ members }: VersionGroup) =>
    Math.max(...members.map(({ document }) => Date.parse(reports.get(document)?.published ?? "") || 0));
  return groups.sort((a, b) => originsOf(b) - originsOf(a) || latestOf(b) - latestOf(a));
}

/** What one sentence says otherwise than another, either way round. What one merely leaves out is no difference, but for a condition. */
export function partings(a: Passage, b: Passage): readonly Mismatch[] {
  const found = [...partingsOf(a, b), ...partingsOf(b, a)];
  return isQuoted(a, b) || isQuoted(b, a) ? found.filter(({ difference }) => TURNS.has(difference.type)) : found;
}

/** What words around a sentence can do to it when it stands in another word for word. */
const TURNS: ReadonlySet<DifferenceType> = new Set(["negation", "condition", "modality"]);

/** Does the one stand in the other word for word? */
function isQuoted(inner: Passage, outer: Passage): boolean {
  return ` ${wordsOf(outer)} `.includes(` ${wordsOf(inner)} `);
}

function wordsOf(passage: Passage): string {
  return Passage.tokens(passage)
    .filter(({ isWord }) => isWord)
    .map(({ norm }) => norm)
    .join(" ");
}

function partingsOf(claim: Passage, evidence: Passage): readonly Mismatch[] {
  const vocabulary = new Set(evidence.terms.map((term) => term.key));
  return COMPARISONS.flatMap((compare) => compare(claim, [evidence], vocabulary)).filter(
    ({ severity, difference }) =>
      (severity === "conflict" || (severity === "weak" && difference.type === "condition")) &&
      isOfOneThing(difference, claim, evidence),
  );
}

/** Do the words that are held against each other speak of one thing? Two true sentences often have unlike names and dates. */
function isOfOneThing(difference: Difference, claim: Passage, evidence: Passage): boolean {
  if (!difference.evidence) return true;
  const [one, other] = [
    { passage: claim, span: difference.claim },
    { passage: evidence, span: difference.evidence },
  ];
  switch (difference.type) {
    case "entity":
      return !isOneName(difference) && areRivalNames(one, other);
    case "date":
      return areRivalDates(one, other);
    case "negation":
      return denyOneThing(one, other);
    case "role":
      return areRivalRoles(one, other);
    case "condition":
      return isConditionOf(other, one);
    default:
      return true;
  }
}

/** "General Staff" against "General Staff of Ukraine": no reader could see a difference, whatever each was taken to stand for. */
function isOneName({ type, claim, evidence }: Difference): boolean {
  if (type !== "entity" || !evidence) return false;
  const [one, other] = [claim, evidence].map(({ text }) => text.toLowerCase().replace(/\.$/, "")) as [string, string];
  return one.includes(other) || other.includes(one);
}
