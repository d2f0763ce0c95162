// What the reader reaches on gold trees (gold tokens, and raw text by the rule of CoNLL 2018), on names, and how fast it is.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { analyse, analyseTexts } from "../src/language/analyse.ts";
import { findLemma } from "../src/language/lemmas.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { TokenisedText } from "../src/language/reader/syntactic-words.ts";
import { CERTAIN } from "../src/language/sentence-starts.ts";
import type { Syntax } from "../src/model/syntax.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { MODELS } from "./data.ts";
import { type GoldDocument, parseGoldTrees, sentencesOf } from "./gold-trees.ts";
import { namesOf } from "./gum-names.ts";
import { peerRow } from "./peer.ts";
import { benchPool } from "./pool.ts";
import { count, keyOf, percentF1, tally } from "./span-tally.ts";
import { table } from "./table.ts";

const BANKS = [
  ["EWT dev", "treebank/en_ewt-ud-dev.conllu.gz"],
  ["GUM dev", "treebank/en_gum-noreddit-dev.conllu.gz"],
] as const;

/** Tables of the reader's figures on the gold data in `folder`; data that is absent is named. `python` has spaCy, the peer; null where none is at hand. */
export async function benchReader(folder: string, python: string | null): Promise<string> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const reader = await loadReader(MODELS);
  const loaded = performance.now() - started;
  const memory = process.memoryUsage().rss;
  const banks = BANKS.flatMap(([name, file]) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    return [{ name, documents: parseGoldTrees(gunzipSync(readFileSync(path)).toString("utf8")) }];
  });
  if (banks.length === 0) return `${BANKS.map(([, file]) => file).join(", ")}: absent`;
  const rows: (readonly string[])[] = [
    [
      "",
      "UPOS",
      "XPOS",
      "UAS",
      "LAS",
      "lemmas",
      "raw LAS",
      "words F1",
      "sentences F1",
      "sentences by rules",
      "names F1",
    ],
  ];
  for (const { name, documents } of banks) {
    rows.push([name, ...(await scoreBank(documents, reader))]);
    rows.push(...(await peerRow(name, documents, python)));
  }
  return [
    table(
      "reader, per cent; gold tokens, then raw text by the rule of CoNLL 2018; relations without subtypes; spaCy’s relations are others",
      rows,
    ),
    await benchSpeed(
      banks.flatMap(({ documents }) => documents.map(({ text }) => text)),
      reader,
    ),
    table("loading", [
      ["ms, first load in this process, libraries included", Math.round(loaded)],
      ["MB resident before, after", `${Math.round(before / 1e6)}, ${Math.round(memory / 1e6)}`],
    ]),
    await benchPool(
      banks.flatMap(({ documents }) => documents.map(({ text }) => text)),
      reader,
    ),
  ].join("\n");
}

async function scoreBank(documents: readonly GoldDocument[], reader: Reader): Promise<readonly string[]> {
  const given = await reader.read(documents.map(goldText));
  const tagged = documents.map((document, index) => scoreTags(document, given[index]));
  const words = documents.reduce((sum, document) => sum + document.words.length, 0);
  const percent = (pick: (score: TagScore) => number): string =>
    ((100 * tagged.reduce((sum, score) => sum + pick(score), 0)) / words).toFixed(2);
  const raw = await scoreRaw(documents, reader);
  return [
    percent(({ upos }) => upos),
    percent(({ xpos }) => xpos),
    percent(({ uas }) => uas),
    percent(({ las }) => las),
    percent(({ lemma }) => lemma),
    ...raw,
    scoreNames(documents, given),
  ];
}

/** The document's own words and sentence starts, for a reader. */
function goldText({ text, words }: GoldDocument): TokenisedText {
  return {
    text,
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    startBias: Float32Array.from(words, ({ startsSentence }) => (startsSentence ? CERTAIN : -CERTAIN)),
    isDateline: new Uint8Array(words.length),
    firstWords: Int32Array.from({ length: words.length + 1 }, (_, word) => word),
  };
}

interface TagScore {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  readonly lemma: number;
}

