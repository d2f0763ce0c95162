// Figures of claims/: statements on attribution-news and PolNeAR, figures on attribution-news, both on the acceptance stories.
// `npm run bench -- attribution`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyse, analyseTexts } from "../src/language/analyse.ts";
import type { Claim, Figure, Statement } from "../src/model/claim.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import {
  countExact,
  isFigure,
  isStatement,
  jaccard,
  meet,
  pairBest,
  pairTriples,
  Tally,
  type Triple,
  toTriple,
  wordsOf,
} from "./attribution-scores.ts";
import { casesFolder, MODELS, readRecords } from "./data.ts";
import { table } from "./table.ts";

interface GoldAttribution extends Triple {
  readonly unsure?: boolean;
  readonly layout?: boolean;
}

interface GoldFigure {
  readonly value: Span;
  readonly number: number | readonly [number, number] | null;
  readonly bound: string;
  readonly counted: Span | null;
  readonly unsure?: boolean;
}

interface Article {
  readonly text: string;
  readonly date: string;
  readonly attributions: readonly GoldAttribution[];
  readonly figures?: readonly GoldFigure[];
}

const HEAD = ["", "precision", "recall", "F1", "right/found/gold"];

/** Statements and figures against gold data in `folder`, as tables to print; data that is absent is named. */
export async function benchAttribution(folder: string): Promise<string> {
  const news = "attribution-news/dev.jsonl";
  const polnear = "attribution/polnear-dev.jsonl";
  const cases = casesFolder(folder);
  return [
    existsSync(join(folder, news)) ? await benchNews(readRecords<Article>(folder, news)) : `${news}: absent`,
    existsSync(join(folder, polnear)) ? benchPolnear(readRecords<Article>(folder, polnear)) : `${polnear}: absent`,
    cases ? benchCases(cases) : "cases: the folder beside the data is absent",
  ].join("\n");
}

function claimsOf({ text, date }: Article): readonly Claim[] {
  return extractClaims(analyse(text, { published: date }), { published: date });
}

/** Sure records alone; what is said of unsure ones and of unmarked interview turns counts neither way. Statements by rules, figures with the reader. */
async function benchNews(articles: readonly Article[]): Promise<string> {
  const rows = { triple: Tally.of(), source: Tally.of(), cue: Tally.of(), content: Tally.of() };
  const figures = { value: Tally.of(), bound: Tally.of(), counted: Tally.of() };
  const texts = articles.map(({ text, date }) => ({ text, published: date }));
  const read = await analyseTexts(texts, await loadReader(MODELS));
  for (const [index, article] of articles.entries()) {
    scoreTriples(article, claimsOf(article).filter(isStatement).map(toTriple), rows);
    const analysis = read[index];
    const claims = analysis ? extractClaims(analysis, { published: article.date }) : [];
    scoreFigures(article, claims.filter(isFigure), figures);
  }
  return [
    table("attribution-news, statements: cue and source overlap, half of the content's words shared", [
      HEAD,
      Tally.row("triple", rows.triple),
    ]),
    table("attribution-news, exact spans", [
      HEAD,
      Tally.row("source", rows.source),
      Tally.row("cue", rows.cue),
      Tally.row("content", rows.content),
    ]),
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

interface TripleRows {
  readonly triple: Tally;
  readonly source: Tally;
  readonly cue: Tally;
  readonly content: Tally;
}

function scoreTriples({ text, attributions }: Article, found: readonly Triple[], rows: TripleRows): void {
  const pairs = pairTriples(text, found, attributions);
  const isLeftOut = ({ unsure, layout }: GoldAttribution) => unsure === true || layout === true;
  const leftOut = attributions.filter(isLeftOut);
  const judged = found
    .map((each, index) => ({ each, gold: attributions[pairs.get(index) ?? -1] }))
    .filter(({ each, gold }) => {
      if (gold) return !isLeftOut(gold);
      return !leftOut.some((other) => isAbout(text, each, other));
    });
  const sure = attributions.filter((each) => !isLeftOut(each));
  Tally.add(rows.triple, { right: judged.filter(({ gold }) => gold).length, found: judged.length, gold: sure.length });
  for (const role of ["source", "cue", "content"] as const) {
    Tally.add(
      rows[role],
      countExact(
        text,
        judged.map(({ each }) => each[role]),
        sure.map((each) => each[role]),
      ),
    );
  }
}

function isAbout(text: string, found: Triple, gold: Triple): boolean {
  if (gold.cue.length > 0) return found.cue.length > 0 && meet(found.cue, gold.cue);
  return jaccard(wordsOf(text, found.content), wordsOf(text, gold.content)) > 0.3;
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

/** PolNeAR marks no attribution inside another: of nested finds the outermost alone counts. */
function benchPolnear(articles: readonly Article[]): string {
  const triple = Tally.of();
  for (const article of articles) {
    const found = outermost(claimsOf(article).filter(isStatement)).map(toTriple);
    const pairs = pairTriples(article.text, found, article.attributions);
    Tally.add(triple, { right: pairs.size, found: found.length, gold: article.attributions.length });
  }
  return table("PolNeAR dev, outermost statements", [HEAD, Tally.row("triple", triple)]);
}

function outermost(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(
    ({ cue, content }) =>
      !statements.some((outer) =>
        outer.content.some((span) =>
          cue ? Span.contains(span, cue) : content.some((each) => Span.contains(span, each) && outer.cue),
        ),
      ),
  );
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
function benchCases(folder: string): string {
  const rows = { statements: Tally.of(), loosely: Tally.of(), figures: Tally.of() };
  for (const story of readdirSync(folder).sort()) {
    const gold = join(folder, story, "gold.json");
    if (!existsSync(gold)) continue;
    const { reports } = JSON.parse(readFileSync(gold, "utf8")) as { readonly reports: readonly GoldReport[] };
    for (const report of reports) scoreReport(folder, report, rows);
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

function scoreReport(
  folder: string,
  report: GoldReport,
  rows: { readonly statements: Tally; readonly loosely: Tally; readonly figures: Tally },
): void {
  const text = readFileSync(join(folder, report.textFile), "utf8");
  const claims = extractClaims(analyse(text, { published: report.published }), { published: report.published });
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
