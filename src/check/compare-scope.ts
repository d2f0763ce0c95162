import wideners from "./lexicons/wideners.json" with { type: "json" };
import { type Comparison, mismatch } from "./mismatch.ts";
import { Passage } from "./passage.ts";

const WIDENERS: ReadonlySet<string> = new Set(wideners.phrases);

/** "in all", "at all", "after all", "above all" widen nothing. */
const PHRASAL: ReadonlySet<string> = new Set(["in", "at", "after", "above"]);

/** A word that widens the claim ("all elections", "the whole war") where passages have what it widens, and never so wide. */
export const compareScope: Comparison = (claim, evidence) => {
  const tokens = Passage.tokens(claim);
  for (const [position, widener] of tokens.entries()) {
    if (!WIDENERS.has(widener.norm) || PHRASAL.has(tokens[position - 1]?.norm ?? "")) continue;
    const widened = claim.terms.find((term) => term.start >= widener.end);
    if (!widened) continue;
    const { key } = widened;
    const speaking = evidence.filter((passage) => passage.terms.some((term) => term.key === key));
    if (speaking.some(isWide)) continue;
    const [passage] = speaking;
    const narrow = passage?.terms.find((term) => term.key === key);
    return [
      mismatch({
        type: "scope",
        severity: narrow ? "conflict" : "weak",
        claim: { passage: claim, span: { start: widener.start, end: widened.end } },
        evidence: passage && narrow ? { passage, span: narrow } : null,
      }),
    ];
  }
  return [];
};

function isWide(passage: Passage): boolean {
  return Passage.tokens(passage).some((token) => WIDENERS.has(token.norm));
}
