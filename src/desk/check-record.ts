import { askJudge } from "../check/ask-judge.ts";
import { type Check, checkClaim } from "../check/check-claim.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import { joinChecks } from "../check/join-checks.ts";
import { type CheckedText, passagesOf } from "../check/passage.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import type { Analysis } from "../model/analysis.ts";
import { Failure } from "../model/failure.ts";
import type { TextSpan } from "../model/span.ts";
import { Span } from "../model/span.ts";
import type { Difference, Verdict } from "../model/verdict.ts";
import { resolveLanguage } from "../read/resolve-language.ts";
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

/** Does any of the documents bear out the claim? Of a claim of several sentences the verdict is that of the worst (`joinChecks`). Throws `empty` where the claim has no text. */
export async function checkRecord({ claim, documents }: ClaimToCheck, models: Models): Promise<CheckResult> {
  const texts = documents.map(({ text }) => text);
  const languages = new Set(texts.flatMap((text) => languageOfLong(text) ?? []));
  const [only = null, ...more] = languages;
  const understood = await understandTexts(
    [claim, ...texts],
    // A claim is too short to tell its language: it is taken for that of the documents.
    { published: null, languageOf: (text) => languageOfLong(text) ?? (more.length === 0 ? only : null) },
    models,
  );
  const index = indexDocuments(documents.map(({ id, text }) => checkedText(id, understood.get(text))));
  const passages = passagesOf(checkedText("claim", understood.get(claim)));
  const context = {
    opinions: await askJudge(models.judge ?? null, passages, index),
    originOf: (id: string) => id,
    nameOf: (id: string) => (documents.length > 1 ? id : "The document"),
  };
  const checks = passages.map((passage) => checkClaim(passage, index, context));
  const joined = joinChecks(checks);
  if (!joined) throw new Failure("empty", "The claim is empty.");
  const { worst, score } = joined;
  return {
    verdict: worst.verdict,
    score: Math.round(score * 1000) / 1000,
    evidence: worst.evidence.map(({ document, analysis, sentence }) => ({
      document,
      ...Span.cut(analysis.text, sentence.start, sentence.end),
    })),
    differences: checks.flatMap(({ differences }) => differences),
    reason: strangerThan(languages, claim, worst) ?? worst.reason,
  };
}

/** Words by which a language can be told, and UTF-16 units that are searched for them. */
const ENOUGH_WORDS = 40;
const SAMPLE = 2_000;

/** Null for what is too short to tell by. */
function languageOfLong(text: string): string | null {
  const words = text.slice(0, SAMPLE).match(/\p{L}+/gu)?.length ?? 0;
  return words < ENOUGH_WORDS ? null : resolveLanguage(null, text);
}

/** Why nothing was found, where the claim seems to be in none of the documents' languages; null where something was. */
function strangerThan(languages: ReadonlySet<string>, claim: string, { verdict, evidence }: Check): string | null {
  if (verdict !== "unsupported" || evidence.length > 0) return null;
  const own = resolveLanguage(null, claim);
  if (own === null || languages.size === 0 || languages.has(own)) return null;
  return `No document speaks of this in the language of the claim, which seems to be “${own}”; the documents are in “${[...languages].join("”, “")}”.`;
}

function checkedText(id: string, analysis: Analysis | undefined): CheckedText {
  if (!analysis) throw new Failure("empty", `${id} is empty.`);
  return { id, analysis, claims: extractClaims(analysis, {}) };
}
