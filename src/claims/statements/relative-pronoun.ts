import type { Syntax } from "../../model/syntax.ts";
import type { RoleRuns, WordRange } from "./role-runs.ts";
import { headOf } from "./tree-edges.ts";

/** "the treaty, which he said was dead", "what they called a hoax": a relative pronoun before source and cue is a piece of what is told when it hangs in that, or is the cue's object. */
export function addRelative(syntax: Syntax, runs: RoleRuns): RoleRuns {
  const { cue, source, content } = runs;
  if (!cue || content.some(({ first }) => first < cue.first)) return runs;
  const pronoun = Math.min(cue.first, source?.first ?? cue.first) - 1;
  if (pronoun < 0 || !/^W(?:P|DT)/.test(syntax.xpos(pronoun))) return runs;
  const head = syntax.head(pronoun);
  const isTold = content.some(({ first, end }) => head >= first && head < end);
  const isObject = head === headOf(syntax, cue) && /^(?:obj|nsubj:pass)/.test(syntax.deprel(pronoun));
  return isTold || isObject ? { ...runs, content: [{ first: pronoun, end: pronoun + 1 }, ...content] } : runs;
}

/** A piece that is nothing but a relative pronoun tells nothing without others. */
export function isPronoun(syntax: Syntax, { first, end }: WordRange): boolean {
  return end - first === 1 && /^W(?:P|DT)/.test(syntax.xpos(first));
}
