import type { SpeechAct } from "../../model/claim.ts";
import { partitionPoint } from "../../model/partition-point.ts";
import type { ScoredAttribution, Syntax } from "../../model/syntax.ts";
import acts from "../lexicons/acts.json" with { type: "json" };
import type { Markup } from "../markup.ts";
import type { Attribution } from "./attribution.ts";
import { addClauseAround } from "./clause-around.ts";
import { addClauseBefore } from "./clause-before.ts";
import { mendContent, trimTail } from "./content-edges.ts";
import { settleAct } from "./cue-act.ts";
import { mendCue } from "./cue-edges.ts";
import { settleSubject } from "./cue-subject.ts";
import { findGoverned } from "./governed-content.ts";
import { isMereTopic } from "./mere-topic.ts";
import { settleOwner } from "./noun-owner.ts";
import { isOtherSense } from "./other-senses.ts";
import { raiseSubject } from "./raised-subject.ts";
import { addRelative, isPronoun } from "./relative-pronoun.ts";
import { findRuns, meets, type RoleRuns, spanOf, type WordRange } from "./role-runs.ts";
import { mendSource } from "./source-edges.ts";
import { headOf, rangeOf } from "./tree-edges.ts";

const ACTS: ReadonlyMap<string, SpeechAct> = new Map(acts.rows.map(([read, act]) => [read ?? "", act as SpeechAct]));
/** Meets no other range. */
const NOBODY: WordRange = { first: 0, end: 0 };
/** Less likely ones are left out. */
const LEAST_SCORE = 0.5;
const NEGATION: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "no"]);
/** What opens a clause that sets one speaker against another. */
const CONTRAST = /^(?:while|whereas)$/;
/** Acts that somebody's silence is the denial of, as the reader names them. */
const TELLING: ReadonlySet<string> = new Set(["statement", "knowledge"]);
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
  const cued = found.cue ? withCue(found, mendCue(markup, syntax, found.cue)) : found;
  const raised = raiseSubject(markup, syntax, { runs: cued, act: scored.act });
  const runs = addRelative(
    syntax,
    addClauseBefore(
      markup,
      syntax,
      addClauseAround(syntax, settleSubject(syntax, settleOwner(markup, syntax, raised))),
    ),
  );
  const content = findContent(markup, syntax, { runs, anchor: scored.anchor });
  if (content.every((piece) => isPronoun(syntax, piece)) || isMereTopic(markup, syntax, { cue: runs.cue, content }))
    return null;
  const source = runs.cue ? mendSource(markup, syntax, runs) : null;
  if (runs.cue && !source && isUnsaid(markup, syntax, { cue: runs.cue, act: scored.act })) return null;
  return isOtherSense(markup, syntax, { cue: runs.cue, source }) ? null : { scored, source, cue: runs.cue, content };
}

/** "It was not said who came", "the cause has not been disclosed": nobody is told to have said or known it. */
function isUnsaid(
  markup: Markup,
  syntax: Syntax,
  { cue, act }: { readonly cue: WordRange; readonly act: string },
): boolean {
  const isPassive = syntax.children(headOf(syntax, cue)).some((child) => syntax.deprel(child) === "aux:pass");
  return isPassive && TELLING.has(act) && isNegated(listCueWords(markup, syntax, cue));
}

/** The runs with a mended cue: what it takes in is content no more. */
function withCue(runs: RoleRuns, cue: WordRange): RoleRuns {
  const content = runs.content.flatMap(({ first, end }) => {
    const start = first >= cue.first && first < cue.end ? cue.end : first;
    return start < end ? [{ first: start, end }] : [];
  });
  return { ...runs, cue, content };
}

/** What was marked, edges mended; where that comes to nothing, what the cue governs. */
function findContent(
  markup: Markup,
  syntax: Syntax,
  { runs, anchor }: { readonly runs: RoleRuns; readonly anchor: number },
): readonly WordRange[] {
  const marked = mendContent(markup, syntax, { runs, anchor });
  const governed = marked.length > 0 ? null : findGoverned(markup, syntax, runs);
  return governed ? mendContent(markup, syntax, { runs: { ...runs, content: [governed] }, anchor }) : marked;
}

/** "said it was safe and promised to wait, adding that it might rain": what was said first ends before the next verb of saying that has the same subject, or that hangs on the first. */
function endBeforeOthers(
  markup: Markup,
  syntax: Syntax,
  { parts: { source, cue, content }, found }: { readonly parts: Parts; readonly found: readonly Parts[] },
): readonly WordRange[] {
  if (!source || !cue) return content;
  return content.map(({ first, end }) => {
    if (first < cue.end) return { first, end };
    for (let at = firstAfter(found, first); (found[at]?.scored.anchor ?? end) < end; at++) {
      const other = found[at]?.cue;
      if (!other || (markup.quotationOf[syntax.tokenOf(other.first)] ?? -1) >= 0) continue;
      const hasSameSource = meets(found[at]?.source ?? NOBODY, source);
      if (!hasSameSource && !hangsBeside(markup, syntax, { cue: other, other: cue })) continue;
      const next = hasSameSource ? other.first : rangeOf(syntax, headOf(syntax, other)).first;
      const stop = trimTail(markup, syntax, { first, end: Math.max(first, next) });
      if (stop > first) return { first, end: stop };
    }
    return { first, end };
  });
}

/** Does the verb of one cue hang on that of another as a clause beside it, or tell "while …" what somebody else says? */
function hangsBeside(
  markup: Markup,
  syntax: Syntax,
  { cue, other }: { readonly cue: WordRange; readonly other: WordRange },
): boolean {
  const verb = headOf(syntax, cue);
  if (!/^(?:advcl|conj|parataxis)/.test(syntax.deprel(verb))) return false;
  if (syntax.head(verb) === headOf(syntax, other)) return true;
  return syntax.children(verb).some((child) => CONTRAST.test(markup.tokens[syntax.tokenOf(child)]?.norm ?? ""));
}

/** Index of the first attribution whose anchor stands after a word; in order of anchors. */
function firstAfter(found: readonly Parts[], word: number): number {
  return partitionPoint(found.length, (index) => (found[index]?.scored.anchor ?? 0) <= word);
}

function build(markup: Markup, syntax: Syntax, { scored, source, cue, content }: Parts): Attribution {
  const words = cue ? listCueWords(markup, syntax, cue) : [];
  const read = ACTS.get(scored.act) ?? "say";
  return {
    pattern: "read",
    certainty: scored.score,
    act: cue ? settleAct(markup, syntax, { read, parts: { source, cue, content } }) : read,
    source: source ? spanOf(syntax, source) : null,
    cue: cue ? spanOf(syntax, cue) : null,
    content: content.map((each) => spanOf(syntax, each)),
    negated: isNegated(words) || words.some((word) => word.startsWith("doubt")),
    possible: words.some((word) => POSSIBLE.has(word)),
  };
}

function isNegated(words: readonly string[]): boolean {
  return words.some((word) => NEGATION.has(word));
}

/** Folded words of the cue and of the auxiliaries, adverbs and determiners that hang on it. */
function listCueWords({ analysis: { text } }: Markup, syntax: Syntax, { first, end }: WordRange): readonly string[] {
  const words: number[] = [];
  for (let word = first; word < end; word++) {
    words.push(word, ...syntax.children(word).filter((child) => /^(?:aux|advmod|det)/.test(syntax.deprel(child))));
  }
  return words.map((word) => text.slice(syntax.span(word).start, syntax.span(word).end).toLowerCase());
}
