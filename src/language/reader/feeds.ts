import { caseOf, SPACE, spaceOf } from "./surface.ts";
import type { TokenisedText } from "./syntactic-words.ts";
import type { Window } from "./windows.ts";
import type { WordPieces } from "./word-pieces.ts";

/** Bias that settles whether a word starts a sentence. */
const FORCED = 100;

/** Inputs of one pass over several windows, row by row, padded with zeros: `pieces` or `words` values a row. */
export interface Feeds {
  readonly rows: number;
  readonly pieces: number;
  readonly words: number;
  readonly inputIds: Int32Array;
  readonly attentionMask: Int32Array;
  readonly caseIds: Int32Array;
  readonly spaceIds: Int32Array;
  /** Place of each word's first piece. */
  readonly wordIndex: Int32Array;
  readonly wordMask: Int32Array;
  /** Added to the score that a word starts a sentence. */
  readonly startBias: Float32Array;
}

/** A text with the pieces of its words. */
export interface PiecedText extends TokenisedText {
  readonly pieces: readonly (readonly number[])[];
  readonly counts: Uint8Array;
}

/** UTF-16 units that follow one another without white space in prose at the most: longer runs are data, and their words unknown. */
const LONGEST_RUN = 1_000;

/** Cuts the words of a text into pieces. */
export function cutPieces(text: TokenisedText, { cut, unknown }: WordPieces): PiecedText {
  const { starts, ends } = text;
  const pieces: (readonly number[])[] = [];
  const counts = new Uint8Array(starts.length);
  for (let word = 0; word < starts.length; ) {
    let end = word + 1;
    while (end < starts.length && starts[end] === ends[end - 1]) end++;
    const isData = (ends[end - 1] ?? 0) - (starts[word] ?? 0) > LONGEST_RUN;
    for (; word < end; word++) {
      const own = isData ? [unknown] : cut(text.text.slice(starts[word], ends[word]));
      pieces.push(own);
      counts[word] = own.length;
    }
  }
  return { ...text, pieces, counts };
}

/** Inputs for some windows of `texts`. */
export function toFeeds(windows: readonly Window[], texts: readonly PiecedText[], cutter: WordPieces): Feeds {
  const sizes = windows.map((window) => sizeOf(window, texts));
  const pieces = Math.max(...sizes) + 2;
  const words = Math.max(...windows.map(({ start, end }) => end - start));
  const rows = windows.length;
  const feeds: Feeds = {
    rows,
    pieces,
    words,
    inputIds: new Int32Array(rows * pieces).fill(cutter.pad),
    attentionMask: new Int32Array(rows * pieces),
    caseIds: new Int32Array(rows * pieces),
    spaceIds: new Int32Array(rows * pieces),
    wordIndex: new Int32Array(rows * words),
    wordMask: new Int32Array(rows * words),
    startBias: new Float32Array(rows * words),
  };
  windows.forEach((window, row) => {
    const text = texts[window.text];
    if (text) fillRow(feeds, row, { window, text, cutter });
  });
  return feeds;
}

/** Word pieces of a window, without the two around it. */
export function sizeOf({ text, start, end }: Window, texts: readonly PiecedText[]): number {
  let size = 0;
  for (let word = start; word < end; word++) size += texts[text]?.counts[word] ?? 0;
  return size;
}

interface Row {
  readonly window: Window;
  readonly text: PiecedText;
  readonly cutter: WordPieces;
}

function fillRow(feeds: Feeds, row: number, { window, text, cutter }: Row): void {
  let place = row * feeds.pieces;
  const origin = place;
  const put = (id: number, letterCase: number, space: number): void => {
    feeds.inputIds[place] = id;
    feeds.attentionMask[place] = 1;
    feeds.caseIds[place] = letterCase;
    feeds.spaceIds[place] = space;
    place++;
  };
  put(cutter.first, 0, SPACE.glued);
  for (let word = window.start; word < window.end; word++) {
    const [start, end] = [text.starts[word] ?? 0, text.ends[word] ?? 0];
    const letterCase = caseOf(text.text.slice(start, end));
    const space = spaceOf(text.text, word === 0 ? -1 : (text.ends[word - 1] ?? -1), start);
    const at = row * feeds.words + word - window.start;
    feeds.wordIndex[at] = place - origin;
    feeds.wordMask[at] = 1;
    feeds.startBias[at] = word === window.start ? FORCED : FORCED * (text.opens[word] ?? 0);
    for (const id of text.pieces[word] ?? [cutter.unknown]) put(id, letterCase, space);
  }
  put(cutter.last, 0, SPACE.glued);
}
