import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { meets, type RoleRuns, type WordRange } from "./role-runs.ts";
import { clauseOf, headOf } from "./tree-edges.ts";

/** Marks that a piece may have behind the last word of its clause. */
const MARKS = 2;

/**
 * "The truce holds, he noted, and talks go on": what is told stands before a cue that governs it, or that hangs on it as an aside between
 * commas, whatever the reader marked elsewhere.
 */
export function addClauseBefore(markup: Markup, syntax: Syntax, runs: RoleRuns): RoleRuns {
  const told = runs.cue ? findTold(markup, syntax, runs) : -1;
  if (!runs.cue || told < 0) return runs;
  const before = clauseOf(syntax, told, runs);
  if (before.first >= before.end || isParted(markup, syntax, { first: told, end: runs.cue.first })) return runs;
  const met = runs.content.filter((piece) => meets(piece, before));
  if (met[0]) return met.length === 1 ? { ...runs, content: growTo(before, met[0], { markup, syntax, runs }) } : runs;
  const after = runs.content.filter(({ first }) => first >= before.end && !opensWithConjunction(syntax, first));
  return { ...runs, content: [before, ...after] };
}

/** Does a semicolon stand in the range: is the cue's clause one of its own? */
function isParted({ analysis: { text } }: Markup, syntax: Syntax, { first, end }: WordRange): boolean {
  for (let word = first; word < end; word++) if (text.charAt(syntax.span(word).start) === ";") return true;
  return false;
}

/** All pieces, the one that has a part of the clause with all of it and no label before it ("LOSSES: …"), unless that piece is a quotation or goes on behind the clause. */
function growTo(
  clause: WordRange,
  part: WordRange,
  { markup, syntax, runs }: { readonly markup: Markup; readonly syntax: Syntax; readonly runs: RoleRuns },
): readonly WordRange[] {
  const isQuoted = (markup.quotationOf[syntax.tokenOf(part.first)] ?? -1) >= 0;
  if (isQuoted || part.end > clause.end + MARKS) return runs.content;
  const { start, end } = syntax.span(Math.max(0, clause.first - 1));
  const isLabelled = markup.analysis.text.slice(start, end) === ":";
  const whole = {
    first: isLabelled ? clause.first : Math.min(part.first, clause.first),
    end: Math.max(part.end, clause.end),
  };
  return runs.content.map((piece) => (piece === part ? whole : piece));
}

/** The head of the clause before the cue; -1 when there is none. */
function findTold({ analysis: { text } }: Markup, syntax: Syntax, { cue, source }: RoleRuns): number {
  if (!cue) return -1;
  const head = headOf(syntax, cue);
  const [start, end] = [Math.min(cue.first, source?.first ?? cue.first), Math.max(cue.end, source?.end ?? cue.end)];
  const form = (word: number): string => text.slice(syntax.span(word).start, syntax.span(word).end);
  if (!/^[,”"]$/.test(form(start - 1)) || !/^(?:[,.;]|)$/.test(form(end))) return -1;
  const governed = syntax.children(head).findLast((child) => syntax.deprel(child) === "ccomp" && child < start);
  if (governed !== undefined) return governed;
  const above = syntax.head(head);
  if (syntax.deprel(head) === "case") return findVerbOf(syntax, above, start);
  return syntax.deprel(head) === "parataxis" && above < start ? above : -1;
}

/** The verb before `limit` that a noun after "according to" hangs on; the first of two that share a subject. */
function findVerbOf(syntax: Syntax, noun: number, limit: number): number {
  const verb = syntax.head(noun);
  if (!syntax.deprel(noun).startsWith("obl") || verb < 0 || verb >= limit) return -1;
  const hasSubject = syntax.children(verb).some((child) => syntax.deprel(child).startsWith("nsubj"));
  return syntax.deprel(verb) === "conj" && !hasSubject ? syntax.head(verb) : verb;
}

function opensWithConjunction(syntax: Syntax, first: number): boolean {
  let word = first;
  while (syntax.deprel(word) === "punct") word++;
  return syntax.deprel(word) === "cc";
}
