// Figures of claims/: statements on attribution-news, attribution-open and PolNeAR, figures on attribution-news, both on the acceptance stories.
// `npm run bench -- attribution`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Figure } from "../src/model/claim.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { isFigure, isStatement, jaccard, pairBest, Tally, wordsOf } from "./attribution-scores.ts";
import { casesFolder, MODELS, readRecords } from "./data.ts";
import { type GoldAttribution, type JudgedText, scoreStatements } from "./statements.ts";
import { table } from "./table.ts";

interface GoldFigure {
  readonly value: Span;
  readonly number: number | readonly [number, number] | null;
  readonly bound: string;
  readonly counted: Span | null;
  readonly unsure?: boolean;
}

interface Article {
  readonly text: string;
  /** Absent from attribution-open. */
  readonly date?: string;
  readonly attributions: readonly GoldAttribution[];
  readonly figures?: readonly GoldFigure[];
}

const HEAD = ["", "precision", "recall", "F1", "right/found/gold"];

/** Statements and figures against gold data in `folder`, as tables to print; data that is absent is named. */
export async function benchAttribution(folder: string): Promise<string> {
  const news = "attribution-news/dev.jsonl";
  const open = "attribution-open/dev.jsonl";
  const polnear = "attribution/polnear-dev.jsonl";
  const cases = casesFolder(folder);
  const reader = await loadReader(MODELS);
  return [
    existsSync(join(folder, news)) ? await benchNews(readRecords<Article>(folder, news), reader) : `${news}: absent`,
    existsSync(join(folder, open))
      ? scoreStatements("attribution-open dev", await judgeAll(readRecords<Article>(folder, open), reader))
      : `${open}: absent`,
    existsSync(join(folder, polnear))
      ? scoreStatements("PolNeAR dev, outermost", await judgeAll(readRecords<Article>(folder, polnear), reader), {
          outermost: true,
        })
      : `${polnear}: absent`,
    cases ? await benchCases(cases, reader) : "cases: the folder beside the data is absent",
  ].join("\n");
}

async function judgeAll(articles: readonly Article[], reader: Reader | null): Promise<readonly JudgedText[]> {
  const analyses = await analyseTexts(
    articles.map(({ text, date = null }) => ({ text, published: date })),
    reader,
  );
  return articles.flatMap(({ date = null, attributions }, index) => {
    const analysis = analyses[index];
    return analysis ? [{ analysis, claims: extractClaims(analysis, { published: date }), gold: attributions }] : [];
  });
}

async function benchNews(articles: readonly Article[], reader: Reader): Promise<string> {
  const figures = { value: Tally.of(), bound: Tally.of(), counted: Tally.of() };
  const texts = await judgeAll(articles, reader);
  texts.forEach(({ claims }, index) => {
    const article = articles[index];
    if (article) scoreFigures(article, claims.filter(isFigure), figures);
  });
  return [
    scoreStatements("attribution-news dev", texts),
    scoreStatements("attribution-news dev, no reader", await judgeAll(articles, null), { short: true }),
    table(
      "attribution-news, figures: value overlaps and agrees; then also bound; then also counted (where the gold has words)",
      [
        HEAD,
        Tally.row("value", figures.value),
        Tally.row("value, bound", figures.bound),
        Tally.row("value, counted", figures.counted),
      ],
    ),
  ].join("\n");
}

interface FigureRows {
  readonly value: Tally;
  readonly bound: Tally;
  readonly counted: Tally;
}

function scoreFigures({ text, figures = [] }: Article, found: readonly Figure[], rows: FigureRows): void {
  const gold = figures.filter((each) => each.number !== null);
  const pairs = pairBest(found.length, gold.length, (f, g) => {
    const [figure, other] = [found[f], gold[g]];
    return figure && other && Span.overlaps(figure, other.value) && agrees(figure, other) ? 1 : 0;
  });
  const right = [...pairs].map(([f, g]) => ({ figure: found[f] as Figure, other: gold[g] as GoldFigure }));
  const unsettled = found.filter(
    (figure, index) =>
      !pairs.has(index) &&
      figures.some((each) => (each.number === null || each.unsure) && Span.overlaps(figure, each.value)),
  );
  const all = found.length - unsettled.length;
  const worded = right.filter(({ other }) => other.counted);
  Tally.add(rows.value, { right: right.length, found: all, gold: gold.length });
  Tally.add(rows.bound, {
    right: right.filter(({ figure, other }) => figure.bound === other.bound).length,
    found: all,
    gold: gold.length,
  });
  Tally.add(rows.counted, {
    right: worded.filter(({ figure, other }) =>
      sharesWords(figure.counted, other.counted ? text.slice(other.counted.start, other.counted.end) : ""),
    ).length,
    found: worded.length,
    gold: gold.filter((each) => each.counted).length,
  });
}

