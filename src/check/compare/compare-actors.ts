import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import type { Passage } from "../passage.ts";
import { type Deed, deedsOf, type Party } from "./deeds.ts";

/** Share of the claim's terms, or of a shorter passage's own, that they must have in common for their deeds to be one. */
const SAME_MATTER = 0.5;

interface Told extends Deed {
  readonly passage: Passage;
}

/** An action that the claim gives to one party and every passage that tells of it gives to others. Says nothing of texts without trees. */
export const compareActors: Comparison = (claim, evidence) => {
  const given = evidence
    .filter((passage) => overlap(claim, passage) >= SAME_MATTER)
    .flatMap((passage) => deedsOf(passage).map((deed): Told => ({ ...deed, passage })));
  const own = deedsOf(claim);
  const parties: Parties = { ofClaim: headsOf(own), ofEvidence: headsOf(given), known: keysOf(evidence) };
  return own.flatMap((deed): readonly Mismatch[] => {
    const rival = rivalAgent(
      deed,
      given.filter(({ key }) => key === deed.key),
      parties,
    );
    if (!rival) return [];
    return [
      mismatch({
        type: "role",
        severity: "conflict",
        claim: { passage: claim, span: rival.own },
        evidence: { passage: rival.told.passage, span: rival.other },
      }),
    ];
  });
};

/** Heads of those who do something or to whom it is done, and all that the passages name at all. */
interface Parties {
  readonly ofClaim: ReadonlySet<string>;
  readonly ofEvidence: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

function headsOf(deeds: readonly Deed[]): ReadonlySet<string> {
  return new Set(
    deeds.flatMap(({ agent, patient }) => [agent, patient].flatMap((party) => (party ? [party.head] : []))),
  );
}

function keysOf(evidence: readonly Passage[]): ReadonlySet<string> {
  return new Set(evidence.flatMap((passage) => passage.terms.map(({ key }) => key)));
}

interface Rival {
  readonly own: Party;
  readonly other: Party;
  readonly told: Told;
}

/** Who does it by the passages, where that is never who does it by the claim. */
function rivalAgent({ agent, patient }: Deed, same: readonly Told[], parties: Parties): Rival | null {
  if (!agent) return null;
  const acting = same.flatMap((told) => (told.agent ? [{ own: agent, other: told.agent, told }] : []));
  if (acting.some(({ other }) => isOne(agent, other))) return null;
  const isOneDeed = ({ other, told }: Rival) => {
    if (patient && told.patient) return isOne(patient, told.patient) || isOne(agent, told.patient);
    return !isTurned(patient, other) && !isTurned(told.patient, agent);
  };
  return acting.filter(isOneDeed).find((rival) => areTwo(rival, parties)) ?? null;
}

/** "The wall killed two people" and "two people died": who it is done to on one side does it on the other, which has nobody that it is done to (Levin 1993, 1.1.2). */
function isTurned(patient: Party | null, agent: Party): boolean {
  return patient !== null && isOne(patient, agent);
}

/**
 * Two names are two parties, and so are two that claim and passages both tell of. Else a description may mean anybody named; of two descriptions the
 * claim's must be one that the passages know in another part, and the passage's must not point back.
 */
function areTwo({ own, other }: Rival, { ofClaim, ofEvidence, known }: Parties): boolean {
  if (ofClaim.has(other.head) && ofEvidence.has(own.head)) return true;
  return own.isNamed ? other.isNamed : !other.isNamed && known.has(own.head) && !other.pointsBack;
}

function isOne(a: Party, b: Party): boolean {
  return [...a.keys].some((key) => b.keys.has(key));
}

function overlap(claim: Passage, passage: Passage): number {
  const keys = new Set(passage.terms.map((term) => term.key));
  return claim.terms.filter((term) => keys.has(term.key)).length / Math.max(1, Math.min(claim.terms.length, keys.size));
}
