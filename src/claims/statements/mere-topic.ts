import { findLemmaAt } from "../../language/lemmas.ts";
import type { Syntax } from "../../model/syntax.ts";
import { Markup } from "../markup.ts";
import { canSpeak } from "../speaker-nouns.ts";
import { getWords } from "../word-classes.ts";
import { findVerbCue } from "./cue-lexicon.ts";
import type { WordRange } from "./role-runs.ts";
import { headOf, rangeOf } from "./tree-edges.ts";

const VERBS = getWords("topic-verb");
const MENACING = getWords("menacing-verb");
const DOER = /^(?:by|from)$/;
const TOPIC = /^(?:on|about|of|to|with|at)$/;
/** What opens the matter that people are at odds over. */
const ON = /^(?:on|about|over)$/;
/** What makes a phrase say something: a clause in it. */
const CLAUSE = /^(?:ccomp|advcl|nsubj)/;

/** "commented on the plan", "talked to the crew", "threats by the gang", "threatened the guard", "did not agree on a date": whether a cue has nothing but a topic, doer or listener, no clause and no quotation. */
export function isMereTopic(
  markup: Markup,
  syntax: Syntax,
  { cue, content }: { readonly cue: WordRange | null; readonly content: readonly WordRange[] },
): boolean {
  const [piece] = content;
  if (!cue || !piece || content.length > 1 || piece.first < cue.end) return false;
  const opener = markup.tokens[syntax.tokenOf(piece.first)]?.norm ?? "";
  const head = headOf(syntax, cue);
  const verb = findLemmaAt(markup.analysis.text, syntax, head);
  if (saysNothing(markup, syntax, { head, first: piece.first })) return true;
  if (verb === "agree" && ON.test(opener) && isNegated(markup, syntax, head)) return true;
  const isMere =
    (TOPIC.test(opener) && VERBS.has(verb)) ||
    (DOER.test(opener) && syntax.upos(head) === "NOUN") ||
    (MENACING.has(verb) && isPerson(markup, syntax, piece));
  return isMere && !saysMore(markup, syntax, piece);
}

/** "says nothing of those who are missing": what is not told is no content; what is not found may be. */
function saysNothing(
  markup: Markup,
  syntax: Syntax,
  { head, first }: { readonly head: number; readonly first: number },
): boolean {
  const normOf = (word: number): string => markup.tokens[syntax.tokenOf(word)]?.norm ?? "";
  const isObject = syntax.deprel(first) === "obj" && syntax.head(first) === head;
  return isObject && normOf(first) === "nothing" && findVerbCue(normOf(head))?.cue.act === "say";
}

function isNegated(markup: Markup, syntax: Syntax, verb: number): boolean {
  return syntax.children(verb).some((child) => Markup.classAt(markup, syntax.tokenOf(child)) === "negation");
}

/** A person or body and nothing that is threatened ("threatened the guard", not "threatened the guard with a knife"). */
function isPerson(markup: Markup, syntax: Syntax, piece: WordRange): boolean {
  const head = headOf(syntax, piece);
  const hasMeans = syntax.children(head).some((child) => /^(?:nmod|obl)/.test(syntax.deprel(child)));
  const isLast = piece.end === rangeOf(syntax, head).end;
  const { start, end } = syntax.span(head);
  const names = /^PR(?:ON|OPN)$/.test(syntax.upos(head)) || canSpeak(markup.analysis.text.slice(start, end));
  return names && isLast && !hasMeans;
}

function saysMore(markup: Markup, syntax: Syntax, { first, end }: WordRange): boolean {
  for (let word = first; word < end; word++) {
    if (CLAUSE.test(syntax.deprel(word)) || (markup.quotationOf[syntax.tokenOf(word)] ?? -1) >= 0) return true;
  }
  return false;
}
