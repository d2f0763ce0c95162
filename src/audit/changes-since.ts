import { checkClaim } from "../check/check-claim.ts";
import type { EvidenceIndex } from "../check/evidence-index.ts";
import { type CheckedText, Passage, passagesOf } from "../check/passage.ts";
import { Brief, type BriefChange, type BriefChanges, type BriefSentence } from "../model/brief.ts";

/** A brief that readers have had. */
export interface EarlierBrief {
  /** ISO 8601 time at which it was made. */
  readonly generated: string;
  /** Its sentences as one document. */
  readonly index: EvidenceIndex;
}

const context = { originOf: (id: string) => id, nameOf: () => "The earlier brief" };

/** The sentences of a brief that an earlier one does not bear out, in order: what its readers do not know yet. */
export function changesSince(
  brief: Pick<Brief, "standfirst" | "sections" | "singles">,
  earlier: EarlierBrief,
  understand: (text: string) => CheckedText,
): BriefChanges {
  const changes = Brief.sentences(brief).flatMap((sentence) =>
    changeOf(sentence, passagesOf(understand(sentence.text)), earlier),
  );
  return { since: earlier.generated, sentences: changes };
}

function changeOf(
  { text, citations }: BriefSentence,
  passages: readonly Passage[],
  { index }: EarlierBrief,
): readonly BriefChange[] {
  const checks = passages.filter(({ terms }) => terms.length > 0).map((passage) => checkClaim(passage, index, context));
  if (checks.every(({ verdict }) => verdict === "supported")) return [];
  const against = checks.find(({ verdict }) => verdict === "contradicted" || verdict === "mixed")?.evidence[0];
  return [{ kind: against ? "changed" : "new", text, before: against ? Passage.text(against) : null, citations }];
}
