import type { Place } from "../check/mismatch.ts";
import type { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import { headOf, keyOf } from "./place-words.ts";

/** Does a condition hang on something that the claim says? "She might be alive if he had stopped" puts none on her death. */
export function isConditionOf(condition: Place, claim: Place): boolean {
  const { syntax } = condition.passage.analysis;
  if (!syntax) return true;
  const head = headOf(syntax, condition.span);
  if (!/^(?:VERB|AUX|ADJ|NOUN|PROPN|PRON)$/.test(syntax.upos(head)) || !hasPredicate(syntax, condition.span))
    return false;
  const keys = new Set(claim.passage.terms.map((term) => term.key));
  const path = syntax.path(head).slice(1, 3);
  // What a relative clause makes depend on something is no condition on the noun it stands by.
  const above = syntax.upos(path[0] ?? -1) === "VERB" ? path.slice(0, 1) : path;
  return above.length === 0 || above.some((word) => keys.has(keyOf(condition, syntax, word)));
}

function hasPredicate(syntax: Syntax, { start, end }: Span): boolean {
  for (let word = syntax.wordFrom(start); word < syntax.wordFrom(end); word++)
    if (/^(?:VERB|AUX)$/.test(syntax.upos(word))) return true;
  return false;
}