function agrees(figure: Figure, { number }: GoldFigure): boolean {
  if (number === null) return false;
  const [low, high] = typeof number === "number" ? [number, undefined] : number;
  const near = (a: number, b: number) => Math.abs(a - b) <= 0.001 * Math.max(Math.abs(b), 1e-9);
  return near(figure.value, low) && (high === undefined || figure.max === undefined || near(figure.max, high));
}

function sharesWords(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size > 0 && shared / (left.size + right.size - shared) >= 0.5;
}

interface GoldReport {
  readonly textFile: string;
  readonly published: string;
  readonly statements: readonly {
    readonly speaker: string;
    readonly span: Span;
    readonly moreSpans?: readonly Span[];
  }[];
  readonly figures: readonly { readonly value: number; readonly bound: string; readonly span: Span }[];
  readonly positions: readonly { readonly span: Span }[];
  readonly agreements: readonly { readonly span: Span }[];
}

/** The acceptance stories: statements by speaker and content, figures by value and bound. */
async function benchCases(folder: string, reader: Reader): Promise<string> {
  const rows = { statements: Tally.of(), loosely: Tally.of(), figures: Tally.of() };
  for (const story of readdirSync(folder).sort()) {
    const gold = join(folder, story, "gold.json");
    if (!existsSync(gold)) continue;
    const { reports } = JSON.parse(readFileSync(gold, "utf8")) as { readonly reports: readonly GoldReport[] };
    for (const report of reports) await scoreReport(folder, report, { rows, reader });
  }
  return table(
    "acceptance stories: speaker, and half of the content's words shared (loosely: of the shorter content's words); figures by value and bound",
    [
      HEAD,
      Tally.row("statements", rows.statements),
      Tally.row("statements, loosely", rows.loosely),
      Tally.row("figures", rows.figures),
    ],
  );
}

async function scoreReport(
  folder: string,
  report: GoldReport,
  {
    rows,
    reader,
  }: {
    readonly rows: { readonly statements: Tally; readonly loosely: Tally; readonly figures: Tally };
    readonly reader: Reader;
  },
): Promise<void> {
  const text = readFileSync(join(folder, report.textFile), "utf8");
  const [analysis] = await analyseTexts([{ text, published: report.published }], reader);
  if (!analysis) return;
  const claims = extractClaims(analysis, { published: report.published });
  const statements = claims.filter(isStatement);
  const figures = claims.filter(isFigure);
  const words = statements.map(({ content }) => wordsOf(text, content));
  const goldWords = report.statements.map(({ span, moreSpans = [] }) => wordsOf(text, [span, ...moreSpans]));
  for (const [row, measure] of [
    [rows.statements, jaccard],
    [rows.loosely, overlap],
  ] as const) {
    const pairs = pairBest(statements.length, report.statements.length, (f, g) => {
      if (!isSameSpeaker(statements[f]?.speaker?.name ?? "", report.statements[g]?.speaker ?? "")) return 0;
      const value = measure(words[f] ?? new Set(), goldWords[g] ?? new Set());
      return value >= 0.5 ? value : 0;
    });
    // A refusal or agreement told by the reporter is gold under positions and agreements instead.
    const filed = statements.filter(
      (each, index) =>
        !pairs.has(index) && [...report.positions, ...report.agreements].some(({ span }) => Span.overlaps(each, span)),
    );
    Tally.add(row, { right: pairs.size, found: statements.length - filed.length, gold: report.statements.length });
  }
  const pairs = pairBest(figures.length, report.figures.length, (f, g) => {
    const [figure, other] = [figures[f], report.figures[g]];
    return figure &&
      other &&
      figure.value === other.value &&
      figure.bound === other.bound &&
      Span.overlaps(figure, other.span)
      ? 1
      : 0;
  });
  Tally.add(rows.figures, { right: pairs.size, found: figures.length, gold: report.figures.length });
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Gold speakers are normalised names: one shared word, compared by its first five letters, is enough. */
function isSameSpeaker(name: string, gold: string): boolean {
  const words = (text: string) =>
    (text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? [])
      .filter((word) => word !== "the" && word !== "and")
      .map((word) => word.slice(0, 5));
  const known = new Set(words(gold));
  return words(name).some((word) => known.has(word));
}
