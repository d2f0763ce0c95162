import type { Syntax } from "../../model/syntax.ts";
import type { WordRange } from "./role-runs.ts";

/** Relations whose clause is none of the predicate above it. */
const APART = /^(?:acl|parataxis|ccomp|csubj|appos|dislocated)/;

/**
 * The words that a text's main predicate is made of: what hangs on nothing in it, in its first sentence, with the verbs that complete it ("agreed | to
 * stop"); unless `alone` is asked also those beside it that share its subject, and adverbial clauses that lean on a word outside. Empty where no word is
 * of that kind.
 */
export function findMainPredicate(
  syntax: Syntax,
  ranges: readonly WordRange[],
  { alone = false }: { readonly alone?: boolean } = {},
): ReadonlySet<number> {
  const isInside = (word: number): boolean => ranges.some(({ first, end }) => word >= first && word < end);
  const goesOn = (word: number): boolean =>
    isInside(word) && (syntax.deprel(word) === "xcomp" || (!alone && isVerbBeside(syntax, word)));
  const apart = alone ? /^(?:conj|parataxis|advcl)/ : /^(?:conj|parataxis)/;
  const main = listTops(syntax, ranges, isInside).filter((top, at) => at === 0 || !apart.test(syntax.deprel(top)));
  for (let at = 0; at < main.length; at++) main.push(...syntax.children(main[at] ?? -1).filter(goesOn));
  return new Set(main);
}

/** Words of the first sentence with any whose head stands outside, marks and function words aside. */
function listTops(syntax: Syntax, ranges: readonly WordRange[], isInside: (word: number) => boolean): number[] {
  const tops: number[] = [];
  for (const { first, end } of ranges) {
    for (let word = first; word < end; word++) {
      if (syntax.startsSentence(word) && tops.length > 0) return tops;
      if (!isInside(syntax.head(word)) && !/^(?:punct|mark|case|cc|det)$/.test(syntax.deprel(word))) tops.push(word);
    }
  }
  return tops;
}

function isVerbBeside(syntax: Syntax, word: number): boolean {
  return syntax.universalRelation(word) === "conj" && !hasSubject(syntax, word);
}

function hasSubject(syntax: Syntax, word: number): boolean {
  return syntax.children(word).some((child) => /^[nc]subj/.test(syntax.deprel(child)));
}

/** Does a word hang on the predicate, at most one adverbial clause away ("would stop | if asked"), and not inside another clause? */
export function hangsOnPredicate(syntax: Syntax, word: number, predicate: ReadonlySet<number>): boolean {
  let adverbials = 0;
  for (const at of syntax.path(word)) {
    if (predicate.has(at)) return true;
    const relation = syntax.deprel(at);
    if (APART.test(relation) || (relation === "conj" && hasSubject(syntax, at))) return false;
    if (relation.startsWith("advcl") && ++adverbials > 1) return false;
  }
  return false;
}
