import type { Claim } from "../model/claim.ts";
import type { Agreement, ListedCounts, Participation, Sanction } from "../model/claim-kinds.ts";
import type { RecordFact, StoryRecord } from "../model/story-record.ts";

/** A fact before it is known who else tells it. */
export type ToldFact = Pick<RecordFact, "label" | "text" | "date" | "attributedTo"> & {
  /** The field of the claim that it comes from: the role whose words are cited. */
  readonly role: string;
};

export type RecordClaim = Agreement | Sanction | Participation;

export const isRecordClaim = (claim: Claim): claim is RecordClaim =>
  claim.kind === "agreement" || claim.kind === "sanction" || claim.kind === "participation";

/** What tells a claim's matter from others of its kind; null where the report does not say which it is. */
export function nameOf(claim: RecordClaim): string | null {
  switch (claim.kind) {
    case "agreement":
      return claim.name === null ? null : withoutApposition(claim.name);
    case "sanction":
      return claim.against === null ? null : `sanctions against ${claim.against}`;
    case "participation":
      return claim.talks;
  }
}

/** "pause around Orbeck, the last town of the coast": what stands after the comma tells more, and is no part of the name. */
function withoutApposition(name: string): string {
  return name.replace(/,\s+\p{Ll}.*$/su, "");
}

/** What a matter without a name is called. */
export const UNNAMED: Readonly<Record<RecordClaim["kind"], string>> = {
  agreement: "agreement",
  sanction: "sanctions",
  participation: "talks",
};

export const KIND_OF: Readonly<Record<RecordClaim["kind"], StoryRecord["kind"]>> = {
  agreement: "agreement",
  sanction: "sanction",
  participation: "talks",
};

/** All that one claim says, fact by fact. */
export function factsOf(claim: RecordClaim): readonly ToldFact[] {
  const say = (label: ToldFact["label"], role: string, text: string | null, date: string | null = null): ToldFact[] =>
    text === null ? [] : [{ label, role, text, date, attributedTo: claim.attributedTo }];
  switch (claim.kind) {
    case "agreement":
      return factsOfAgreement(claim, say);
    case "sanction":
      return [
        ...say("issuer", "issuer", claim.issuer),
        ...say("date", "date", claim.date === null ? null : "", claim.date),
        ...say("listed", "counts", inWords(claim.counts)),
        ...say("in all", "totals", inWords(claim.totals)),
        ...claim.targets.flatMap(({ name }) => say("target", "targets", name)),
        ...claim.grounds.flatMap((ground) => say("ground", "grounds", ground)),
        ...claim.measures.flatMap((measure) => say("measure", "measures", measure)),
      ];
    case "participation":
      return [
        ...say("proposer", "proposer", claim.proposer),
        ...claim.proposed.flatMap((name) => say(claim.role, "proposed", name)),
      ];
  }
}

type Say = (label: ToldFact["label"], role: string, text: string | null, date?: string | null) => readonly ToldFact[];

function factsOfAgreement(agreement: Agreement, say: Say): readonly ToldFact[] {
  const { status, polarity, dates, parties, proposedBy, obligations, scope } = agreement;
  const earlier = Object.entries(dates).filter(([each]) => each !== status);
  return [
    ...say("status", "status", polarity === "negative" ? `not ${status}` : status, dates[status] ?? null),
    ...earlier.flatMap(([each, date]) => say("status", "status", each, date)),
    ...parties.flatMap((party) => say("party", "parties", party)),
    ...say("proposer", "proposedBy", proposedBy),
    ...obligations.flatMap(({ who, what, when }) =>
      say("obligation", "obligations", [who, what, when].filter((part) => part !== null).join(" ")),
    ),
    ...scope.flatMap(({ covers, what, attributedTo }) =>
      say(covers ? "covers" : "does not cover", "scope", what).map((fact) => ({
        ...fact,
        attributedTo: attributedTo ?? fact.attributedTo,
      })),
    ),
  ];
}

/** "25 individuals, 7 entities"; null where nothing is counted. */
function inWords({ individuals, entities, vessels }: ListedCounts): string | null {
  const parts = [
    ...(individuals === null ? [] : [`${individuals} ${individuals === 1 ? "individual" : "individuals"}`]),
    ...(entities === null ? [] : [`${entities} ${entities === 1 ? "entity" : "entities"}`]),
    ...(vessels === null ? [] : [`${vessels} ${vessels === 1 ? "vessel" : "vessels"}`]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}
