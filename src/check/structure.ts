import { Span } from "../model/span.ts";
import type { Difference, Verdict } from "../model/verdict.ts";
import { compareActors } from "./compare/compare-actors.ts";
import { compareConditions } from "./compare/compare-conditions.ts";
import { compareContrasts } from "./compare/compare-contrasts.ts";
import { compareFactuality } from "./compare/compare-factuality.ts";
import { compareHedges } from "./compare/compare-hedges.ts";
import { compareModality } from "./compare/compare-modality.ts";
import { compareNames } from "./compare/compare-names.ts";
import { compareOffices } from "./compare/compare-offices.ts";
import { comparePolarity } from "./compare/compare-polarity.ts";
import { compareQuantities } from "./compare/compare-quantities.ts";
import { compareQuotations } from "./compare/compare-quotations.ts";
import { compareRoles } from "./compare/compare-roles.ts";
import { compareScope } from "./compare/compare-scope.ts";
import { compareSpeakers } from "./compare/compare-speakers.ts";
import { compareSuperlatives } from "./compare/compare-superlatives.ts";
import { compareTimes } from "./compare/compare-times.ts";
import type { Evidence } from "./evidence-index.ts";
import type { Comparison, Mismatch } from "./mismatch.ts";
import { Passage } from "./passage.ts";

/** In the order in which a reader should hear of them. */
const COMPARISONS: readonly Comparison[] = [
  compareQuantities,
  compareNames,
  compareSpeakers,
  compareActors,
  compareRoles,
  compareOffices,
  compareTimes,
  comparePolarity,
  compareModality,
  compareHedges,
  compareFactuality,
  compareScope,
  compareContrasts,
  compareSuperlatives,
  compareQuotations,
  compareConditions,
];

/** Coverage bounds, chosen on the training part of support-news and on the acceptance stories (see `npm run bench -- check`). */
export const COVERED = 0.58;
const TOUCHED = 0.35;
/** A conflict counts only where the anchor passage has this share of what else the claim says. */
const SAME_MATTER = 0.4;
const VERBATIM_WORDS = 3;
/** Fewer terms than these of what somebody is said to have said are no part that could hold. */
const LEAST_TOLD = 2;

/** What one document says of a claim. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, "damaged">;
  /** 0..1: how far the document bears the claim out. */
  readonly score: number;
  readonly evidence: Evidence;
  readonly mismatches: readonly Mismatch[];
  /** The document has the claim word for word. */
  readonly verbatim: boolean;
}

/** Judges a claim by its structure and that of one document's evidence: coverage says whether the document speaks of it, the comparisons whether it says the same. */
export function judgeStructure(claim: Passage, evidence: Evidence): Judgement {
  if (isVerbatim(claim, evidence)) {
    return { verdict: "supported", score: 1, evidence, mismatches: [], verbatim: true };
  }
  const mismatches = compareAll(claim, evidence.passages, evidence.vocabulary);
  const verdict = verdictOf(claim, evidence, mismatches);
  return { verdict, score: scoreOf(evidence, mismatches, verdict), evidence, mismatches, verbatim: false };
}

/** What all comparisons find; of two of one type on the same words the first, unless the second weighs more. */
function compareAll(...[claim, passages, vocabulary]: Parameters<Comparison>): readonly Mismatch[] {
  const found: Mismatch[] = [];
  for (const mismatch of COMPARISONS.flatMap((compare) => compare(claim, passages, vocabulary))) {
    if (!found.some((earlier) => isSaidBy(earlier, mismatch))) found.push(mismatch);
  }
  const speakers = found.filter(({ severity, difference }) => severity === "conflict" && difference.type === "speaker");
  return found.filter(({ difference }) => !isSpeakersName(difference, speakers));
}

/** That another spoke says already that the name is another. */
function isSpeakersName({ type, claim }: Difference, speakers: readonly Mismatch[]): boolean {
  return type === "entity" && speakers.some(({ difference }) => Span.contains(difference.claim, claim));
}

