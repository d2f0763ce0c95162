import { findLemmaAt } from "../language/lemmas.ts";
import type { Syntax } from "../model/syntax.ts";
import type { Markup } from "./markup.ts";
import type { WordRange } from "./role-runs.ts";
import { headOf } from "./tree-edges.ts";
import { getWords } from "./word-classes.ts";

const VERBS = getWords("topic-verb");
const TOPIC = /^(?:on|about|of|to|with|at)$/;
/** What makes a phrase say something: a clause in it. */
const CLAUSE = /^(?:ccomp|advcl|nsubj)/;

/** "commented on the plan", "talked to the crew": whether a cue has nothing but a topic or listener, no clause and no quotation. */
export function isMereTopic(
  markup: Markup,
  syntax: Syntax,
  { cue, content }: { readonly cue: WordRange | null; readonly content: readonly WordRange[] },
): boolean {
  const [piece] = content;
  if (!cue || !piece || content.length > 1 || piece.first < cue.end) return false;
  const opener = markup.tokens[syntax.tokenOf(piece.first)]?.norm ?? "";
  if (!TOPIC.test(opener) || !VERBS.has(findLemmaAt(markup.analysis.text, syntax, headOf(syntax, cue)))) return false;
  for (let word = piece.first; word < piece.end; word++) {
    if (CLAUSE.test(syntax.deprel(word)) || (markup.quotationOf[syntax.tokenOf(word)] ?? -1) >= 0) return false;
  }
  return true;
}
