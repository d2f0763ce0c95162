import type { Attribution } from "./attribution.ts";
import { findAdjectiveAttribution } from "./find-adjective-attributions.ts";
import { findLineAttribution, findRunOns } from "./find-line-attributions.ts";
import { findNounAttribution } from "./find-noun-attributions.ts";
import { findPhraseAttribution } from "./find-phrase-attributions.ts";
import { findVerbAttribution, type VerbAttribution } from "./find-verb-attributions.ts";
import type { Markup, TokenRange } from "./markup.ts";

/** Tokens on either side of a cue that its parts may lie in: longer sentences are no prose. */
const WINDOW = 250;

/** Every attribution of a text, in order of its cues: by rules over tokens, one sentence at a time. */
export function findAttributions(markup: Markup): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const [index, sentence] of markup.analysis.sentences.entries()) {
    const line = findLineAttribution(markup, index, sentence);
    if (line) found.push(line);
    let lastSource: TokenRange | null = null;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const quotation = markup.quotations[markup.quotationOf[at] ?? -1];
      const bounds = {
        floor: Math.max(quotation ? quotation.open + 1 : 0, sentence.firstToken, at - WINDOW),
        limit: Math.min(quotation ? quotation.close : at + WINDOW, sentence.endToken, at + WINDOW),
      };
      const feeling = findAdjectiveAttribution(markup, at, bounds);
      const verb: VerbAttribution | null = feeling
        ? null
        : findVerbAttribution(markup, at, { ...bounds, lastSource: quotation ? null : lastSource });
      if (verb && !quotation) lastSource = verb.sourceTokens;
      const hit =
        feeling ?? verb ?? findPhraseAttribution(markup, at, bounds) ?? findNounAttribution(markup, at, bounds);
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
