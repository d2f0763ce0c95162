// Grouping: B-cubed on stories, and pairs of documents inside one topic, beside single-pass clustering on TF-IDF.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { collect } from "../src/collect/collect.ts";
import { readInputs } from "../src/desk/read-inputs.ts";
import { RULES_ALONE } from "../src/desk/understand.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Reading } from "../src/model/reading.ts";
import { textReport } from "../src/read/read-report.ts";
import { groupReports } from "../src/stories/group-reports.ts";
import { casesFolder, readRecords } from "./data.ts";
import { singlePass, tfIdf } from "./single-pass.ts";
import { f1, share, table } from "./table.ts";

interface Document {
  readonly id: string;
  readonly gold: string;
  /** Stories of one kind: what is easy to take for one; null where the set has none. */
  readonly topic: string | null;
  readonly text: string;
  readonly reading: Reading;
  /** Is its place scored, or is it there to be mistaken for others? */
  readonly scored: boolean;
}

export async function benchStories(folder: string): Promise<string> {
  const news = readRecords<NewsRow>(folder, "clustering/groundnews-dev.jsonl").map((row, position) =>
    document({ id: `g${position}`, gold: row.story, text: `${row.title}\n\n${row.text}`, day: isoDay(row.datetime) }),
  );
  const ecb = (part: string) =>
    readRecords<{ readonly doc: string; readonly topic: string; readonly story: string; readonly text: string }>(
      folder,
      `clustering/ecbplus-${part}.jsonl`,
    ).map(({ doc, topic, story, text }) => document({ id: doc, gold: story, text, topic: String(topic) }));
  const [dev, train] = [ecb("dev"), ecb("train")];
  const mixed = [...news, ...(await caseDocuments(folder)), ...others(folder, train)];
  const sets: readonly (readonly [string, readonly Document[]])[] = [
    ["groundnews-dev", news],
    ["ecbplus-dev", dev],
    ["groundnews-dev with ecbplus-train", [...news, ...train]],
    [`groundnews-dev and the acceptance stories among ${OTHERS} other documents; these alone are scored`, mixed],
  ];
  return sets.map(([name, documents]) => report(name, documents)).join("\n");
}

interface NewsRow {
  readonly story: string;
  readonly title: string;
  readonly text: string;
  /** "9/12/2022 11:12": day first. */
  readonly datetime: string;
}

function isoDay(datetime: string): string {
  const [day = "", month = "", year = ""] = (datetime.split(" ")[0] ?? "").split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The reports of the acceptance stories. Their folder is their story, but for one report that tells of something else by its own gold. */
async function caseDocuments(folder: string): Promise<readonly Document[]> {
  const cases = casesFolder(folder);
  if (!cases) return [];
  const names = readdirSync(cases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "src")
    .map(({ name }) => name);
  const documents: Document[] = [];
  for (const name of names) {
    const inputs = collect([join(cases, name, "reports")]);
    const { readings } = await readInputs(inputs, { keep: "body", models: RULES_ALONE }, () => {});
    for (const reading of readings.filter(({ report: { id } }) => !id.endsWith(".body.txt"))) {
      const { id, body } = reading.report;
      const apart = name === "estonia-vote" && !/\bEstonia/.test(body);
      documents.push({ id, gold: apart ? id : name, topic: null, text: body, reading, scored: true });
    }
  }
  return documents;
}

const OTHERS = 500;

/** Wikinews articles, each taken for a story of its own, and documents of ECB+ for the rest. */
function others(folder: string, ecb: readonly Document[]): readonly Document[] {
  const articles = readRecords<{
    readonly url: string;
    readonly date: string;
    readonly title: string;
    readonly text: string;
  }>(folder, "open/wikinews.jsonl.gz").map(({ url, date, title, text }) =>
    document({ id: url, gold: url, text: `${title}\n\n${text}`, day: date }),
  );
  return [...articles, ...ecb].slice(0, OTHERS).map((one) => ({ ...one, topic: null, scored: false }));
}

const THRESHOLDS = [0.1, 0.13, 0.15, 0.18, 0.21];
const PEER_THRESHOLDS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4];

function report(name: string, given: readonly Document[]): string {
  // A single pass depends on the order: both take the documents by id.
  const documents = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = tfIdf(documents.map(({ text }) => text));
  const rows = (label: string, thresholds: readonly number[], groupsAt: (threshold: number) => Groups) =>
    thresholds.map((threshold) => {
      const groups = groupsAt(threshold);
      return [`${label} ${threshold.toFixed(2)}`, ...bCubed(documents, groups), ...pairsInTopics(documents, groups)];
    });
  return table(
    `${name}: ${documents.length} documents; B-cubed P, R, F1 by threshold; P, R, F1 of pairs inside a topic`,
    [
      ...rows("stet", THRESHOLDS, (threshold) => groupsOf(documents, threshold)),
      ...rows("single pass, TF-IDF", PEER_THRESHOLDS, (threshold) => {
        const clusters = singlePass(vectors, threshold);
        return new Map(documents.map(({ id }, at) => [id, String(clusters[at])]));
      }),
    ],
  );
}

/** The story that each document is put in, by id. */
type Groups = ReadonlyMap<string, string>;

interface GivenDocument {
  readonly id: string;
  readonly gold: string;
  readonly text: string;
  readonly topic?: string;
  /** ISO 8601 day of publishing. */
  readonly day?: string;
}

function document({ id, gold, text, topic, day }: GivenDocument): Document {
  const reading: Reading = {
    report: { ...textReport({ id, text }), published: day ?? null },
    analysis: analyse(text, {}),
    claims: [],
  };
  return { id, gold, topic: topic ?? null, text, reading, scored: true };
}

function groupsOf(documents: readonly Document[], threshold: number): Groups {
  return new Map(
    groupReports(
      documents.map(({ reading }) => reading),
      threshold,
    ).flatMap(({ placements }) => placements.map(({ id, story }) => [id, story] as const)),
  );
}

function bCubed(documents: readonly Document[], stories: Groups): readonly number[] {
  const scored = documents.filter((one) => one.scored);
  let precision = 0;
  let recall = 0;
  for (const one of scored) {
    const together = documents.filter((other) => stories.get(other.id) === stories.get(one.id));
    const same = documents.filter((other) => other.gold === one.gold);
    const right = together.filter((other) => other.gold === one.gold).length;
    precision += share(right, together.length);
    recall += share(right, same.length);
  }
  const [p, r] = [precision / scored.length, recall / scored.length];
  return [p, r, f1(p, r)];
}

/** Nothing where the set has no topics. */
function pairsInTopics(documents: readonly Document[], stories: Groups): readonly number[] {
  let [found, gold, both] = [0, 0, 0];
  documents.forEach((one, at) => {
    for (const other of documents.slice(at + 1)) {
      if (one.topic === null || one.topic !== other.topic) continue;
      const isFound = stories.get(one.id) === stories.get(other.id);
      const isGold = one.gold === other.gold;
      found += isFound ? 1 : 0;
      gold += isGold ? 1 : 0;
      both += isFound && isGold ? 1 : 0;
    }
  });
  const [p, r] = [share(both, found), share(both, gold)];
  return gold === 0 ? [] : [p, r, f1(p, r)];
}