function scoreTags({ text, words }: GoldDocument, syntax: Syntax | undefined): TagScore {
  const score = { upos: 0, xpos: 0, uas: 0, las: 0, lemma: 0 };
  if (!syntax) return score;
  words.forEach((word, index) => {
    if (syntax.upos(index) === word.upos) score.upos++;
    if (syntax.xpos(index) === word.xpos) score.xpos++;
    const form = text.slice(word.start, word.end);
    if (
      findLemma(form, { upos: syntax.upos(index), xpos: syntax.xpos(index) }).toLowerCase() === word.lemma.toLowerCase()
    )
      score.lemma++;
    if (syntax.head(index) !== word.head) return;
    score.uas++;
    if (universal(syntax.deprel(index)) === universal(word.deprel)) score.las++;
  });
  return score;
}

function universal(relation: string): string {
  return relation.split(":")[0] ?? "";
}

/** LAS, words and sentences from raw text: a word counts where both sides have the same letters, its head must be the same word. */
async function scoreRaw(documents: readonly GoldDocument[], reader: Reader): Promise<readonly string[]> {
  const found = await analyseTexts(
    documents.map(({ text }) => ({ text })),
    reader,
  );
  const [las, words, sentences, rules] = [tally(), tally(), tally(), tally()];
  documents.forEach((document, index) => {
    const analysis = found[index];
    const syntax = analysis?.syntax;
    if (!analysis || !syntax) return;
    const spans = Array.from({ length: syntax.length }, (_, word) => syntax.span(word));
    count(words, spans, document.words);
    count(sentences, analysis.sentences, sentencesOf(document));
    count(rules, analyse(document.text).sentences, sentencesOf(document));
    const systemWords = new Map(spans.map((span, word) => [keyOf(span), word]));
    las.found += spans.length;
    las.gold += document.words.length;
    for (const word of document.words) {
      const own = systemWords.get(keyOf(word));
      if (own === undefined || universal(syntax.deprel(own)) !== universal(word.deprel)) continue;
      const head = document.words[word.head];
      const systemHead = head ? systemWords.get(keyOf(head)) : -1;
      if (systemHead === syntax.head(own)) las.right++;
    }
  });
  return [las, words, sentences, rules].map(percentF1);
}

function scoreNames(documents: readonly GoldDocument[], given: readonly Syntax[]): string {
  const names = tally();
  documents.forEach((document, index) => {
    const gold = namesOf(document);
    const found = given[index]?.entities.filter(({ named }) => named) ?? [];
    const keys = new Set(gold.map((name) => `${keyOf(name)} ${name.type}`));
    names.gold += gold.length;
    names.found += found.length;
    names.right += found.filter(({ span, type }) => keys.has(`${keyOf(span)} ${type}`)).length;
  });
  return names.gold === 0 ? "-" : percentF1(names);
}

const LEAST_WORDS = 600;

/** Words a second, one thread, decoding and rules included: texts together, and one text of 600 words after another. */
async function benchSpeed(texts: readonly string[], reader: Reader): Promise<string> {
  const long = texts.filter((text) => text.split(/\s+/).length >= LEAST_WORDS).slice(0, 40);
  const cut = long.map((text) =>
    text
      .split(/(?<=\s)/)
      .slice(0, LEAST_WORDS)
      .join(""),
  );
  const wordsIn = (some: readonly string[]) => some.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const timed = async (run: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await run();
    return (performance.now() - started) / 1000;
  };
  const words = long.map((text) => text);
  const together = await timed(() =>
    analyseTexts(
      words.map((text) => ({ text })),
      reader,
    ),
  );
  const alone = await timed(async () => {
    for (const text of cut.slice(0, 10)) await analyseTexts([{ text }], reader);
  });
  const rules = await timed(async () => words.map((text) => analyse(text)));
  return table("words a second, one thread", [
    [`${words.length} texts together, all heads, decoding, rules`, Math.round(wordsIn(words) / together)],
    ["one text of 600 words at a time", Math.round(wordsIn(cut.slice(0, 10)) / alone)],
    ["the rules alone, without the reader", Math.round(wordsIn(words) / rules)],
  ]);
}
