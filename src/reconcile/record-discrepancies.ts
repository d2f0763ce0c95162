import type { Agreement, AgreementStatus, Participation } from "../model/claim-kinds.ts";
import type { Discrepancy, DiscrepancyRelation, Version } from "../model/finding.ts";
import { mayBeOneDate } from "../model/iso-date.ts";
import { Span } from "../model/span.ts";
import type { ToldRecord } from "./matters.ts";
import { recordOf } from "./story-records.ts";
import { toldVersionOf, withOwnReports } from "./versions.ts";

/** What reports do not tell alike of one matter of record: the role in which parties should join talks, and the day of a step of an agreement. */
export function findRecordDiscrepancies(
  group: readonly ToldRecord[],
  rootOf: (report: string) => string,
): readonly Discrepancy[] {
  const topic = recordOf(group, rootOf)[0]?.name ?? "";
  return [...ofRoles(group, topic, rootOf), ...ofDates(group, topic, rootOf)];
}

const isTalks = (told: ToldRecord): told is ToldRecord & { readonly claim: Participation } =>
  told.claim.kind === "participation";
const isAgreement = (told: ToldRecord): told is ToldRecord & { readonly claim: Agreement } =>
  told.claim.kind === "agreement";

/** A participant is not always a partner: the words may mean the same, and whoever reads them should know of both. */
function ofRoles(
  group: readonly ToldRecord[],
  topic: string,
  rootOf: (report: string) => string,
): readonly Discrepancy[] {
  const talks = group.filter(isTalks);
  const roles = [...new Set(talks.map(({ claim }) => claim.role))];
  return discrepancyOf(
    topic,
    "wording",
    roles.map((role) => talks.filter(({ claim }) => claim.role === role)),
    rootOf,
  );
}

/** Steps that somebody takes on one day; when a thing was first proposed, reports tell by the way. */
const STEPS: ReadonlySet<AgreementStatus> = new Set([
  "agreed",
  "signed",
  "ratified",
  "adopted",
  "in force",
  "suspended",
  "ended",
]);

/** Days that cannot both be right, or one report that gives a day where the others give none. */
function ofDates(
  group: readonly ToldRecord[],
  topic: string,
  rootOf: (report: string) => string,
): readonly Discrepancy[] {
  const agreements = group.filter(isAgreement);
  const steps = new Set(agreements.flatMap(({ claim }) => [claim.status, ...statusesOf(claim)]));
  return [...steps].flatMap((step) => {
    if (!STEPS.has(step)) return [];
    const taken = agreements.filter(({ claim }) => claim.status === step || claim.dates[step] !== undefined);
    const days = [...new Set(taken.flatMap(({ claim }) => claim.dates[step] ?? []))];
    const byDay = days.map((day) => taken.filter(({ claim }) => claim.dates[step] === day));
    const undated = taken.filter(
      (told) => told.claim.dates[step] === undefined && !days.some((day) => names(told, day)),
    );
    const areOneDay = days.every((day) => days.every((other) => mayBeOneDate(day, other)));
    return discrepancyOf(`${topic}: ${step}`, areOneDay ? "refine" : "contradict", [...byDay, undated], rootOf);
  });
}

/** Does a sentence of the claim name the day, though the claim did not take it? */
function names(told: ToldRecord, day: string): boolean {
  return sentencesOf(told).some((sentence) => isDated(told, sentence, day));
}

function isDated({ reading: { analysis } }: ToldRecord, sentence: Span, day: string): boolean {
  return analysis.times.some(
    ({ start, end, value }) => value !== null && mayBeOneDate(value, day) && Span.contains(sentence, { start, end }),
  );
}

function sentencesOf({ claim, reading: { analysis } }: ToldRecord): readonly Span[] {
  return analysis.sentences.filter((sentence) => Span.overlaps(sentence, claim));
}

function statusesOf({ dates }: Agreement): readonly AgreementStatus[] {
  return Object.keys(dates) as AgreementStatus[];
}

/** None where fewer than two versions have a report of their own. */
function discrepancyOf(
  topic: string,
  relation: DiscrepancyRelation,
  versions: readonly (readonly ToldRecord[])[],
  rootOf: (report: string) => string,
): readonly Discrepancy[] {
  const told = versions.flatMap((version) => (version.length === 0 ? [] : [versionOf(version, rootOf)]));
  const own = withOwnReports(told.sort((a, b) => b.origins.length - a.origins.length));
  return own.length < 2 ? [] : [{ topic, relation, versions: own }];
}

/** The sentences of the claims, those with the day where there is one: what a reader can make sense of alone. */
function versionOf(told: readonly ToldRecord[], rootOf: (report: string) => string): Version {
  const spans = told.flatMap((each) => {
    const sentences = sentencesOf(each);
    const days = isAgreement(each) ? Object.values(each.claim.dates) : [];
    const dated = sentences.find((sentence) => days.some((day) => isDated(each, sentence, day)));
    const sentence = dated ?? sentences[0];
    return sentence ? [{ reading: each.reading, span: sentence }] : [];
  });
  return toldVersionOf(spans, rootOf);
}
