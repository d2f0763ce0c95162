import { findLemmaAt } from "../../language/lemmas.ts";
import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { getWords } from "../word-classes.ts";
import type { RoleRuns } from "./role-runs.ts";
import { headOf, unbrokenRangeOf } from "./tree-edges.ts";

/** Verbs of what somebody does about the words of others. */
const REACTING = getWords("reacting-verb");

/**
 * "Lind dismissed Holm's threat to leave": a noun of speech is its possessor's, whoever the reader marked. "Lind will look into claims that it fell": the
 * claims that somebody reacts to are not that somebody's.
 */
export function settleOwner(markup: Markup, syntax: Syntax, runs: RoleRuns): RoleRuns {
  const { cue, source } = runs;
  if (!cue || !source) return runs;
  const noun = headOf(syntax, cue);
  if (syntax.upos(noun) !== "NOUN" || syntax.path(headOf(syntax, source)).includes(noun)) return runs;
  const owner = syntax.children(noun).find((child) => syntax.deprel(child) === "nmod:poss");
  const range = owner === undefined ? null : unbrokenRangeOf(syntax, owner);
  if (range) return { ...runs, source: range };
  return isReactedTo(markup, syntax, noun) ? { ...runs, source: null } : runs;
}

function isReactedTo({ analysis: { text } }: Markup, syntax: Syntax, noun: number): boolean {
  return /^(?:obj|obl)$/.test(syntax.deprel(noun)) && REACTING.has(findLemmaAt(text, syntax, syntax.head(noun)));
}
