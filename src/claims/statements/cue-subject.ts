import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { meets, type RoleRuns, type WordRange } from "./role-runs.ts";
import { headOf, unbrokenRangeOf } from "./tree-edges.ts";

const SUBJECT = /^nsubj(?::outer)?$/;
/** The doer of a passive, the possessor of a noun. */
const DOER = /^(?:obl:agent|nmod:poss)$/;
/** Verbs above a cue that lend it their subject: "met and said", "left, saying", "refused to say". */
const SHARES = /^(?:conj|advcl|xcomp)$/;
/** Verbs above a cue that are looked at. */
const STEPS = 4;
/** What may stand between a subject and its cue: "two officials, however, said". */
const BETWEEN = /^(?:advmod|aux|punct)$/;
/** What parts the one that a verb is about from the deed that goes with it. */
const CONTROLS = /^(?:of|from|for|into)$/;
/** Verbs with a listener whose subject does what they speak of. */
const OWN = /^(?:promis|vow|pledg|threaten|swear|swore)/;
/** Longest subject that is taken by the tree alone, in words. */
const LONGEST = 40;

/** The noun that is the subject or the doer of the cue's verb, of the verb that lends it its own, or the possessor of the cue's noun; -1 when there is none. */
export function findCueSubject(markup: Markup, syntax: Syntax, cue: WordRange): number {
  const verb = headOf(syntax, cue);
  for (let at = verb, steps = 0; at >= 0 && steps < STEPS; steps++) {
    const children = syntax.children(at);
    const subject = children.find(
      (child) => SUBJECT.test(syntax.deprel(child)) || (at === verb && DOER.test(syntax.deprel(child))),
    );
    if (subject !== undefined) return subject;
    const controller = findController(markup, syntax, at);
    if (controller !== undefined) return controller;
    if (!SHARES.test(syntax.deprel(at)) || children.some((child) => /^(?:nsubj|aux):pass$/.test(syntax.deprel(child))))
      return -1;
    at = syntax.head(at);
  }
  return -1;
}

/** "urged Lind to say", "accused Lind of saying": whom the verb above is about says it, and so does the subject of a passive ("is accused of", "was fired for"). */
function findController(markup: Markup, syntax: Syntax, verb: number): number | undefined {
  const above = syntax.head(verb);
  const normOf = (word: number): string => markup.tokens[syntax.tokenOf(word)]?.norm ?? "";
  const mark = syntax.children(verb).find((child) => child < verb && /^(?:mark|case)$/.test(syntax.deprel(child)));
  const isDeed = syntax.deprel(verb) === "advcl" && mark !== undefined && CONTROLS.test(normOf(mark));
  if (above < 0 || !(isDeed || syntax.deprel(verb) === "xcomp") || OWN.test(normOf(above))) return undefined;
  return syntax.children(above).find((child) => child < verb && /^(?:obj|iobj|nsubj:pass)$/.test(syntax.deprel(child)));
}

/**
 * "The army agreed to a truce, two mediators said": after the clause that it governs, a cue beside its own subject has that subject as its source,
 * whoever the reader marked, and no word of it is content.
 */
export function settleSubject(syntax: Syntax, runs: RoleRuns): RoleRuns {
  const subject = runs.cue ? findSubjectBeside(syntax, runs.cue) : null;
  if (!subject) return runs;
  const isMarked = runs.source !== null && meets(runs.source, subject);
  return {
    ...runs,
    source: isMarked ? runs.source : subject,
    content: runs.content.flatMap((piece) => cutOut(piece, subject)),
  };
}

/** The subject right before or after a cue that governs a clause before both. */
function findSubjectBeside(syntax: Syntax, cue: WordRange): WordRange | null {
  const verb = headOf(syntax, cue);
  const children = syntax.children(verb);
  const told = children.find((child) => syntax.deprel(child) === "ccomp");
  if (syntax.upos(verb) !== "VERB" || told === undefined || told >= cue.first) return null;
  for (const child of children) {
    if (child < told || !SUBJECT.test(syntax.deprel(child))) continue;
    const range = unbrokenRangeOf(syntax, child);
    const isAfter = range && range.first > told && range.end - range.first <= LONGEST;
    if (isAfter && isBeside(syntax, range, { cue, verb })) return range;
  }
  return null;
}

function isBeside(
  syntax: Syntax,
  { first, end }: WordRange,
  { cue, verb }: { readonly cue: WordRange; readonly verb: number },
): boolean {
  if (first === cue.end) return true;
  if (end > cue.first) return false;
  for (let word = end; word < cue.first; word++)
    if (syntax.head(word) !== verb || !BETWEEN.test(syntax.deprel(word))) return false;
  return true;
}

/** What of a piece stands before and after a range. */
function cutOut(piece: WordRange, { first, end }: WordRange): readonly WordRange[] {
  return [
    { first: piece.first, end: Math.min(piece.end, first) },
    { first: Math.max(piece.first, end), end: piece.end },
  ].filter((part) => part.first < part.end);
}
