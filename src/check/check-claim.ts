import { Span } from "../model/span.ts";
import type { Difference, DifferenceType } from "../model/verdict.ts";
import type { Opinions } from "./ask-judge.ts";
import { isSpokenTogether } from "./compare/compare-speakers.ts";
import { isDoneTogether } from "./compare/deeds.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import { examine } from "./examine.ts";
import type { Passage } from "./passage.ts";
import { reasonOf } from "./reason.ts";
import type { Judgement } from "./structure.ts";
import { weigh } from "./weigh.ts";

/** Reports that say otherwise outvote those that say so only where they have this share of what the claim says: else they may speak of something else. */
const SAME_MATTER = 0.5;

export interface Check {
  readonly verdict: Judgement["verdict"];
  /** 0..1: support. */
  readonly score: number;
  /** Passages that decide, the most telling first. */
  readonly evidence: readonly Passage[];
  readonly differences: readonly Difference[];
  readonly reason: string;
}

export interface CheckContext {
  /** The document at the root of a document's copies: copies have one vote together. */
  readonly originOf: (document: string) => string;
  /** What to call a document in a reason. */
  readonly nameOf: (document: string) => string;
  /** What a judge was asked beforehand (`askJudge`); absent: structure alone decides. */
  readonly opinions?: Opinions;
}

/** Weighs a claim against every document that speaks of it. Documents vote by origin; when none decides alone, their passages are read together. */
export function checkClaim(claim: Passage, index: EvidenceIndex, context: CheckContext): Check {
  if (claim.terms.length === 0) return nothingToCheck;
  const examination = context.opinions?.examined?.(claim) ?? examine(claim, index);
  const opinionOn = (judgement: Judgement) => context.opinions?.find(claim, judgement) ?? null;
  const judgements = heard(
    examination.judgements.map((judgement) => weigh(claim, judgement, opinionOn(judgement))),
    (judgement) => opinionOn(judgement) !== null,
  );
  // What the judge denies of one report that seems to say it, the reports do not prove together.
  const denied = examination.judgements.some(({ verdict }) => verdict === "supported");
  const pooled = denied ? null : examination.pooled;
  const contradicting = judgements.filter(({ verdict }) => verdict === "contradicted");
  const against = contradicting.filter((each) => each.evidence.coverage >= SAME_MATTER && hasOtherWords(each));
  const supporting = judgements.filter(
    (each) => each.verdict === "supported" && !against.some((other) => overrules(claim, other, each)),
  );
  if (supporting.length > 0) {
    const outvoted = origins(against, context).size > origins(supporting, context).size;
    if (outvoted) return disputed(supporting, against, context);
    return withConditions(conclude(best(supporting), supporting, context), judgements, context);
  }
  const isOverruled = judgements.some(({ verdict }) => verdict === "supported");
  if (pooled?.verdict === "supported" && !isOverruled && !contradicting.some(isFinal)) {
    const reason = whyNotTogether(claim, pooled.evidence.passages);
    if (reason === null) return conclude(pooled, [pooled], context);
    return { ...conclude(pooled, [pooled], context), verdict: "unsupported", score: 0.4, reason };
  }
  if (contradicting.length > 0) return conclude(best(contradicting), contradicting, context);
  const mixed = judgements.filter(({ verdict }) => verdict === "mixed");
  if (mixed.length > 0) return conclude(best(mixed), mixed, context);
  const nearest = pooled ?? judgements[0];
  return nearest ? conclude(nearest, [nearest], context) : nothingFound;
}

const nothingToCheck: Check = {
  verdict: "unsupported",
  score: 0,
  evidence: [],
  differences: [],
  reason: "It states nothing that could be checked.",
};
const nothingFound: Check = { ...nothingToCheck, reason: "No report speaks of this." };

/** What passages of several reports do not prove together; null where they do. */
function whyNotTogether(claim: Passage, passages: readonly Passage[]): string | null {
  if (!isSpokenTogether(claim, passages))
    return "The words and the speaker stand in different reports; none gives these words to this speaker.";
  if (!isDoneTogether(claim, passages))
    return "The words stand in different reports; none tells of this deed by this party.";
  return null;
}

/** Values that one report lacks another may give; who said a thing, and whether it is so, no other report mends. */
const FINAL: ReadonlySet<DifferenceType> = new Set(["speaker", "role", "negation", "modality", "scope"]);

