import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { isListener } from "./listener.ts";
import { meets, type RoleRuns, type WordRange } from "./role-runs.ts";

/** Relations of words that lean on a word after them: an edge between the two is none. */
const LEANS = /^(?:det|case|amod|compound|nummod|mark|aux|cop|nmod:poss|advmod)/;
/** The clause of a cue is taken whole when so much of a piece lies in it, and the piece is so much of it or a few words. */
const INSIDE = 0.8;
const SAME = 0.5;
const SHORT = 3;
/** What stands between "the demand" and what is demanded. */
const LINKS = /^(?:is|was|are|were|includes?|included)$/;
/** Words beside a piece that are looked at. */
const REACH = 40;

/** A piece of content with the tree that it stands in. */
export interface Placed {
  readonly markup: Markup;
  readonly syntax: Syntax;
  readonly runs: RoleRuns;
}

/** A piece grown and cut to what the tree says of it: the cue's complement clause whole, the rest of its phrases in; listeners and fronted adjuncts of the cue out. */
export function fitToTree(piece: WordRange, placed: Placed): WordRange {
  const snapped = snapToClause(withinSentence(piece, placed), placed);
  const grown = growAfter(growBefore(growUp(snapped, placed), placed), placed);
  return fitObject(dropFronted(dropCopula(grown, placed), placed), placed);
}

/** "the goal is to win", "the demands against it include a ban": the verb between a noun of speech and its content belongs to neither. */
function dropCopula({ first, end }: WordRange, { markup, syntax, runs: { cue } }: Placed): WordRange {
  const norm = markup.tokens[syntax.tokenOf(first)]?.norm ?? "";
  if (!cue || first < cue.end || !LINKS.test(norm) || !/^(?:AUX|VERB)$/.test(syntax.upos(first))) return { first, end };
  const noun = headOf(syntax, cue);
  const isSubject = syntax.deprel(noun).startsWith("nsubj") && [first, syntax.head(first)].includes(syntax.head(noun));
  const isNextTo = first === cue.end && /^(?:mark|nsubj)/.test(syntax.deprel(first + 1));
  return isSubject || isNextTo ? { first: first + 1, end } : { first, end };
}

/** Content outside quotation marks ends with its sentence: after the cue it goes on to the first end, before it it starts with the last sentence. */
function withinSentence({ first, end }: WordRange, { markup, syntax, runs: { cue } }: Placed): WordRange {
  const quotationAt = (word: number): number => markup.quotationOf[syntax.tokenOf(word)] ?? -1;
  const isEnd = (word: number): boolean =>
    syntax.startsSentence(word) &&
    (quotationAt(word) < 0 || (quotationAt(first) < 0 && quotationAt(word) !== quotationAt(word - 1)));
  if (!cue || first >= cue.end) {
    for (let word = first + 1; word < end; word++) if (isEnd(word)) return { first, end: word };
    return { first, end };
  }
  for (let word = end - 1; word > first; word--) if (isEnd(word)) return { first: word, end };
  return { first, end };
}

/** The verb or noun of the cue: the word that hangs on none of the others. */
export function headOf(syntax: Syntax, { first, end }: WordRange): number {
  return syntax.headIn(first, end, "without-marks");
}

/** The clause that the cue governs is taken whole where the piece lies in it and is no small part of it. */
function snapToClause(piece: WordRange, { syntax, runs }: Placed): WordRange {
  if (!runs.cue) return piece;
  const size = piece.end - piece.first;
  for (const child of syntax.children(headOf(syntax, runs.cue))) {
    if (!/^(?:ccomp|xcomp)$/.test(syntax.deprel(child))) continue;
    const clause = clauseOf(syntax, child, runs);
    const shared = Math.min(clause.end, piece.end) - Math.max(clause.first, piece.first);
    const isMost = shared >= SAME * (clause.end - clause.first) || (size <= SHORT && shared === size);
    if (shared < INSIDE * size || !isMost || isTaken(clause, runs)) continue;
    return opensWithSubject(syntax, piece, clause) ? { first: piece.first, end: clause.end } : clause;
  }
  return piece;
}

/** Does the piece open with words of a subject that the tree leaves outside the clause ("he | had signed")? */
function opensWithSubject(syntax: Syntax, piece: WordRange, clause: WordRange): boolean {
  for (let word = piece.first; word < clause.first; word++) if (syntax.deprel(word).startsWith("nsubj")) return true;
  return false;
}

/** All that hangs on a word, as far as it stands on the word's side of cue and source. */
export function clauseOf(syntax: Syntax, word: number, { cue, source }: RoleRuns): WordRange {
  let { first, end } = rangeOf(syntax, word);
  for (const own of [cue, source]) {
    if (own && own.first > word) end = Math.min(end, own.first);
    if (own && own.end <= word) first = Math.max(first, own.end);
  }
  return { first, end };
}

/** First to last word of all that hangs on a word. */
export function rangeOf(syntax: Syntax, word: number): WordRange {
  return spanned(syntax.subtree(word));
}

function spanned(words: readonly number[]): WordRange {
  return { first: words[0] ?? -1, end: (words.at(-1) ?? -1) + 1 };
}

/** The words that hang on a word, itself included, where no others stand among them; else null. */
export function unbrokenRangeOf(syntax: Syntax, word: number): WordRange | null {
  const words = syntax.subtree(word);
  const range = spanned(words);
  return range.end - range.first === words.length ? range : null;
}

