import type { Sanction } from "../../model/claim-kinds.ts";
import { Span, type TextSpan } from "../../model/span.ts";
import { type Filler, FrameMatch } from "./find-matches.ts";
import type { WordLists } from "./path.ts";
import { clauseSpan, phraseSpan } from "./phrases.ts";
import { COLUMNS, countListed } from "./sanction-counts.ts";
import { findMeasures } from "./sanction-measures.ts";
import { joinNames, plainName, roleSpans, type Telling } from "./telling.ts";
import type { Tree } from "./tree.ts";

export type FoundSanction = Omit<Sanction, "id">;

/** Share of records that were right among fifty random ones of open news, read by hand. */
const CERTAINTY = 0.86;
/** Issuers looked back on. */
const LOOKED_BACK = 8;
/** Sentences after its last match that may still tell of a record's counts and measures. */
const AFTERMATH = 6;

interface Gathered {
  readonly issuer: Filler | null;
  readonly issuerKey: string | null;
  readonly matches: FrameMatch[];
}

/** Sanctions that were imposed: one record for each issuer that a report tells of, with targets, counts, grounds and measures of all its sentences. */
export function buildSanctions(
  telling: Telling,
  matches: readonly FrameMatch[],
  lists: WordLists,
): readonly FoundSanction[] {
  const records: Gathered[] = [];
  for (const match of matches) if (match.polarity === "affirmative") gather(telling, match, records);
  const isMeasured = records.some(({ matches: own }) => own.some(({ frame }) => frame.set.measure));
  if (records.length === 0 || !(isMeasured || isOfSanctions(telling.tree, lists))) return [];
  return records.flatMap((record, index) => {
    const next = records[index + 1]?.matches[0];
    return toSanction(telling, record, { lists, next: next?.word ?? telling.tree.syntax.length }) ?? [];
  });
}

/** Does the text speak of sanctions at all, by name or by what they do? */
function isOfSanctions(tree: Tree, lists: WordLists): boolean {
  const words = lists.get("sanction-words") ?? new Set();
  return hasWord(tree, words) || findMeasures(tree, { first: 0, end: tree.syntax.length, lists }).length > 0;
}

function hasWord(tree: Tree, words: ReadonlySet<string>): boolean {
  for (let word = 0; word < tree.syntax.length; word++) if (words.has(tree.lemma(word))) return true;
  return false;
}

/** Adds a match to the record of its issuer; a detail alone ("are on the list") makes no record. */
function gather(telling: Telling, match: FrameMatch, records: Gathered[]): void {
  const [issuer] = FrameMatch.fillers(match, "issuer");
  const key = issuer && !telling.isPronoun(issuer.word) ? telling.party(issuer).key : null;
  const isDetail = match.frame.set.part !== undefined;
  const known = records
    .slice(-LOOKED_BACK)
    .findLast(
      (record) =>
        (key === null || record.issuerKey === null || record.issuerKey === key) &&
        (isDetail || record.matches[0]?.modality === match.modality),
    );
  if (match.hypothetical) return;
  if (known) known.matches.push(match);
  else if (!isDetail) records.push({ issuer: key ? (issuer ?? null) : null, issuerKey: key, matches: [match] });
}

interface Surroundings {
  readonly lists: WordLists;
  /** The word at which the next record starts. */
  readonly next: number;
}

function toSanction(
  telling: Telling,
  { issuer, matches }: Gathered,
  { lists, next }: Surroundings,
): FoundSanction | null {
  const { tree } = telling;
  const [first] = matches;
  if (!first) return null;
  const issuers =
    matches.map((match) => FrameMatch.fillers(match, "issuer")).find((fillers) => fillers.length > 0) ?? [];
  const known = issuer ?? issuers[0] ?? null;
  const targets = matches
    .flatMap((match) => [...FrameMatch.fillers(match, "targets"), ...FrameMatch.fillers(match, "alongside")])
    .flatMap((each) => expandTarget(tree, each));
  const range = rangeOf(telling, matches, next);
  const listed = countListed(telling, { ...range, lists, matches });
  const named = targets.filter(
    (target) =>
      !isBareCount(tree, target, lists) &&
      NAMING.has(tree.upos(target.word)) &&
      (known === null || telling.party(target).key !== telling.party(known).key),
  );
  if (!known && named.length === 0 && !listed.any) return null;
  const grounds = matches
    .flatMap((match) => FrameMatch.fillers(match, "grounds"))
    .map(({ word }) => groundSpan(tree, word));
  const time = matches.map(({ word }) => telling.timeOf(word)).find((each) => each !== null) ?? null;
  const roles = [
    ...(known ? roleSpans("issuer", [known]) : []),
    ...roleSpans("targets", named),
    ...roleSpans(
      "grounds",
      grounds.map((span) => ({ span })),
    ),
  ];
  const measures = measuresOf(matches, findMeasures(tree, { ...range, lists }));
  return {
    kind: "sanction",
    ...Span.hull([tree.syntax.span(first.word), ...spansBeside(telling, first.word, roles)]),
    issuer: known ? joinNames(issuers.map((each) => telling.party(each).name)) : null,
    against: findAgainst(telling, matches),
    targets: uniqueTargets(named.map((target) => ({ name: telling.nameIn(target), type: telling.party(target).type }))),
    counts: listed.counts,
    totals: listed.totals,
    grounds: [...new Set(grounds.map(plainName))],
    measures,
    date: time?.value ?? null,
    attributedTo: speakerBeside(telling, first.word, known),
    roles,
    polarity: "affirmative",
    modality: first.modality,
    time: time ? { value: time.value, text: tree.analysis.text.slice(time.start, time.end) } : null,
    certainty: CERTAINTY,
  };
}

