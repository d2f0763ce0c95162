import type { Span } from "../model/span.ts";
import { type Comparison, mismatch } from "./mismatch.ts";
import { Passage } from "./passage.ts";

/** Shorter quotations are mostly names and scare quotes; their words are compared like any others. */
const LEAST_WORDS = 3;
const OPEN = /["“«„]/;
const CLOSE = /["”»“]/;

/** Quotation marks promise the exact words: quotations that no passage has to the letter. */
export const compareQuotations: Comparison = (claim, evidence) => {
  const texts = evidence.map((passage) => folded(Passage.tokens(passage).filter((token) => token.isWord)));
  return quotationsOf(claim).flatMap((quotation) => {
    const words = Passage.tokens(claim).filter(
      (token) => token.isWord && token.start >= quotation.start && token.end <= quotation.end,
    );
    if (words.length < LEAST_WORDS || texts.some((text) => text.includes(folded(words)))) return [];
    return [
      mismatch({ type: "quote", severity: "missing", claim: { passage: claim, span: quotation }, evidence: null }),
    ];
  });
};

/** Spans between quotation marks, the marks left out; a quotation left open runs to the end of the sentence. */
export function quotationsOf(passage: Passage): readonly Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const token of Passage.tokens(passage)) {
    const mark = passage.analysis.text.slice(token.start, token.end);
    if (open !== null && CLOSE.test(mark)) {
      spans.push({ start: open, end: token.start });
      open = null;
    } else if (open === null && OPEN.test(mark)) open = token.end;
  }
  if (open !== null) spans.push({ start: open, end: passage.sentence.end });
  return spans;
}

function folded(tokens: readonly { readonly norm: string }[]): string {
  return ` ${tokens.map((token) => token.norm).join(" ")} `;
}
