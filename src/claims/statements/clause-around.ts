import type { Syntax } from "../../model/syntax.ts";
import type { RoleRuns, WordRange } from "./role-runs.ts";
import { headOf, rangeOf } from "./tree-edges.ts";

const SUBJECT = /^(?:nsubj|csubj)/;

/**
 * "The fire reportedly started at noon": what an adverb marks as hearsay is the clause or phrase that it stands in, its subject before the adverb and
 * the rest behind it, whatever the reader marked.
 */
export function addClauseAround(syntax: Syntax, runs: RoleRuns): RoleRuns {
  const { cue } = runs;
  if (!cue) return runs;
  const adverb = headOf(syntax, cue);
  const head = syntax.head(adverb);
  if (syntax.upos(adverb) !== "ADV" || syntax.deprel(adverb) !== "advmod" || head < 0) return runs;
  const after = findAfter(syntax, head, cue);
  if (!after) return runs;
  const before = findBefore(syntax, head, cue);
  return { ...runs, content: before ? [before, after] : [after] };
}

/** What of the head's phrase or clause follows the adverb, without clauses that stand beside it. */
function findAfter(syntax: Syntax, head: number, cue: WordRange): WordRange | null {
  const beside = syntax.children(head).filter((child) => child > head && standsBeside(syntax, child));
  const stop = Math.min(rangeOf(syntax, head).end, ...beside.map((child) => rangeOf(syntax, child).first));
  return stop > cue.end ? { first: cue.end, end: stop } : null;
}

function standsBeside(syntax: Syntax, child: number): boolean {
  if (syntax.deprel(child) === "parataxis") return true;
  return syntax.deprel(child) === "conj" && syntax.children(child).some((word) => SUBJECT.test(syntax.deprel(word)));
}

/** The subject before the adverb with all up to it; of a participle the noun that it describes. */
function findBefore(syntax: Syntax, head: number, cue: WordRange): WordRange | null {
  const subject = syntax.children(head).find((child) => SUBJECT.test(syntax.deprel(child)) && child < cue.first);
  if (subject !== undefined) {
    const { first, end } = rangeOf(syntax, subject);
    return {
      first,
      end: isOfVerb(syntax, { first: end, end: cue.first }, head) ? cue.first : Math.min(end, cue.first),
    };
  }
  const above = syntax.head(head);
  if (above < 0 || above >= cue.first) return null;
  if (syntax.deprel(head) === "acl") return { first: rangeOf(syntax, above).first, end: above + 1 };
  if (syntax.deprel(head) !== "conj") return null;
  const shared = syntax.children(above).find((child) => SUBJECT.test(syntax.deprel(child)) && child < cue.first);
  return shared === undefined ? null : rangeOf(syntax, shared);
}

/** Do all words of a range hang on the verb, as auxiliaries and adverbs do? */
function isOfVerb(syntax: Syntax, { first, end }: WordRange, verb: number): boolean {
  for (let word = first; word < end; word++) if (syntax.head(word) !== verb) return false;
  return true;
}
