import type { Sentence, Token } from "../model/analysis.ts";
import type { Block } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import { canEndSentence } from "./abbreviations.ts";
import { startsLower, startsUpper } from "./characters.ts";
import openers from "./lexicons/sentence-openers.json" with { type: "json" };
import speech from "./lexicons/speech-verbs.json" with { type: "json" };

const OPENERS: ReadonlySet<string> = new Set(openers.words.split(" "));
const SPEECH: ReadonlySet<string> = new Set(speech.words.split(" "));
const FINAL = /^(?:\.+|[!?]+|…|[。！？]|\.…)$/u;
const CLOSERS = "”’\"')]}»";
/** Longest stretch between a quoted question and the verb that reports it ("“Why?” the mayor of Tallinn asked"). */
const CUE_WINDOW = 6;

/** Blocks that part at blank lines, all of kind paragraph. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    blocks.push({ kind: "paragraph", start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return blocks;
}

/** The given blocks, and paragraphs for text that lies between them, in order; `blockIndex` of a sentence counts in this list. */
export function coverWithBlocks(text: string, blocks: readonly Block[]): Block[] {
  const cover: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = Math.max(at, Math.min(block.start, text.length));
    const end = Math.min(block.end, text.length);
    cover.push(...shiftedBlocks(text, at, start));
    if (end > start) cover.push({ ...block, start, end });
    at = Math.max(start, end);
  }
  cover.push(...shiftedBlocks(text, at, text.length));
  return cover;
}

function shiftedBlocks(text: string, start: number, end: number): Block[] {
  if (start >= end) return [];
  return findBlocks(text.slice(start, end)).map((each) => ({
    ...each,
    start: each.start + start,
    end: each.end + start,
  }));
}

/** One block with its tokens: `first` to `end`, end exclusive. */
export interface SentenceRange {
  readonly first: number;
  readonly end: number;
  readonly block: Block;
  readonly blockIndex: number;
}

/**
 * Sentences of one block. `tokens` are those of the whole text, `range` the block's own tokens. Closing marks stay with the sentence they
 * end; a quoted question goes on into the words that report it.
 */
export function findSentences(text: string, tokens: readonly Token[], range: SentenceRange): Sentence[] {
  const sentences: Sentence[] = [];
  const lowerStarts = !hasCapitals(text, tokens, range);
  let first = range.first;
  for (let at = range.first; at < range.end; at++) {
    const end = endAfter(text, tokens, { at, first, limit: range.end, lowerStarts });
    if (end === null) continue;
    sentences.push(toSentence(tokens, { first, end }, range));
    first = end;
    at = end - 1;
  }
  if (first < range.end) sentences.push(toSentence(tokens, { first, end: range.end }, range));
  return sentences;
}

/** Does any token of the range start with a capital? Where none does, a small letter says nothing of a sentence's start. */
export function hasCapitals(
  text: string,
  tokens: readonly Token[],
  { first, end }: Pick<SentenceRange, "first" | "end">,
): boolean {
  for (let at = first; at < end; at++) if (startsUpper(text.slice(tokens[at]?.start, tokens[at]?.end))) return true;
  return false;
}

/** From so many marks on a token is a line drawn across the page ("=====", "____"). */
const DRAWN_LINE = 4;

/** Sentences of one block that start where a reader says; the block's first token always starts one. */
export function sentencesFromStarts(tokens: readonly Token[], range: SentenceRange, syntax: Syntax): Sentence[] {
  const sentences: Sentence[] = [];
  let first = range.first;
  // A bullet or an emoji alone is no sentence; a drawn line is none of the next one's.
  let isWhole = false;
  for (let at = range.first + 1; at < range.end; at++) {
    const word = syntax.wordOf(at);
    const before = tokens[at - 1];
    isWhole ||= before !== undefined && (before.isWord || before.end - before.start >= DRAWN_LINE);
    if (!syntax.startsSentence(word) || !isWhole) continue;
    if (isAfterGap(before, syntax.gap(word))) continue;
    sentences.push(toSentence(tokens, { first, end: at }, range));
    first = at;
    isWhole = false;
  }
  if (first < range.end) sentences.push(toSentence(tokens, { first, end: range.end }, range));
  return sentences;
}

