import { Span } from "../../model/span.ts";
import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import type { Attribution } from "./attribution.ts";
import { headOf } from "./tree-edges.ts";

const QUOTED = /["“”„«»]/;

/**
 * Does nothing in the tree tie what is told to its cue: no piece hangs on it, it hangs on none, and no word has both right below it? Quotations and
 * what follows a colon stand apart by right. Of such content that no rule confirms a quarter is right on attribution-news and attribution-open, and less on PolNeAR.
 */
export function isAdrift(
  { analysis: { text } }: Markup,
  syntax: Syntax,
  { cue, content }: Pick<Attribution, "cue" | "content">,
): boolean {
  if (!cue || content.some((piece) => QUOTED.test(Span.slice(text, piece)))) return false;
  const verb = headIn(syntax, cue);
  if (syntax.upos(verb) === "PUNCT") return false;
  const above = new Set(syntax.path(verb));
  return !content.some((piece) => {
    const head = headIn(syntax, piece);
    return above.has(head) || syntax.head(head) === syntax.head(verb) || syntax.path(head).includes(verb);
  });
}

function headIn(syntax: Syntax, { start, end }: Span): number {
  const first = syntax.wordFrom(start);
  return headOf(syntax, { first, end: Math.max(first + 1, syntax.wordFrom(end)) });
}
