import { type Comparison, mismatch } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";

/** What opens a condition that "only" can stand before (Quirk et al. 1985, 15.34: exclusive conditions). */
const OPENS: ReadonlySet<string> = new Set(["after", "once", "if", "when"]);
/** What makes a condition exclusive by itself. */
const EXCLUSIVE: ReadonlySet<string> = new Set(["only", "unless", "until", "solely"]);
/** Share of the condition's terms that the other must have. */
const SAME_CONDITION = 0.6;
const LEAST_TERMS = 2;

/** "Only after the ban is lifted" told as "after the ban is lifted": a condition that must be met became one that may do. */
export const compareOnly: Comparison = (claim, [anchor]) => {
  if (!anchor) return [];
  const tokens = Passage.tokens(anchor);
  const at = tokens.findIndex(({ norm }, place) => norm === "only" && OPENS.has(tokens[place + 1]?.norm ?? ""));
  const only = tokens[at];
  const last = tokens.find(({ norm }, place) => place > at && /^[,;:]$/.test(norm)) ?? tokens.at(-1);
  if (!only || !last) return [];
  const span = { start: only.start, end: last.end };
  const condition = anchor.terms.filter(({ start, end }) => start > only.end && end <= span.end);
  const isTold = condition.length >= LEAST_TERMS && Passage.share(condition, claim) >= SAME_CONDITION;
  const norms = Passage.tokens(claim).map(({ norm }) => norm);
  if (!isTold || norms.some((norm) => EXCLUSIVE.has(norm)) || !norms.some((norm) => OPENS.has(norm))) return [];
  return [
    mismatch({
      type: "condition",
      severity: "weak",
      claim: { passage: claim, span: claim.sentence },
      evidence: { passage: anchor, span },
    }),
  ];
};