/** From this score on the reader takes the word after lost words for the start of a sentence too readily. */
const LIKELY_GAP = 0.5;
const ENDS_SENTENCE = /[.!?…:;”’"')\]]$/u;

/** Is a word that seems to start a sentence only the first after lost words? No mark ends a sentence before it. */
function isAfterGap(before: Token | undefined, gap: number): boolean {
  return gap >= LIKELY_GAP && before !== undefined && !ENDS_SENTENCE.test(before.norm);
}

interface Position {
  readonly at: number;
  readonly first: number;
  readonly limit: number;
  /** The block has no capitals: sentences start with small letters. */
  readonly lowerStarts: boolean;
}

/** Token index after the sentence that token `at` ends; null when it ends none. */
function endAfter(text: string, tokens: readonly Token[], { at, first, limit, lowerStarts }: Position): number | null {
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1];
  if (next && at + 1 < limit && startsListItem(text, token, next)) return at + 1;
  const isFinal = !token.isWord && FINAL.test(token.norm);
  if (!isFinal && !token.norm.endsWith(".")) return null;
  const end = isFinal ? skipClosers(tokens, at + 1, limit) : at + 1;
  if (end >= limit) return end;
  if (!isFinal) return endsAtAbbreviation(text, tokens, { at, end }) ? end : null;
  return startsSentence(text, tokens, { at: end, first, limit, lowerStarts }) ? end : null;
}

/** Closing marks that touch the mark before them. */
function skipClosers(tokens: readonly Token[], at: number, limit: number): number {
  while (at < limit) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before || token.start !== before.end || !isCloser(token)) break;
    at++;
  }
  return skipReferences(tokens, at, limit);
}

/** Marks of footnotes after the final mark ("… in 1861. [4] [5]"). */
function skipReferences(tokens: readonly Token[], at: number, limit: number): number {
  const norm = (index: number): string => (index < limit ? (tokens[index]?.norm ?? "") : "");
  while (norm(at) === "[" && /^\d{1,3}$/.test(norm(at + 1)) && norm(at + 2) === "]") at += 3;
  return at;
}

function isCloser(token: Token): boolean {
  return token.norm.length === 1 && (CLOSERS.includes(token.norm) || token.norm === '"' || token.norm === "'");
}

/** May a sentence start at token `at`, given that a final mark stands before it? */
function startsSentence(text: string, tokens: readonly Token[], { at, first, limit, lowerStarts }: Position): boolean {
  const before = tokens[at - 1];
  const next = tokens[at];
  if (!before || !next) return true;
  const surface = text.slice(next.start, next.end);
  if (startsLower(surface) && !(lowerStarts && /^[.!?]$/.test(before.norm))) return false;
  if (/^[,;:)\]%]/.test(surface)) return false;
  // "1. The council", "A. Introduction": a number alone is no sentence.
  if (at - first === 2 && /^(?:\d{1,3}|[a-z])$/.test(tokens[first]?.norm ?? "")) return false;
  const touches = next.start === before.end;
  if (touches && !startsUpper(surface) && !/^[“"‘([]/.test(surface)) return /[。！？]/u.test(before.norm);
  if (touches && before.norm === "." && (tokens[at - 2]?.norm.length ?? 0) < 2) return false;
  return !(isCloser(before) && /[!?,…]/.test(tokens[at - 2]?.norm ?? "") && isReported(text, tokens, at, limit));
}

/** Do a name or pronoun and a verb of speech follow ("“Why now?” Hale asked")? */
function isReported(text: string, tokens: readonly Token[], at: number, limit: number): boolean {
  for (let index = at; index < Math.min(limit, at + CUE_WINDOW); index++) {
    const token = tokens[index];
    if (!token) return false;
    if (SPEECH.has(token.norm)) return index > at;
    if (!token.isWord) return false;
    if (index === at && !OPENERS.has(token.norm) && !startsUpper(text.slice(token.start, token.end))) return false;
  }
  return false;
}

/** "in the U.S. The bill": an abbreviation ends a sentence when a word that opens sentences follows in capitals. */
function endsAtAbbreviation(
  text: string,
  tokens: readonly Token[],
  { at, end }: { readonly at: number; readonly end: number },
): boolean {
  const token = tokens[at];
  const next = tokens[end];
  const afterNext = tokens[end + 1];
  if (!token || !next || !token.isWord) return false;
  if (!canEndSentence(token.norm.slice(0, -1))) return false;
  if (!next.isWord) return next.norm === '"' && afterNext !== undefined && OPENERS.has(afterNext.norm);
  return startsUpper(text.slice(next.start, next.end)) && OPENERS.has(next.norm);
}

/** A bullet at the start of a line, inside a block. */
function startsListItem(text: string, token: Token, next: Token): boolean {
  if (next.isWord || !/^[•●▪◦‣*-]$/u.test(next.norm)) return false;
  return /\n/.test(text.slice(token.end, next.start)) && /^\s/.test(text.slice(next.end, next.end + 1));
}

function toSentence(
  tokens: readonly Token[],
  span: { readonly first: number; readonly end: number },
  { block, blockIndex }: { readonly block: Block; readonly blockIndex: number },
): Sentence {
  const bounds: Span = { start: tokens[span.first]?.start ?? 0, end: tokens[span.end - 1]?.end ?? 0 };
  return { ...bounds, firstToken: span.first, endToken: span.end, block: block.kind, blockIndex };
}
