import type { Name } from "../model/analysis.ts";
import { type Comparison, mismatch } from "./mismatch.ts";
import type { Passage } from "./passage.ts";

const LEAST_REST = 0.6;

/** Names that no passage has; a conflict where the anchor passage says the same of another name of the kind. */
export const compareNames: Comparison = (claim, evidence) => {
  const anchor = evidence[0];
  const given = new Set(evidence.flatMap((passage) => passage.names.map((name) => name.key)));
  const words = new Set(evidence.flatMap((passage) => passage.terms.map((term) => term.key)));
  const claimed = new Set(claim.names.map((name) => name.key));
  const missing = claim.names.filter((name) => !given.has(name.key) && !words.has(name.key));
  return missing.map((name) => {
    const rival = anchor && restOverlap(claim, anchor) >= LEAST_REST ? rivalOf(name, anchor, claimed) : undefined;
    return mismatch({
      type: "entity",
      severity: rival ? "conflict" : "missing",
      claim: { passage: claim, span: name },
      evidence: rival && anchor ? { passage: anchor, span: rival } : null,
    });
  });
};

/** Share of the claim's terms other than names that the passage has. */
function restOverlap(claim: Passage, passage: Passage): number {
  const keys = new Set(passage.terms.map((term) => term.key));
  const rest = claim.terms.filter((term) => term.kind !== "name");
  return rest.length < 2 ? 0 : rest.filter((term) => keys.has(term.key)).length / rest.length;
}

function rivalOf(name: Name, anchor: Passage, claimed: ReadonlySet<string>): Name | undefined {
  return anchor.names.find(
    (other) => !claimed.has(other.key) && other.type === name.type && other.adjective === name.adjective,
  );
}
