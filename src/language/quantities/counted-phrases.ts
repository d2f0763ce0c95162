import type { Span } from "../../model/span.ts";
import data from "../lexicons/counted-nouns.json" with { type: "json" };
import { caseOf, childOf, formOf, type ParsedWords } from "../tree-words.ts";
import type { Words } from "../words.ts";

const CLOSE_BEFORE: ReadonlySet<string> = new Set(["amod", "compound", "flat", "goeswith", "nmod:desc"]);
const CLOSE_AFTER = /^(?:flat|goeswith|compound)/;
const QUANTIFIERS: ReadonlySet<string> = new Set(data.quantifiers.split(" "));
const TAILS: readonly (readonly string[])[] = data.tails.map((tail) => tail.split(" "));

/** May a word head the phrase that names what is counted? */
export function isNominal(words: ParsedWords, word: number): boolean {
  const { syntax } = words;
  if (QUANTIFIERS.has(formOf(words, word))) return false;
  return /^(?:NOUN|PROPN)$/.test(syntax.upos(word)) || /^(?:NN|JJ)/.test(syntax.xpos(word));
}

/** Is the last word of a span a noun or an adjective that stands for one ("22 wounded")? The span's words lie in the sentence. */
export function endsInNoun(words: ParsedWords, span: Span): boolean {
  const { syntax } = words;
  const last = Math.max(syntax.wordOf(words.first), syntax.wordFrom(span.end) - 1);
  return isNominal(words, last) || syntax.xpos(last) === "VBN";
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
