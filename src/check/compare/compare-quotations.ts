import { isStopWord } from "../../language/terms.ts";
import type { Token } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import { type Comparison, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import { alignWithin, type WordAlignment } from "./align-words.ts";

/** Shorter quotations are mostly names and scare quotes: they are held against what a passage quotes alone. */
const LEAST_WORDS = 3;
const OPEN = /["“«„]/;
const CLOSE = /["”»“]/;

/** Of a quotation's words, the share that a passage must have in one run for it to be the same quotation. */
const SAME_QUOTATION = 0.6;
/** Words of a quotation that are compared. */
const MOST_WORDS = 80;
const NEGATORS: ReadonlySet<string> = new Set(
  "not n't never no nor none neither without cannot nothing nobody".split(" "),
);

/** Quotation marks promise the exact words: quotations that no passage has to the letter. Where one has nearly the same words, those that differ are set side by side. */
export const compareQuotations: Comparison = (claim, evidence) => {
  const runs = evidence.map((passage) => ({ passage, words: wordsOf(passage, passage.sentence) }));
  return quotationsOf(claim).flatMap((quotation) => {
    const words = wordsOf(claim, quotation).slice(0, MOST_WORDS);
    if (words.length < 2 || runs.some((run) => folded(run.words).includes(folded(words)))) return [];
    const nearest = runs
      .map((run) => ({ ...run, ...alignWithin(normsOf(words), normsOf(run.words)) }))
      .reduce<Run | null>((best, run) => (best && best.changes <= run.changes ? best : run), null);
    const isShort = words.length < LEAST_WORDS;
    if (!nearest || nearest.changes > (isShort ? 1 : (1 - SAME_QUOTATION) * words.length))
      return isShort
        ? []
        : [
            mismatch({
              type: "quote",
              severity: "missing",
              claim: { passage: claim, span: quotation },
              evidence: null,
            }),
          ];
    const changed = findChanged(words, nearest);
    if (!changed || (isShort && !isQuoted(nearest.passage, changed.other))) return [];
    const place = { passage: nearest.passage, span: changed.other };
    return [
      mismatch({ type: "quote", severity: "conflict", claim: { passage: claim, span: changed.own }, evidence: place }),
    ];
  });
};

/** The words of a passage, aligned with a quotation's. */
interface Run extends WordAlignment {
  readonly passage: Passage;
  readonly words: readonly Token[];
}

function wordsOf(passage: Passage, { start, end }: Span): readonly Token[] {
  return Passage.tokens(passage).filter((token) => token.isWord && token.start >= start && token.end <= end);
}

function normsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ norm }) => norm);
}

/** A word that stands in the place of another; else all words, where one that tells something is added or left out. Null where no meaning changes ("a" for "the"). */
function findChanged(quotation: readonly Token[], run: Run): { readonly own: Span; readonly other: Span } | null {
  for (const { own, other } of run.pairs) {
    const [word, instead] = [quotation[own], run.words[other]];
    if (word && instead && word.norm !== instead.norm && [word, instead].some(isTelling))
      return { own: word, other: instead };
  }
  const [first, last] = [run.pairs[0], run.pairs.at(-1)];
  if (!first || !last) return null;
  const [own, other] = [new Set(run.pairs.map((pair) => pair.own)), new Set(run.pairs.map((pair) => pair.other))];
  const added = quotation.filter((_, at) => !own.has(at));
  const left = run.words.slice(first.other, last.other).filter((_, at) => !other.has(first.other + at));
  if (!added.some(isTelling) && !left.some(({ norm }) => NEGATORS.has(norm))) return null;
  return { own: Span.hull(quotation), other: Span.hull(run.words.slice(first.other, last.other + 1)) };
}

/** "a" for "the", or "his" for "my", changes no meaning. */
function isTelling({ norm }: Token): boolean {
  return NEGATORS.has(norm) || (norm.length > 1 && !isStopWord(norm));
}

function isQuoted(passage: Passage, span: Span): boolean {
  return quotationsOf(passage).some((quotation) => Span.contains(quotation, span));
}

/** Spans between quotation marks, the marks left out; a quotation left open runs to the end of the sentence. */
export function quotationsOf(passage: Passage): readonly Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const token of Passage.tokens(passage)) {
    const mark = passage.analysis.text.slice(token.start, token.end);
    if (open !== null && CLOSE.test(mark)) {
      spans.push({ start: open, end: token.start });
      open = null;
    } else if (open === null && OPEN.test(mark)) open = token.end;
  }
  if (open !== null) spans.push({ start: open, end: passage.sentence.end });
  return spans;
}

function folded(tokens: readonly { readonly norm: string }[]): string {
  return ` ${tokens.map((token) => token.norm).join(" ")} `;
}
