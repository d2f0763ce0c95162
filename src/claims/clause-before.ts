import type { Syntax } from "../model/syntax.ts";
import type { Markup } from "./markup.ts";
import { meets, type RoleRuns } from "./role-runs.ts";
import { clauseOf, headOf } from "./tree-edges.ts";

/**
 * "The truce holds, he noted, and talks go on": what is told stands before a cue that governs it, or that hangs on it as an aside between
 * commas, whatever the reader marked elsewhere.
 */
export function addClauseBefore(markup: Markup, syntax: Syntax, runs: RoleRuns): RoleRuns {
  const told = runs.cue ? findTold(markup, syntax, runs) : -1;
  if (!runs.cue || told < 0) return runs;
  const before = clauseOf(syntax, told, runs);
  if (before.first >= before.end || runs.content.some((piece) => meets(piece, before))) return runs;
  const after = runs.content.filter(({ first }) => first >= before.end && !opensWithConjunction(syntax, first));
  return { ...runs, content: [before, ...after] };
}

/** The head of the clause before the cue; -1 when there is none. */
function findTold({ analysis: { text } }: Markup, syntax: Syntax, { cue, source }: RoleRuns): number {
  if (!cue) return -1;
  const head = headOf(syntax, cue);
  const [start, end] = [Math.min(cue.first, source?.first ?? cue.first), Math.max(cue.end, source?.end ?? cue.end)];
  const form = (word: number): string => text.slice(syntax.span(word).start, syntax.span(word).end);
  if (!/^[,”"]$/.test(form(start - 1)) || !/^(?:[,.;]|)$/.test(form(end))) return -1;
  const governed = syntax.children(head).find((child) => syntax.deprel(child) === "ccomp" && child < start);
  if (governed !== undefined) return governed;
  const above = syntax.head(head);
  return syntax.deprel(head) === "parataxis" && above < start ? above : -1;
}

function opensWithConjunction(syntax: Syntax, first: number): boolean {
  let word = first;
  while (syntax.deprel(word) === "punct") word++;
  return syntax.deprel(word) === "cc";
}
