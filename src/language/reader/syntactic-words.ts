import type { Token } from "../../model/analysis.ts";
import { CERTAIN } from "../sentence-starts.ts";
import prefixes from "./hyphen-prefixes.json" with { type: "json" };

/** A text cut into the words that a reader takes, in typed arrays of one value a word. */
export interface TokenisedText {
  readonly text: string;
  /** Offsets: UTF-16 units from the start of the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Log-odds that a sentence starts, to add to the reader's own: `CERTAIN` where one does (the first word of a block), `-CERTAIN` where none does. */
  readonly startBias: Float32Array;
  /** 1 for the words of a dateline: they stand in no tree and tell nothing. */
  readonly isDateline: Uint8Array;
  /** Index of the first word of each token, and the number of words at its end. */
  readonly firstWords: Int32Array;
}

const PREFIXES: ReadonlySet<string> = new Set(prefixes.words.split(" "));
/** A longer token with hyphens is an address or a code. */
const MOST_UNITS = 64;
const HYPHEN = /[-‐‑]/u;
const WHOLE = /[@/\\#=]|\.\p{L}|^[\d\p{P}\p{S}]*$/u;

/** What is known of each token before a text is read, one value a token. */
export interface TokenMarks {
  readonly startBias: Float32Array;
  readonly isDateline: Uint8Array;
}

/**
 * Words by the rules of Universal Dependencies: tokens, parted at hyphens ("well-known" is three words) except after a prefix
 * ("co-founder") and inside numbers, addresses and codes. No sentence starts inside a token.
 */
export function toWords(text: string, tokens: readonly Token[], marks: TokenMarks): TokenisedText {
  const cuts: number[] = [];
  const ends: number[] = [];
  const firstWords = new Int32Array(tokens.length + 1);
  tokens.forEach(({ start, end }, index) => {
    firstWords[index] = cuts.length;
    let at = start;
    for (const cut of findCuts(text, start, end)) {
      cuts.push(at);
      ends.push(cut);
      at = cut;
    }
    cuts.push(at);
    ends.push(end);
  });
  firstWords[tokens.length] = cuts.length;
  const startBias = new Float32Array(cuts.length).fill(-CERTAIN);
  const isDateline = new Uint8Array(cuts.length);
  tokens.forEach((_, token) => {
    const [first, end] = [firstWords[token] ?? 0, firstWords[token + 1] ?? 0];
    startBias[first] = marks.startBias[token] ?? 0;
    isDateline.fill(marks.isDateline[token] ?? 0, first, end);
  });
  return { text, starts: Int32Array.from(cuts), ends: Int32Array.from(ends), startBias, isDateline, firstWords };
}

/** Offsets inside a token at which it parts: before and after each hyphen that joins words. */
function findCuts(text: string, start: number, end: number): readonly number[] {
  if (end - start < 3 || end - start > MOST_UNITS) return [];
  const form = text.slice(start, end);
  if (!HYPHEN.test(form) || WHOLE.test(form)) return [];
  const cuts: number[] = [];
  let at = 0;
  for (let place = 1; place < form.length - 1; place++) {
    if (!HYPHEN.test(form.charAt(place))) continue;
    const isPrefix = PREFIXES.has(form.slice(at, place).toLowerCase());
    if (isPrefix || place === at) continue;
    cuts.push(start + place, start + place + 1);
    at = place + 1;
  }
  return cuts;
}
