// Random claims of one kind from news that nobody annotated, each with its sentences, to be read and judged: how often a frame is right where no gold tells.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Claim } from "../src/model/claim.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { MODELS, readRecords } from "./data.ts";

/** What is drawn. */
export interface Drawing {
  /** A kind of claim, or an act of statements ("accuse"). */
  readonly kind: string;
  readonly seed: number;
  readonly count: number;
  /** Part of the name of the sets to draw from; all when absent. */
  readonly only?: string | undefined;
}

interface NewsText {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

interface NewsRecord {
  readonly id?: string;
  readonly document_id?: string;
  readonly url?: string;
  readonly date?: string;
  readonly text?: string;
  readonly document?: string;
}

const SETS = [
  "open/wikinews.jsonl.gz",
  "clustering/groundnews-dev.jsonl",
  "clustering/ecbplus-train.jsonl",
  "attribution/polnear-train.jsonl.gz",
  "factual/bump-dev-documents.jsonl",
  "factual/qags-cnndm-dev.jsonl",
  "factual/frank-validation.jsonl.gz",
  "open/current-events.jsonl.xz",
];
/** Words without which a text is not worth reading for a rare kind; they leave out no claim. */
const HINTS: Readonly<Record<string, RegExp>> = {
  sanction: /sanction|blacklist|embargo|freez|froze|\bban/i,
  participation: /talks?\b|negotiat|summit|settle|conference|meeting|dialogue|consult|mediat|participa/i,
  position: /proposal|plan|ceasefire|truce|deal|offer|accord|agreement|treaty|resolution|bill|law|measure|pact/i,
  agreement: /ceasefire|truce|deal|accord|agreement|treaty|resolution|bill|law|pact|amend|legislation|constitution/i,
};
/** Texts read at a time. */
const BATCH = 16;
const SHOWN = 600;

/** As many claims of the kind as asked for, one a text, in the order that the seed gives the texts. */
export async function benchHits(folder: string, drawing: Drawing): Promise<string> {
  const reader = await loadReader(MODELS);
  const texts = listTexts(folder, drawing);
  const hits: string[] = [];
  let read = 0;
  for (let at = 0; at < texts.length && hits.length < drawing.count; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    read += batch.length;
    hits.push(...(await readHits(batch, drawing, reader)));
  }
  const shown = hits.slice(0, drawing.count).map((hit, index) => `${index + 1}. ${hit}\n`);
  return `${drawing.kind}, seed ${drawing.seed}: ${shown.length} hits from ${read} texts\n\n${shown.join("\n")}`;
}

function listTexts(folder: string, { kind, seed, only = "" }: Drawing): readonly NewsText[] {
  const byText = new Map<string, NewsText>();
  for (const set of SETS.filter((name) => name.includes(only) && existsSync(join(folder, name))))
    for (const record of readSet(folder, set)) {
      const text = record.text ?? record.document ?? "";
      if (HINTS[kind]?.test(text) === false || byText.has(text)) continue;
      const id = record.id ?? record.document_id ?? record.url ?? text.slice(0, 40);
      byText.set(text, { id, text, ...(record.date ? { published: record.date } : {}) });
    }
  return [...byText.values()]
    .map((each) => ({ each, rank: rankOf(each.id, seed) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ each }) => each);
}

function readSet(folder: string, set: string): readonly NewsRecord[] {
  if (!set.endsWith(".xz")) return readRecords<NewsRecord>(folder, set);
  const lines = execFileSync("xz", ["-dc", join(folder, set)], { maxBuffer: 1 << 30 }).toString("utf8");
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as NewsRecord);
}

/** A fixed random order: the same for all machines and whatever else is drawn from. */
function rankOf(id: string, seed: number): string {
  return createHash("sha256").update(`${seed} ${id}`).digest("hex");
}

async function readHits(texts: readonly NewsText[], { kind, seed }: Drawing, reader: Reader): Promise<string[]> {
  const analyses = await analyseTexts(texts, reader);
  return texts.flatMap(({ id, published }, index) => {
    const analysis = analyses[index];
    if (!analysis) return [];
    const claims = extractClaims(analysis, { published: published ?? null });
    const fits = claims.filter((claim) => claim.kind === kind || (claim.kind === "statement" && claim.act === kind));
    const drawn = fits[Number.parseInt(rankOf(id, seed).slice(-6), 16) % Math.max(1, fits.length)];
    return drawn ? [showHit(drawn, id, analysis)] : [];
  });
}

interface Sentenced {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** The sentences that a claim and its roles touch, its own marked, then its fields. */
function showHit(claim: Claim, id: string, { text, sentences }: Sentenced): string {
  const spans = [claim, ...("roles" in claim ? claim.roles : [])];
  const touched = sentences.flatMap((sentence) => {
    if (!spans.some((span) => Span.overlaps(sentence, span))) return [];
    const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, " ").slice(0, SHOWN);
    return [Span.overlaps(sentence, claim) ? words : `[… ${words}]`];
  });
  return `${id}\n${touched.map((words) => `   ${words}\n`).join("")}   = ${JSON.stringify(fieldsOf(claim, text))}`;
}

const LEFT_OUT = new Set(["id", "kind", "start", "end", "roles", "certainty", "time", "spans"]);

/** What a claim says, without spans, and without what it leaves open. */
function fieldsOf(claim: Claim, text: string): Readonly<Record<string, unknown>> {
  const fields = Object.entries(claim).filter(
    ([name, value]) => !LEFT_OUT.has(name) && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const own = claim.kind === "event" || claim.kind === "figure" ? { words: Span.slice(text, claim) } : {};
  return { ...own, ...Object.fromEntries(fields.map(([name, value]) => [name, wordsOf(value)])) };
}

/** Spans as their words. */
function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf);
  if (typeof value !== "object" || value === null) return value;
  if ("name" in value && "type" in value) return value.name;
  return "text" in value ? value.text : value;
}
