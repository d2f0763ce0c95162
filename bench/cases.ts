// The acceptance stories, end to end through the desk: audits against gold verdicts, gaps, origins, briefs.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collect } from "../src/collect/collect.ts";
import { againstReports, auditAgainst } from "../src/desk/audit-against.ts";
import { groupReadings } from "../src/desk/group-readings.ts";
import { readInputs } from "../src/desk/read-inputs.ts";
import { type Models, RULES_ALONE } from "../src/desk/understand.ts";
import { writeBrief } from "../src/desk/write-brief.ts";
import { keysOf } from "../src/language/content-words.ts";
import type { Audit, JudgedSentence } from "../src/model/audit.ts";
import { type AuditedBrief, Brief } from "../src/model/brief.ts";
import { Citation } from "../src/model/citation.ts";
import type { Reading } from "../src/model/reading.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { caseClaimsTable, type GoldClaims } from "./case-claims.ts";
import { casesFolder, MODELS } from "./data.ts";
import { type JudgeOption, openJudge } from "./open-judge.ts";
import { type GoldError, type NamedError, nameErrors } from "./planted-errors.ts";
import { share, table } from "./table.ts";

interface GoldSpan {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

interface GoldArticle {
  readonly file: string;
  readonly against: readonly string[];
  readonly sentences: readonly {
    readonly text: string;
    readonly start: number;
    readonly errors?: readonly GoldError[];
    readonly kind: string;
    readonly verdict: string | null;
    readonly alsoAcceptable: readonly string[];
    readonly restVerdict?: string;
  }[];
  readonly gaps: readonly {
    readonly before: string;
    readonly after: string;
    readonly certainty: string;
    readonly lost: string | null;
  }[];
}

interface GoldFinding {
  readonly topic: string;
  readonly evidence: readonly GoldSpan[];
}

interface Gold {
  readonly reports: readonly ({
    readonly file: string;
    readonly origin: string | null;
    readonly outlet: string;
    readonly notBody: readonly string[];
  } & GoldClaims)[];
  readonly findings: {
    readonly agree: readonly GoldFinding[];
    readonly differ: readonly {
      readonly topic: string;
      readonly versions: readonly { readonly evidence: readonly GoldSpan[] }[];
    }[];
  };
  readonly articles: readonly GoldArticle[];
}

const quiet = () => {};

export async function benchCases(folder: string, { judge: file }: JudgeOption): Promise<string> {
  const cases = casesFolder(folder);
  if (!cases) return "No acceptance stories beside the benchmark data.\n";
  const names = readdirSync(cases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "src")
    .map(({ name }) => name);
  const judge = await openJudge(file);
  const models: Models = { reader: await loadReader(MODELS), ...(judge && { judge }) };
  const stories = new Map<string, { readonly gold: Gold; readonly readings: readonly Reading[] }>();
  for (const name of names) {
    const { readings } = await readInputs(collect([join(cases, name, "reports")]), { keep: "body", models }, quiet);
    const pages = readings.filter(({ report }) => !report.id.endsWith(".body.txt"));
    stories.set(name, {
      gold: JSON.parse(readFileSync(join(cases, name, "gold.json"), "utf8")) as Gold,
      readings: pages,
    });
  }
  const claimed = [...stories.values()].flatMap(({ gold, readings }) =>
    gold.reports.flatMap((report) => {
      const reading = readings.find(({ report: { id } }) => id.endsWith(report.file));
      return reading ? [{ gold: report, reading }] : [];
    }),
  );
  const sections: string[] = [caseClaimsTable(claimed)];
  const errors: NamedError[] = [];
  for (const [name, { gold, readings }] of stories) {
    sections.push(originTable(name, gold, readings), await briefTable(name, { gold, readings }, models));
    for (const article of gold.articles) {
      const against = article.against.flatMap((story) => stories.get(story)?.readings ?? []);
      const { readings: articles } = await readInputs(
        collect([join(cases, article.file)]),
        { keep: "everything", models: RULES_ALONE },
        quiet,
      );
      if (!articles[0]) continue;
      const audit = await auditAgainst(articles[0].report, againstReports(against), models);
      sections.push(auditTable(article, audit));
      errors.push(...article.sentences.flatMap((gold) => nameErrors(gold, judgedAs(gold.text, audit))));
    }
  }
  sections.push(errorsTable(errors));
  return sections.join("\n");
}

function originTable(name: string, gold: Gold, readings: readonly Reading[]): string {
  const placements = new Map(
    groupReadings(readings)
      .flatMap((story) => story.placements)
      .map((placement) => [placement.id, placement]),
  );
  const idOf = (file: string) => readings.find(({ report }) => report.id.endsWith(file))?.report.id ?? file;
  const rows = gold.reports.map(({ file, origin }) => {
    const given = placements.get(idOf(file))?.origin ?? null;
    const right = given === (origin === null ? null : idOf(origin));
    return [right ? "right" : "WRONG", file.replace(/^.*\//, ""), `${placements.get(idOf(file))?.relation ?? "-"}`];
  });
  return table(`${name}: stories ${new Set([...placements.values()].map(({ story }) => story)).size}, origins`, rows);
}

function auditTable(article: GoldArticle, audit: Audit): string {
  const judged = article.sentences.filter(({ verdict }) => verdict !== null);
  const rows = judged.map((gold) => {
    const given = judgedAs(gold.text, audit);
    const right = given?.verdict === gold.verdict || gold.alsoAcceptable.includes(given?.verdict ?? "");
    return {
      right,
      row: [
        right ? "right" : "WRONG",
        gold.verdict ?? "",
        given?.verdict ?? "-",
        gold.text.slice(0, 70),
        right ? "" : (given?.reason ?? "not found").slice(0, 110),
      ],
    };
  });
  const certain = article.gaps.filter(({ certainty }) => certainty === "certain");
  const found = certain.filter((gap) =>
    audit.gaps.some((given) => given.certainty === "certain" && sameGap(gap, given)),
  );
  const claimed = audit.gaps.filter(({ certainty }) => certainty === "certain");
  const falseAlarms = claimed.filter((given) => !article.gaps.some((gap) => sameGap(gap, given)));
  const restored = certain.filter(({ lost }) => lost !== null);
  const restoredRight = restored.filter((gap) =>
    audit.gaps.some(
      (given) => sameGap(gap, given) && given.restoration?.text.toLowerCase() === gap.lost?.toLowerCase(),
    ),
  );
  const summary = `${article.file}: ${rows.filter(({ right }) => right).length} of ${rows.length} verdicts right; gaps ${found.length} of ${certain.length}, ${falseAlarms.length} false; restored ${restoredRight.length} of ${restored.length}`;
  return (
    table(
      summary,
      rows.map(({ row }) => row),
    ) + falseAlarms.map((gap) => `  false gap: ${JSON.stringify(gap.before)} | ${JSON.stringify(gap.after)}\n`).join("")
  );
}

/** Errors of all articles: those that the audit does not name by a fitting type, with the types that it gives. */
function errorsTable(errors: readonly NamedError[]): string {
  const named = errors.filter(({ isNamed }) => isNamed).length;
  const marked = errors.filter(({ isMarked }) => isMarked).length;
  const rows = errors
    .filter(({ isNamed }) => !isNamed)
    .map(({ error, isMarked, given }) => [error.type, isMarked ? "marked" : "-", given.join(", ") || "none"]);
  return table(
    `Errors planted in all articles: ${named} of ${errors.length} named with their type, ${marked} marked`,
    rows,
  );
}

function judgedAs(text: string, audit: Audit): JudgedSentence | undefined {
  return audit.sentences.find((piece) => folded(piece.text) === folded(text)) ?? nearest(text, audit);
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The piece that shares most of the text. */
function nearest(text: string, audit: Audit): JudgedSentence | undefined {
  return audit.sentences.find(
    (piece) => folded(piece.text).includes(folded(text)) || folded(text).includes(folded(piece.text)),
  );
}

function sameGap(
  gold: { readonly before: string; readonly after: string },
  given: { readonly before: string; readonly after: string },
): boolean {
  const tail = (text: string) => text.replace(/\s+/g, " ").trimEnd().slice(-10);
  const head = (text: string) => text.replace(/\s+/g, " ").trimStart().slice(0, 10);
  return tail(gold.before) === tail(given.before) && head(gold.after) === head(given.after);
}

async function briefTable(
  name: string,
  { gold, readings }: { readonly gold: Gold; readonly readings: readonly Reading[] },
  models: Models,
): Promise<string> {
  const { brief } = await writeBrief(readings, { length: "medium", now: "2026-01-01T00:00:00Z", models });
  const byId = new Map(readings.map(({ report }) => [report.id, report]));
  const sentences = Brief.sentences(brief);
  const citations = sentences.flatMap((sentence) => sentence.citations);
  const held = citations.filter((citation) => {
    const report = byId.get(citation.report);
    return report !== undefined && Citation.holds(citation, report);
  });
  const agree = gold.findings.agree.filter(({ evidence }) => isCovered(evidence, citations));
  const differ = gold.findings.differ.filter(({ versions }) => isTold(versions, brief));
  return table(`${name}: brief “${brief.title}”`, [
    ["sentences", sentences.length],
    ["removed by its own audit", brief.audit.removed.length],
    ["citations that hold", share(held.length, citations.length)],
    ["pairs of sentences that share more than half", countRepeats(sentences.map(({ text }) => text))],
    ["sentences without citation", sentences.filter((sentence) => sentence.citations.length === 0).length],
    ["gold agreements told", `${agree.length} of ${gold.findings.agree.length}`],
    ["gold differences told", `${differ.length} of ${gold.findings.differ.length}`],
    ["differences given", brief.differences.length],
    [
      "origins among the sources",
      `${gold.reports.filter(({ origin, outlet }) => origin === null && brief.sources.some((source) => source.outlet === outlet)).length} of ${gold.reports.filter(({ origin }) => origin === null).length}`,
    ],
    [
      "boilerplate lines",
      gold.reports
        .flatMap(({ notBody }) => notBody)
        .filter((line) => line.length > 15 && sentences.some(({ text }) => text.includes(line))).length,
    ],
  ]);
}

function isCovered(evidence: readonly GoldSpan[], citations: readonly Citation[]): boolean {
  return evidence.some((span) =>
    citations.some(
      (citation) => citation.report.endsWith(span.report) && citation.start < span.end && span.start < citation.end,
    ),
  );
}

/** Pairs of sentences of which one has more than half of the other's content words. */
function countRepeats(texts: readonly string[]): number {
  const keys = texts.map(keysOf);
  return keys.reduce((sum, one, at) => sum + keys.slice(at + 1).filter((other) => overlap(one, other) > 0.5).length, 0);
}

/** Share of the shorter one's keys that both have. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return share([...a].filter((key) => b.has(key)).length, Math.min(a.size, b.size));
}

/** At least two gold versions stand in different versions of one difference. */
function isTold(versions: readonly { readonly evidence: readonly GoldSpan[] }[], brief: AuditedBrief): boolean {
  return brief.differences.some((difference) => {
    const hits = versions.map(({ evidence }) =>
      difference.versions.findIndex(({ citations }) => isCovered(evidence, citations)),
    );
    return new Set(hits.filter((hit) => hit >= 0)).size >= 2;
  });
}
