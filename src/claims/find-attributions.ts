import type { Attribution } from "./attribution.ts";
import { findVerbAttribution } from "./find-verb-attributions.ts";
import type { Markup, TokenRange } from "./markup.ts";

/** Every attribution of a text, in order of its cues: by rules over tokens, one sentence at a time. */
export function findAttributions(markup: Markup): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const sentence of markup.analysis.sentences) {
    let lastSource: TokenRange | null = null;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const quotation = markup.quotations[markup.quotationOf[at] ?? -1];
      const field = quotation
        ? {
            floor: Math.max(quotation.open + 1, sentence.firstToken),
            limit: Math.min(quotation.close, sentence.endToken),
            lastSource: null,
          }
        : { floor: sentence.firstToken, limit: sentence.endToken, lastSource };
      const hit = findVerbAttribution(markup, at, field);
      if (!hit) continue;
      found.push(hit);
      if (!quotation) lastSource = hit.tokens.source;
    }
  }
  return found;
}
