// What evidence search, an audit and grouping cost among 1,000 reports, and a brief of ten long reports, in one warm process.

import { claimsOf } from "../src/audit/audit-article.ts";
import { findEvidence, indexReadings } from "../src/check/evidence-index.ts";
import { againstReports, auditAgainst } from "../src/desk/audit-against.ts";
import { groupReadings } from "../src/desk/group-readings.ts";
import { type Models, understandReports } from "../src/desk/understand.ts";
import { writeBrief } from "../src/desk/write-brief.ts";
import type { Reading } from "../src/model/reading.ts";
import type { Report } from "../src/model/report.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { textReport } from "../src/read/read-report.ts";
import { readSupport } from "./check-gold.ts";
import { MODELS, readRecords } from "./data.ts";
import { openJudge } from "./open-judge.ts";
import { table } from "./table.ts";

const ARCHIVE = 1_000;
/** Sentences of one report made of a run of news sentences: about 400 words. */
const RUN = 18;
const SENTENCES = 20;
const CLAIMS = 200;
const LONG_REPORTS = 10;
const LONG_WORDS = 600;
const BATCH = 16;
const TIMES = 3;

/** Times among 1,000 reports that are read beforehand. Minutes, most of them for the reading. */
export async function benchArchive(folder: string): Promise<string> {
  const judge = await openJudge(undefined);
  const models: Models = { reader: await loadReader(MODELS), ...(judge && { judge }) };
  const rows: (readonly string[])[] = [["", "s", "MB heap after"]];
  const timed = async <T>(name: string, run: () => T | Promise<T>, times = 1): Promise<T> => {
    const started = performance.now();
    const result = await run();
    const seconds = [(performance.now() - started) / 1000];
    for (let i = 1; i < times; i++) {
      const again = performance.now();
      await run();
      seconds.push((performance.now() - again) / 1000);
    }
    seconds.sort((a, b) => a - b);
    const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
    rows.push([name, median.toFixed(median < 0.1 ? 4 : 2), (process.memoryUsage().heapUsed / 1e6).toFixed(0)]);
    return result;
  };
  const { claims } = readSupport(folder, "support-news", "dev");
  const readings = await timed("reading them", () => understandAll(archiveReports(folder), models));
  const index = await timed("indexing their sentences", () => indexReadings(readings));
  await timed("grouping them, origins included", () => groupReadings(readings));
  const against = await timed("making them ready for audits: both", () => againstReports(readings));
  const asked = claims.slice(0, CLAIMS).map(({ claim }) => claim);
  const [claimsRead] = await understandAll([textReport({ id: "claims", text: asked.join("\n\n") })], models);
  const passages = claimsRead ? claimsOf(claimsRead) : [];
  const search = () => passages.map((claim) => findEvidence(index, claim, { passages: 4, documents: 12 }));
  await timed(`evidence of ${passages.length} claims, all together`, search, TIMES);
  const step = Math.floor(claims.length / SENTENCES);
  const sentences = Array.from({ length: SENTENCES }, (_, at) => claims[at * step]?.claim ?? "");
  const article = textReport({ id: "article", text: sentences.join("\n\n") });
  await timed(`audit of ${SENTENCES} sentences, judge included`, () => auditAgainst(article, against, models), TIMES);
  const long = longReports(folder);
  const ten = await timed(
    `(apart) reading ${long.length} reports of ${LONG_WORDS} words`,
    () => understandAll(long, models),
    TIMES,
  );
  const options = { length: "medium", now: "2026-01-01T00:00:00Z", models } as const;
  await timed("(apart) their brief", () => writeBrief(ten, options), TIMES);
  return table(
    `Among ${readings.length} reports of ${index.passages.length} sentences, ${index.postings.size} terms; one process, warm`,
    rows,
  );
}

async function understandAll(reports: readonly Report[], models: Models): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (let at = 0; at < reports.length; at += BATCH) {
    const batch = reports.slice(at, at + BATCH).map((report) => ({ report, published: report.published }));
    readings.push(...(await understandReports(batch, models)));
  }
  return readings;
}

/** The documents of support-news, whole Wikinews articles, and runs of the Groningen Meaning Bank's sentences for the rest. */
function archiveReports(folder: string): readonly Report[] {
  const { documents } = readSupport(folder, "support-news", "dev");
  const articles = readRecords<{
    readonly url: string;
    readonly date: string;
    readonly title: string;
    readonly text: string;
  }>(folder, "open/wikinews.jsonl.gz").map(
    ({ url, date, title, text }): Report => ({
      ...textReport({ id: url, text: `${title}\n\n${text}` }),
      published: date,
    }),
  );
  const supported = [...documents].map(([id, text]) => textReport({ id, text }));
  const given = [...supported, ...articles];
  return [...given, ...newsRuns(folder, ARCHIVE - given.length)];
}

function newsRuns(folder: string, count: number): readonly Report[] {
  const sentences = readRecords<{ readonly tokens: readonly string[] }>(folder, "open/gmb-sentences.jsonl.gz");
  return Array.from({ length: count }, (_, at) => {
    const run = sentences.slice(at * RUN, (at + 1) * RUN).map(({ tokens }) => tokens.join(" "));
    return textReport({ id: `run ${at}`, text: run.join(" ").replace(/ ([.,;:?!'’])/g, "$1") });
  });
}

/** Ten reports of the largest groundnews story, cut to 600 words. */
function longReports(folder: string): readonly Report[] {
  const rows = readRecords<{
    readonly story: string;
    readonly title: string;
    readonly text: string;
    readonly outlet: string;
  }>(folder, "clustering/groundnews-dev.jsonl");
  const long = rows.filter(({ story, text }) => story === "groundnews_2" && text.split(/\s+/).length >= LONG_WORDS);
  return long.slice(0, LONG_REPORTS).map(({ title, text, outlet }, at): Report => {
    const words = text.split(/(?<=\s)(?=\S)/).slice(0, LONG_WORDS);
    return { ...textReport({ id: `report ${at}`, text: words.join("") }), title, outlet };
  });
}
