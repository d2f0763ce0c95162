// Figures of language/ on gold data: sentences and tokens on two treebanks, quantities on news, times on MEANTIME, speed.
// Reads DATA/bench as its README describes it; a part whose data is absent says so.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { analyse, analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Analysis, Quantity } from "../src/model/analysis.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { benchCoreference } from "./coreference.ts";
import { MODELS } from "./data.ts";
import { linkLines } from "./links.ts";
import { parseTimeDocuments, type TimeDocument } from "./meantime.ts";
import { benchReader } from "./reader.ts";
import { parseTreebank, type TreebankDocument } from "./treebank.ts";

/** Right, found and gold counts of one measure. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

const TREEBANKS = ["en_ewt-ud-dev", "en_gum-noreddit-dev"];

/** A table of the figures of language/ and its reader on the gold data in `folder`. */
export async function benchLanguage(folder: string, { spacy }: { readonly spacy?: string } = {}): Promise<string> {
  const reader = await loadReader(MODELS);
  const lines = [
    ...TREEBANKS.flatMap((name) => treebankLines(join(folder, "treebank", `${name}.conllu.gz`), name)),
    ...(await figureLines(join(folder, "attribution-news", "dev.jsonl"), reader)),
    ...(await timeLines(join(folder, "open", "meantime.tar.gz"), reader)),
    ...(await linkLines(join(folder, "treebank", "en_gum-noreddit-dev.conllu.gz"), reader)),
  ];
  return [...lines, "", await benchCoreference(folder), await benchReader(folder, spacy ?? null)].join("\n");
}

function treebankLines(path: string, name: string): string[] {
  if (!existsSync(path)) return [`${name}: absent`];
  const documents = parseTreebank(gunzipSync(readFileSync(path)).toString("utf8"));
  const { sentences, tokens, whole } = scoreTreebank(documents);
  const words = documents.reduce((sum, each) => sum + each.text.split(/\s+/).length, 0);
  const started = process.cpuUsage();
  for (const each of documents) analyse(each.text);
  const seconds = process.cpuUsage(started).user / 1e6;
  return [
    `${name}: sentences ${prf(sentences)}`,
    `${name}: tokens ${prf(tokens)}`,
    `${name}: tokens, hyphenated words of the gold joined ${prf(whole)}`,
    `${name}: ${Math.round(words / seconds)} words a second of processor time`,
  ];
}

/** Span scores of sentences and tokens; `whole` joins what the treebank parts at hyphens, as Stet's tokens do not. */
export function scoreTreebank(documents: readonly TreebankDocument[]): {
  sentences: Tally;
  tokens: Tally;
  whole: Tally;
} {
  const total = { sentences: tally(), tokens: tally(), whole: tally() };
  for (const document of documents) {
    const { sentences, tokens } = analyse(document.text);
    count(total.sentences, sentences, document.sentences);
    count(total.tokens, tokens, document.tokens);
    count(total.whole, tokens, joinHyphens(document));
  }
  return total;
}

function joinHyphens({ text, tokens }: TreebankDocument): Span[] {
  const joined: Span[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const touches = last !== undefined && last.end === token.start;
    const surface = text.slice(token.start, token.end);
    const hyphen = /^[-‐‑]$/;
    const afterHyphen =
      touches && hyphen.test(text.charAt(token.start - 1)) && last.end - last.start > 1 && /^[\p{L}\d]/u.test(surface);
    const atHyphen =
      touches &&
      hyphen.test(surface) &&
      /[\p{L}\d]$/u.test(text.slice(last.start, last.end)) &&
      /[\p{L}]/u.test(text.charAt(token.end));
    if (afterHyphen || atHyphen) joined[joined.length - 1] = { start: last.start, end: token.end };
    else joined.push(token);
  }
  return joined;
}

interface GoldFigure {
  readonly value: Span & { readonly text: string };
  readonly number: number | readonly [number, number] | null;
  readonly bound: string;
  readonly unit: string | null;
  readonly counted: (Span & { readonly text: string }) | null;
}

export interface FigureDocument {
  readonly text: string;
  readonly date: string;
  readonly figures: readonly GoldFigure[];
}

/** Both ways of analysing, by the name to print. */
function waysOf(reader: Reader): readonly (readonly [string, Reader | null])[] {
  return [
    ["with the reader", reader],
    ["by rules alone", null],
  ];
}