function isSaidBy(earlier: Mismatch, { severity, difference: { type, claim, evidence } }: Mismatch): boolean {
  const { difference } = earlier;
  if (difference.type !== type || !Span.overlaps(difference.claim, claim)) return false;
  if (PENALTY[earlier.severity] > PENALTY[severity]) return false;
  if (!difference.evidence || !evidence) return difference.evidence === evidence;
  return difference.evidence.document === evidence.document && Span.overlaps(difference.evidence, evidence);
}

function verdictOf(claim: Passage, evidence: Evidence, mismatches: readonly Mismatch[]): Judgement["verdict"] {
  const has = (severity: Mismatch["severity"]) => mismatches.some((mismatch) => mismatch.severity === severity);
  if (has("conflict") && speaksOfTheSame(claim, evidence, mismatches)) return "contradicted";
  if (evidence.coverage < TOUCHED) return "unsupported";
  // A conflict about another matter still leaves the claim's own words without support.
  if (has("missing") || has("conflict"))
    return evidence.coverage >= COVERED && !mismatches.some(isInvention) && tellsContent(claim, evidence, mismatches)
      ? "mixed"
      : "unsupported";
  if (evidence.coverage < COVERED) return "unsupported";
  return has("weak") ? "mixed" : "supported";
}

/** Apart from the words in conflict, the anchor has enough of what the claim says. */
function speaksOfTheSame(claim: Passage, { passages: [anchor] }: Evidence, mismatches: readonly Mismatch[]): boolean {
  const conflicts = mismatches
    .filter(({ severity }) => severity === "conflict")
    .map(({ difference }) => difference.claim);
  const rest = claim.terms.filter((term) => !conflicts.some((span) => Span.contains(span, term)));
  return Passage.share(rest, anchor) >= SAME_MATTER;
}

/** Apart from the words that differ, one passage has enough of what the claim has somebody say: that the speaker spoke is no part of it that holds. */
function tellsContent(claim: Passage, { passages }: Evidence, mismatches: readonly Mismatch[]): boolean {
  const differing = mismatches.map(({ difference }) => difference.claim);
  const told = claim.terms.filter(
    (term) =>
      claim.statements.some(({ content }) => content.some((part) => Span.contains(part, term))) &&
      !differing.some((span) => Span.contains(span, term)),
  );
  if (claim.statements.length === 0) return true;
  return told.length >= LEAST_TOLD && passages.some((passage) => Passage.share(told, passage) >= COVERED);
}

/** Words in quotation marks that nobody is reported to have said are not half right. */
function isInvention({ severity, difference }: Mismatch): boolean {
  return severity === "missing" && difference.type === "quote";
}

const PENALTY: Readonly<Record<Mismatch["severity"], number>> = { conflict: 0.25, missing: 0.6, weak: 0.85 };

function scoreOf(evidence: Evidence, mismatches: readonly Mismatch[], verdict: Judgement["verdict"]): number {
  const raw = mismatches.reduce((score, { severity }) => score * PENALTY[severity], evidence.coverage);
  return verdict === "supported" ? Math.max(0.5, raw) : Math.min(0.5, raw);
}

/** Every word of the claim stands in one passage in the same order, and what stands around them there changes nothing: a bound, a denial, a condition. */
function isVerbatim(claim: Passage, { passages, vocabulary }: Evidence): boolean {
  const words = wordsOf(claim).join(" ");
  return passages.some((passage) => {
    const others = wordsOf(passage).join(" ");
    if (words === others) return words !== "";
    return (
      wordsOf(claim).length >= VERBATIM_WORDS &&
      ` ${others} `.includes(` ${words} `) &&
      compareAll(claim, [passage], vocabulary).length === 0
    );
  });
}

function wordsOf(passage: Passage): readonly string[] {
  return Passage.tokens(passage)
    .filter((token) => token.isWord)
    .map((token) => token.norm);
}
