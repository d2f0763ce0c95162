import { keysOf } from "../language/content-words.ts";
import { Citation } from "../model/citation.ts";
import { AGREEMENT_STATUSES } from "../model/claim-kinds.ts";
import { mayBeOneDate } from "../model/iso-date.ts";
import type { Span } from "../model/span.ts";
import type { FactLabel, RecordFact, StoryRecord } from "../model/story-record.ts";
import { isSubset } from "../model/subset.ts";
import { commonest } from "./commonest.ts";
import type { ToldRecord } from "./matters.ts";
import { factsOf, KIND_OF, nameOf, type RecordClaim, type ToldFact, UNNAMED } from "./told-facts.ts";

/** The order in which a reader wants to know. */
const LABELS: readonly FactLabel[] = [
  ...(["status", "issuer", "date", "proposer", "listed", "in all"] as const),
  ...(["party", "participant", "partner", "mediator", "host", "observer", "guarantor", "target"] as const),
  ...(["ground", "measure", "obligation", "covers", "does not cover"] as const),
];
/** Labels under which two wordings of one thing are told from two things by most of their words; elsewhere one must have all words of the other. */
const WORDY: ReadonlySet<FactLabel> = new Set(["obligation", "covers", "does not cover", "ground"]);
const SAME_WORDS = 0.6;
/** Labels of those who act: one party may go by several names. */
const ACTORS: ReadonlySet<FactLabel> = new Set([
  ...(["issuer", "proposer", "party", "participant", "partner", "mediator", "host", "observer", "guarantor"] as const),
  "target",
]);

/** All that the reports say of one matter. */
export function recordOf(group: readonly ToldRecord[], rootOf: (report: string) => string): StoryRecord[] {
  const [first] = group;
  if (!first) return [];
  const hasStage = group.some(({ claim }) => claim.kind === "agreement" && !isImplied(claim));
  const facts = group.flatMap((told) =>
    factsOf(told.claim)
      .filter(({ label }) => label !== "status" || !hasStage || !isImplied(told.claim))
      .map((fact) => ({ fact, ...told })),
  );
  const merged = mergeFacts(facts).map((tellings) => factOf(tellings, rootOf));
  const inOrder = withoutOutdated(merged).sort(
    (a, b) =>
      LABELS.indexOf(a.label) - LABELS.indexOf(b.label) ||
      stageOf(b) - stageOf(a) ||
      b.origins.length - a.origins.length,
  );
  const named = group.filter(({ matter }) => matter.words.size > 0);
  const names = (named.length > 0 ? named : group).flatMap(({ claim }) => nameOf(claim) ?? []);
  const name = commonest(names) ?? UNNAMED[first.claim.kind];
  return [{ kind: KIND_OF[first.claim.kind], name, facts: inOrder }];
}

/** Where a report does not tell how an agreement stands, what another report says of that comes first. */
function isImplied(claim: RecordClaim): boolean {
  return claim.kind === "agreement" && claim.statusGiven === "implied";
}

/** How far a status goes; 0 for every other fact. */
function stageOf({ label, text }: RecordFact): number {
  return label === "status" ? STAGES.indexOf(text) + 1 : 0;
}

const STAGES: readonly string[] = AGREEMENT_STATUSES;

/** That a thing was proposed goes without saying once it has come further, and so do "both sides" once two are named. */
function withoutOutdated(facts: readonly RecordFact[]): RecordFact[] {
  const hasStatus = facts.some((fact) => stageOf(fact) > 1);
  const isUnnamed = ({ label, text }: RecordFact) => label === "party" && SIDES.test(text);
  const named = facts.filter((fact) => fact.label === "party" && !isUnnamed(fact)).length;
  return facts.filter(
    (fact) => !(hasStatus && stageOf(fact) === 1 && fact.date === null) && !(named >= 2 && isUnnamed(fact)),
  );
}

/** Parties told of without their names. */
const SIDES = /\b(?:parties|sides)\b/;

interface Telling extends ToldRecord {
  readonly fact: ToldFact;
}

/** Tellings of one fact together, the first the one with most words. */
function mergeFacts(tellings: readonly Telling[]): readonly (readonly [Telling, ...Telling[]])[] {
  const groups: (readonly [Telling, ...Telling[]])[] = [];
  for (const telling of [...tellings].sort((a, b) => b.fact.text.length - a.fact.text.length)) {
    const at = groups.findIndex((group) => group.every((other) => isSameFact(other, telling)));
    const group = groups[at];
    if (group) groups[at] = [...group, telling];
    else groups.push([telling]);
  }
  return groups;
}

function isSameFact({ fact: a, keyOfActor }: Telling, { fact: b, keyOfActor: keyOfOther }: Telling): boolean {
  if (a.label !== b.label || !mayBeOneDate(a.date, b.date)) return false;
  if (ACTORS.has(a.label) && keyOfActor(a.text) === keyOfOther(b.text)) return true;
  const [one, other] = [keysOf(a.text), keysOf(b.text)];
  if (one.size === 0 || other.size === 0) return a.text === b.text;
  if (a.label === "listed" || a.label === "in all") return a.text === b.text;
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (!WORDY.has(a.label)) return isSubset(less, more);
  return [...less].filter((key) => more.has(key)).length >= SAME_WORDS * less.size;
}

function factOf(tellings: readonly [Telling, ...Telling[]], rootOf: (report: string) => string): RecordFact {
  const [{ fact }] = tellings;
  const reports = [...new Set(tellings.map(({ reading }) => reading.report.id))];
  const dates = tellings.flatMap((each) => each.fact.date ?? []).sort((a, b) => b.length - a.length);
  const isSaid = tellings.every((each) => each.fact.attributedTo !== null);
  return {
    label: fact.label,
    text: fact.text,
    date: dates[0] ?? null,
    attributedTo: isSaid ? fact.attributedTo : null,
    reports,
    origins: [...new Set(reports.map(rootOf))],
    citations: tellings.map(({ claim, reading, fact: own }) => Citation.of(reading.report, wordsFor(own, claim))),
  };
}

/** The words of the claim that a fact rests on: those of its role that say it, or the whole claim. */
function wordsFor({ role, text }: ToldFact, claim: RecordClaim): Span {
  const keys = keysOf(text);
  const ofRole = claim.roles.filter((each) => each.role === role);
  return ofRole.find((each) => isSubset(keysOf(each.text), keys) || isSubset(keys, keysOf(each.text))) ?? claim;
}
