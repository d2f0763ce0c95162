import { CERTAIN } from "../sentence-starts.ts";
import type { TokenisedText } from "./syntactic-words.ts";

/** Consecutive words of one text that are read in one pass. */
export interface Window {
  readonly start: number;
  readonly end: number;
  /** It ends where a sentence ends for certain: at the end of the text or of a block. */
  readonly whole: boolean;
}

/** Sizes of windows in word pieces. */
export interface WindowSizes {
  readonly usual: number;
  readonly most: number;
}

/** Where one text is being read. */
export interface Position {
  at: number;
  /** The last window held no full stop: the next takes the most pieces at once. */
  long: boolean;
}

/** A window ends at a block's end when that leaves at least this share of it filled: no sentence is then read twice. */
const LEAST_FILLED = 0.6;

/** The next window of a text, at least one word long. `counts` are the pieces of each word. */
export function nextWindow(
  { startBias }: Pick<TokenisedText, "startBias">,
  counts: Uint8Array,
  { at, long }: Readonly<Position>,
  sizes: WindowSizes,
): Window {
  const limit = long ? sizes.most : sizes.usual;
  let pieces = 0;
  let end = at;
  let blockEnd = -1;
  while (end < counts.length) {
    const grown = pieces + (counts[end] ?? 0);
    if (grown > limit && end > at) break;
    if (end > at && isCertain(startBias[end]) && pieces >= LEAST_FILLED * limit) blockEnd = end;
    pieces = grown;
    end++;
  }
  if (end === counts.length || isCertain(startBias[end])) return { start: at, end, whole: true };
  if (blockEnd > at) return { start: at, end: blockEnd, whole: true };
  return { start: at, end, whole: false };
}

function isCertain(bias: number | undefined): boolean {
  return bias !== undefined && bias >= CERTAIN;
}

/** How far a window was read: where its last whole sentence ends. `starts` are the words at which sentences start, counted in the window. */
export function settle(window: Window, starts: readonly number[], { long }: Readonly<Position>): Position {
  if (window.whole) return { at: window.end, long: false };
  const last = starts.at(-1) ?? 0;
  if (starts.length > 1) return { at: window.start + last, long: false };
  // One sentence fills the window: try a larger one; a sentence that fills that is cut.
  return long ? { at: window.end, long: true } : { at: window.start, long: true };
}