async function figureLines(path: string, reader: Reader): Promise<string[]> {
  if (!existsSync(path)) return ["attribution-news figures: absent"];
  const documents = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as FigureDocument);
  const lines: string[] = [];
  for (const [way, by] of waysOf(reader)) {
    const texts = documents.map(({ text, date }) => ({ text, published: date }));
    const { values, number, bound, counted } = scoreFigures(documents, await analyseTexts(texts, by));
    lines.push(
      `attribution-news figures, ${way}: values ${prf(values)}`,
      `attribution-news figures, ${way}: of those found, number right ${share(number)}, bound right ${share(bound)}, counted right ${share(counted)}`,
    );
  }
  return lines;
}

/** Scores by the rule of the data's guidelines: a value is found where the words overlap; then its number, bound and what it counts. */
export function scoreFigures(
  documents: readonly FigureDocument[],
  analyses: readonly Analysis[],
): Record<"values" | "number" | "bound" | "counted", Tally> {
  const scores = { values: tally(), number: tally(), bound: tally(), counted: tally() };
  for (const [index, { text, figures }] of documents.entries()) {
    const found = analyses[index]?.quantities ?? [];
    scores.values.gold += figures.length;
    scores.values.found += found.length;
    for (const figure of figures) {
      const match = found.find((each) => Span.overlaps(each.number, figure.value));
      if (match) scoreFigure(scores, { text, figure, match });
    }
  }
  return scores;
}

function scoreFigure(
  scores: Record<"values" | "number" | "bound" | "counted", Tally>,
  { text, figure, match }: { readonly text: string; readonly figure: GoldFigure; readonly match: Quantity },
): void {
  scores.values.right++;
  if (figure.number !== null) {
    add(scores.number, sameNumber(figure.number, match));
    add(scores.bound, figure.bound === match.bound);
  }
  add(scores.counted, sameCounted(text, figure, match));
}

export function sameNumber(gold: number | readonly [number, number], found: Quantity): boolean {
  const [low, high] = typeof gold === "number" ? [gold, undefined] : gold;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.001 * Math.abs(a);
  return near(low, found.value) && (high === undefined ? found.max === undefined : near(high, found.max ?? Number.NaN));
}

export function sameCounted(text: string, gold: GoldFigure, found: Quantity): boolean {
  if (!gold.counted || !found.counted) return !gold.counted && !found.counted;
  const words = (phrase: string): Set<string> => new Set(phrase.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  const a = words(gold.counted.text);
  const b = words(text.slice(found.counted.start, found.counted.end));
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both) >= 0.5;
}

async function timeLines(path: string, reader: Reader): Promise<string[]> {
  if (!existsSync(path)) return ["MEANTIME times: absent"];
  const list = execFileSync("tar", ["xzOf", path, "--wildcards", "*.xml"], { maxBuffer: 1 << 28 }).toString("utf8");
  const documents = parseTimeDocuments(list);
  const lines: string[] = [];
  for (const [way, by] of waysOf(reader)) {
    const texts = documents.map(({ text, created }) => ({ text, published: created }));
    const { spans, values } = scoreTimes(documents, await analyseTexts(texts, by));
    lines.push(
      `MEANTIME TIMEX3, ${way}: spans that overlap ${prf(spans)}; of those found, value right ${share(values)}`,
    );
  }
  return lines;
}

/** Overlap of times with TIMEX3 of the sentences that are annotated, and equal values of those found. */
export function scoreTimes(
  documents: readonly TimeDocument[],
  analyses: readonly Analysis[],
): { spans: Tally; values: Tally } {
  const scores = { spans: tally(), values: tally() };
  for (const [index, { end, times }] of documents.entries()) {
    const found = (analyses[index]?.times ?? []).filter((time) => time.end <= end);
    scores.spans.gold += times.length;
    scores.spans.found += found.length;
    for (const gold of times) {
      const match = found.find((each) => Span.overlaps(each, gold));
      if (!match) continue;
      scores.spans.right++;
      add(scores.values, match.value === gold.value);
    }
  }
  return scores;
}

function tally(): Tally {
  return { right: 0, found: 0, gold: 0 };
}

function add(to: Tally, isRight: boolean): void {
  to.found++;
  to.gold++;
  if (isRight) to.right++;
}

function count(to: Tally, found: readonly Span[], gold: readonly Span[]): void {
  const keys = new Set(gold.map((span) => `${span.start} ${span.end}`));
  to.found += found.length;
  to.gold += gold.length;
  to.right += found.filter((span) => keys.has(`${span.start} ${span.end}`)).length;
}

function prf({ right, found, gold }: Tally): string {
  const precision = right / found;
  const recall = right / gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)} (${right} of ${gold} gold, ${found} found)`;
}

function share({ right, gold }: Tally): string {
  return `${right}/${gold} = ${(right / gold).toFixed(3)}`;
}
