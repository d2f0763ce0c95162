import { lastWord } from "../language/last-word.ts";
import { sentenceTerms, type Term } from "../language/terms.ts";
import type { Analysis, Name, Quantity, Sentence, Time } from "../model/analysis.ts";
import type { Claim, Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";

/** A text with what was understood of it, as checking takes it: a claim's own text, or a document. */
export interface CheckedText {
  readonly id: string;
  readonly analysis: Analysis;
  readonly claims: readonly Claim[];
}

/** One sentence with all that is compared of it. Offsets count from the start of the whole text. */
export interface Passage {
  readonly document: string;
  readonly analysis: Analysis;
  /** Index of the sentence in its text. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly terms: readonly Term[];
  readonly names: readonly Name[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly statements: readonly Statement[];
}

export const CheckedText = {
  of: ({ report, analysis, claims }: Reading): CheckedText => ({ id: report.id, analysis, claims }),
};

/** The sentences of a text as passages, in order. */
export function passagesOf({ id, analysis, claims }: CheckedText): readonly Passage[] {
  const names = new Cursor(analysis.names);
  const quantities = new Cursor(analysis.quantities);
  const times = new Cursor(analysis.times);
  const statements = new Cursor(claims.filter((claim) => claim.kind === "statement"));
  return analysis.sentences.map((sentence, index) => {
    const said = statements.within(sentence);
    return {
      document: id,
      analysis,
      index,
      sentence,
      terms: [...sentenceTerms(analysis, sentence), ...speakersMeant(said)],
      names: names.within(sentence),
      quantities: quantities.within(sentence),
      times: times.within(sentence),
      statements: said,
    };
  });
}

/** Who a pronoun or "the minister" stands for, as a term in its place: "he said" has the speaker's name. */
function speakersMeant(statements: readonly Statement[]): readonly Term[] {
  return statements.flatMap(({ speaker }): readonly Term[] => {
    if (speaker?.type !== "person" || speaker.name.endsWith(lastWord(speaker.text))) return [];
    return [
      { kind: "name", key: `person:${lastWord(speaker.name).toLowerCase()}`, start: speaker.start, end: speaker.end },
    ];
  });
}

/** Hands out the spans that begin inside each of a run of spans, in one walk over both. */
class Cursor<T extends Span> {
  readonly #items: readonly T[];
  #at = 0;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  within({ start, end }: Span): readonly T[] {
    while ((this.#items[this.#at]?.start ?? end) < start) this.#at++;
    const from = this.#at;
    while ((this.#items[this.#at]?.start ?? end) < end) this.#at++;
    return this.#items.slice(from, this.#at);
  }
}

export const Passage = {
  /** Share of the terms (of a claim, or of a part of it) that a passage has; 0 for no terms. */
  share: (terms: readonly Term[], passage: Passage): number => {
    if (terms.length === 0) return 0;
    const keys = new Set(passage.terms.map((term) => term.key));
    return terms.filter((term) => keys.has(term.key)).length / terms.length;
  },
  text: (passage: Passage): string => Span.slice(passage.analysis.text, passage.sentence),
  /** The words of the sentence's tree, in order; none without a tree. */
  words: ({ analysis: { syntax }, sentence }: Passage): readonly number[] => {
    if (!syntax) return [];
    const first = syntax.wordOf(sentence.firstToken);
    return Array.from({ length: syntax.wordOf(sentence.endToken) - first }, (_, n) => first + n);
  },
  /** Those that the tree takes for verbs. */
  verbs: (passage: Passage): readonly number[] => wordsTagged(passage, "VERB"),
  /** The same for common nouns. */
  nouns: (passage: Passage): readonly number[] => wordsTagged(passage, "NOUN"),
  /** A word of the tree, in lower case. */
  form: ({ analysis: { syntax, text } }: Passage, word: number): string =>
    syntax ? Span.slice(text, syntax.span(word)).toLowerCase() : "",
  tokens: (passage: Passage) => passage.analysis.tokens.slice(passage.sentence.firstToken, passage.sentence.endToken),
};

function wordsTagged(passage: Passage, tag: string): readonly number[] {
  return Passage.words(passage).filter((word) => passage.analysis.syntax?.upos(word) === tag);
}
