// Dropped words: links of real pages lose their words; patterns alone, and with the reader. On whole texts every gap is a false one.
import { pathToFileURL } from "node:url";
import { type Models, RULES_ALONE, understandReports } from "../src/desk/understand.ts";
import { type Gap, Report } from "../src/model/report.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { textReport } from "../src/read/read-report.ts";
import { MODELS } from "./data.ts";
import { percent, row } from "./read-rows.ts";

export interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly articleBody: string;
}

interface Text {
  readonly id: string;
  readonly text: string;
}

interface DamagedText extends Text {
  readonly gaps: readonly { readonly offset: number; readonly lost: string }[];
}

interface GapData {
  readonly pages: readonly Page[];
  readonly news: readonly Text[];
  /** The program that takes words out of links. */
  readonly damageFile: string;
  readonly bodyOf: (page: Page) => string;
}

/** Precision and recall of certain gaps, and of all, on damaged pages; false certain ones on whole texts. A gap counts when it stands between the same two words. */
export async function benchGaps({ pages, news, damageFile, bodyOf }: GapData): Promise<readonly string[]> {
  const { damage } = (await import(pathToFileURL(damageFile).href)) as {
    damage: (id: string, html: string) => DamagedText;
  };
  const damaged = pages.map((page) => damage(page.id, page.html)).filter(({ text }) => text !== "");
  const whole = [
    { name: "news articles", texts: news },
    { name: "bodies of pages", texts: pages.map((page) => ({ id: page.id, text: bodyOf(page) })) },
    { name: "gold bodies of pages", texts: pages.map((page) => ({ id: page.id, text: page.articleBody })) },
  ];
  const rows: string[] = [];
  for (const [by, models] of [
    ["by patterns", RULES_ALONE],
    ["with the reader", { reader: await loadReader(MODELS) }],
  ] as const) {
    rows.push(...(await rowsOfDamage(`dropped links, ${by}`, damaged, models)));
    rows.push(...(await rowsOfDamage(`the same, single spaces, ${by}`, damaged.map(collapseSpaces), models)));
    for (const { name, texts } of whole) rows.push(await rowOfWhole(`${name}, ${by}`, texts, models));
  }
  return rows;
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

const BATCH = 16;

/** Texts as reports with their gaps; blank texts are left out. */
async function gapsOf(
  texts: readonly Text[],
  models: Models,
): Promise<readonly { readonly report: Report; readonly gaps: readonly Gap[] }[]> {
  const reports = texts.filter(({ text }) => text.trim() !== "").map(textReport);
  const found: { report: Report; gaps: readonly Gap[] }[] = [];
  for (let at = 0; at < reports.length; at += BATCH) {
    const batch = reports.slice(at, at + BATCH).map((report) => ({ report, published: null }));
    for (const { report } of await understandReports(batch, models)) found.push({ report, gaps: Report.gaps(report) });
  }
  return found;
}

async function rowsOfDamage(name: string, damaged: readonly DamagedText[], models: Models): Promise<readonly string[]> {
  const found = new Map((await gapsOf(damaged, models)).map(({ report, gaps }) => [report.id, gaps]));
  return (["certain", "all"] as const).map((grade) => {
    const counts = { gold: 0, found: 0, hits: 0 };
    for (const { id, text, gaps } of damaged) {
      const wordsBefore = countWordsBefore(text);
      const places = new Set(gaps.map(({ offset }) => wordsBefore(offset)));
      const reported = (found.get(id) ?? []).filter((gap) => grade === "all" || gap.certainty === "certain");
      const seen = new Set(reported.map(({ offset }) => wordsBefore(offset)));
      counts.gold += places.size;
      counts.found += seen.size;
      counts.hits += [...seen].filter((place) => places.has(place)).length;
    }
    const note = `recall ${percent(counts.hits, counts.gold)}, ${counts.hits} of ${counts.gold} gaps, ${counts.found} reported`;
    return row(`${name}, ${grade}: precision`, percent(counts.hits, counts.found), note);
  });
}

/** Words before an offset: two offsets on either side of a space are one place. */
function countWordsBefore(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

async function rowOfWhole(name: string, texts: readonly Text[], models: Models): Promise<string> {
  const found = await gapsOf(texts, models);
  const words = found.reduce((sum, { report }) => sum + report.words, 0);
  const gaps = found.flatMap((each) => each.gaps);
  const certain = gaps.filter(({ certainty }) => certainty === "certain").length;
  const note = `certain ${certain}, suspected ${gaps.length - certain}, in ${words} words`;
  return row(`${name}: false certain / 5,000`, ((5000 * certain) / words).toFixed(2), note);
}
