import { findLemmaAt } from "../language/lemmas.ts";
import type { Analysis } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import type { Entity, EntityType, Syntax } from "../model/syntax.ts";

/** A noun phrase without its determiner: "full 30-day ceasefire", "support for Russia's war", "plan to close the bridge". */
export interface NounPhrase {
  readonly span: Span;
  readonly text: string;
  readonly words: number;
  /** The dictionary form of its head, in lower case. */
  readonly head: string;
  /** What the head has with it: something of, on or for which it is, or whose; words before it; nothing. */
  readonly form: "complemented" | "modified" | "bare";
  readonly isName: boolean;
  /** What the reader takes its head for; null where it says nothing. */
  readonly type: EntityType | null;
  /** Within a few words in quotation marks: somebody's wording, not the report's. */
  readonly isScareQuoted: boolean;
  /** Subject or object of its clause: what the sentence is about. */
  readonly isArgument: boolean;
}

/** What stands before a noun and belongs to its short form. */
const BEFORE: ReadonlySet<string> = new Set(["compound", "amod", "flat"]);
/** Adjectives that count, compare or point, and say nothing of a noun. */
const POINTING =
  /^(?:more|most|enough|much|fewer|less|several|many|few|other|another|such|same|single|further|first|second|third|next|last|latest|recent|new|own|certain|various|different)$/i;
/** What follows a noun in one name: "Council of Norland", "Corps 3". */
const AFTER: ReadonlySet<string> = new Set(["flat", "compound"]);
const ARGUMENTS = /^(?:nsubj|obj|iobj|conj)/;
const MOST_WORDS = 5;
/** With what follows or whose it is. */
const MOST_WORDS_WHOLE = 7;

/** The short noun phrases of a text: each noun with its modifiers, and with an of-phrase where that keeps it short. Times, numbers and pronouns head none. */
export function findNounPhrases(analysis: Analysis): readonly NounPhrase[] {
  const { syntax } = analysis;
  if (!syntax) return [];
  const inTime = markTimes(analysis, syntax);
  const types = typeByWord(syntax);
  const found: NounPhrase[] = [];
  for (let word = 0; word < syntax.length; word++) {
    if (!headsPhrase(syntax, word) || inTime[word] === 1) continue;
    const core = coreOf(analysis, syntax, word);
    const wholes = [withOwner(analysis, syntax, { core, head: word }), withOfPhrase(analysis, { core, head: word })];
    const purpose = withPurpose(analysis, syntax, { core, head: word });
    const ranges = [...wholes, purpose].filter(
      (range): range is WordRange => range !== null && !isCutShort(syntax, range),
    );
    for (const range of [core, ...ranges]) {
      const form = range !== core ? "complemented" : core.first < word ? "modified" : "bare";
      const phrase = toPhrase(analysis, syntax, { ...range, head: word, form });
      if (phrase) found.push({ ...phrase, type: types[word] ?? null });
    }
  }
  return found;
}

function headsPhrase(syntax: Syntax, word: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(syntax.upos(word)) && !BEFORE.has(syntax.universalRelation(word));
}

