import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { isListener } from "./listener.ts";
import { isPronoun } from "./relative-pronoun.ts";
import type { RoleRuns, WordRange } from "./role-runs.ts";
import { clauseOf, headOf, rangeOf } from "./tree-edges.ts";

/** What says nothing of what was said: "said enough", "says nothing of the cause". */
const NOTHING_SAID = /^(?:nothing|little|much|enough|so|more|anything|something|it|them)$/;

/**
 * What the cue governs by the tree, for where the reader is sure of a cue and marks nothing as told: its clause, else its object with what is said of
 * it ("describes the ruling as historic"), of a passive its subject ("the strike was announced"), of a noun the clause on it. Null where it governs nothing of the kind.
 */
export function findGoverned(markup: Markup, syntax: Syntax, runs: RoleRuns): WordRange | null {
  const { cue } = runs;
  if (!cue) return null;
  const head = headOf(syntax, cue);
  const children = syntax.children(head).filter((child) => child < cue.first || child >= cue.end);
  const isNoun = syntax.upos(head) === "NOUN";
  const clause = children.find((child) =>
    (isNoun ? /^(?:acl|ccomp)$/ : /^(?:ccomp|xcomp)$/).test(syntax.deprel(child)),
  );
  const object = isNoun ? undefined : findObject(markup, syntax, { children, cue });
  if (object === undefined) return clause === undefined ? null : clauseOf(syntax, clause, runs);
  const { first, end } = rangeOf(syntax, object);
  const saidOf = children.filter((child) => child >= end && isSaidOf(markup, syntax, child));
  return { first, end: Math.max(end, ...saidOf.map((child) => rangeOf(syntax, child).end)) };
}

function findObject(
  markup: Markup,
  syntax: Syntax,
  { children, cue }: { readonly children: readonly number[]; readonly cue: WordRange },
): number | undefined {
  const norm = (word: number): string => markup.tokens[syntax.tokenOf(word)]?.norm ?? "";
  const object = children.find((child) => {
    const relation = syntax.deprel(child);
    return (relation === "obj" && child >= cue.end) || (relation === "nsubj:pass" && child < cue.first);
  });
  if (
    object === undefined ||
    isListener(markup, syntax, object) ||
    isPronoun(syntax, { first: object, end: object + 1 })
  )
    return undefined;
  return NOTHING_SAID.test(norm(object)) ? undefined : object;
}

/** "the ruling as historic", "the site extended": a clause or an "as" that hangs on the verb beside its object. */
function isSaidOf(markup: Markup, syntax: Syntax, child: number): boolean {
  if (/^(?:ccomp|xcomp)$/.test(syntax.deprel(child))) return true;
  const first = rangeOf(syntax, child).first;
  return syntax.deprel(child).startsWith("obl") && markup.tokens[syntax.tokenOf(first)]?.norm === "as";
}
