// What reading reaches on gold data: main text, dropped words, bodies, metadata, disclosure, charset.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Gap, Report } from "../src/model/report.ts";
import { readReport, textReport } from "../src/read/read-report.ts";
import { casesFolder, readRecords } from "./data.ts";
import { benchReadCases } from "./read-cases.ts";
import { percent, row } from "./read-rows.ts";

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly articleBody: string;
}

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
  if (pages && existsSync(damageFile)) rows.push(...(await benchDroppedLinks(pages, damageFile)));
  else rows.push(`dropped words: ${damageFile} is absent`);
  if (pages && news) rows.push(...benchCleanText(pages, news));
  else rows.push(`clean text: ${newsFile} is absent`);
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

interface DamagedText {
  readonly id: string;
  readonly text: string;
  readonly gaps: readonly { readonly offset: number; readonly lost: string }[];
}

// Dropped words: links of real pages lose their words; a gap counts when it stands between the same two words.
async function benchDroppedLinks(pages: readonly Page[], damageFile: string): Promise<readonly string[]> {
  const { damage } = (await import(pathToFileURL(damageFile).href)) as {
    damage: (id: string, html: string) => DamagedText;
  };
  const damaged = pages.map((page) => damage(page.id, page.html)).filter(({ text }) => text !== "");
  return [
    ...rowsOfGaps("dropped links, as damaged", damaged),
    ...rowsOfGaps("dropped links, spaces made single", damaged.map(collapseSpaces)),
  ];
}

/** The same damage after a program that makes white space single, with the offsets moved along. */
function collapseSpaces({ id, text, gaps }: DamagedText): DamagedText {
  const collapse = (piece: string): string => piece.replace(/ {2,}/g, " ");
  return {
    id,
    text: collapse(text),
    gaps: gaps.map((gap) => ({ ...gap, offset: collapse(text.slice(0, gap.offset)).length })),
  };
}

function rowsOfGaps(name: string, damaged: readonly DamagedText[]): readonly string[] {
  const rows: string[] = [];
  let total = 0;
  for (const grade of ["certain", "all"] as const) {
    let found = 0;
    let hits = 0;
    total = 0;
    for (const { id, text, gaps } of damaged) {
      const wordsBefore = countWordsBefore(text);
      const places = new Set(gaps.map(({ offset }) => wordsBefore(offset)));
      const reported = Report.gaps(textReport({ id, text })).filter(
        (gap) => grade === "all" || gap.certainty === "certain",
      );
      const seen = new Set(reported.map(({ offset }) => wordsBefore(offset)));
      total += places.size;
      found += seen.size;
      hits += [...seen].filter((place) => places.has(place)).length;
    }
    const note = `recall ${percent(hits, total)}, ${hits} of ${total} gaps, ${found} reported`;
    rows.push(row(`${name}, ${grade}: precision`, percent(hits, found), note));
  }
  return rows;
}

/** Words before an offset: two offsets on either side of a space are one place. */
function countWordsBefore(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function benchCleanText(pages: readonly Page[], news: readonly { id: string; text: string }[]): readonly string[] {
  const texts = [
    { name: "news articles (PolNeAR dev)", texts: news },
    { name: "bodies of dev pages", texts: pages.map((page) => ({ id: page.id, text: readPageBody(page) })) },
    { name: "gold bodies of dev pages", texts: pages.map((page) => ({ id: page.id, text: page.articleBody })) },
  ];
  return texts.map(({ name, texts: some }) => {
    let words = 0;
    const gaps: Gap[] = [];
    for (const { id, text } of some) {
      if (text.trim() === "") continue;
      const report = textReport({ id, text });
      words += report.words;
      gaps.push(...Report.gaps(report));
    }
    const certain = gaps.filter(({ certainty }) => certainty === "certain").length;
    const note = `certain ${certain}, suspected ${gaps.length - certain}, in ${words} words`;
    return row(`${name}: false certain / 5,000`, ((5000 * certain) / words).toFixed(2), note);
  });
}
