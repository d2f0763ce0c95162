import { type Comparison, type Mismatch, mismatch } from "./mismatch.ts";
import { polarTerms } from "./polarity.ts";

/** A word that the claim affirms and every passage denies, or the other way round. */
export const comparePolarity: Comparison = (claim, evidence) => {
  const seen = evidence.flatMap((passage) => polarTerms(passage).map((term) => ({ ...term, passage })));
  const mismatches: Mismatch[] = [];
  for (const term of polarTerms(claim)) {
    const same = seen.filter((other) => other.key === term.key);
    const opposed = same.find((other) => other.negated !== term.negated);
    if (!opposed || same.some((other) => other.negated === term.negated)) continue;
    mismatches.push(
      mismatch({
        type: "negation",
        severity: "conflict",
        claim: { passage: claim, span: term.token },
        evidence: { passage: opposed.passage, span: opposed.token },
      }),
    );
  }
  return mismatches.slice(0, 1);
};
