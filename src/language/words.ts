import type { Sentence, Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import { startsUpper } from "./characters.ts";

/** The words of one sentence as rules see them. Indices count the tokens of the whole text; outside the sentence every word is "". */
export interface Words {
  /** Index of the first token and the index after the last one. */
  readonly first: number;
  readonly limit: number;
  readonly norm: (index: number) => string;
  readonly isUpper: (index: number) => boolean;
  /** Does the token stand right after the one before it, without white space? */
  readonly touches: (index: number) => boolean;
  /** The tokens from `from` to `to` (exclusive) as a span of the text. */
  readonly span: (from: number, to: number) => Span;
  /** The tree of the text; null where no reader was at hand. */
  readonly syntax: Syntax | null;
}

/** What words are taken from. */
export interface WordSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly syntax?: Syntax | null;
}

/** The words of a sentence; those whose index is in `hidden` read as "". */
export function toWords(
  { text, tokens, syntax = null }: WordSource,
  { firstToken, endToken }: Pick<Sentence, "firstToken" | "endToken">,
  hidden: ReadonlySet<number> = new Set(),
): Words {
  const at = (index: number): Token | undefined =>
    index >= firstToken && index < endToken && !hidden.has(index) ? tokens[index] : undefined;
  return {
    first: firstToken,
    limit: endToken,
    norm: (index) => at(index)?.norm ?? "",
    isUpper: (index) => {
      const token = at(index);
      return token !== undefined && startsUpper(text.slice(token.start, token.start + 2));
    },
    touches: (index) => tokens[index - 1]?.end === tokens[index]?.start,
    span: (from, to) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }),
    syntax,
  };
}
