import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import irregular from "./lexicons/irregular-forms.json" with { type: "json" };
import data from "./lexicons/lemmas.json" with { type: "json" };
import { COMMON_WORDS } from "./listed-words.ts";

/** The part of speech of a word, as a reader gives it. */
export interface WordTags {
  readonly upos: string;
  /** Penn tag. */
  readonly xpos: string;
}

const RULES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(data.rules).map(([tag, rules]) => [tag, new Map(Object.entries(rules))]),
);
const EXCEPTIONS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(data.exceptions).map(([tag, text]) => [tag, toPairs(text.split(" "))]),
);
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular.forms).flatMap(([base, forms]) => forms.split(" ").map((form) => [form, base] as const)),
);
/** Tags whose irregular forms the list of verbs and nouns holds. */
const HAS_IRREGULAR = /^(?:NNS|VB[DNZG])$/;
const LONGEST_ENDING = 5;

function toPairs(words: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) pairs.set(words[at] ?? "", words[at + 1] ?? "");
  return pairs;
}

/** The dictionary form of a word by its tag: exceptions first, then irregular forms, then what spelling and the list of common words allow, then the rule of its longest known ending. Names keep their capitals. */
export function findLemma(form: string, { upos, xpos }: WordTags): string {
  const folded = form.toLowerCase().replaceAll("’", "'");
  const exception = EXCEPTIONS.get(xpos)?.get(folded);
  if (exception !== undefined) return upos === "PROPN" ? capitalised(exception, form) : inCase(exception);
  const known = HAS_IRREGULAR.test(xpos) ? IRREGULAR.get(folded) : undefined;
  if (known !== undefined) return known;
  if (upos === "PROPN" || upos === "X" || xpos === "FW") return xpos === "NNPS" ? applyRule(form, xpos) : form;
  return inCase(regularBase(folded, xpos) ?? applyRule(folded, xpos));
}

/** The dictionary form of a word of a tree, by the tags that the reader gave it. */
export function findLemmaAt(text: string, syntax: Syntax, word: number): string {
  return findLemma(Span.slice(text, syntax.span(word)), { upos: syntax.upos(word), xpos: syntax.xpos(word) });
}

const PAST = /^VB[DN]$/;
/** One syllable that ends in one vowel and one consonant: it doubles the consonant before "-ed", so "fined" is of "fine" and "planned" of "plan". */
const SHORT_STEM = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
const DOUBLED = /([^aeiou])\1$/;

/** The base of a regular past or participle, by English spelling, where it is a common word: "nam" is none, so "named" is of "name". */
function regularBase(form: string, xpos: string): string | undefined {
  const ending = xpos === "VBG" ? "ing" : PAST.test(xpos) ? "ed" : null;
  if (ending === null || !form.endsWith(ending) || form.endsWith("ied")) return undefined;
  const stem = form.slice(0, -ending.length);
  const candidates = SHORT_STEM.test(stem) ? [`${stem}e`] : [stem, `${stem}e`];
  if (DOUBLED.test(stem)) candidates.push(stem.slice(0, -1));
  return candidates.find((candidate) => candidate.length > 1 && COMMON_WORDS.has(candidate));
}

/** The one common word that is written with a capital. */
function inCase(lemma: string): string {
  return lemma === "i" ? "I" : lemma;
}

function capitalised(lemma: string, form: string): string {
  return form.charAt(0) === form.charAt(0).toLowerCase() ? lemma : lemma.charAt(0).toUpperCase() + lemma.slice(1);
}

function applyRule(form: string, tag: string): string {
  const rules = RULES.get(tag);
  if (!rules) return form;
  const folded = form.toLowerCase();
  for (let length = Math.min(LONGEST_ENDING, form.length - 1); length >= 0; length--) {
    const edit = rules.get(folded.slice(folded.length - length));
    const cut = Number.parseInt(edit ?? "", 10);
    if (edit !== undefined && cut < form.length) return form.slice(0, form.length - cut) + edit.replace(/^\d+/, "");
  }
  return form;
}
