import { CERTAIN } from "../sentence-starts.ts";
import { caseOf, SPACE, spaceOf } from "./surface.ts";
import type { TokenisedText } from "./syntactic-words.ts";
import type { Window } from "./windows.ts";
import type { WordPieces } from "./word-pieces.ts";

/** Inputs of one pass, which reads one window: `pieces` or `words` values each. */
export interface Feeds {
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

/** Inputs for one window of a text. */
export function toFeeds(window: Window, text: PiecedText, cutter: WordPieces): Feeds {
  const words = window.end - window.start;
  let pieces = 2;
  for (let word = window.start; word < window.end; word++) pieces += text.counts[word] ?? 0;
  const feeds: Feeds = {
    pieces,
    words,
    inputIds: new Int32Array(pieces).fill(cutter.pad),
    attentionMask: new Int32Array(pieces),
    caseIds: new Int32Array(pieces),
    spaceIds: new Int32Array(pieces),
    wordIndex: new Int32Array(words),
    wordMask: new Int32Array(words),
    startBias: new Float32Array(words),
  };
  fill(feeds, { window, text, cutter });
  return feeds;
}

interface Filling {
  readonly window: Window;
  readonly text: PiecedText;
  readonly cutter: WordPieces;
}

function fill(feeds: Feeds, { window, text, cutter }: Filling): void {
  let place = 0;
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
    const at = word - window.start;
    feeds.wordIndex[at] = place;
    feeds.wordMask[at] = 1;
    feeds.startBias[at] = word === window.start ? CERTAIN : (text.startBias[word] ?? 0);
    for (const id of text.pieces[word] ?? [cutter.unknown]) put(id, letterCase, space);
  }
  put(cutter.last, 0, SPACE.glued);
}