/** For each word the type of the narrowest entity that holds it. */
function typeByWord(syntax: Syntax): readonly (EntityType | undefined)[] {
  const types: (EntityType | undefined)[] = [];
  const length = ({ first, endWord }: Entity) => endWord - first;
  for (const { type, first, endWord } of [...syntax.entities].sort((a, b) => length(b) - length(a)))
    for (let word = first; word < endWord; word++) types[word] = type;
  return types;
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

function isLeftOut({ text, syntax }: Analysis, word: number): boolean {
  if (syntax?.upos(word) === "DET") return true;
  return syntax?.upos(word) === "ADJ" && POINTING.test(Span.slice(text, syntax.span(word)));
}

function coreOf(analysis: Analysis, syntax: Syntax, head: number): WordRange {
  const children = syntax.children(head);
  let first = head;
  for (let word = head - 1; word >= 0 && isPart(syntax, word, head, BEFORE) && !isLeftOut(analysis, word); word--)
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
  return { first: core.first, end };
}

/** "Right of citizens" is half of "right of citizens to vote", "ruling of the Court" of "ruling of the Court of Appeal". */
function isCutShort(syntax: Syntax, { first, end }: WordRange): boolean {
  const goesOn = (word: number) =>
    syntax
      .children(word)
      .some(
        (child) =>
          child >= end &&
          (syntax.deprel(child) === "acl" ||
            (syntax.upos(word) === "PROPN" && syntax.universalRelation(child) === "nmod")),
      );
  for (let word = first; word < end; word++) if (goesOn(word)) return true;
  return false;
}

/** "Norland's nuclear posture": whose it is, where a noun says so. */
function withOwner(
  analysis: Analysis,
  syntax: Syntax,
  { core, head }: { readonly core: WordRange; readonly head: number },
): WordRange | null {
  const owner = syntax.children(head).find((child) => child < core.first && syntax.deprel(child) === "nmod:poss");
  if (owner === undefined || !/^(?:NOUN|PROPN)$/.test(syntax.upos(owner))) return null;
  const { first, end } = coreOf(analysis, syntax, owner);
  return core.first - end <= 1 ? { first, end: core.end } : null;
}

/** "Plan to close the old bridge": what is to be done, with its object. */
function withPurpose(
  analysis: Analysis,
  syntax: Syntax,
  { core, head }: { readonly core: WordRange; readonly head: number },
): WordRange | null {
  const verb = core.end + 1;
  const isPurpose = syntax.children(head).includes(verb) && syntax.universalRelation(verb) === "acl";
  if (!isPurpose || syntax.upos(core.end) !== "PART") return null;
  const object = syntax.children(verb).find((child) => child > verb && syntax.universalRelation(child) === "obj");
  if (object === undefined) return null;
  const { first, end } = coreOf(analysis, syntax, object);
  return first - verb <= 2 ? { first: core.first, end } : null;
}

/** Does the noun's preposition stand right at `place`? */
function hasCase(syntax: Syntax, noun: number, place: number): boolean {
  return syntax.children(noun).some((child) => child === place && syntax.deprel(child) === "case");
}

function toPhrase(
  { text }: Analysis,
  syntax: Syntax,
  { first, end, head, form }: WordRange & { readonly head: number; readonly form: NounPhrase["form"] },
): Omit<NounPhrase, "type"> | null {
  const span = { start: syntax.span(first).start, end: syntax.span(end - 1).end };
  const words = Span.slice(text, span).replace(/\s+/g, " ");
  const count = words.split(" ").length;
  const most = form === "complemented" ? MOST_WORDS_WHOLE : MOST_WORDS;
  if (count > most || /[\n,;:()“”"]/.test(words) || !/^\p{L}/u.test(words)) return null;
  return {
    span,
    text: words,
    words: count,
    head: findLemmaAt(text, syntax, head).toLowerCase(),
    form,
    isName: syntax.upos(head) === "PROPN",
    isScareQuoted: isScareQuoted(text, span),
    isArgument: ARGUMENTS.test(syntax.deprel(head)),
  };
}

/** UTF-16 units of a quotation that is a turn of phrase rather than a sentence. */
const SCARE_QUOTE = 60;

function isScareQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - SCARE_QUOTE), start);
  const opened = Math.max(before.lastIndexOf("“"), before.lastIndexOf('"'));
  if (opened < 0 || /[”\n]/.test(before.slice(opened + 1)) || /[\p{L},.]$/u.test(before.slice(0, opened))) return false;
  const closed = text.slice(end, end + SCARE_QUOTE).search(/[”"]/);
  return closed >= 0 && closed + end - start + before.length - opened < SCARE_QUOTE;
}
