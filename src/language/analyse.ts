import type { Analysis, Sentence, Token } from "../model/analysis.ts";
import type { Block } from "../model/report.ts";
import { findNames } from "./names.ts";
import { findQuantities } from "./quantities.ts";
import { coverWithBlocks, findSentences } from "./sentences.ts";
import { findTimes } from "./times.ts";
import { findTokens } from "./tokens.ts";

/** What is known of a text besides its words. */
export interface AnalyseOptions {
  /** BCP 47 tag; English when absent. */
  readonly language?: string | null;
  /** ISO 8601 date or time of publishing: what "on Thursday" is resolved against. */
  readonly published?: string | null;
  /** The blocks of the text; blank lines part them when absent. */
  readonly blocks?: readonly Block[];
}

/**
 * Sentences, tokens, names, quantities and times of a text, in one pass without a model. Every character that is not white space is in
 * exactly one token and one sentence. In a language other than English names and times stay empty and only digits are read as quantities.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const language = options.language ?? "en";
  const { tokens, sentences } = segment(text, options.blocks ?? []);
  const base = { text, language, sentences, tokens };
  if (!/^en\b/i.test(language)) {
    return {
      ...base,
      names: [],
      quantities: findQuantities({ ...base, names: [], times: [] }, { words: false }),
      times: [],
    };
  }
  const times = findTimes(base, options.published ?? null);
  const names = findNames(base, times);
  return { ...base, names, quantities: findQuantities({ ...base, names, times }, { words: true }), times };
}

/** Tokens and sentences, block by block. */
function segment(text: string, blocks: readonly Block[]): { tokens: readonly Token[]; sentences: readonly Sentence[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [blockIndex, block] of coverWithBlocks(text, blocks).entries()) {
    const first = tokens.length;
    for (const token of findTokens(text, block)) tokens.push(token);
    for (const each of findSentences(text, tokens, { first, end: tokens.length, block, blockIndex }))
      sentences.push(each);
  }
  return { tokens, sentences };
}
