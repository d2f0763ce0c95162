// Grouping: B-cubed on stories, and on pairs inside one topic; origins on the acceptance stories.
import { analyse } from "../src/language/analyse.ts";
import type { Reading } from "../src/model/reading.ts";
import { textReport } from "../src/read/read-report.ts";
import { groupReports } from "../src/stories/group-reports.ts";
import { readRecords } from "./data.ts";
import { f1, share, table } from "./table.ts";

interface Document {
  readonly id: string;
  readonly gold: string;
  readonly reading: Reading;
}

export async function benchStories(folder: string): Promise<string> {
  const news = readRecords<{ readonly story: string; readonly title: string; readonly text: string }>(
    folder,
    "clustering/groundnews-dev.jsonl",
  ).map((row, position) => document(`g${position}`, row.story, `${row.title}\n\n${row.text}`));
  const ecb = (part: string) =>
    readRecords<{ readonly doc: string; readonly story: string; readonly text: string }>(
      folder,
      `clustering/ecbplus-${part}.jsonl`,
    ).map(({ doc, story, text }) => document(doc, story, text));
  const [dev, train] = [ecb("dev"), ecb("train")];
  const thresholds = [0.12, 0.16, 0.2, 0.24, 0.28, 0.32];
  const sets: readonly (readonly [string, readonly Document[]])[] = [
    ["groundnews-dev", news],
    ["ecbplus-dev", dev],
    ["groundnews-dev with ecbplus-train", [...news, ...train]],
  ];
  return sets
    .map(([name, documents]) =>
      table(
        `${name}: ${documents.length} documents; B-cubed P, R, F1 by threshold`,
        thresholds.map((threshold) => [threshold.toFixed(2), ...score(documents, threshold)]),
      ),
    )
    .join("\n");
}

function document(id: string, gold: string, text: string): Document {
  const report = textReport({ id, text });
  return { id, gold, reading: { report, analysis: analyse(text, {}), claims: [] } };
}

function score(documents: readonly Document[], threshold: number): readonly number[] {
  const stories = new Map(
    groupReports(
      documents.map(({ reading }) => reading),
      threshold,
    ).flatMap(({ placements }) => placements.map(({ id, story }) => [id, story] as const)),
  );
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
