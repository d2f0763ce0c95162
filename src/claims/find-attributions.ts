import type { Attribution } from "./attribution.ts";
import { findLineAttribution, findRunOns } from "./find-line-attributions.ts";
import { findNounAttribution } from "./find-noun-attributions.ts";
import { findPhraseAttribution } from "./find-phrase-attributions.ts";
import { findVerbAttribution } from "./find-verb-attributions.ts";
import type { Markup, TokenRange } from "./markup.ts";

/** Every attribution of a text, in order of its cues: by rules over tokens, one sentence at a time. */
export function findAttributions(markup: Markup): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const sentence of markup.analysis.sentences) {
    const line = findLineAttribution(markup, sentence);
    if (line) found.push(line);
    let lastSource: TokenRange | null = null;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const quotation = markup.quotations[markup.quotationOf[at] ?? -1];
      const bounds = quotation
        ? {
            floor: Math.max(quotation.open + 1, sentence.firstToken),
            limit: Math.min(quotation.close, sentence.endToken),
          }
        : { floor: sentence.firstToken, limit: sentence.endToken };
      const verb = findVerbAttribution(markup, at, { ...bounds, lastSource: quotation ? null : lastSource });
      if (verb && !quotation) lastSource = verb.tokens.source;
      const hit = verb ?? findPhraseAttribution(markup, at, bounds) ?? findNounAttribution(markup, at, bounds);
      if (hit) found.push(hit);
    }
  }
  return [...found, ...findRunOns(markup, found)].sort(byPlace);
}

function byPlace(a: Attribution, b: Attribution): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({ cue, content }: Attribution): number {
  return cue?.start ?? content[0]?.start ?? 0;
}
