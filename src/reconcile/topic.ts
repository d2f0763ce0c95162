import type { Passage } from "../check/passage.ts";
import type { Term } from "../language/terms.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import type { Alignment } from "./align.ts";

const MOST_WORDS = 9;
const MOST_TERMS = 4;
/** Terms of a noun phrase that says which matter it is: "participants" alone may be of any. */
const LEAST_TERMS = 2;
/** Marks that no topic has: it is one phrase on one line. */
const MARKS = /[,;:()“”"\n]/;
/** What belongs to a noun and leaves it a phrase that can stand alone: no clauses, no appositions. */
const IN_PHRASE: ReadonlySet<string> = new Set([
  ...[
    "amod",
    "compound",
    "flat",
    "fixed",
    "goeswith",
    "nummod",
    "nmod",
    "case",
    "conj",
    "cc",
    "det",
    "advmod",
    "punct",
  ],
]);
const ARGUMENTS = /^(?:nsubj|obj)/;
/** Nouns that head no phrase of their own. */
const INSIDE = /^(?:compound|flat|conj)/;
const ARGUMENT_BONUS = 0.5;

/** What aligned sentences are about, in words of the first: the noun phrase, or without a tree the shortest stretch, with most of the terms that they share and no value that they do not. */
export function topicOf(alignment: Alignment): string {
  const [first, ...others] = alignment;
  const counts = new Map<string, number>();
  for (const passage of others)
    for (const key of new Set(passage.terms.map((term) => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isShared = ({ key }: Term) => others.length === 0 || (counts.get(key) ?? 0) * 2 >= others.length;
  const shared = first.terms.filter((term) => term.kind !== "number" && isShared(term));
  const disputed = first.terms.filter((term) => (term.kind === "number" || term.kind === "time") && !isShared(term));
  const terms = shared.length > 0 ? shared : first.terms;
  return nounPhraseOf(first, terms, disputed) ?? stretchOf(first, terms, disputed);
}

/** The noun phrase with most of the terms, a subject or object before others, among equals the shortest. Names alone tell no matter, nor do people with their office. */
function nounPhraseOf(passage: Passage, terms: readonly Term[], without: readonly Term[]): string | null {
  const { analysis, sentence, names } = passage;
  const people = names.filter(({ type }) => type === "person");
  const { syntax } = analysis;
  if (!syntax) return null;
  let best: { readonly text: string; readonly weight: number } | null = null;
  for (let word = syntax.wordFrom(sentence.start); word < syntax.wordFrom(sentence.end); word++) {
    if (!/^(?:NOUN|PROPN)$/.test(syntax.upos(word)) || INSIDE.test(syntax.deprel(word))) continue;
    if (people.some((name) => Span.contains(name, syntax.span(word)))) continue;
    const span = phraseSpan(syntax, word);
    const text = Span.slice(analysis.text, span);
    const told = terms.filter((term) => Span.contains(span, term) && term.kind !== "time");
    const weight = told.length + (ARGUMENTS.test(syntax.deprel(word)) ? ARGUMENT_BONUS : 0);
    if (told.length < LEAST_TERMS || told.every(({ kind }) => kind === "name") || !fits(text, span, without)) continue;
    if (!best || weight > best.weight || (weight === best.weight && text.length < best.text.length))
      best = { text, weight };
  }
  return best?.text.replace(/\s+/g, " ") ?? null;
}

/** A noun with what belongs to it, in one run of words, without the determiner or preposition that it starts with. */
function phraseSpan(syntax: Syntax, head: number): Span {
  const members = new Set(syntax.subtree(head, (child) => isInPhrase(syntax, child)));
  let [first, last] = [head, head];
  while (members.has(first - 1)) first--;
  while (members.has(last + 1)) last++;
  while (first < head && /^(?:DET|ADP|PUNCT|CCONJ|ADV)$/.test(syntax.upos(first))) first++;
  while (last > head && /^(?:DET|ADP|PUNCT|CCONJ)$/.test(syntax.upos(last))) last--;
  return { start: syntax.span(first).start, end: syntax.span(last).end };
}

function isInPhrase(syntax: Syntax, word: number): boolean {
  return IN_PHRASE.has(syntax.universalRelation(word)) || syntax.deprel(word) === "nmod:poss";
}

function fits(text: string, span: Span, without: readonly Term[]): boolean {
  return (
    text.split(/\s+/).length <= MOST_WORDS && !MARKS.test(text) && !without.some((term) => Span.overlaps(span, term))
  );
}

/** The run of neighbouring terms with most terms in few words. */
function stretchOf({ analysis, sentence }: Passage, terms: readonly Term[], without: readonly Term[]): string {
  const ordered = [...terms].sort((a, b) => a.start - b.start);
  let best = "";
  let bestCount = 0;
  for (let from = 0; from < ordered.length; from++) {
    for (let to = from; to < Math.min(ordered.length, from + MOST_TERMS); to++) {
      const span = { start: ordered[from]?.start ?? sentence.start, end: ordered[to]?.end ?? sentence.start };
      const text = Span.slice(analysis.text, span).replace(/\s+/g, " ");
      const count = to - from + 1;
      if (fits(text, span, without) && (count > bestCount || (count === bestCount && text.length < best.length)))
        [best, bestCount] = [text, count];
    }
  }
  return best;
}
