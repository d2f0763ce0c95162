import type { ClaimBase, RoleSpan } from "./claim-base.ts";

/** Names and phrases of these claims are words of the report without articles; `roles` has the spans that each field rests on. */
interface FramedBase extends ClaimBase {
  readonly roles: readonly RoleSpan[];
  /** Whoever says so; null when the report tells it in its own voice. */
  readonly attributedTo: string | null;
}

/** Where somebody stands on a proposal. */
export interface Position extends FramedBase {
  readonly kind: "position";
  readonly actor: string;
  readonly proposal: string;
  readonly stance: "accept" | "refuse" | "conditional";
  readonly condition: string | null;
  /** ISO 8601 date from which they stand there. */
  readonly since: string | null;
}

/** How far an agreement can come, the furthest last. */
export const AGREEMENT_STATUSES = [
  "proposed",
  "agreed",
  "signed",
  "adopted",
  "ratified",
  "in force",
  "suspended",
  "ended",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** A treaty, truce, law or amendment, with all that one report says of it. */
export interface Agreement extends FramedBase {
  readonly kind: "agreement";
  readonly parties: readonly string[];
  readonly proposedBy: string | null;
  readonly name: string;
  /** Head noun of its name ("treaty", "ceasefire"). */
  readonly type: string;
  /** The furthest that it has come. */
  readonly status: AgreementStatus;
  /** Implied: the report tells what it asks for or who stands where on it, not how far it has come. */
  readonly statusGiven: "told" | "implied";
  /** ISO 8601 dates by the status that each brought. */
  readonly dates: Readonly<Partial<Record<AgreementStatus, string>>>;
  /** Who must do what. */
  readonly obligations: readonly { readonly who: string | null; readonly what: string; readonly when: string | null }[];
  /** What it covers and what not, by whose reading. */
  readonly scope: readonly { readonly covers: boolean; readonly what: string; readonly attributedTo: string | null }[];
}

/** Numbers by what was listed; null where the report gives none, or none that is exact. */
export interface ListedCounts {
  readonly individuals: number | null;
  readonly entities: number | null;
  readonly vessels: number | null;
}

/** Sanctions that somebody imposed, with all that one report says of them. */
export interface Sanction extends FramedBase {
  readonly kind: "sanction";
  readonly issuer: string | null;
  /** The country or matter that they are about. */
  readonly against: string | null;
  readonly targets: readonly { readonly name: string; readonly type: string }[];
  readonly counts: ListedCounts;
  readonly totals: ListedCounts;
  readonly grounds: readonly string[];
  readonly measures: readonly string[];
  /** ISO 8601. */
  readonly date: string | null;
}

/** Who should take part in which talks. */
export interface Participation extends FramedBase {
  readonly kind: "participation";
  readonly proposer: string | null;
  readonly proposed: readonly string[];
  readonly role: "participant" | "partner" | "mediator" | "host" | "observer" | "guarantor";
  readonly talks: string | null;
}

/** Something that one party did to another, coded by PLOVER and CAMEO. */
export interface NewsEvent extends FramedBase {
  readonly kind: "event";
  /** PLOVER category ("CONSULT"). */
  readonly type: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** Category and mode ("CONSULT-visit"). */
  readonly plover: string;
  /** CAMEO code of two to four digits. */
  readonly cameo: string;
}