function isFinal({ mismatches }: Judgement): boolean {
  return mismatches.some(({ severity, difference }) => severity === "conflict" && FINAL.has(difference.type));
}

/** What one report tells outright, another does not bear out by words that lack it: "would receive" there stands against "have received", whatever is promised elsewhere. */
const OUTRIGHT: ReadonlySet<DifferenceType> = new Set([...FINAL, "status"]);

/** The one report has the claim's own words otherwise, in a sentence as near to the claim; the other, which seems to say it, does not have those words at all. */
function overrules(claim: Passage, one: Judgement, other: Judgement): boolean {
  if (one.evidence.anchorCoverage < other.evidence.anchorCoverage) return false;
  const known = new Set(other.evidence.passages.flatMap(({ terms }) => terms.map(({ key }) => key)));
  return one.mismatches.some(
    ({ severity, difference }) =>
      severity === "conflict" &&
      difference.evidence !== null &&
      OUTRIGHT.has(difference.type) &&
      claim.terms.some((term) => Span.contains(difference.claim, term) && !known.has(term.key)),
  );
}

/** A report that a judge was not asked about says so by its structure alone only with nearly as much of the claim as those that it was asked about. */
const LESS_OF_IT = 0.2;

/** Where the judge finds none of the reports that have most of a claim to say so, one that has plainly less of it does not either. */
function heard(judgements: readonly Judgement[], wasAsked: (judgement: Judgement) => boolean): readonly Judgement[] {
  const asked = judgements.filter(wasAsked);
  if (asked.some(({ verdict }) => verdict === "supported")) return judgements;
  const least = Math.max(0, ...asked.map(({ evidence }) => evidence.coverage)) - LESS_OF_IT;
  const isHeard = (judgement: Judgement) => wasAsked(judgement) || judgement.evidence.coverage >= least;
  return judgements.filter((judgement) => judgement.verdict !== "supported" || isHeard(judgement));
}

/** The report has words that stand against the claim's. That a judge finds some not borne out is no version of its own. */
function hasOtherWords({ mismatches }: Judgement): boolean {
  return mismatches.some(({ severity, difference }) => severity === "conflict" && difference.evidence !== null);
}

function origins(judgements: readonly Judgement[], { originOf }: CheckContext): ReadonlySet<string> {
  return new Set(judgements.map(({ evidence }) => originOf(evidence.document)));
}

function best(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce((a, b) => (b.score > a.score ? b : a));
}

function conclude(decisive: Judgement, agreeing: readonly Judgement[], { nameOf }: CheckContext): Check {
  const others = agreeing.filter((judgement) => judgement !== decisive).map(({ evidence }) => evidence.passages[0]);
  return {
    verdict: decisive.verdict,
    score: decisive.score,
    evidence:
      decisive.verdict === "unsupported" && decisive.evidence.coverage < 0.2
        ? []
        : [...decisive.evidence.passages, ...others],
    differences: decisive.mismatches.map(({ difference }) => difference),
    reason: reasonOf(decisive, nameOf),
  };
}

/** A claim that a report bears out as it stands, with the condition that another report puts on it: true to one source, and less than the reports say. */
function withConditions(check: Check, judgements: readonly Judgement[], { nameOf }: CheckContext): Check {
  const conditional = judgements.find(
    ({ verdict, mismatches }) =>
      verdict === "mixed" &&
      mismatches.length > 0 &&
      mismatches.every(({ difference }) => difference.type === "condition"),
  );
  if (!conditional) return check;
  return {
    ...check,
    evidence: [...check.evidence, conditional.evidence.passages[0]],
    differences: conditional.mismatches.map(({ difference }) => difference),
    reason: `${check.reason} ${reasonOf(conditional, nameOf)}`,
  };
}

/** More origins say otherwise than say so. */
function disputed(supporting: readonly Judgement[], contradicting: readonly Judgement[], context: CheckContext): Check {
  const [one, other] = [best(supporting), best(contradicting)];
  return {
    verdict: "mixed",
    score: 0.5,
    evidence: [...one.evidence.passages.slice(0, 1), ...contradicting.map(({ evidence }) => evidence.passages[0])],
    differences: other.mismatches.map(({ difference }) => difference),
    reason: `The reports differ: ${reasonOf(one, context.nameOf)} ${reasonOf(other, context.nameOf)}`,
  };
}
