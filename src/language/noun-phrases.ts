import type { Span } from "../model/span.ts";
import type { EntityType, Syntax } from "../model/syntax.ts";
import data from "./lexicons/counted-nouns.json" with { type: "json" };
import type { Words } from "./words.ts";

/** The words of a sentence with its tree. */
export type ParsedWords = Words & { readonly syntax: Syntax };

/** A range of token indices, end exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

const CLOSE_BEFORE: ReadonlySet<string> = new Set(["amod", "compound", "flat", "goeswith", "nmod:desc"]);
const CLOSE_AFTER = /^(?:flat|goeswith|compound)/;
/** Entities looked through for the one that a word stands in: they nest a few deep. */
const NESTED = 4;
const QUANTIFIERS: ReadonlySet<string> = new Set(data.quantifiers.split(" "));
const TAILS: readonly (readonly string[])[] = data.tails.map((tail) => tail.split(" "));

/** The words of a token range, end exclusive. */
export function wordsIn({ syntax }: ParsedWords, { first, end }: TokenRange): TokenRange {
  return { first: syntax.wordOf(first), end: syntax.wordOf(end) };
}

/** The word of a token range that the others hang on: the one whose head lies outside. */
export function topOf(words: ParsedWords, tokens: TokenRange): number {
  const { first, end } = wordsIn(words, tokens);
  for (let word = first; word < end; word++) {
    const head = words.syntax.head(word);
    if (head < first || head >= end) return word;
  }
  return first;
}

/** The form of a word, folded. */
export function formOf({ norm, syntax }: ParsedWords, word: number): string {
  return norm(syntax.tokenOf(word));
}

/** A relation without its subtype. */
export function baseOf(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** The first child in a relation, whatever its subtype; -1 when there is none. */
export function childOf(syntax: Syntax, word: number, relation: string): number {
  return syntax.children(word).find((child) => baseOf(syntax.deprel(child)) === relation) ?? -1;
}

/** The preposition of a phrase by its head ("of", "in"); "" for none. */
export function caseOf(words: ParsedWords, word: number): string {
  const child = childOf(words.syntax, word, "case");
  return child < 0 ? "" : formOf(words, child);
}

/** Type of the innermost entity that a word stands in; null when it stands in none. */
export function entityTypeAt({ entities }: Syntax, word: number): EntityType | null {
  let [low, high] = [0, entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.first ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - NESTED); at--) {
    const entity = entities[at];
    if (entity && word < entity.endWord) return entity.type;
  }
  return null;
}

/** May a word head the phrase that names what is counted? */
export function isNominal(words: ParsedWords, word: number): boolean {
  const { syntax } = words;
  if (QUANTIFIERS.has(formOf(words, word))) return false;
  return /^(?:NOUN|PROPN)$/.test(syntax.upos(word)) || /^(?:NN|JJ)/.test(syntax.xpos(word));
}

/** Is the last word of a span a noun or an adjective that stands for one ("22 wounded")? The span's words lie in the sentence. */
export function endsInNoun(words: ParsedWords, span: Span): boolean {
  const { syntax } = words;
  let [low, high] = [syntax.wordOf(words.first), syntax.wordOf(words.limit)];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (syntax.span(middle).start < span.end) low = middle;
    else high = middle;
  }
  return isNominal(words, low) || syntax.xpos(low) === "VBN";
}

/** What a phrase may take in besides its head and close modifiers. */
export interface PhraseLimits {
  /** Token that the phrase starts at the earliest. */
  readonly from: number;
  /** Word of the number: a phrase takes in no "of …" that has it. */
  readonly number: number;
  /** "Khan’s victims", "homes and businesses": after "of" owners and coordinated nouns belong to what is counted. */
  readonly wide: boolean;
}

/** The noun with its close modifiers: adjectives and nouns before it, without determiners and numbers, and "of …" after it. */
export function phraseOf(words: ParsedWords, head: number, limits: PhraseLimits): Span {
  const { syntax } = words;
  let first = syntax.tokenOf(head);
  for (const child of syntax.children(head).toReversed()) {
    if (child >= head) continue;
    const start = syntax.tokenOf(syntax.subtree(child)[0] ?? child);
    if (!isCloseBefore(words, child, limits) || start < limits.from) break;
    first = Math.min(first, start);
  }
  return words.span(first, withTail(words, syntax.tokenOf(endOf(words, head, limits)) + 1));
}

function isCloseBefore(words: ParsedWords, child: number, { wide }: PhraseLimits): boolean {
  const { syntax } = words;
  const relation = syntax.deprel(child);
  if (QUANTIFIERS.has(formOf(words, child))) return false;
  if (relation === "nmod:poss") return wide && syntax.upos(child) !== "PRON";
  if (!CLOSE_BEFORE.has(relation)) return false;
  return !syntax.subtree(child).some((word) => syntax.upos(word) === "NUM");
}

/** The last word of a noun with its "of …" and the parts of a name. */
function endOf(words: ParsedWords, head: number, limits: PhraseLimits): number {
  const { syntax } = words;
  let end = head;
  for (const child of syntax.children(head)) {
    if (child <= head) continue;
    if (!isCloseAfter(words, child, limits)) {
      if (syntax.deprel(child) === "punct" && limits.wide) continue;
      break;
    }
    end = endOf(words, child, limits);
  }
  return end;
}

function isCloseAfter(words: ParsedWords, child: number, { number, wide }: PhraseLimits): boolean {
  const { syntax } = words;
  const relation = syntax.deprel(child);
  if (CLOSE_AFTER.test(relation)) return true;
  if (relation === "conj")
    return wide && isNominal(words, child) && childOf(syntax, child, "det") < 0 && childOf(syntax, child, "nummod") < 0;
  return relation === "nmod" && caseOf(words, child) === "of" && !syntax.path(number).includes(child);
}

/** "people on board", "votes in favour". */
function withTail({ norm }: Words, end: number): number {
  const tail = TAILS.find((each) => each.every((word, offset) => norm(end + offset) === word));
  return end + (tail?.length ?? 0);
}
