import { Span } from "../model/span.ts";
import { findUnborne, type Opinion } from "./judge/judge.ts";
import { type Mismatch, mismatch, type Severity } from "./mismatch.ts";
import type { Passage } from "./passage.ts";
import type { Judgement } from "./structure.ts";
import { describeFeatures, weighFeatures } from "./verdict-layer.ts";

/** A claim is borne out from this probability on. */
const SUPPORT = 0.5;

/** A judgement by structure set right by a judge's opinion. What the structure is sure of stays. */
export function weigh(claim: Passage, judgement: Judgement, opinion: Opinion | null): Judgement {
  if (!opinion || isSure(judgement)) return judgement;
  const { supported, contradicted, unsupported } = weighFeatures(describeFeatures(judgement, opinion));
  if (supported >= SUPPORT) return { ...judgement, verdict: "supported", score: supported, mismatches: [] };
  const denied = contradicted > unsupported;
  const mismatches = withUnborne(claim, judgement.mismatches, { opinion, severity: denied ? "conflict" : "missing" });
  // That a part of a claim holds is for the structure to say.
  const partly = judgement.verdict === "mixed" ? "mixed" : "unsupported";
  return { ...judgement, verdict: denied ? "contradicted" : partly, score: supported, mismatches };
}

/** The document has the claim word for word, or another number of what it counts: no score outvotes that. */
function isSure({ verbatim, verdict, mismatches }: Judgement): boolean {
  const isOtherNumber = ({ severity, difference }: Mismatch) => severity === "conflict" && difference.type === "number";
  return verbatim || (verdict === "contradicted" && mismatches.some(isOtherNumber));
}

/** Adds the words that the judge finds not borne out, where the comparison of structure found nothing. */
function withUnborne(
  claim: Passage,
  mismatches: readonly Mismatch[],
  { opinion, severity }: { readonly opinion: Opinion; readonly severity: Severity },
): readonly Mismatch[] {
  const isNew = (span: Span) => !mismatches.some(({ difference }) => Span.overlaps(difference.claim, span));
  const added = findUnborne(opinion)
    .filter(isNew)
    .map((span) => mismatch({ type: "content", severity, claim: { passage: claim, span }, evidence: null }));
  return [...mismatches, ...added];
}