/** Those that the words name, then those that a frame itself tells where the words name none of the kind ("ban"). */
function measuresOf(matches: readonly FrameMatch[], named: readonly string[]): readonly string[] {
  const kindOf = (measure: string) => measure.split(" ").at(-1);
  const kinds = new Set(named.map(kindOf));
  const told = matches.flatMap(({ frame }) => frame.set.measure ?? []).filter((each) => !kinds.has(kindOf(each)));
  return [...new Set([...named, ...told])];
}

/** The spans that stand in the sentence of a word. */
function spansBeside(telling: Telling, word: number, spans: readonly Span[]): readonly Span[] {
  const sentence = telling.sentenceOf(word);
  return sentence ? spans.filter((span) => Span.contains(sentence, span)) : [];
}

/** Whoever says so, unless it is the issuer itself. */
function speakerBeside(telling: Telling, word: number, issuer: Filler | null): string | null {
  const speaker = telling.speakerOf(word);
  return issuer && telling.party(issuer).name === speaker ? null : speaker;
}

/** The words that tell of a record: from its first sentence to some after its last, before the next record. */
function rangeOf(
  telling: Telling,
  matches: readonly FrameMatch[],
  next: number,
): { readonly first: number; readonly end: number } {
  const { tree } = telling;
  const { sentences } = tree.analysis;
  const from = telling.sentenceOf(matches[0]?.word ?? 0);
  const last = telling.sentenceNumber(matches.at(-1)?.word ?? 0);
  const until = sentences[Math.min(sentences.length - 1, last + AFTERMATH)];
  return {
    first: tree.syntax.wordOf(from?.firstToken ?? 0),
    end: Math.min(next, tree.syntax.wordOf(until?.endToken ?? tree.analysis.tokens.length)),
  };
}

const EXAMPLES = new Set(["such as", "like", "including"]);
const INSIDE = new Set(["nmod", "appos"]);

/** "companies such as Alder and Birch": the examples stand for the whole. */
function expandTarget(tree: Tree, target: Filler): readonly Filler[] {
  const examples = tree
    .dependents(target.word, INSIDE)
    .filter((child) => !tree.dependents(child, ADVERBS).some((each) => tree.form(each) === "not"))
    .filter((child) => EXAMPLES.has(tree.marker(child)) || (tree.relation(child) === "appos" && tree.nameAt(child)))
    .flatMap((child) => tree.coordinated(child));
  // "two judges, the board and Ana Lind" may come as an apposition: what is counted stands for itself.
  const isCounted = tree.dependents(target.word, NUMBER).length > 0;
  const words = isCounted || examples.length === 0 ? [target.word, ...examples] : examples;
  return words.map((word) => ({ word, span: phraseSpan(tree, word) }));
}

const ADVERBS = new Set(["advmod"]);
const NAMING = new Set(["NOUN", "PROPN", "ADJ"]);
const NUMBER = new Set(["nummod"]);

/** "25 individuals" and "companies": counts, no names. */
function isBareCount(tree: Tree, { word }: Filler, lists: WordLists): boolean {
  const isListed = COLUMNS.some((column) => lists.get(`listed-${column}`)?.has(tree.lemma(word)));
  const isCount = tree.dependents(word, NUMBER).length > 0 || tree.syntax.xpos(word) === "NNS";
  return isListed && isCount && tree.nameAt(word) === null;
}

function uniqueTargets(targets: Sanction["targets"]): Sanction["targets"] {
  return [...new Map(targets.map((target) => [target.name.toLowerCase(), target])).values()];
}

function groundSpan(tree: Tree, word: number): TextSpan {
  return tree.upos(word) === "VERB" ? clauseSpan(tree, word) : phraseSpan(tree, word);
}

/** The country that they are about: said with the sanctions, the one target, or the one named in the grounds. */
function findAgainst(telling: Telling, matches: readonly FrameMatch[]): string | null {
  const { tree } = telling;
  const said = matches.flatMap((match) => FrameMatch.fillers(match, "against"))[0];
  if (said) return telling.party(said).name;
  for (const role of ["targets", "grounds"]) {
    const spans = matches.flatMap((match) => FrameMatch.fillers(match, role)).map(({ word }) => groundSpan(tree, word));
    const place = spans.flatMap((span) => tree.namesIn(span)).find(({ key }) => key.startsWith("country:"));
    if (place) return tree.nameOf(place);
  }
  return null;
}
