import type { Token } from "../model/analysis.ts";
import { startsLower } from "./characters.ts";
import { findDatelineEnd } from "./datelines.ts";
import data from "./lexicons/sentence-starts.json" with { type: "json" };
import { findSentences, hasCapitals, type SentenceRange } from "./sentences.ts";

/** Log-odds that settle whether a sentence starts, whatever a reader thinks. */
export const CERTAIN = 100;

const BIASES: ReadonlyMap<string, number> = new Map(data.entries.map(({ name, bias }) => [name, bias]));
const FINAL = /^(?:[.!?…]+|[。！？])$/u;

/**
 * What the marks around each token say of a sentence that starts there, as log-odds to add to a reader's: 0 where they say nothing. One value
 * a token; `CERTAIN` at the first token of a block.
 */
export function findStartBiases(
  text: string,
  tokens: readonly Token[],
  ranges: readonly SentenceRange[],
): Float32Array {
  const biases = new Float32Array(tokens.length);
  for (const range of ranges) {
    if (range.first >= range.end) continue;
    const starts = new Set(findSentences(text, tokens, range).map(({ firstToken }) => firstToken));
    biases[range.first] = CERTAIN;
    const isCased = hasCapitals(text, tokens, range);
    const datelineEnd = findDatelineEnd(text, tokens, range);
    for (let at = range.first + 1; at < range.end; at++) {
      const name = nameContext(text, tokens, { at, datelineEnd, isBoundary: starts.has(at), isCased });
      biases[at] = BIASES.get(name) ?? 0;
    }
  }
  return biases;
}

interface Context {
  readonly at: number;
  /** First token after the block's dateline. */
  readonly datelineEnd: number;
  /** Do the rules see a sentence start here? */
  readonly isBoundary: boolean;
  /** Does the block have capitals? */
  readonly isCased: boolean;
}

/** The name of the entry that a token's surroundings fall under. */
function nameContext(
  text: string,
  tokens: readonly Token[],
  { at, datelineEnd, isBoundary, isCased }: Context,
): string {
  const [token, before, beforeThat] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (!token || !before) return "inside";
  const mark = before.isWord ? "" : text.slice(before.start, before.end);
  if (/^[([{“‘«]$/.test(mark)) return "opening";
  if (/^[-–—]+$/.test(mark)) return at === datelineEnd ? "dateline" : "dash";
  if (isBoundary) return "boundary";
  if (FINAL.test(mark) || (/^[”’"')\]»]$/.test(mark) && beforeThat && FINAL.test(beforeThat.norm))) return "reported";
  if (!text.slice(before.end, token.start).includes("\n")) return "inside";
  return isCased && startsLower(text.slice(token.start, token.end)) ? "wrapped" : "line";
}
