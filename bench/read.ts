// What reading reaches on gold data: main text, dropped words, bodies, metadata, disclosure, charset.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "../src/read/read-report.ts";
import { casesFolder, readRecords } from "./data.ts";
import { benchGaps, type Page } from "./gaps.ts";
import { benchReadCases } from "./read-cases.ts";
import { row } from "./read-rows.ts";

/** Everything that the folder of gold data lets one measure of reading, as a table to print. Parts whose data is absent say so. */
export async function benchRead(folder: string): Promise<string> {
  const rows: string[] = [];
  const pagesFile = join(folder, "maintext/pages-dev.jsonl.gz");
  const newsFile = join(folder, "attribution/polnear-dev.jsonl");
  const damageFile = join(folder, "maintext/dropped-links.mjs");
  const pages = existsSync(pagesFile) ? readRecords<Page>(folder, "maintext/pages-dev.jsonl.gz") : null;
  const news = existsSync(newsFile)
    ? readRecords<{ id: string; text: string }>(folder, "attribution/polnear-dev.jsonl")
    : null;
  if (pages) rows.push(...benchMainText(pages));
  else rows.push(`main text: ${pagesFile} is absent`);
  if (pages && news && existsSync(damageFile))
    rows.push(...(await benchGaps({ pages, news, damageFile, bodyOf: readPageBody })));
  else rows.push(`dropped words: ${damageFile} or ${newsFile} is absent`);
  const cases = casesFolder(folder);
  rows.push(...(cases ? benchReadCases(cases) : ["cases: the folder cases beside the data is absent"]));
  return rows.join("\n");
}

function readPageBody(page: Page): string {
  const bytes = Buffer.from(page.html);
  try {
    return readReport({ id: page.id, bytes, mediaType: "text/html", charset: "utf-8", url: page.url }, { keep: "body" })
      .body;
  } catch {
    return "";
  }
}

// Main text: overlap of 4-token shingles, mean precision and recall over pages (evaluate.py of article-extraction-benchmark).
function benchMainText(pages: readonly Page[]): readonly string[] {
  const started = performance.now();
  const scores = pages.map((page) => scoreShingles(page.articleBody, readPageBody(page)));
  const milliseconds = (performance.now() - started) / pages.length;
  const mean = (pick: (score: Shingles) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  const f1 = (2 * precision * recall) / (precision + recall);
  return [
    row(
      "main text F1",
      f1.toFixed(4),
      `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${pages.length} pages`,
    ),
    row("main text, ms a page", milliseconds.toFixed(0)),
  ];
}

interface Shingles {
  readonly precision: number;
  readonly recall: number;
}

function scoreShingles(gold: string, found: string): Shingles {
  const expected = countShingles(gold);
  const given = countShingles(found);
  let both = 0;
  for (const [shingle, count] of expected) both += Math.min(count, given.get(shingle) ?? 0);
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    precision: total(given) === 0 ? 0 : both / total(given),
    recall: total(expected) === 0 ? 0 : both / total(expected),
  };
}

function countShingles(text: string): ReadonlyMap<string, number> {
  const tokens = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const shingle = tokens.slice(i, i + 4).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
