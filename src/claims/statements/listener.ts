import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { canSpeak } from "../speaker-nouns.ts";
import { takesListener, takesThing } from "./cue-lexicon.ts";

/** Is the object of a cue's verb somebody who is told ("promised the crew | to wait"), and not what is told ("promised a reward")? */
export function isListener(markup: Markup, syntax: Syntax, object: number): boolean {
  const verb = syntax.head(object);
  const norm = markup.tokens[syntax.tokenOf(verb)]?.norm ?? "";
  if (!takesListener(norm)) return false;
  if (!takesThing(norm) || /^PR(?:ON|OPN)$/.test(syntax.upos(object))) return true;
  if (syntax.children(verb).some((child) => child > object && /^[cx]comp$/.test(syntax.deprel(child)))) return true;
  const { start, end } = syntax.span(object);
  return canSpeak(markup.analysis.text.slice(start, end));
}
