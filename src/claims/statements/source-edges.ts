import type { Syntax } from "../../model/syntax.ts";
import type { Markup } from "../markup.ts";
import { takesListener } from "./cue-lexicon.ts";
import { findCueSubject } from "./cue-subject.ts";
import { meets, type RoleRuns, type WordRange } from "./role-runs.ts";
import { headOf, type Placed, unbrokenRangeOf } from "./tree-edges.ts";

const MARK = /^(?:[,;:.…]|[-–—]+)$/u;
/** Relations by which a word is part of a noun's phrase: its possessor, what is said with it after "and", the first part of a name. */
const PART = /^(?:det|amod|compound|nummod|flat|nmod:poss|conj)$/;
/** Longest source that the tree may grow to, in words. */
const LONGEST = 40;

/**
 * The source with its edges mended: the whole noun phrase, no preposition before it, no marks at its edges but the comma that closes an
 * apposition before the cue. Where the reader gives none, the subject of the cue's verb or the possessor of its noun.
 */
export function mendSource(markup: Markup, syntax: Syntax, runs: RoleRuns): WordRange | null {
  const found = findPhrase(markup, syntax, runs);
  if (!found) return null;
  const form = (word: number): string => markup.analysis.text.slice(syntax.span(word).start, syntax.span(word).end);
  let { first, end } = found;
  const isLink = (word: number): boolean => MARK.test(form(word)) || syntax.deprel(word) === "cc";
  while (first < end && (isLink(first) || isPreposition(syntax, first))) first++;
  while (end > first && isLink(end - 1)) end--;
  if (first >= end) return null;
  const hasComma = Array.from({ length: end - first }, (_, n) => form(first + n)).includes(",");
  const closes = hasComma && form(end) === "," && runs.cue?.first === end + 1;
  return { first, end: closes ? end + 1 : end };
}

/**
 * The phrase that was marked, or the subject where nothing was or what was marked is a listener or place of the saying ("Ruiz, in a letter to the Post,
 * said") or stands outside the clause ("Lind fears that Ruiz will say").
 */
function findPhrase(markup: Markup, syntax: Syntax, runs: RoleRuns): WordRange | null {
  if (!runs.source) return findSubject(markup, syntax, runs);
  const isElse = isBeside(markup, syntax, runs.source, runs.cue) || isOutside(markup, syntax, runs.source, runs.cue);
  const subject = isElse ? findSubject(markup, syntax, runs) : null;
  return subject ?? fitToPhrase(runs.source, { markup, syntax, runs });
}

function isPreposition(syntax: Syntax, word: number): boolean {
  return syntax.deprel(word) === "case" && syntax.upos(word) === "ADP" && syntax.head(word) > word;
}

/** The unbroken run of words around the phrase's noun that hang on it or were marked, without adjuncts of the cue; of "the plan, which" the pronoun. */
function fitToPhrase(source: WordRange, { markup, syntax, runs: { cue, content } }: Placed): WordRange {
  if (syntax.xpos(source.end - 1).startsWith("W")) return { first: source.end - 1, end: source.end };
  const marked = headOf(syntax, source);
  const subject = findSubject(markup, syntax, { cue, content });
  const isPart = subject && !(cue && meets(cue, subject)) && isPartOf(syntax, marked, headOf(syntax, subject));
  const head = isPart ? headOf(syntax, subject) : topOf(syntax, marked, cue);
  const own = new Set(syntax.subtree(head));
  if (own.size > LONGEST) return source;
  const isFree = (word: number): boolean => {
    const isMarked = word >= source.first && word < source.end && !isAdjunct(syntax, word, cue);
    return (
      (own.has(word) || isMarked) &&
      ![cue, ...content].some((range) => range && word >= range.first && word < range.end)
    );
  };
  let [first, end] = [head, head + 1];
  while (isFree(first - 1)) first--;
  while (isFree(end)) end++;
  return { first, end };
}

