import { Rejection } from "../model/failure.ts";
import type { Collected, RawReport } from "../model/raw-report.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { type ReadOptions, readReport, textReport } from "../read/read-report.ts";
import { type Models, understandReports } from "./understand.ts";

export interface ReadInputs {
  readonly readings: readonly Reading[];
  readonly rejections: readonly Rejection[];
}

/** Called after each input: how many are done. */
export type OnProgress = (done: number, id: string) => void;

/** An input that was read, or turned away. */
export type ReadItem =
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "rejection"; readonly rejection: Rejection };

export const ReadItem = {
  /** What the user called the input. */
  input: (item: ReadItem): string => (item.kind === "reading" ? item.reading.report.id : item.rejection.input),
};

/** How inputs are read and with what models they are understood. */
export interface ReadingOptions extends ReadOptions {
  readonly models: Models;
}

/** Inputs that are understood together: enough for several threads to share. */
const BATCH = 16;

/** Reads and understands inputs, in order, holding a few; what cannot be read comes as a rejection. */
export async function* readEach(
  collected: AsyncIterable<Collected>,
  options: ReadingOptions,
): AsyncGenerator<ReadItem> {
  let held: ReadReport[] = [];
  for await (const item of collected) {
    held.push(item.kind === "rejection" ? item : tryToRead(item.rawReport, options));
    if (held.length < BATCH) continue;
    yield* await understandHeld(held, options);
    held = [];
  }
  yield* await understandHeld(held, options);
}

/** Reads and understands every input that can be read; the others come back as rejections. */
export async function readInputs(
  collected: AsyncIterable<Collected>,
  options: ReadingOptions,
  onProgress: OnProgress,
): Promise<ReadInputs> {
  const readings: Reading[] = [];
  const rejections: Rejection[] = [];
  for await (const item of readEach(collected, options)) {
    if (item.kind === "rejection") rejections.push(item.rejection);
    else readings.push(item.reading);
    onProgress(readings.length + rejections.length, ReadItem.input(item));
  }
  return { readings, rejections };
}

/** An input that was read but not yet understood, or turned away. */
type ReadReport =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "rejection"; readonly rejection: Rejection };

function tryToRead(rawReport: RawReport, options: ReadOptions): ReadReport {
  try {
    return { kind: "report", report: readReport(rawReport, options) };
  } catch (thrown) {
    return { kind: "rejection", rejection: Rejection.of(rawReport.id, thrown) };
  }
}

async function understandHeld(held: readonly ReadReport[], { models }: ReadingOptions): Promise<readonly ReadItem[]> {
  const reports = held.flatMap((item) => (item.kind === "report" ? [item.report] : []));
  const readings = await understandReports(
    reports.map((report) => ({ report, published: report.published })),
    models,
  );
  let next = 0;
  return held.flatMap((item): readonly ReadItem[] => {
    if (item.kind === "rejection") return [item];
    const reading = readings[next++];
    return reading ? [{ kind: "reading", reading }] : [];
  });
}

/** A record of a filter: a text whose body is kept unchanged, or a page to read. */
export type InputRecord =
  | { readonly kind: "text"; readonly id: string; readonly text: string }
  | { readonly kind: "html"; readonly rawReport: RawReport };

/** The report of a record. Throws a `Failure` when it cannot be read. */
export function readRecord(record: InputRecord, options: ReadOptions): Report {
  return record.kind === "text" ? textReport(record) : readReport(record.rawReport, options);
}

/** Records of one filter line as readings: all of them, or the failure of the first that cannot be read. */
export function understandRecords(
  records: readonly InputRecord[],
  { models, ...options }: ReadingOptions,
): Promise<readonly Reading[]> {
  return understandReports(
    records.map((record) => {
      const report = readRecord(record, options);
      return { report, published: report.published };
    }),
    models,
  );
}
