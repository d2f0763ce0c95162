import { findQuotations, type Quotation } from "../language/quotations.ts";
import type { Analysis, Token } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import { classifyWords, coverTokens, type WordClass } from "./word-classes.ts";

/** An analysis with what the rules ask of each token. Indices count tokens of the whole analysis. */
export interface Markup {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly classes: readonly WordClass[];
  readonly quotations: readonly Quotation[];
  /** Index of the quotation that a token stands in, its marks included; -1 outside. */
  readonly quotationOf: readonly number[];
  /** Is the token part of a date or period? */
  readonly inTime: readonly boolean[];
  /** Is the token an adjective of a place ("Russian")? */
  readonly inAdjective: readonly boolean[];
}

/** A range of tokens: end exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

export const Markup = {
  of: (analysis: Analysis): Markup => {
    const { text, tokens, sentences, names } = analysis;
    const quotations = findQuotations(text, tokens, sentences);
    const quotationOf: number[] = new Array(tokens.length).fill(-1);
    quotations.forEach((each, index) => {
      for (let at = each.open; at <= each.close; at++) quotationOf[at] = index;
    });
    return {
      analysis,
      tokens,
      classes: classifyWords(analysis),
      quotations,
      quotationOf,
      inTime: coverTokens(
        tokens,
        [...analysis.times].sort((a, b) => a.start - b.start),
      ),
      inAdjective: coverTokens(tokens, names.filter((each) => each.adjective).sort(Span.order)),
    };
  },
  /** Folded form of a token; "" outside the text. */
  norm: (markup: Markup, at: number): string => markup.tokens[at]?.norm ?? "",
  /** Class of a token; a mark outside the text. */
  classAt: (markup: Markup, at: number): WordClass => markup.classes[at] ?? "mark",
  /** The characters of a token range. */
  span: (markup: Markup, { first, end }: TokenRange): Span => ({
    start: markup.tokens[first]?.start ?? 0,
    end: markup.tokens[end - 1]?.end ?? 0,
  }),
  /** The quotation that opens at a token. */
  quotationAt: (markup: Markup, at: number): Quotation | null => {
    const found = markup.quotations[markup.quotationOf[at] ?? -1];
    return found && found.open === at ? found : null;
  },
  /** The quotation that closes at a token. */
  quotationBefore: (markup: Markup, at: number): Quotation | null => {
    const found = markup.quotations[markup.quotationOf[at] ?? -1];
    return found && found.close === at && found.closed ? found : null;
  },
};
