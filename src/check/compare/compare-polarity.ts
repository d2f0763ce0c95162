import { Span } from "../../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import { deedsOf } from "./deeds.ts";
import { contraryOf, deniesSomehow, type PolarTerm, polarTerms } from "./polarity.ts";

/** Share of the claim's terms that a passage must have for its denials to be about the claim. */
const SAME_MATTER = 0.5;

/** A word that the claim affirms and every passage denies, or the other way round. A word that either side has both ways proves nothing, nor does an affirming side that denies in other words. */
export const comparePolarity: Comparison = (claim, evidence) => {
  const own = polarTerms(claim);
  const seen = evidence
    .filter((passage) => Passage.share(claim.terms, passage) >= SAME_MATTER)
    .flatMap((passage) => polarTerms(passage).map((term) => ({ ...term, passage })));
  const mismatches: Mismatch[] = [];
  for (const term of own) {
    if (own.some((other) => other.key === term.key && other.negated !== term.negated)) continue;
    const same = seen.filter((other) => other.key === term.key);
    const opposed = same.find((other) => other.negated !== term.negated);
    if (!opposed || same.some((other) => other.negated === term.negated)) continue;
    const [affirming, denying] = term.negated ? [opposed.passage, claim] : [claim, opposed.passage];
    if (deniesSomehow(affirming, denying, term.isContrary !== opposed.isContrary)) continue;
    mismatches.push(
      mismatch({
        type: "negation",
        severity: "conflict",
        claim: { passage: claim, span: term.span },
        evidence: { passage: opposed.passage, span: opposed.span },
      }),
    );
  }
  return mismatches.length > 0 ? mismatches.slice(0, 1) : findTurnedDeeds(claim, own, evidence).slice(0, 1);
};

/** What the claim tells of a party by one verb and the passages by its contrary: "the number of missing fell" where something else rose. By the tree: nothing without. */
function findTurnedDeeds(
  claim: Passage,
  terms: readonly PolarTerm[],
  evidence: readonly Passage[],
): readonly Mismatch[] {
  const given = evidence.flatMap((passage) =>
    subjectsOf(passage, polarTerms(passage)).map((deed) => ({ ...deed, passage })),
  );
  return subjectsOf(claim, terms).flatMap((deed): readonly Mismatch[] => {
    // "He lost the bid before he won the nomination": both are told of somebody.
    if (terms.some(({ key, isContrary }) => key === deed.key && isContrary !== deed.isContrary)) return [];
    const ofParty = given.filter((other) => other.key === deed.key && other.subject === deed.subject);
    const turned = ofParty.find((other) => other.isContrary !== deed.isContrary);
    if (!turned || ofParty.some((other) => other.isContrary === deed.isContrary)) return [];
    return [
      mismatch({
        type: "negation",
        severity: "conflict",
        claim: { passage: claim, span: deed.span },
        evidence: { passage: turned.passage, span: turned.span },
      }),
    ];
  });
}

interface Told {
  readonly key: string;
  readonly isContrary: boolean;
  /** Key of the head of who or what it is told of. */
  readonly subject: string;
  readonly span: Span;
}

/** Affirmed deeds with the party that they are told of; a contrary verb by the one it is contrary of. */
function subjectsOf(passage: Passage, terms: readonly PolarTerm[]): readonly Told[] {
  const denied = terms.filter(({ negated, isContrary }) => negated !== isContrary);
  return deedsOf(passage).flatMap(({ key, agent, patient, span }) => {
    const party = agent ?? patient;
    if (!party || denied.some((term) => Span.overlaps(term.span, span))) return [];
    return [{ ...contraryOf(key), subject: party.head, span }];
  });
}
