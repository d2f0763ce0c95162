import type { Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";

/** Share of the claim's terms that a passage must have for its superlative to be of the same. */
const SAME_MATTER = 0.4;
/** "One of the world's deadliest": what stands right before a superlative that several share. */
const PARTITIVE = /\b(?:one of|some of|among|amongst)(?:\s+[\p{L}’'-]+){1,2}\s+$/iu;
const SUPERLATIVE = /^(?:first|last|\p{L}{3,}est|best|worst|most|least)$/u;
/** Ends as a superlative does, and is none. */
const OTHERWISE =
  /^(?:interest|protest|arrest|request|forest|guest|quest|harvest|suggest|contest|invest|modest|honest|west|northwest|southwest|conquest|priest|tempest|unrest|manifest|attest|digest|inquest|behest|almost)$/;

interface Superlative {
  readonly word: string;
  readonly isShared: boolean;
  readonly span: Span;
  readonly passage: Passage;
}

/** What the claim calls the first or the largest, and the passages only one of them. */
export const compareSuperlatives: Comparison = (claim, evidence) => {
  const given = evidence
    .filter((passage) => Passage.share(claim.terms, passage) >= SAME_MATTER)
    .flatMap(superlativesOf);
  return superlativesOf(claim).flatMap((own): readonly Mismatch[] => {
    const same = given.filter(({ word }) => word === own.word);
    const [shared] = same;
    if (own.isShared || !shared || same.some(({ isShared }) => !isShared)) return [];
    return [
      mismatch({
        type: "scope",
        severity: "conflict",
        claim: { passage: claim, span: own.span },
        evidence: { passage: shared.passage, span: shared.span },
      }),
    ];
  });
};

function superlativesOf(passage: Passage): readonly Superlative[] {
  return Passage.tokens(passage)
    .filter(({ norm }) => SUPERLATIVE.test(norm) && !OTHERWISE.test(norm))
    .map((token) => superlativeAt(passage, token));
}

function superlativeAt(passage: Passage, token: Token): Superlative {
  const { analysis, sentence } = passage;
  const partitive = PARTITIVE.exec(analysis.text.slice(sentence.start, token.start));
  const start = partitive ? sentence.start + partitive.index : token.start;
  return { word: token.norm, isShared: partitive !== null, span: { start, end: token.end }, passage };
}
