import type { Analysis, Sentence } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import stopWords from "./lexicons/stop-words.json" with { type: "json" };
import synonyms from "./lexicons/synonyms.json" with { type: "json" };
import { stem } from "./stems.ts";

export type TermKind = "word" | "name" | "number" | "time";

/** A unit of meaning by which texts are compared: a name by what it names, a number by its value, a word by its root. */
export interface Term extends Span {
  readonly kind: TermKind;
  /** Equal keys mean the same. */
  readonly key: string;
}

const STOP: ReadonlySet<string> = new Set(stopWords.words);
const SUFFIX = /(?:ement|ment|ation|ition|ion|ance|ence|ing|ed|er|or|al|ive|ly)$/;
const SHORTEST_ROOT = 4;

/** The root of a folded word, shared by its derivations ("settle", "settling", "settlement"): its stem less one derivational suffix. */
export function root(norm: string): string {
  const stemmed = stem(norm);
  const cut = stemmed.replace(SUFFIX, "");
  const base = cut.length >= SHORTEST_ROOT ? cut : stemmed;
  return base.length > SHORTEST_ROOT ? base.replace(/[ei]$/, "") : base;
}

/** Groups by the words themselves, by their stems, and by their roots: the nearest form decides, so "agreement" is a treaty and "agree" is not. A stem or root that words of two groups share is the first one's. */
const BY_WORD = groupKeys((word) => word);
const BY_STEM = groupKeys(stem);
const BY_ROOT = groupKeys(root);

function groupKeys(formOf: (word: string) => string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const group of synonyms.groups) {
    for (const word of group) if (!keys.has(formOf(word))) keys.set(formOf(word), `~${group[0]}`);
  }
  return keys;
}

/** The key of a word: its group of synonyms ("~send"), or its root. */
export function wordKey(norm: string): string {
  return BY_WORD.get(norm) ?? BY_STEM.get(stem(norm)) ?? BY_ROOT.get(root(norm)) ?? root(norm);
}

export function isStopWord(norm: string): boolean {
  return STOP.has(norm);
}

const cache = new WeakMap<Analysis, ReadonlyMap<Sentence, readonly Term[]>>();

/** The terms of each sentence, in text order. A name, number or time gives one term and hides the words inside it. */
export function sentenceTerms(analysis: Analysis, sentence: Sentence): readonly Term[] {
  let terms = cache.get(analysis);
  if (!terms) {
    terms = collectTerms(analysis);
    cache.set(analysis, terms);
  }
  return terms.get(sentence) ?? [];
}

function collectTerms(analysis: Analysis): ReadonlyMap<Sentence, readonly Term[]> {
  const wholes = wholeTerms(analysis);
  const result = new Map<Sentence, Term[]>();
  let next = 0;
  for (const sentence of analysis.sentences) {
    const terms: Term[] = [];
    let hiddenUntil = 0;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = analysis.tokens[i];
      if (!token) continue;
      for (let whole = wholes[next]; whole && whole.start < token.end; whole = wholes[next]) {
        if (whole.start >= hiddenUntil && whole.start >= sentence.start) {
          terms.push(whole);
          hiddenUntil = whole.end;
        }
        next++;
      }
      if (token.start < hiddenUntil || !token.isWord || isStopWord(token.norm)) continue;
      terms.push({ kind: "word", key: wordKey(token.norm), start: token.start, end: token.end });
    }
    result.set(sentence, terms);
  }
  return result;
}

/** Names, numbers and times of a text as terms, in order, the longer first where two begin together. */
function wholeTerms(analysis: Analysis): readonly Term[] {
  return [
    ...analysis.names.map(({ start, end, key }): Term => ({ kind: "name", key, start, end })),
    ...analysis.times.map(
      ({ start, end, value }): Term => ({
        kind: "time",
        key: value ?? analysis.text.slice(start, end).toLowerCase(),
        start,
        end,
      }),
    ),
    ...analysis.quantities.map(
      ({ number, value }): Term => ({ kind: "number", key: String(value), start: number.start, end: number.end }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
