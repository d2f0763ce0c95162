import { contentWordsOf } from "../language/content-words.ts";
import { wordKey } from "../language/terms.ts";
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
  const { supported, contradicted, unsupported } = weighFeatures(describeFeatures(claim, judgement, opinion));
  if (supported >= SUPPORT) {
    // Words of the report that stand against the claim's, shown side by side, are not talked away.
    if (judgement.mismatches.some(({ difference }) => difference.evidence !== null)) return judgement;
    return { ...judgement, verdict: "supported", score: supported, mismatches: [] };
  }
  const denied = contradicted > unsupported;
  const mismatches = withUnborne(claim, judgement.mismatches, { opinion, severity: denied ? "conflict" : "missing" });
  // That a part of a claim holds is for the structure to say.
  const partly = judgement.verdict === "mixed" ? "mixed" : "unsupported";
  return { ...judgement, verdict: denied ? "contradicted" : partly, score: supported, mismatches };
}

/**
 * The document has the claim word for word, another number of the same counted thing, or not the words that the claim quotes: no score outvotes that. Of 45
 * claims of the support sets' training part that the second is true of, none is supported, nor is one of 24 that the third is true of.
 */
function isSure({ verbatim, verdict, mismatches }: Judgement): boolean {
  const isMisquoted = mismatches.some(({ difference }) => difference.type === "quote");
  const isDenied = verdict === "contradicted" && mismatches.some(isOtherNumber);
  return verbatim || isDenied || (isMisquoted && verdict !== "supported");
}

/** Number or bound differ, and the last word of what is counted stands on both sides ("40 people" against "at least 30 people"). */
function isOtherNumber({ severity, difference: { type, claim, evidence } }: Mismatch): boolean {
  if (severity !== "conflict" || !evidence || (type !== "number" && type !== "bound")) return false;
  const counted = keysOf(claim.text).at(-1);
  return counted !== undefined && keysOf(evidence.text).includes(counted);
}

/** Words without digits, as texts are compared by. */
function keysOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).map(wordKey);
}

/** Adds the words that the judge finds not borne out: none that a comparison marked, no mere function words, no part of a word ("45-day"). */
function withUnborne(
  claim: Passage,
  mismatches: readonly Mismatch[],
  { opinion, severity }: { readonly opinion: Opinion; readonly severity: Severity },
): readonly Mismatch[] {
  const isNew = (span: Span) => !mismatches.some(({ difference }) => Span.overlaps(difference.claim, span));
  const added = findUnborne(opinion)
    .filter(
      (span) => isNew(span) && isWhole(claim, span) && contentWordsOf(Span.slice(claim.analysis.text, span)).length > 0,
    )
    .map((span) => mismatch({ type: "content", severity, claim: { passage: claim, span }, evidence: null }));
  return [...mismatches, ...added];
}

function isWhole({ analysis: { text } }: Passage, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}-]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}-]/u.test(text.charAt(end));
}
