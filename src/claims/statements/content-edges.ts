import type { Quotation } from "../../language/quotations.ts";
import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { meets, type RoleRuns, type WordRange } from "./role-runs.ts";
import { fitToTree, type Placed } from "./tree-edges.ts";

/** Marks and conjunctions that stand between a content and the rest of its sentence and belong to neither. */
const BETWEEN = /^(?:[,;:.…]|[-–—]+)$/u;
const DANGLING = /^(?:[,;:.…]|[-–—]+|and|but|or)$/iu;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
]);

interface Place extends Placed {
  /** The quotation that the cue itself stands in: its marks enclose more than this content. */
  readonly around: Quotation | null;
}

/**
 * Pieces of content with their edges mended: fitted to the tree, quotations whole with their marks, brackets in pairs, marks between content
 * and cue and the final full stop out. Pieces that come to nothing are dropped.
 */
export function mendContent(
  markup: Markup,
  syntax: Syntax,
  { runs, anchor }: { readonly runs: RoleRuns; readonly anchor: number },
): readonly WordRange[] {
  const around = runs.cue ? quotationOf(markup, syntax, anchor) : null;
  const place: Place = { markup, syntax, runs, around };
  const mended = runs.content.filter((run) => isReached(run, place)).flatMap((run) => mendPiece(run, place) ?? []);
  return keepTied(joinTouching(mended, place), place);
}

/** Words of a later sentence are what a cue tells only in quotation marks or after a colon: a heading says nothing of the text below it. */
function isReached({ first }: WordRange, place: Place): boolean {
  const { markup, syntax, runs } = place;
  if (!runs.cue || first < runs.cue.end || !hasBoundary(syntax, runs.cue.end, first + 1)) return true;
  return (
    quotationOf(markup, syntax, first) !== null ||
    [first - 1, runs.cue.end - 1].some((word) => formOf(place, word) === ":")
  );
}

function mendPiece(run: WordRange, place: Place): WordRange | null {
  const quoted = completeQuotations(endAtDoubt(fitToTree(run, place), place), place);
  const trimmed = trimMarks(quoted, place);
  const closed = trimmed.first < trimmed.end ? closeBrackets(trimmed, place) : trimmed;
  return closed.first < closed.end ? closed : null;
}

/** Ends a piece after the cue before "and" and a clause with a subject of its own where the reader doubts it ("it was safe | , and he left"). */
function endAtDoubt({ first, end }: WordRange, { syntax, runs }: Place): WordRange {
  if (!runs.cue || first < runs.cue.end) return { first, end };
  let farthest = syntax.head(first);
  for (let word = first + 1; word < end; word++) {
    if (farthest < word && runs.doubtful.has(word) && opensConjunct(syntax, word)) return { first, end: word };
    farthest = Math.max(farthest, syntax.head(word));
  }
  return { first, end };
}

/** Does "and", after a comma or none, stand here before a clause that has a subject? */
function opensConjunct(syntax: Syntax, word: number): boolean {
  const at = syntax.deprel(word) === "punct" ? word + 1 : word;
  if (syntax.deprel(at) !== "cc") return false;
  return syntax.children(syntax.head(at)).some((child) => syntax.deprel(child).startsWith("nsubj"));
}

/** Of a piece on either side of the cue both are kept where the cue interrupts a sentence, or where the first is the subject of what the second tells; else the one that touches the cue, or the longer. */
function keepTied(pieces: readonly WordRange[], place: Place): readonly WordRange[] {
  const {
    syntax,
    runs: { source, cue },
  } = place;
  if (!cue || pieces.length < 2) return pieces;
  const before = pieces.filter(({ end }) => end <= cue.first);
  const after = pieces.filter(({ first }) => first >= cue.end);
  const [left, right] = [before.at(-1), after[0]];
  if (!left || !right) return pieces;
  const start = source && source.end <= cue.first && source.first >= left.end ? source.first : cue.first;
  const stop = source && source.first >= cue.end && source.end <= right.first ? source.end : cue.end;
  const isLeftTied =
    !hasBoundary(syntax, left.end, start + 1) && (start - left.end <= 1 || hangsOnCue(syntax, left, cue));
  const isRightTied = !hasBoundary(syntax, stop, right.first + 1) && formOf(place, stop) !== ";";
  if (isLeftTied && isRightTied) return pieces;
  if (isLeftTied !== isRightTied) return isLeftTied ? before : after;
  const size = (each: readonly WordRange[]): number => each.reduce((sum, { first, end }) => sum + end - first, 0);
  return size(before) > size(after) ? before : after;
}

