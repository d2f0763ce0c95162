import type { Comparison } from "../../src/check/mismatch.ts";
import { passagesOf } from "../../src/check/passage.ts";
import { analyseTexts } from "../../src/language/analyse.ts";
import type { Reader } from "../../src/language/reader/reader.ts";

/** What a comparison finds between the first sentence of a claim and a document, each as "words of the claim | words of the document". */
export async function compared(
  compare: Comparison,
  { claim, document }: { readonly claim: string; readonly document: string },
  reader: Reader | null,
): Promise<readonly string[]> {
  const analyses = await analyseTexts([{ text: claim }, { text: document }], reader);
  const [claims, passages] = analyses.map((analysis, at) => passagesOf({ id: `${at}`, analysis, claims: [] }));
  const [passage] = claims ?? [];
  if (!passage) return [];
  return compare(passage, passages ?? [], new Set()).map(
    ({ difference }) => `${difference.claim.text} | ${difference.evidence?.text}`,
  );
}
