// Reading, measured on the acceptance stories: bodies, metadata, disclosure, charset, damage, pieces of articles.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MediaType } from "../src/model/raw-report.ts";
import { type Gap, Report } from "../src/model/report.ts";
import { detectEncoding } from "../src/read/decode-bytes.ts";
import { readReport } from "../src/read/read-report.ts";
import { percent, row } from "./read-rows.ts";

interface GoldReport {
  readonly id: string;
  readonly file: string;
  readonly textFile: string;
  readonly format: "html" | "text";
  readonly encoding: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly byline: string | null;
  readonly disclosure: "none" | "ai";
  readonly disclosureText?: string | null;
  readonly notBody?: readonly string[];
  readonly originCredit?: { readonly text: string } | null;
  readonly damage?: readonly { readonly kind: string; readonly start: number; readonly certainty: string }[];
}

interface GoldArticle extends GoldReport {
  readonly gaps: readonly { readonly offset: number; readonly certainty: string }[];
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
}

class Tally {
  private readonly rights = new Map<string, { right: number; all: number; wrong: string[] }>();

  add(name: string, right: boolean, note: string): void {
    const entry = this.rights.get(name) ?? { right: 0, all: 0, wrong: [] };
    entry.all++;
    if (right) entry.right++;
    else entry.wrong.push(note);
    this.rights.set(name, entry);
  }

  rows(): readonly string[] {
    return [...this.rights].map(([name, { right, all, wrong }]) =>
      row(
        name,
        percent(right, all),
        `${right} of ${all}${wrong.length > 0 ? `; wrong: ${wrong.slice(0, 6).join(", ")}` : ""}`,
      ),
    );
  }
}

/** Figures on every story below the folder of acceptance cases. */
export function benchReadCases(folder: string): readonly string[] {
  const tally = new Tally();
  for (const story of readdirSync(folder).sort()) {
    const goldFile = join(folder, story, "gold.json");
    if (!existsSync(goldFile)) continue;
    const gold = JSON.parse(readFileSync(goldFile, "utf8")) as { reports: GoldReport[]; articles: GoldArticle[] };
    for (const report of gold.reports) tallyReport(folder, report, tally);
    for (const article of gold.articles) tallyArticle(folder, article, tally);
  }
  return tally.rows();
}

function readCase(folder: string, gold: GoldReport, keep: "body" | "everything"): Report {
  const mediaType: MediaType = gold.format === "html" ? "text/html" : "text/plain";
  const bytes = readFileSync(join(folder, gold.file));
  return readReport({ id: gold.file, bytes, mediaType, charset: null, url: null }, { keep });
}

function tallyReport(folder: string, gold: GoldReport, tally: Tally): void {
  const report = readCase(folder, gold, "body");
  const body = readFileSync(join(folder, gold.textFile), "utf8");
  const found = new Set(report.blocks.map(({ start, end }) => report.body.slice(start, end)));
  for (const block of body.split("\n\n")) tally.add("cases: body blocks found", found.has(block), gold.id);
  tally.add("cases: body equal", report.body === body, gold.id);
  for (const text of gold.notBody ?? [])
    tally.add("cases: furniture left out", !report.body.includes(text), `${gold.id} ${text}`);
  for (const field of ["title", "outlet", "url", "published", "language", "byline"] as const)
    tally.add(`cases: ${field}`, report[field] === gold[field], `${gold.id} ${report[field]}`);
  tallyDisclosure(report, gold, tally);
  tally.add(
    "cases: origin credit",
    (report.origin?.text ?? null) === (gold.originCredit?.text ?? originOutside(report)),
    gold.id,
  );
  const encoding = detectEncoding(
    readFileSync(join(folder, gold.file)),
    null,
    gold.format === "html" ? "text/html" : "text/plain",
  );
  tally.add("cases: charset", encoding === gold.encoding, `${gold.id} ${encoding}`);
  for (const damage of gold.damage ?? []) {
    if (damage.kind === "scope-lost") continue;
    const near = report.damage.some(
      (one) => one.kind === damage.kind && Math.abs(("offset" in one ? one.offset : one.start) - damage.start) <= 1,
    );
    tally.add(`cases: ${damage.kind} in reports found`, near, gold.id);
  }
  const known = (gold.damage ?? []).map(({ start }) => start);
  for (const gap of Report.gaps(report))
    tally.add(
      "cases: gaps reported in reports are real",
      known.some((start) => Math.abs(start - gap.offset) <= 1),
      `${gold.id} ${gap.offset}`,
    );
}

/** A source line beside the body is no credit in the gold's sense, nor a mistake. */
function originOutside(report: Report): string | null {
  return report.origin && report.origin.start === undefined ? report.origin.text : null;
}

function tallyDisclosure(report: Report, gold: GoldReport, tally: Tally): void {
  const text = report.disclosure?.text ?? null;
  const right =
    gold.disclosure === "none"
      ? text === null
      : text !== null && (!gold.disclosureText || text === gold.disclosureText);
  tally.add("cases: disclosure", right, `${gold.id} ${text}`);
}

function tallyArticle(folder: string, gold: GoldArticle, tally: Tally): void {
  const report = readCase(folder, gold, "everything");
  const body = readFileSync(join(folder, gold.textFile), "utf8");
  tally.add("articles: body equal", report.body === body, gold.id);
  tally.add("articles: title", report.title === gold.title, `${gold.id} ${report.title}`);
  tallyDisclosure(report, gold, tally);
  for (const { start, end, kind } of gold.sentences) {
    const block = report.blocks.find((one) => one.start <= start && end <= one.end);
    const piece = kind === "sentence" ? "paragraph" : kind;
    tally.add("articles: pieces classified", block?.kind === piece, `${gold.id} ${body.slice(start, start + 20)}`);
  }
  const gaps = Report.gaps(report);
  const isAt = (offset: number, gap: Gap): boolean => Math.abs(gap.offset - offset) <= 1;
  for (const { offset, certainty } of gold.gaps)
    tally.add(
      `articles: ${certainty} gaps found`,
      gaps.some((gap) => isAt(offset, gap)),
      `${gold.id} ${offset}`,
    );
  for (const gap of gaps.filter(({ certainty }) => certainty === "certain"))
    tally.add(
      "articles: certain gaps reported are real",
      gold.gaps.some(({ offset }) => isAt(offset, gap)),
      `${gold.id} ${gap.offset}`,
    );
}