/** "(Lind and) Ruiz", "Lind's (lawyer)", "the (first)": is a word a part of the phrase of a subject, however deep? */
function isPartOf(syntax: Syntax, word: number, subject: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < LONGEST; at = syntax.head(at), steps++) {
    if (at === subject) return true;
    if (!PART.test(syntax.deprel(at))) return false;
  }
  return false;
}

/** The noun that a determiner, an adjective or the first part of a name hangs on, unless that is the cue; of any other word the word itself. */
function topOf(syntax: Syntax, word: number, cue: WordRange | null): number {
  let at = word;
  while (
    /^(?:det|amod|compound|nummod|flat)$/.test(syntax.deprel(at)) &&
    /^(?:NOUN|PROPN)$/.test(syntax.upos(syntax.head(at)))
  ) {
    const above = syntax.head(at);
    if (cue && above >= cue.first && above < cue.end) return word;
    at = above;
  }
  return at;
}

/** Does the source hang on the cue's verb as somebody who listens or as an adjunct, other than the doer of a passive? */
function isBeside(markup: Markup, syntax: Syntax, source: WordRange, cue: WordRange | null): boolean {
  if (!cue) return false;
  const verb = headOf(syntax, cue);
  if (syntax.upos(verb) !== "VERB") return false;
  const path = syntax.path(headOf(syntax, source));
  const at = path[path.indexOf(verb) - 1];
  if (at === undefined) return false;
  const relation = syntax.deprel(at);
  if (relation === "iobj" || relation === "obl") return true;
  return relation === "obj" && takesListener(markup.tokens[syntax.tokenOf(verb)]?.norm ?? "");
}

/** Has the cue's verb a subject of its own, and does the source hang on another word, or on the noun that the saying is only about ("marched to Lind's office to demand")? */
function isOutside(markup: Markup, syntax: Syntax, source: WordRange, cue: WordRange | null): boolean {
  if (!cue) return false;
  const verb = headOf(syntax, cue);
  const head = headOf(syntax, source);
  if (syntax.upos(verb) !== "VERB" || syntax.path(head).includes(verb)) return false;
  return syntax.deprel(head) === "nmod:poss" || syntax.head(findCueSubject(markup, syntax, cue)) === verb;
}

/** Does a word hang on the cue as an adverb or in a prepositional phrase ("Lind later said", "Lind, in a letter, said")? */
function isAdjunct(syntax: Syntax, word: number, cue: WordRange | null): boolean {
  for (let at = word, steps = 0; cue && at >= 0 && steps < LONGEST; at = syntax.head(at), steps++) {
    const head = syntax.head(at);
    if (head >= cue.first && head < cue.end) return /^(?:advmod|obl|advcl)/.test(syntax.deprel(at));
  }
  return false;
}

/** The whole phrase of the cue's subject or doer, where it stands unbroken and none of it is content; of "a decree banning it" the noun before the cue. */
function findSubject(
  markup: Markup,
  syntax: Syntax,
  { cue, content }: Pick<RoleRuns, "cue" | "content">,
): WordRange | null {
  if (!cue) return null;
  const subject = findCueSubject(markup, syntax, cue);
  const range = subject < 0 ? findDescribed(syntax, cue) : unbrokenRangeOf(syntax, subject);
  return range && !content.some((each) => meets(each, range)) ? range : null;
}

/** The noun that a present participle describes, with what stands before the participle of its phrase. */
function findDescribed(syntax: Syntax, cue: WordRange): WordRange | null {
  const verb = headOf(syntax, cue);
  const noun = syntax.head(verb);
  if (syntax.deprel(verb) !== "acl" || syntax.xpos(verb) !== "VBG" || noun < 0) return null;
  const first = syntax.subtree(noun)[0] ?? noun;
  const end = Math.min(syntax.subtree(verb)[0] ?? verb, cue.first);
  return first <= noun && noun < end && end - first <= LONGEST ? { first, end } : null;
}
