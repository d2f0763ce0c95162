// Texts of tests as the stages take them: analysed and searched for claims by the real code, only the reading of files left out.
import { createHash } from "node:crypto";
import { indexDocuments } from "../../src/check/evidence-index.ts";
import type { Comparison } from "../../src/check/mismatch.ts";
import { type CheckedText, type Passage, passagesOf } from "../../src/check/passage.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { type ReadArcs, readText } from "../../src/claims/read-text.fixture.ts";
import { analyse } from "../../src/language/analyse.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Block, BlockKind, Gap, Report } from "../../src/model/report.ts";

/** A Tuesday: what "on Monday" counts from, unless a test says otherwise. */
export const PUBLISHED = "2031-05-06";
/** Stands in a test's text where words were lost; it is no part of the body. */
export const LOST = "‸";

export interface ReadingParts extends Partial<Omit<Report, "body" | "blocks" | "damage">> {
  /** Blocks are parted by blank lines; each `LOST` is a certain gap. */
  readonly text: string;
  /** Kinds of the blocks from the first on; the rest are paragraphs. */
  readonly kinds?: readonly BlockKind[];
}

/** A reading of a text; its id is "report" unless given. */
export function readingOf({ text, kinds = [], ...fields }: ReadingParts): Reading {
  const report = reportOf(text, kinds, fields);
  const { body, blocks, published } = report;
  const analysis = analyse(body, { blocks, published });
  return { report, analysis, claims: extractClaims(analysis, { published }) };
}

function reportOf(text: string, kinds: readonly BlockKind[], fields: Partial<Report>): Report {
  const parts = text.split(LOST);
  const body = parts.join("");
  const offsets = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join("").length);
  return {
    id: "report",
    version: createHash("sha256").update(body, "utf8").digest("hex").slice(0, 16),
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: PUBLISHED,
    language: "en",
    disclosure: null,
    body,
    blocks: blocksOf(body, kinds),
    words: body.match(/\S+/g)?.length ?? 0,
    damage: offsets.map((offset) => gapAt(body, offset)),
    ...fields,
  };
}

function blocksOf(body: string, kinds: readonly BlockKind[]): readonly Block[] {
  let start = 0;
  return body.split("\n\n").map((words, at) => {
    const block: Block = { kind: kinds[at] ?? "paragraph", start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
}

function gapAt(body: string, offset: number): Gap {
  return {
    kind: "dropped-words",
    offset,
    before: body.slice(Math.max(0, offset - 24), offset),
    after: body.slice(offset, offset + 24),
    certainty: "certain",
    score: 0.9,
    what: "a name",
    pattern: "marked-by-a-test",
    restoration: null,
  };
}

/** A text as checking takes it, read on the day `PUBLISHED`. */
export function checkedTextOf(text: string, id = "document"): CheckedText {
  const analysis = analyse(text, { published: PUBLISHED });
  return { id, analysis, claims: extractClaims(analysis, { published: PUBLISHED }) };
}

/** The one sentence of a text; throws where it has none or several. */
export function passageOf(text: string, id = "claim"): Passage {
  const [passage, ...more] = passagesOf(checkedTextOf(text, id));
  if (!passage || more.length > 0) throw new RangeError(`Not one sentence: ${text}`);
  return passage;
}

/** The one sentence of a text with a tree given by its arcs: for each word its head, relation and, where that matters, tag. */
export function passageWithTree(text: string, arcs: ReadArcs, id = "claim"): Passage {
  const [passage, ...more] = passagesOf({ id, analysis: readText(text, [], arcs), claims: [] });
  if (!passage || more.length > 0) throw new RangeError(`Not one sentence: ${text}`);
  return passage;
}

/** What a comparison finds, as lines "severity type: the claim's words | the document's words", the document's sentences taken in order. */
export function findings(compare: Comparison, claim: string, document: string): readonly string[] {
  const { passages, vocabularies } = indexDocuments([checkedTextOf(document)]);
  return compare(passageOf(claim), passages, vocabularies.get("document") ?? new Set()).map(
    ({ severity, difference }) =>
      `${severity} ${difference.type}: ${difference.claim.text} | ${difference.evidence?.text ?? "nothing"}`,
  );
}

/** Titles by their report, in single spaces, understood by rules. */
export function titlesOf(readings: readonly Reading[]): ReadonlyMap<string, Analysis> {
  return new Map(
    readings.flatMap(({ report: { id, title, published } }) => {
      const text = title?.replace(/\s+/g, " ").trim();
      return text ? [[id, analyse(text, { published })] as const] : [];
    }),
  );
}
