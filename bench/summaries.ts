// Briefs as summaries: ROUGE against what a professional wrote for newcomers to a running story, beside lead-3 and a centroid summary.
import { type Models, understandReports } from "../src/desk/understand.ts";
import { writeBrief } from "../src/desk/write-brief.ts";
import { contentWordsOf } from "../src/language/content-words.ts";
import { stem } from "../src/language/stems.ts";
import { type AuditedBrief, Brief } from "../src/model/brief.ts";
import { Failure } from "../src/model/failure.ts";
import type { Reading } from "../src/model/reading.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { textReport } from "../src/read/read-report.ts";
import { MODELS, readRecords } from "./data.ts";
import { openJudge } from "./open-judge.ts";
import { type Rouge, rouge } from "./rouge.ts";
import { tfIdf } from "./single-pass.ts";
import { table } from "./table.ts";

interface Background {
  readonly event: string;
  readonly annotator: number;
  readonly timesteps: readonly { readonly date: string; readonly update: string; readonly background: string }[];
}

/** Days of a story that are summarised, counted in its updates so far. */
const STEPS = [5, 10, 20, 40];
const LENGTHS = ["short", "medium"] as const;

export async function benchSummaries(folder: string): Promise<string> {
  const judge = await openJudge(undefined);
  const models: Models = { reader: await loadReader(MODELS), ...(judge && { judge }) };
  const scores = new Map<string, Score[]>();
  const given = readRecords<Background>(folder, "mds/background-summ-dev.jsonl");
  for (const record of given) {
    const readings = await readingsOf(record, models);
    for (const step of STEPS) {
      const date = record.timesteps[step]?.date;
      if (date === undefined) continue;
      const references = given
        .filter(({ event }) => event === record.event)
        .flatMap(({ timesteps }) => timesteps.filter((other) => other.date === date).map((other) => other.background));
      const own = record.timesteps[step]?.background ?? "";
      for (const [name, text] of await summariesOf(readings.slice(0, step), models)) {
        const against = [own, ...references].filter((reference) => reference !== "").map((other) => rouge(text, other));
        const [first] = against;
        if (!first) continue;
        const best = against.reduce((a, b) => (b.one > a.one ? b : a));
        scores.set(name, [...(scores.get(name) ?? []), { own: first, best, words: text.split(/\s+/).length }]);
      }
    }
  }
  return table(
    `background-summ dev: ROUGE-1, 2, L (F1) against the annotator’s own text, and the best of all annotators; words; texts. Updates before day ${STEPS.join(", ")} of each story are the reports`,
    [...scores].map(([name, all]) => [
      name,
      ...columns(all.map(({ own }) => own)),
      ...columns(all.map(({ best }) => best)),
      Math.round(mean(all.map(({ words }) => words))),
      all.length,
    ]),
  );
}

interface Score {
  readonly own: Rouge;
  readonly best: Rouge;
  readonly words: number;
}

function columns(scores: readonly Rouge[]): readonly number[] {
  return [
    mean(scores.map(({ one }) => one)),
    mean(scores.map(({ two }) => two)),
    mean(scores.map(({ longest }) => longest)),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function readingsOf({ event, timesteps }: Background, models: Models): Promise<readonly Reading[]> {
  const reports = timesteps.slice(0, Math.max(...STEPS)).map(({ date, update }, at) => ({
    report: { ...textReport({ id: `${event} ${at}`, text: update }), published: date },
    published: date,
  }));
  return understandReports(reports, models);
}

async function summariesOf(readings: readonly Reading[], models: Models): Promise<ReadonlyMap<string, string>> {
  const sentences = readings.flatMap(({ analysis }) =>
    analysis.sentences.map((sentence) => Span.slice(analysis.text, sentence)),
  );
  const summaries = new Map<string, string>();
  for (const length of LENGTHS) summaries.set(`stet, ${length}`, await briefText(readings, length, models));
  const words = (summaries.get("stet, short") ?? "").split(/\s+/).length;
  summaries.set("lead-3 of the first report", sentences.slice(0, 3).join(" "));
  summaries.set("centroid, as long as the short brief", centroidSummary(sentences, words));
  return summaries;
}

async function briefText(
  readings: readonly Reading[],
  length: (typeof LENGTHS)[number],
  models: Models,
): Promise<string> {
  try {
    const { brief } = await writeBrief(readings, { length, now: "2026-01-01T00:00:00Z", models });
    return textOf(brief);
  } catch (thrown) {
    if (thrown instanceof Failure) return "";
    throw thrown;
  }
}

/** The updates have no titles: a brief's headline is a sentence of theirs, which its text does not tell again. */
function textOf(brief: AuditedBrief): string {
  const texts = Brief.sentences(brief).map(({ text }) => text);
  return (texts.includes(brief.title) ? texts : [`${brief.title}.`, ...texts]).join(" ");
}

/** Sentences likest to the centre of all (Radev et al. 2004), none that repeats more than half of one before it, in the order of the text. */
function centroidSummary(sentences: readonly string[], words: number): string {
  const vectors = tfIdf(sentences);
  const centre = new Map<string, number>();
  for (const vector of vectors) for (const [key, weight] of vector) centre.set(key, (centre.get(key) ?? 0) + weight);
  const likeness = vectors.map((vector) =>
    [...vector].reduce((sum, [key, weight]) => sum + weight * (centre.get(key) ?? 0), 0),
  );
  const keys = sentences.map((sentence) => new Set(contentWordsOf(sentence).map(stem)));
  const chosen: number[] = [];
  let length = 0;
  const order = sentences.map((_, at) => at).sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  for (const at of order) {
    if (length >= words) break;
    const own = keys[at] ?? new Set();
    const repeats = chosen.some((other) => [...own].filter((key) => keys[other]?.has(key)).length > own.size / 2);
    if (repeats) continue;
    chosen.push(at);
    length += (sentences[at] ?? "").split(/\s+/).length;
  }
  return chosen
    .sort((a, b) => a - b)
    .map((at) => sentences[at])
    .join(" ");
}
