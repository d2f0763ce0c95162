import { type EvidenceIndex, findEvidence, poolEvidence } from "./evidence-index.ts";
import type { Passage } from "./passage.ts";
import { type Judgement, judgeStructure } from "./structure.ts";

/** Sentences of one document, and documents, that are weighed for a claim at most: further ones add time, not proof. */
const MOST_PASSAGES = 4;
const MOST_POOLED = 6;
const MOST_DOCUMENTS = 12;

/** A claim with what the documents have on it, compared part by part. */
export interface Examination {
  readonly claim: Passage;
  /** One a document, the documents that have most of the claim first. */
  readonly judgements: readonly Judgement[];
  /** The passages of all of them read as one; null where there is one document, or where one has the claim word for word. */
  readonly pooled: Judgement | null;
}

/** Gathers what documents have on a claim and compares it part by part. Pure: whatever weighs an examination later may rely on the same pairs. */
export function examine(claim: Passage, index: EvidenceIndex): Examination {
  if (claim.terms.length === 0) return { claim, judgements: [], pooled: null };
  const found = findEvidence(index, claim, { passages: MOST_PASSAGES, documents: MOST_DOCUMENTS });
  const judgements = found.map((evidence) => judgeStructure(claim, evidence));
  const [first, ...rest] = found;
  if (!first || rest.length === 0 || judgements.some(({ verbatim }) => verbatim)) {
    return { claim, judgements, pooled: null };
  }
  const pooled = poolEvidence(index, claim, [first, ...rest], MOST_POOLED);
  return { claim, judgements, pooled: judgeStructure(claim, pooled) };
}
