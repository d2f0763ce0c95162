import { caseOf, SPACE, spaceOf } from "../../language/reader/surface.ts";
import { toWords } from "../../language/reader/syntactic-words.ts";
import type { Span } from "../../model/span.ts";
import { Passage } from "../passage.ts";

/** A word of a sentence as a judge takes it. */
export interface JudgedWord extends Span {
  readonly form: string;
  /** Case pattern and spacing, by the numbers of `language/reader/surface.ts`. */
  readonly letterCase: number;
  readonly space: number;
}

/** The words of a sentence by the rules of Universal Dependencies. It is read alone: how its first word stands after the one before is `firstSpace`. */
export function wordsOf(passage: Passage, firstSpace: number): readonly JudgedWord[] {
  const tokens = Passage.tokens(passage);
  const marks = { startBias: new Float32Array(tokens.length), isDateline: new Uint8Array(tokens.length) };
  const { text, starts, ends } = toWords(passage.analysis.text, tokens, marks);
  return Array.from(starts, (start, at) => {
    const end = ends[at] ?? start;
    const form = text.slice(start, end);
    const space = at === 0 ? firstSpace : spaceOf(text, ends[at - 1] ?? -1, start);
    return { start, end, form, letterCase: caseOf(form), space };
  });
}

/** The spacing of a sentence's first word, as judges learn it: claims begin a text, evidence is cut out of one. */
export const FIRST_SPACE = { claim: SPACE.break, evidence: SPACE.spaced } as const;
