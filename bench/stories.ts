// Grouping: B-cubed on stories, and pairs of documents inside one topic, beside single-pass clustering on TF-IDF.
import { analyse } from "../src/language/analyse.ts";
import type { Reading } from "../src/model/reading.ts";
import { textReport } from "../src/read/read-report.ts";
import { groupReports } from "../src/stories/group-reports.ts";
import { readRecords } from "./data.ts";
import { singlePass, tfIdf } from "./single-pass.ts";
import { f1, share, table } from "./table.ts";

interface Document {
  readonly id: string;
  readonly gold: string;
  /** Stories of one kind: what is easy to take for one; null where the set has none. */
  readonly topic: string | null;
  readonly text: string;
  readonly reading: Reading;
}

export async function benchStories(folder: string): Promise<string> {
  const news = readRecords<{ readonly story: string; readonly title: string; readonly text: string }>(
    folder,
    "clustering/groundnews-dev.jsonl",
  ).map((row, position) => document(`g${position}`, row.story, `${row.title}\n\n${row.text}`));
  const ecb = (part: string) =>
    readRecords<{ readonly doc: string; readonly topic: string; readonly story: string; readonly text: string }>(
      folder,
      `clustering/ecbplus-${part}.jsonl`,
    ).map(({ doc, topic, story, text }) => document(doc, story, text, String(topic)));
  const [dev, train] = [ecb("dev"), ecb("train")];
  const sets: readonly (readonly [string, readonly Document[]])[] = [
    ["groundnews-dev", news],
    ["ecbplus-dev", dev],
    ["groundnews-dev with ecbplus-train", [...news, ...train]],
  ];
  return sets.map(([name, documents]) => report(name, documents)).join("\n");
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

function document(id: string, gold: string, text: string, topic: string | null = null): Document {
  const report = textReport({ id, text });
  return { id, gold, topic, text, reading: { report, analysis: analyse(text, {}), claims: [] } };
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
  let precision = 0;
  let recall = 0;
  for (const one of documents) {
    const together = documents.filter((other) => stories.get(other.id) === stories.get(one.id));
    const same = documents.filter((other) => other.gold === one.gold);
    const right = together.filter((other) => other.gold === one.gold).length;
    precision += share(right, together.length);
    recall += share(right, same.length);
  }
  const [p, r] = [precision / documents.length, recall / documents.length];
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
