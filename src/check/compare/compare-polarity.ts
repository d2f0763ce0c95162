import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import { deniesSomehow, polarTerms } from "./polarity.ts";

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
  return mismatches.slice(0, 1);
};
