import type { Analysis } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";

/** A noun phrase without its determiner: "full 30-day ceasefire", "support for Russia's war". */
export interface NounPhrase {
  readonly span: Span;
  readonly text: string;
  readonly words: number;
  readonly isName: boolean;
  /** A person's name. */
  readonly isPerson: boolean;
  /** Subject or object of its clause: what the sentence is about. */
  readonly isArgument: boolean;
}

/** What stands before a noun and belongs to its short form. */
const BEFORE: ReadonlySet<string> = new Set(["compound", "amod", "flat"]);
/** Adjectives that count, compare or point, and say nothing of a noun. */
const POINTING =
  /^(?:more|most|fewer|less|several|many|few|other|another|such|same|single|further|first|second|third|next|last|latest|recent|new|own|certain|various|different)$/i;
/** What follows a noun in one name: "Council of Norland", "Corps 3". */
const AFTER: ReadonlySet<string> = new Set(["flat", "compound"]);
const ARGUMENTS = /^(?:nsubj|obj|iobj|root|conj)/;
const MOST_WORDS = 5;

/** The short noun phrases of a text: each noun with its modifiers, and with an of-phrase where that keeps it short. Times, numbers and pronouns head none. */
export function findNounPhrases(analysis: Analysis): readonly NounPhrase[] {
  const { syntax } = analysis;
  if (!syntax) return [];
  const inTime = markTimes(analysis, syntax);
  const inPerson = new Uint8Array(syntax.length);
  for (const { named, type, first, endWord } of syntax.entities)
    if (named && type === "person") inPerson.fill(1, first, endWord);
  const found: NounPhrase[] = [];
  for (let word = 0; word < syntax.length; word++) {
    if (!headsPhrase(syntax, word) || inTime[word] === 1) continue;
    const core = coreOf(analysis, syntax, word);
    const whole = withOfPhrase(analysis, { core, head: word });
    for (const range of whole ? [core, whole] : [core]) {
      const phrase = toPhrase(analysis, syntax, { ...range, head: word });
      if (phrase) found.push({ ...phrase, isPerson: inPerson[word] === 1 });
    }
  }
  return found;
}

function headsPhrase(syntax: Syntax, word: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(syntax.upos(word)) && !BEFORE.has(syntax.universalRelation(word));
}

/** 1 for each word that shares a character with a date, period or duration. */
function markTimes({ times }: Analysis, syntax: Syntax): Uint8Array {
  const marks = new Uint8Array(syntax.length);
  for (const time of times) {
    const end = syntax.wordFrom(time.end);
    for (let word = Math.max(0, syntax.wordFrom(time.start) - 1); word < end; word++)
      if (Span.overlaps(time, syntax.span(word))) marks[word] = 1;
  }
  return marks;
}

/** Words from `first` to `end`, end exclusive. */
interface WordRange {
  readonly first: number;
  readonly end: number;
}

function points({ text, syntax }: Analysis, word: number): boolean {
  return syntax?.upos(word) === "ADJ" && POINTING.test(Span.slice(text, syntax.span(word)));
}

function coreOf(analysis: Analysis, syntax: Syntax, head: number): WordRange {
  const children = syntax.children(head);
  let first = head;
  for (let word = head - 1; word >= 0 && isPart(syntax, word, head, BEFORE) && !points(analysis, word); word--)
    first = word;
  let end = head + 1;
  while (children.includes(end) && AFTER.has(syntax.universalRelation(end))) end++;
  return { first, end };
}

/** Is a word one of a noun's modifiers, or a part of one ("30" and "-" in "30-day")? */
function isPart(syntax: Syntax, word: number, head: number, relations: ReadonlySet<string>): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < MOST_WORDS; at = syntax.head(at), steps++) {
    if (syntax.head(at) === head) return relations.has(syntax.universalRelation(at));
  }
  return false;
}

function withOfPhrase(
  analysis: Analysis,
  { core, head }: { readonly core: WordRange; readonly head: number },
): WordRange | null {
  const { syntax } = analysis;
  const noun = syntax
    ?.children(head)
    .find(
      (child) => child > core.end && syntax.universalRelation(child) === "nmod" && hasCase(syntax, child, core.end),
    );
  if (!syntax || noun === undefined) return null;
  const { end } = coreOf(analysis, syntax, noun);
  return end - core.first <= MOST_WORDS + 1 ? { first: core.first, end } : null;
}

/** Does the noun's preposition stand right at `place`? */
function hasCase(syntax: Syntax, noun: number, place: number): boolean {
  return syntax.children(noun).some((child) => child === place && syntax.deprel(child) === "case");
}

function toPhrase(
  { text }: Analysis,
  syntax: Syntax,
  { first, end, head }: WordRange & { readonly head: number },
): Omit<NounPhrase, "isPerson"> | null {
  const span = { start: syntax.span(first).start, end: syntax.span(end - 1).end };
  const words = Span.slice(text, span).replace(/\s+/g, " ");
  const count = words.split(" ").length;
  if (count > MOST_WORDS || /[\n,;:()“”"]/.test(words) || !/^\p{L}/u.test(words)) return null;
  return {
    span,
    text: words,
    words: count,
    isName: syntax.upos(head) === "PROPN",
    isArgument: ARGUMENTS.test(syntax.deprel(head)),
  };
}