function isTaken(range: WordRange, { source, cue }: RoleRuns): boolean {
  return [source, cue].some((own) => own && meets(own, range));
}

/** A piece that is the subject or an adjunct of a verb after it goes on to that verb's clause: "says Russian forces | lost 300". */
function growUp({ first, end }: WordRange, { syntax, runs }: Placed): WordRange {
  const head = headOf(syntax, { first, end });
  const verb = syntax.head(head);
  if (verb < end || !/^(?:nsubj|csubj|advcl|mark|aux|expl|cop)/.test(syntax.deprel(head))) return { first, end };
  for (let word = end; word <= verb; word++) {
    if (syntax.startsSentence(word) || isTaken({ first: word, end: word + 1 }, runs)) return { first, end };
  }
  return { first, end: verb + 1 };
}

/** Takes in the words right before the piece that hang on one of its words. */
function growBefore({ first, end }: WordRange, { syntax, runs }: Placed): WordRange {
  let start = first;
  for (let at = first - 1; at >= 0 && first - at <= REACH; at--) {
    if (syntax.startsSentence(at + 1) || isTaken({ first: at, end: at + 1 }, runs)) break;
    if (/^(?:cc|punct|discourse|parataxis|conj)$/.test(syntax.deprel(at))) break;
    const head = syntax.head(at);
    if (head >= first && head < end) start = at;
    else if (!(head > at && head < first)) break;
  }
  return { first: start, end };
}

/** Takes in the words right after the piece, in its sentence, that hang on it, and what its last word leans on. */
function growAfter({ first, end }: WordRange, { syntax, runs }: Placed): WordRange {
  let stop = end;
  for (let at = end; at < syntax.length && at - stop <= 3; at++) {
    if (syntax.startsSentence(at) || isTaken({ first: at, end: at + 1 }, runs)) break;
    if (
      leansOn(syntax, at, { first, end: stop }) ||
      (syntax.deprel(at) !== "punct" && hangsOn(syntax, at, { first, end: stop }))
    )
      stop = at + 1;
  }
  return { first, end: stop };
}

/** Does the last word of the range lean on this word or one after it ("to | “discover”")? */
function leansOn(syntax: Syntax, word: number, { first, end }: WordRange): boolean {
  let last = end - 1;
  while (last > first && syntax.deprel(last) === "punct") last--;
  return LEANS.test(syntax.deprel(last)) && syntax.head(last) >= word;
}

/** Does a word hang on a range, itself or over words between, without a new clause beside? */
function hangsOn(syntax: Syntax, word: number, { first, end }: WordRange): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < REACH; steps++) {
    const head = syntax.head(at);
    if (opensClause(syntax, at) || head < first) return false;
    if (head < end) return true;
    at = head;
  }
  return false;
}

/** A clause of its own beside another: "…, and he left". */
function opensClause(syntax: Syntax, word: number): boolean {
  const relation = syntax.deprel(word);
  if (relation === "parataxis") return true;
  return relation === "conj" && syntax.children(word).some((child) => syntax.deprel(child).startsWith("nsubj"));
}

/** "said on Sunday, the bridge …": an adjunct between the cue and the subject of the clause tells when or where it was said. */
function dropFronted(piece: WordRange, { syntax, runs }: Placed): WordRange {
  if (
    !runs.cue ||
    piece.first < runs.cue.end ||
    (piece.first > runs.cue.end && syntax.deprel(piece.first - 1) === "punct") ||
    syntax.upos(piece.first) !== "ADP" ||
    syntax.deprel(piece.first) !== "case"
  )
    return piece;
  const noun = syntax.head(piece.first);
  const verb = syntax.head(noun);
  if (noun < piece.first || noun >= piece.end || !syntax.deprel(noun).startsWith("obl")) return piece;
  const { end } = rangeOf(syntax, noun);
  const hasSubject = syntax
    .children(verb)
    .some((child) => child >= end && child < piece.end && syntax.deprel(child).startsWith("nsubj"));
  return hasSubject && end < piece.end ? { first: end, end: piece.end } : piece;
}

/** "told reporters to wait", "accused the builders of fraud": the object of a cue that takes a listener is no content, that of any other is. */
function fitObject({ first, end }: WordRange, { markup, syntax, runs: { cue } }: Placed): WordRange {
  if (!cue || first < cue.end - 1) return { first, end };
  const head = lastVerb(syntax, cue);
  const object = syntax.children(head).find((child) => child >= cue.end && /^i?obj$/.test(syntax.deprel(child)));
  if (object === undefined) return { first, end };
  const range = rangeOf(syntax, object);
  if (isListener(markup, syntax, object)) {
    return first < range.end && range.end < end && first >= cue.end ? { first: range.end, end } : { first, end };
  }
  return range.end === first && range.first === cue.end ? { first: range.first, end } : { first, end };
}

/** "tried to persuade": the verb that takes the objects. */
function lastVerb(syntax: Syntax, cue: WordRange): number {
  let verb = headOf(syntax, cue);
  for (;;) {
    const at = verb;
    const next = syntax.children(at).find((child) => child > at && child < cue.end && syntax.deprel(child) === "xcomp");
    if (next === undefined) return verb;
    verb = next;
  }
}
