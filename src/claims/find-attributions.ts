import type { Sentence } from "../model/analysis.ts";
import type { Attribution } from "./attribution.ts";
import { findAdjectiveAttribution } from "./find-adjective-attributions.ts";
import { findLineAttribution, findRunOns } from "./find-line-attributions.ts";
import { findNounAttribution } from "./find-noun-attributions.ts";
import { findPhraseAttribution } from "./find-phrase-attributions.ts";
import { findVerbAttribution } from "./find-verb-attributions.ts";
import type { Markup, TokenRange } from "./markup.ts";
import type { Field } from "./verb-parts.ts";

/** Tokens on either side of a cue that its parts may lie in: longer sentences are no prose. */
const WINDOW = 250;

/** Every attribution of a text, in order of its cues: by rules over tokens, one sentence at a time. */
export function findAttributions(markup: Markup): readonly Attribution[] {
  const found = markup.analysis.sentences.flatMap((sentence, index) => findInSentence(markup, index, sentence));
  return [...found, ...findRunOns(markup, found)].sort((a, b) => placeOf(a) - placeOf(b));
}

function findInSentence(markup: Markup, index: number, sentence: Sentence): readonly Attribution[] {
  const line = findLineAttribution(markup, index, sentence);
  const found: Attribution[] = line ? [line] : [];
  let lastSource: TokenRange | null = null;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const field: Field = toField(markup, at, { sentence, lastSource });
    const feeling = findAdjectiveAttribution(markup, at, field);
    const verb = feeling ? null : findVerbAttribution(markup, at, field);
    if (verb && markup.quotationOf[at] === -1) lastSource = verb.sourceTokens;
    const hit = feeling ?? verb ?? findPhraseAttribution(markup, at, field) ?? findNounAttribution(markup, at, field);
    if (hit) found.push(hit);
  }
  return found;
}

/** What a cue at this token may draw on: its sentence, or the quotation inside it. */
function toField(
  markup: Markup,
  at: number,
  { sentence, lastSource }: { readonly sentence: Sentence; readonly lastSource: TokenRange | null },
): Field {
  const quotation = markup.quotations[markup.quotationOf[at] ?? -1];
  return {
    floor: Math.max(quotation ? quotation.open + 1 : 0, sentence.firstToken, at - WINDOW),
    limit: Math.min(quotation ? quotation.close : at + WINDOW, sentence.endToken, at + WINDOW),
    lastSource: quotation ? null : lastSource,
  };
}

function placeOf({ cue, content }: Attribution): number {
  return cue?.start ?? content[0]?.start ?? 0;
}
