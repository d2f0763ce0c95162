import { SPACE } from "../../language/reader/surface.ts";
import type { WordPieces } from "../../language/reader/word-pieces.ts";
import type { JudgeDescription } from "./description.ts";
import type { Pair } from "./judge.ts";
import { findMarks, MARK } from "./marks.ts";
import { FIRST_SPACE, type JudgedWord, wordsOf } from "./words.ts";

/** A pair as the graph takes it: one value a word piece, the evidence first. */
export interface Row {
  readonly pieces: readonly number[];
  /** 0 in the evidence, 1 in the claim. */
  readonly parts: readonly number[];
  readonly positions: readonly number[];
  readonly marks: readonly number[];
  readonly cases: readonly number[];
  readonly spaces: readonly number[];
  /** Place of the claim's first piece, the one before its words. */
  readonly claimStart: number;
  /** The words of the claim that found room. */
  readonly words: readonly JudgedWord[];
  /** Place of the first piece of each of them. */
  readonly wordStarts: readonly number[];
}

/** Words that a sentence alone is cut to where it has more pieces than the evidence has room for. */
const MOST_WORDS = 100;

/** The row of a pair, as train/judge/pack.py makes it; null where there is no word on either side. */
export function toRow(pair: Pair, cutter: WordPieces, description: JudgeDescription): Row | null {
  const builder = new RowBuilder(cutter);
  const sentences = pair.evidence.map((passage) => wordsOf(passage, FIRST_SPACE.evidence));
  const held = builder.putEvidence(sentences, description.row);
  const claimStart = builder.length;
  const words = builder.fit(wordsOf(pair.claim, FIRST_SPACE.claim), description.row.claimPieces);
  if (words.length === 0 || held.every((sentence) => sentence.length === 0)) return null;
  const wordStarts = builder.putClaim(words, findMarks(words, held, description.stems));
  return { ...builder.columns, claimStart, words, wordStarts };
}

const EVIDENCE = 0;
const CLAIM = 1;
/** Of the pieces at the ends of sentences. */
const NO_WORD = { letterCase: 0, space: SPACE.glued };

class RowBuilder {
  readonly columns = {
    pieces: [] as number[],
    parts: [] as number[],
    positions: [] as number[],
    marks: [] as number[],
    cases: [] as number[],
    spaces: [] as number[],
  };
  readonly #cutter: WordPieces;

  constructor(cutter: WordPieces) {
    this.#cutter = cutter;
  }

  get length(): number {
    return this.columns.pieces.length;
  }

  /** Sentences as far as there is room, each whole but for a first that is too long; gives those that were put. */
  putEvidence(
    sentences: readonly (readonly JudgedWord[])[],
    { evidencePieces: most, evidenceFrom }: JudgeDescription["row"],
  ): readonly (readonly JudgedWord[])[] {
    const held: (readonly JudgedWord[])[] = [];
    const put = (piece: number, word: Pick<JudgedWord, "letterCase" | "space">): void =>
      this.#put(piece, word, { part: EVIDENCE, position: evidenceFrom + this.length, mark: MARK.none });
    put(this.#cutter.first, NO_WORD);
    for (const sentence of sentences) {
      const fits = this.length + this.#count(sentence) + 1 <= most;
      if (!fits && held.length > 0) continue;
      const words = fits ? sentence : sentence.slice(0, MOST_WORDS);
      held.push(words);
      for (const word of words)
        for (const piece of this.#cutter.cut(word.form)) if (this.length < most - 1) put(piece, word);
      put(this.#cutter.last, NO_WORD);
    }
    return held;
  }

  /** Words of a claim as far as there is room for them and the pieces at its ends. */
  fit(words: readonly JudgedWord[], most: number): readonly JudgedWord[] {
    let size = 2;
    const end = words.findIndex(({ form }) => {
      size += this.#cutter.cut(form).length;
      return size > most;
    });
    return end < 0 ? words : words.slice(0, end);
  }

  /** Gives the place of each word's first piece. */
  putClaim(words: readonly JudgedWord[], marks: readonly number[]): readonly number[] {
    let position = 0;
    const put = (piece: number, word: Pick<JudgedWord, "letterCase" | "space">, mark: number): void =>
      this.#put(piece, word, { part: CLAIM, position: position++, mark });
    put(this.#cutter.first, NO_WORD, MARK.none);
    const starts = words.map((word, at) => {
      const start = this.length;
      for (const piece of this.#cutter.cut(word.form)) put(piece, word, marks[at] ?? MARK.none);
      return start;
    });
    put(this.#cutter.last, NO_WORD, MARK.none);
    return starts;
  }

  #count(words: readonly JudgedWord[]): number {
    return words.reduce((sum, { form }) => sum + this.#cutter.cut(form).length, 0);
  }

  #put(
    piece: number,
    { letterCase, space }: Pick<JudgedWord, "letterCase" | "space">,
    { part, position, mark }: { readonly part: number; readonly position: number; readonly mark: number },
  ): void {
    this.columns.pieces.push(piece);
    this.columns.parts.push(part);
    this.columns.positions.push(position);
    this.columns.marks.push(mark);
    this.columns.cases.push(letterCase);
    this.columns.spaces.push(space);
  }
}
