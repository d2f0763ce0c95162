import { askJudge } from "../check/ask-judge.ts";
import { checkClaim } from "../check/check-claim.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import { type CheckedText, passagesOf } from "../check/passage.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import type { Analysis } from "../model/analysis.ts";
import { Failure } from "../model/failure.ts";
import type { TextSpan } from "../model/span.ts";
import { Span } from "../model/span.ts";
import type { Difference, Verdict } from "../model/verdict.ts";
import { type Models, understandTexts } from "./understand.ts";

export interface ClaimToCheck {
  readonly claim: string;
  readonly documents: readonly { readonly id: string; readonly text: string }[];
}

export interface CheckResult {
  readonly verdict: Exclude<Verdict, "damaged">;
  readonly score: number;
  readonly evidence: readonly (TextSpan & { readonly document: string })[];
  readonly differences: readonly Difference[];
  readonly reason: string;
}

/** Does any of the documents bear out the claim? A claim of several sentences is as good as its worst one. */
export async function checkRecord({ claim, documents }: ClaimToCheck, models: Models): Promise<CheckResult> {
  const understood = await understandTexts([claim, ...documents.map(({ text }) => text)], null, models);
  const index = indexDocuments(documents.map(({ id, text }) => checkedText(id, understood.get(text))));
  const passages = passagesOf(checkedText("claim", understood.get(claim)));
  const context = {
    opinions: await askJudge(models.judge ?? null, passages, index),
    originOf: (id: string) => id,
    nameOf: (id: string) => (documents.length > 1 ? id : "The document"),
  };
  const [first, ...rest] = passages.map((passage) => checkClaim(passage, index, context));
  if (!first) throw new Failure("empty", "The claim is empty.");
  const checks = [first, ...rest];
  const worst = rest.reduce((a, b) => (b.score < a.score ? b : a), first);
  return {
    verdict: worst.verdict,
    score: Math.round(worst.score * 1000) / 1000,
    evidence: worst.evidence.map(({ document, analysis, sentence }) => ({
      document,
      ...Span.cut(analysis.text, sentence.start, sentence.end),
    })),
    differences: checks.flatMap(({ differences }) => differences),
    reason: worst.reason,
  };
}

function checkedText(id: string, analysis: Analysis | undefined): CheckedText {
  if (!analysis) throw new Failure("empty", `${id} is empty.`);
  return { id, analysis, claims: extractClaims(analysis, {}) };
}
