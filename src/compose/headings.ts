import { isStopWord } from "../language/terms.ts";
import type { Analysis, Sentence } from "../model/analysis.ts";
import type { Reading } from "../model/reading.ts";
import { findNounPhrases } from "./noun-phrases.ts";
import type { Matter } from "./sections.ts";

const MOST_WORDS = 3;
/** A run of words that one report alone has is likelier to be a chance one. */
const LEAST_REPORTS = 2;
const FALLBACK = "Also reported";

interface Phrase {
  readonly text: string;
  readonly words: number;
  readonly reports: number;
  readonly isPerson: boolean;
  /** Share of its places where a sentence is about it. */
  readonly argument: number;
}

/** A heading for each matter: the phrase of the reports that its passages share and those of the other matters do not. */
export function headMatters(matters: readonly Matter[], readings: readonly Reading[]): readonly string[] {
  const phrases = findPhrases(readings);
  const texts = matters.map(textsOf);
  const used = new Set<string>();
  return matters.map((_, position) => {
    const ranked = phrases
      .filter(({ text }) => !used.has(text.toLowerCase()))
      .map((phrase) => ({ phrase, value: worthOf(phrase, texts, position) }))
      .sort((a, b) => b.value - a.value || a.phrase.text.length - b.phrase.text.length);
    const best = ranked[0];
    if (!best || best.value <= 0) return FALLBACK;
    for (const word of best.phrase.text.toLowerCase().split(" ")) used.add(word);
    used.add(best.phrase.text.toLowerCase());
    return best.phrase.text.charAt(0).toUpperCase() + best.phrase.text.slice(1);
  });
}

/** Every telling of a matter's sentences, in lower case. */
function textsOf({ picks }: Matter): readonly string[] {
  return picks.map(({ citations }) =>
    citations
      .map(({ quote }) => quote.replace(/\s+/g, " "))
      .join(" ")
      .toLowerCase(),
  );
}

/** More for what the matter's tellings share and others lack, for two or three words, for what sentences are about; less for who speaks. */
function worthOf(phrase: Phrase, texts: readonly (readonly string[])[], position: number): number {
  const needle = phrase.text.toLowerCase();
  const share = (matter: readonly string[]) => matter.filter((text) => text.includes(needle)).length / matter.length;
  const inside = share(texts[position] ?? []);
  const others = texts.filter((_, other) => other !== position);
  const outside = others.reduce((sum, matter) => sum + share(matter), 0) / Math.max(1, others.length);
  const length = LENGTH_WORTH[phrase.words] ?? 1;
  return (
    (inside - 0.8 * outside) *
    length *
    Math.log(1 + phrase.reports) *
    (0.7 + 0.6 * phrase.argument) *
    (phrase.isPerson ? 0.5 : 1)
  );
}

/** By number of words: one word seldom tells what a section is about, five are long for a heading. */
const LENGTH_WORTH: readonly number[] = [0, 0.5, 1.35, 1.7, 1.6, 1.3];

/** Words after which a noun phrase begins. "to" is left out: a verb may follow it. */
const OPENERS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "its",
  "their",
  "of",
  "in",
  "on",
  "over",
  "for",
  "against",
  "with",
]);
const VERB_FORM = /(?:ing|ed|ly|s’|es)$/;

/** Noun phrases of the reports; where there are no trees, runs of words that several reports have. */
function findPhrases(readings: readonly Reading[]): readonly Phrase[] {
  const found = new Map<string, { phrase: Run; reports: Set<string>; places: number; arguments: number }>();
  for (const { report, analysis } of readings) {
    for (const phrase of phrasesOf(analysis)) {
      const key = phrase.text.toLowerCase();
      const entry = found.get(key) ?? { phrase, reports: new Set(), places: 0, arguments: 0 };
      entry.reports.add(report.id);
      entry.places++;
      if (phrase.isArgument) entry.arguments++;
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .filter(({ reports, phrase }) => reports.size >= LEAST_REPORTS || phrase.isParsed)
    .map(({ phrase, reports, places, arguments: count }) => ({
      ...phrase,
      reports: reports.size,
      argument: count / places,
    }));
}

/** Letters of a single name that says enough by itself. */
const SHORTEST_NAME = 4;

function phrasesOf(analysis: Analysis): readonly Run[] {
  if (!analysis.syntax) {
    const adjectives = new Set(analysis.names.filter((name) => name.adjective).map((name) => name.end));
    return analysis.sentences.flatMap((sentence) => runsOf(analysis, sentence, adjectives));
  }
  return findNounPhrases(analysis)
    .filter(({ words, isName, text }) => words > 1 || (isName && text.length >= SHORTEST_NAME))
    .map((phrase) => ({ ...phrase, isParsed: true }));
}

interface Run extends Omit<Phrase, "reports" | "argument"> {
  readonly isArgument: boolean;
  /** A phrase of the tree, not a run of words. */
  readonly isParsed: boolean;
}

/** `adjectives` are the ends of the adjectives of places: they end no phrase. */
function runsOf(analysis: Analysis, sentence: Sentence, adjectives: ReadonlySet<number>): readonly Run[] {
  const tokens = analysis.tokens.slice(sentence.firstToken, sentence.endToken);
  return tokens.flatMap((first, from) => {
    const opened = OPENERS.has(tokens[from - 1]?.norm ?? "");
    const content = tokens.slice(from, from + MOST_WORDS);
    const stop = content.findIndex((token) => !token.isWord || isStopWord(token.norm));
    const reach = stop < 0 ? content : content.slice(0, stop);
    return reach.flatMap((last, length): Run[] => {
      const text = analysis.text.slice(first.start, last.end);
      const isName = from > 0 && text.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
      const fits =
        !VERB_FORM.test(last.norm) && last.norm.length >= 4 && !/[\d\n]/.test(text) && !adjectives.has(last.end);
      return fits && (opened || isName)
        ? [{ text, words: length + 1, isPerson: false, isArgument: false, isParsed: false }]
        : [];
    });
  });
}
