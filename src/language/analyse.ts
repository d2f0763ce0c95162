import type { Analysis, Sentence, Token } from "../model/analysis.ts";
import type { Block } from "../model/report.ts";
import type { Syntax } from "../model/syntax.ts";
import { findDatelines } from "./datelines.ts";
import { isEnglish } from "./detect-language.ts";
import { GAZETTEER, type Gazetteer } from "./names/gazetteer.ts";
import { findNames } from "./names/names.ts";
import { findQuantities } from "./quantities/quantities.ts";
import type { Reader } from "./reader/reader.ts";
import { toWords } from "./reader/syntactic-words.ts";
import { findStartBiases } from "./sentence-starts.ts";
import { coverWithBlocks, findSentences, type SentenceRange, sentencesFromStarts } from "./sentences.ts";
import { findTimes } from "./times/times.ts";
import { findTokens } from "./tokens.ts";

/** What is known of a text besides its words. */
export interface AnalyseOptions {
  /** BCP 47 tag; English when absent. */
  readonly language?: string | null;
  /** ISO 8601 date or time of publishing: what "on Thursday" is resolved against. */
  readonly published?: string | null;
  /** The blocks of the text; blank lines part them when absent. */
  readonly blocks?: readonly Block[];
  /** The names to look for; those of the lexicons when absent. */
  readonly gazetteer?: Gazetteer;
}

/** A text with what is known of it besides its words. */
export interface TextToAnalyse extends AnalyseOptions {
  readonly text: string;
}

/**
 * Sentences, tokens, names, quantities and times of a text by rules alone, in one pass. Every character that is not white space is in
 * exactly one token and one sentence. In a language other than English names and times stay empty and only digits are read as quantities.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return complete(segment(text, options.blocks ?? []), null, options);
}

/** Analyses texts with a reader, all in one go; the same as `analyse` for texts in other languages, and where there is no reader. */
export async function analyseTexts(
  texts: readonly TextToAnalyse[],
  reader: Reader | null,
): Promise<readonly Analysis[]> {
  const segments = texts.map(({ text, blocks }) => segment(text, blocks ?? []));
  const isRead = (index: number): boolean => reader !== null && isEnglish(texts[index]?.language ?? "en");
  const syntaxes =
    (await reader?.read(
      segments
        .filter((_, index) => isRead(index))
        .map(({ text, tokens, blocks }) => {
          const startBias = findStartBiases(text, tokens, blocks);
          return toWords(text, tokens, { startBias, isDateline: findDatelines(text, tokens, blocks) });
        }),
    )) ?? [];
  let next = 0;
  return segments.map((segmented, index) => {
    const syntax = isRead(index) ? (syntaxes[next++] ?? null) : null;
    return complete(segmented, syntax, texts[index] ?? {});
  });
}

interface Segmented {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly blocks: readonly SentenceRange[];
}

/** Tokens, block by block. */
function segment(text: string, blocks: readonly Block[]): Segmented {
  const tokens: Token[] = [];
  const ranges = coverWithBlocks(text, blocks).map((block, blockIndex) => {
    const first = tokens.length;
    for (const token of findTokens(text, block)) tokens.push(token);
    return { first, end: tokens.length, block, blockIndex };
  });
  return { text, tokens, blocks: ranges };
}

/** The rest of the analysis, once the syntax is there. */
function complete({ text, tokens, blocks }: Segmented, syntax: Syntax | null, options: AnalyseOptions): Analysis {
  const language = options.language ?? "en";
  const sentences: Sentence[] = [];
  for (const range of blocks) {
    const found = syntax ? sentencesFromStarts(tokens, range, syntax) : findSentences(text, tokens, range);
    for (const each of found) sentences.push(each);
  }
  const base = { text, language, sentences, tokens, syntax };
  if (!isEnglish(language)) {
    const quantities = findQuantities({ ...base, names: [], times: [] }, { words: false });
    return { ...base, names: [], offices: [], quantities, times: [] };
  }
  const times = findTimes(base, options.published ?? null);
  const { names, offices } = findNames({ ...base, gazetteer: options.gazetteer ?? GAZETTEER }, times);
  return { ...base, names, offices, quantities: findQuantities({ ...base, names, times }, { words: true }), times };
}
