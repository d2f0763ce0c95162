import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import type { WordRange } from "./role-runs.ts";

const NEGATION = /^(?:not|n['’]t|never|no|nor|cannot)$/i;
/** Words between auxiliary and verb at the most. */
const REACH = 4;

/** The cue with its auxiliaries and its negation, without marks and other adverbs at its edges; never empty. */
export function mendCue({ analysis: { text } }: Markup, syntax: Syntax, cue: WordRange): WordRange {
  const form = (word: number): string => text.slice(syntax.span(word).start, syntax.span(word).end);
  const isEdge = (word: number): boolean =>
    syntax.deprel(word) === "punct" ||
    (syntax.deprel(word) === "advmod" && syntax.upos(word) === "ADV" && !NEGATION.test(form(word)));
  let { first, end } = cue;
  while (end - first > 1 && isEdge(end - 1)) end--;
  while (end - first > 1 && isEdge(first)) first++;
  for (let at = first - 1; at >= 0 && first - at <= REACH && !syntax.startsSentence(at + 1); at--) {
    const head = syntax.head(at);
    const isVerbal = /^aux/.test(syntax.deprel(at)) || NEGATION.test(form(at));
    if (isVerbal && head >= first && head < end) first = at;
    else if (syntax.deprel(at) !== "advmod") break;
  }
  return { first, end: endWithNoun({ first, end }, syntax) };
}

/** "issued an | evacuation order": a cue that ends inside its object goes on to the noun. */
function endWithNoun({ first, end }: WordRange, syntax: Syntax): number {
  const noun = syntax.head(end - 1);
  const isInside = end - first > 1 && /^(?:det|amod|compound|nummod)$/.test(syntax.deprel(end - 1));
  const isObject = syntax.deprel(noun) === "obj" && syntax.head(noun) >= first && syntax.head(noun) < end;
  return isInside && isObject && noun >= end && noun - end < REACH ? noun + 1 : end;
}
