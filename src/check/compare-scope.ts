import { wordKey } from "../language/terms.ts";
import wideners from "./lexicons/wideners.json" with { type: "json" };
import { type Comparison, mismatch } from "./mismatch.ts";
import { Passage } from "./passage.ts";

const WIDENERS: ReadonlySet<string> = new Set(wideners.phrases);

/** "in all", "at all", "after all", "above all" widen nothing. */
const PHRASAL: ReadonlySet<string> = new Set(["in", "at", "after", "above"]);

/** A word that widens the claim ("all elections", "the whole war") and that no passage has. */
export const compareScope: Comparison = (claim, evidence) => {
  const inEvidence = new Set(evidence.flatMap((passage) => Passage.tokens(passage).map((token) => token.norm)));
  const tokens = Passage.tokens(claim);
  const at = tokens.findIndex(
    (token, position) =>
      WIDENERS.has(token.norm) && !inEvidence.has(token.norm) && !PHRASAL.has(tokens[position - 1]?.norm ?? ""),
  );
  const widener = tokens[at];
  const widened = tokens
    .slice(at + 1)
    .find((token) => claim.terms.some((term) => term.start <= token.start && token.end <= term.end));
  if (!widener || !widened) return [];
  const key = wordKey(widened.norm);
  const passage = evidence.find((candidate) => candidate.terms.some((term) => term.key === key));
  const narrow = passage?.terms.find((term) => term.key === key);
  return [
    mismatch({
      type: "scope",
      severity: narrow ? "conflict" : "weak",
      claim: { passage: claim, span: { start: widener.start, end: widened.end } },
      evidence: passage && narrow ? { passage, span: narrow } : null,
    }),
  ];
};