function hangsOnCue(syntax: Syntax, { first, end }: WordRange, cue: WordRange): boolean {
  for (let word = first; word < end; word++) {
    const head = syntax.head(word);
    if (head >= cue.first && head < cue.end) return true;
  }
  return false;
}

/** Does a sentence start at one of these words? */
function hasBoundary(syntax: Syntax, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (syntax.startsSentence(word)) return true;
  return false;
}

/** A quotation that the piece reaches into is content as a whole, unless the cue stands in it too; the marks around a cue's own quotation stay out. */
function completeQuotations(piece: WordRange, { markup, syntax, around, runs }: Place): WordRange {
  let { first, end } = piece;
  for (const edge of [first, end - 1]) {
    const quotation = quotationOf(markup, syntax, edge);
    if (!quotation) continue;
    const own = { first: syntax.wordOf(quotation.open), end: syntax.wordOf(quotation.close + 1) };
    if (quotation === around) {
      first = Math.max(first, own.first + 1);
      end = Math.min(end, quotation.closed ? own.end - 1 : own.end);
    } else if (first >= own.end - 1) first = own.end;
    else if (end <= own.first + 1) end = own.first;
    else if (![runs.source, runs.cue].some((range) => range && meets(range, own))) {
      first = Math.min(first, own.first);
      end = Math.max(end, own.end);
    }
  }
  return { first, end };
}

function quotationOf({ quotations, quotationOf: owners }: Markup, syntax: Syntax, word: number): Quotation | null {
  return quotations[owners[syntax.tokenOf(word)] ?? -1] ?? null;
}

const formOf = ({ markup, syntax }: Place, word: number): string => {
  const { start, end } = syntax.span(word);
  return markup.analysis.text.slice(start, end);
};

function trimMarks({ first, end }: WordRange, place: Place): WordRange {
  const { markup, syntax } = place;
  const isQuoted = (word: number): boolean => {
    const quotation = quotationOf(markup, syntax, word);
    return quotation !== null && syntax.wordOf(quotation.open) >= first && syntax.wordOf(quotation.close + 1) <= end;
  };
  let [start, stop] = [first, end];
  while (start < stop && BETWEEN.test(formOf(place, start))) start++;
  while (stop > start && DANGLING.test(formOf(place, stop - 1)) && !isQuoted(stop - 1)) stop--;
  return { first: start, end: formOf(place, stop) === "?" && !syntax.startsSentence(stop) ? stop + 1 : stop };
}

/** Where a range ends without the marks and conjunctions at its end. */
export function trimTail({ analysis: { text } }: Markup, syntax: Syntax, { first, end }: WordRange): number {
  let stop = end;
  while (stop > first && DANGLING.test(text.slice(syntax.span(stop - 1).start, syntax.span(stop - 1).end))) stop--;
  return stop;
}

/** Takes in a closing bracket right after the piece whose opening one it holds, and leaves out an opening one that it does not close. */
function closeBrackets({ first, end }: WordRange, place: Place): WordRange {
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (let word = first; word < end; word++) {
    const closing = BRACKETS.get(formOf(place, word));
    if (closing) open.push({ at: word, closing });
    else if (open.at(-1)?.closing === formOf(place, word)) open.pop();
  }
  const unclosed = open[0];
  if (!unclosed) return { first, end };
  if (open.length === 1 && formOf(place, end) === unclosed.closing) return { first, end: end + 1 };
  return end - unclosed.at <= 3 ? { first, end: unclosed.at } : { first, end };
}

/** Pieces that touch or overlap after mending are one; what lies inside the cue is none. */
function joinTouching(pieces: readonly WordRange[], { runs }: Place): readonly WordRange[] {
  const joined: WordRange[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && piece.first <= last.end)
      joined[joined.length - 1] = { first: last.first, end: Math.max(last.end, piece.end) };
    else joined.push(piece);
  }
  return joined.filter(({ first, end }) => !(runs.cue && first >= runs.cue.first && end <= runs.cue.end));
}
