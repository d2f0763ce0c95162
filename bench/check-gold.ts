// Claims with gold verdicts about one document each: the support sets, and the sets of factual consistency.
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type EvidenceIndex, indexDocuments } from "../src/check/evidence-index.ts";
import { type CheckedText, type Passage, passagesOf } from "../src/check/passage.ts";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Span } from "../src/model/span.ts";
import { readRecords } from "./data.ts";

/** A claim as the sets have it. */
export interface GoldClaim {
  /** Key of its document. */
  readonly doc: string;
  readonly claim: string;
  readonly label: string;
  /** 1: supported; 0: not. */
  readonly label01: 0 | 1;
  /** Claims of one pair differ in one thing; null for none. */
  readonly pair: string | null;
  /** What is wrong with it, or how a supported claim puts it; "" where the set does not say. */
  readonly type: string;
  /** Words of the claim that are wrong. */
  readonly wrong: readonly Span[];
  /** Words of the document that decide it. */
  readonly evidence: readonly Span[];
}

export interface GoldSet {
  readonly name: string;
  readonly claims: readonly GoldClaim[];
  readonly documents: ReadonlyMap<string, string>;
}

interface SupportRow extends Omit<GoldClaim, "pair" | "wrong"> {
  readonly pair?: number | null;
  readonly wrong?: readonly Span[];
}

/** support-news or support-open. */
export function readSupport(folder: string, name: "support-news" | "support-open", part: "train" | "dev"): GoldSet {
  const texts = name === "support-news" ? join("attribution-news", `${part}.jsonl`) : join(name, "documents.jsonl");
  const documents = new Map(
    readRecords<{ readonly doc?: string; readonly id?: string; readonly text: string }>(folder, texts).map(
      ({ doc, id, text }) => [doc ?? id ?? "", text],
    ),
  );
  const claims = readRecords<SupportRow>(folder, join(name, `${part}.jsonl`)).map(
    ({ pair, wrong, ...row }): GoldClaim => ({
      ...row,
      pair: pair === null || pair === undefined ? null : `${row.doc} ${pair}`,
      wrong: wrong ?? [],
    }),
  );
  return { name: `${name} ${part}`, claims: claims.filter(({ doc }) => documents.has(doc)), documents };
}

/** One text in so many of the support sets' training part is kept from the judge (train/judge/sources.py). */
const HELD = 8;

/** The claims of a set on texts that no judge was trained on. */
export function heldBack(set: GoldSet): GoldSet {
  return { ...set, claims: set.claims.filter(({ doc }) => crc32(doc) % HELD === 0) };
}

const FACTUAL = {
  "SummEdits news dev": "summedits-news-dev.jsonl",
  "BUMP dev": "bump-dev.jsonl",
  "FRANK validation": "frank-validation.jsonl.gz",
  "QAGS cnndm dev": "qags-cnndm-dev.jsonl",
  "QAGS xsum dev": "qags-xsum-dev.jsonl",
  "DeFacto val": "defacto-val.jsonl",
  "WiCE claims dev": "wice-claim-dev.jsonl.gz",
  "FEVER-symmetric dev": "fever-symmetric-dev.jsonl",
} as const;

export type FactualName = keyof typeof FACTUAL;
export const FACTUAL_NAMES = Object.keys(FACTUAL) as readonly FactualName[];

interface FactualRow {
  readonly claim: string;
  readonly label: string;
  readonly label01: 0 | 1 | null;
  readonly document?: string;
  readonly document_id?: string;
  readonly sentences?: readonly string[];
  readonly pair?: string;
}

/** A set of factual consistency; claims that it leaves open are left out. */
export function readFactual(folder: string, name: FactualName): GoldSet {
  const apart = new Map(
    name === "BUMP dev"
      ? readRecords<{ readonly document_id: string; readonly document: string }>(
          folder,
          "factual/bump-dev-documents.jsonl",
        ).map((row) => [row.document_id, row.document])
      : [],
  );
  const documents = new Map<string, string>();
  const claims = readRecords<FactualRow>(folder, join("factual", FACTUAL[name])).flatMap(
    (row): readonly GoldClaim[] => {
      const text = row.document ?? row.sentences?.join("\n\n") ?? apart.get(row.document_id ?? "");
      if (row.label01 === null || text === undefined) return [];
      documents.set(text, text);
      const { claim, label, label01, pair = null } = row;
      return [{ doc: text, claim, label, label01, pair, type: "", wrong: [], evidence: [] }];
    },
  );
  return { name, claims, documents };
}

/** A claim with its sentences, and the index of its document. */
export interface PreparedClaim {
  readonly gold: GoldClaim;
  readonly passages: readonly Passage[];
  readonly index: EvidenceIndex;
}

/** Understands the claims of a set and their documents with the reader. */
export async function prepareClaims({ claims, documents }: GoldSet, reader: Reader): Promise<readonly PreparedClaim[]> {
  const keys = [...new Set(claims.map(({ doc }) => doc))];
  const texts = await understand(
    keys.map((key) => documents.get(key) ?? ""),
    "document",
    reader,
  );
  const indexes = new Map(texts.map((text, at) => [keys[at] ?? "", indexDocuments([text])]));
  const own = await understand(
    claims.map(({ claim }) => claim),
    "claim",
    reader,
  );
  return claims.flatMap((gold, at) => {
    const index = indexes.get(gold.doc);
    const text = own[at];
    return index && text ? [{ gold, passages: passagesOf(text), index }] : [];
  });
}

async function understand(texts: readonly string[], id: string, reader: Reader): Promise<readonly CheckedText[]> {
  const analyses = await analyseTexts(
    texts.map((text) => ({ text })),
    reader,
  );
  return analyses.map((analysis) => ({ id, analysis, claims: extractClaims(analysis, {}) }));
}
