import type { SpeechAct } from "../model/claim.ts";
import { partitionPoint } from "../model/partition-point.ts";
import type { ScoredAttribution, Syntax } from "../model/syntax.ts";
import type { Attribution } from "./attribution.ts";
import { addClauseBefore } from "./clause-before.ts";
import { mendContent, trimTail } from "./content-edges.ts";
import { mendCue } from "./cue-edges.ts";
import acts from "./lexicons/acts.json" with { type: "json" };
import type { Markup } from "./markup.ts";
import { raiseSubject } from "./raised-subject.ts";
import { findRuns, meets, spanOf, type WordRange } from "./role-runs.ts";
import { mendSource } from "./source-edges.ts";

const ACTS: ReadonlyMap<string, SpeechAct> = new Map(acts.rows.map(([read, act]) => [read ?? "", act as SpeechAct]));
/** Less likely ones are left out. */
const LEAST_SCORE = 0.5;
const NEGATION: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "no"]);
const POSSIBLE: ReadonlySet<string> = new Set(["could", "may", "might", "should", "must", "can"]);

/** An attribution as words. */
interface Parts {
  readonly scored: ScoredAttribution;
  readonly source: WordRange | null;
  readonly cue: WordRange | null;
  readonly content: readonly WordRange[];
}

/** The attributions that the reader found, by their anchors, their parts as spans with mended edges; of those that share a cue the likeliest. */
export function findReadAttributions(markup: Markup): readonly Attribution[] {
  const { syntax } = markup.analysis;
  if (!syntax) return [];
  const found: Parts[] = [];
  const taken = { cue: new Uint8Array(syntax.length), content: new Uint8Array(syntax.length) };
  const likeliest = syntax.attributions.filter(({ score }) => score >= LEAST_SCORE).sort((a, b) => b.score - a.score);
  for (const scored of likeliest) {
    const parts = findParts(markup, syntax, scored);
    if (parts && take(parts, taken)) found.push(parts);
  }
  found.sort((a, b) => a.scored.anchor - b.scored.anchor);
  return found.map((parts) =>
    build(markup, syntax, { ...parts, content: endBeforeOthers(markup, syntax, { parts, found }) }),
  );
}

/** Takes the words that an attribution hangs on, its cue or else its content; false where another has one of them. */
function take({ cue, content }: Parts, taken: { readonly cue: Uint8Array; readonly content: Uint8Array }): boolean {
  const words = cue ? taken.cue : taken.content;
  const ranges = cue ? [cue] : content;
  if (ranges.some(({ first, end }) => words.subarray(first, end).includes(1))) return false;
  for (const { first, end } of ranges) words.fill(1, first, end);
  return true;
}

function findParts(markup: Markup, syntax: Syntax, scored: ScoredAttribution): Parts | null {
  const found = findRuns(scored);
  const cued = found.cue ? { ...found, cue: mendCue(markup, syntax, found.cue) } : found;
  const runs = addClauseBefore(markup, syntax, raiseSubject(markup, syntax, { runs: cued, act: scored.act }));
  const content = mendContent(markup, syntax, { runs, anchor: scored.anchor });
  if (content.length === 0) return null;
  return { scored, source: runs.cue ? mendSource(markup, syntax, runs) : null, cue: runs.cue, content };
}

/** "said it was safe and promised to wait": the second verb has the speaker for its subject, so that what was said first ends before it. */
function endBeforeOthers(
  markup: Markup,
  syntax: Syntax,
  { parts: { source, cue, content }, found }: { readonly parts: Parts; readonly found: readonly Parts[] },
): readonly WordRange[] {
  if (!source || !cue) return content;
  const isQuoted = (word: number): boolean => (markup.quotationOf[syntax.tokenOf(word)] ?? -1) >= 0;
  return content.map(({ first, end }) => {
    if (first < cue.end) return { first, end };
    for (let at = firstAfter(found, first); (found[at]?.scored.anchor ?? end) < end; at++) {
      const other = found[at];
      if (!other?.cue || !other.source || !meets(other.source, source) || isQuoted(other.cue.first)) continue;
      const stop = trimTail(markup, syntax, { first, end: Math.max(first, other.cue.first) });
      if (stop > first) return { first, end: stop };
    }
    return { first, end };
  });
}

/** Index of the first attribution whose anchor stands after a word; in order of anchors. */
function firstAfter(found: readonly Parts[], word: number): number {
  return partitionPoint(found.length, (index) => (found[index]?.scored.anchor ?? 0) <= word);
}

function build(markup: Markup, syntax: Syntax, { scored, source, cue, content }: Parts): Attribution {
  const words = cue ? listCueWords(markup, syntax, cue) : [];
  return {
    pattern: "read",
    certainty: scored.score,
    act: ACTS.get(scored.act) ?? "say",
    source: source ? spanOf(syntax, source) : null,
    cue: cue ? spanOf(syntax, cue) : null,
    content: content.map((each) => spanOf(syntax, each)),
    negated: words.some((word) => NEGATION.has(word) || /^doubt/.test(word)),
    possible: words.some((word) => POSSIBLE.has(word)),
  };
}

/** Folded words of the cue and of the auxiliaries, adverbs and determiners that hang on it. */
function listCueWords({ analysis: { text } }: Markup, syntax: Syntax, { first, end }: WordRange): readonly string[] {
  const words: number[] = [];
  for (let word = first; word < end; word++) {
    words.push(word, ...syntax.children(word).filter((child) => /^(?:aux|advmod|det)/.test(syntax.deprel(child))));
  }
  return words.map((word) => text.slice(syntax.span(word).start, syntax.span(word).end).toLowerCase());
}
