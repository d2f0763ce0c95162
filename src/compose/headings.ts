import { keysOf } from "../language/content-words.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Reading } from "../model/reading.ts";
import type { EntityType } from "../model/syntax.ts";
import { findNounPhrases, type NounPhrase } from "./noun-phrases.ts";
import emptyHeads from "./rules/empty-heads.json" with { type: "json" };
import type { Matter } from "./sections.ts";
import { findWordRuns } from "./word-runs.ts";

/** A run of words that one report alone has is likelier to be a chance one. */
const LEAST_REPORTS = 2;
/** Share of a matter that its heading has to cover; less where it says more. */
const LEAST_COVER = 0.55;
const LEAST_COVER_COMPLEMENTED = 0.45;

interface Phrase {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  readonly reports: number;
  /** How well phrases of its form tell what a section is about. */
  readonly form: number;
  readonly isComplemented: boolean;
  /** Share of its places where a sentence is about it. */
  readonly argument: number;
}

/** A heading for each matter: the phrase of the reports that best covers its sentences and not those of the other matters; null where none says what it is about. */
export function headMatters(matters: readonly Matter[], readings: readonly Reading[]): readonly (string | null)[] {
  const phrases = findPhrases(readings);
  const told = matters.map((matter) => matter.picks.map(tellingsOf));
  const used: Phrase[] = [];
  return told.map((_, position) => {
    const ranked = phrases
      .filter((phrase) => !used.some((other) => isAlike(phrase, other)))
      .map((phrase) => ({ phrase, value: worthOf(phrase, told, position) }))
      .sort((a, b) => b.value - a.value || a.phrase.text.length - b.phrase.text.length);
    const [best] = ranked;
    if (!best || best.value <= 0) return null;
    used.push(best.phrase);
    return best.phrase.text.charAt(0).toUpperCase() + best.phrase.text.slice(1);
  });
}

/** Two headings that share most of their words head one matter. */
function isAlike({ keys }: Phrase, other: Phrase): boolean {
  const shared = [...keys].filter((key) => other.keys.has(key)).length;
  return shared > 0 && shared >= Math.min(keys.size, other.keys.size) / 2;
}

/** All tellings of one sentence of a brief. */
interface Tellings {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

function tellingsOf({ citations }: Matter["picks"][number]): Tellings {
  const text = citations.map(({ quote }) => quote.replace(/\s+/g, " ")).join(" ");
  return { text: text.toLowerCase(), keys: keysOf(text) };
}

/** More for what covers the matter and not the others, for what tells of a thing with its complement, for what sentences are about. */
function worthOf(phrase: Phrase, told: readonly (readonly Tellings[])[], position: number): number {
  const own = told[position] ?? [];
  const needle = phrase.text.toLowerCase();
  if (!own.some(({ text }) => text.includes(needle))) return 0;
  const inside = coverOf(phrase, own);
  if (inside < (phrase.isComplemented ? LEAST_COVER_COMPLEMENTED : LEAST_COVER)) return 0;
  const others = told.filter((_, other) => other !== position);
  const outside = others.reduce((sum, matter) => sum + coverOf(phrase, matter), 0) / Math.max(1, others.length);
  return (inside - 0.8 * outside) * phrase.form * Math.log(1 + phrase.reports) * (0.7 + 0.6 * phrase.argument);
}

/** Mean over the sentences of the squared share of the phrase's words that each has. */
function coverOf({ keys }: Phrase, sentences: readonly Tellings[]): number {
  const shares = sentences.map((sentence) => [...keys].filter((key) => sentence.keys.has(key)).length / keys.size);
  return shares.reduce((sum, share) => sum + share * share, 0) / Math.max(1, shares.length);
}

/** Noun phrases of the reports; where there are no trees, runs of words that several reports have. */
function findPhrases(readings: readonly Reading[]): readonly Phrase[] {
  const found = new Map<string, { run: Run; reports: Set<string>; places: number; arguments: number; form: number }>();
  for (const { report, analysis } of readings) {
    for (const run of runsOf(analysis)) {
      const key = run.text.toLowerCase();
      const entry = found.get(key) ?? { run, reports: new Set(), places: 0, arguments: 0, form: 0 };
      entry.reports.add(report.id);
      entry.places++;
      entry.form += run.form;
      if (run.isArgument) entry.arguments++;
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .filter(({ reports, run }) => reports.size >= LEAST_REPORTS || run.isParsed)
    .map(({ run, reports, places, form, arguments: count }) => ({
      text: run.text,
      keys: keysOf(run.text),
      isComplemented: run.isComplemented,
      reports: reports.size,
      form: form / places,
      argument: count / places,
    }))
    .filter(({ keys, form }) => keys.size > 0 && form > 0);
}

/** A phrase at one place. */
interface Run {
  readonly text: string;
  readonly form: number;
  readonly isComplemented: boolean;
  readonly isArgument: boolean;
  /** A phrase of the tree, not a run of words. */
  readonly isParsed: boolean;
}

function runsOf(analysis: Analysis): readonly Run[] {
  if (analysis.syntax)
    return findNounPhrases(analysis).map((phrase) => ({
      ...phrase,
      form: formWorth(phrase),
      isComplemented: phrase.form === "complemented",
      isParsed: true,
    }));
  return findWordRuns(analysis).map(({ text, words }) => ({
    text,
    form: LENGTH_WORTH[words] ?? 1,
    isComplemented: false,
    isArgument: false,
    isParsed: false,
  }));
}

/** Of runs of words, by their number: one word seldom tells what a section is about. */
const LENGTH_WORTH: readonly number[] = [0, 0.5, 1.35, 1.7];

const EMPTY_HEADS: ReadonlySet<string> = new Set(emptyHeads.entries.flatMap(({ words }) => words.split(" ")));

/** What kind of thing heads a section: something that happens or is thought of, rather than something that only stands there; nobody and no place. */
const TYPE_WORTH: Readonly<Record<EntityType, number>> = {
  event: 1.2,
  abstract: 1,
  object: 0.7,
  substance: 0.7,
  organization: 0,
  person: 0,
  place: 0,
  animal: 0,
  plant: 0,
  time: 0,
};
const UNTYPED_WORTH = 0.7;

/** "Release of the captive" tells more than "vaccination campaign"; "ceasefire", "final one" and "top adviser" do not tell enough. */
const FORM_WORTH: Readonly<Record<NounPhrase["form"], number>> = { complemented: 1.5, modified: 1.2, bare: 0 };

/** "Conflict between Norland": the other of the two is cut off. */
const HALF_OF_TWO = /\sbetween\s(?!.*\sand\s)/i;

/** "Bill in question", "settlement of any conflict", "murder of his mother". */
const EMPTY_COMPLEMENT = new RegExp(
  `\\b(?:any|some|every|each|no|such|his|her|its|their|our|my)\\s|\\s(?:him|her|it|them|us|me|${[...EMPTY_HEADS].join("|")})$`,
  "i",
);

function formWorth({ text, head, form, type, isName, isScareQuoted }: NounPhrase): number {
  const isBareName = isName && type !== "event" && form !== "complemented";
  if (EMPTY_HEADS.has(head) || EMPTY_COMPLEMENT.test(text) || HALF_OF_TWO.test(text) || isBareName || isScareQuoted)
    return 0;
  return (type === null ? UNTYPED_WORTH : TYPE_WORTH[type]) * FORM_WORTH[form];
}
