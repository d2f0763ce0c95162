import { extractClaims } from "../claims/extract-claims.ts";
import { analyse } from "../language/analyse.ts";
import { Rejection } from "../model/failure.ts";
import type { Collected, RawReport } from "../model/raw-report.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { type ReadOptions, readReport, textReport } from "../read/read-report.ts";

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

/** Reads and understands inputs one by one, in order, holding none; what cannot be read comes as a rejection. */
export async function* readEach(collected: AsyncIterable<Collected>, options: ReadOptions): AsyncGenerator<ReadItem> {
  for await (const item of collected) yield item.kind === "rejection" ? item : tryReading(item.rawReport, options);
}

/** Reads and understands every input that can be read; the others come back as rejections. */
export async function readInputs(
  collected: AsyncIterable<Collected>,
  options: ReadOptions,
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

function tryReading(rawReport: RawReport, options: ReadOptions): ReadItem {
  try {
    return { kind: "reading", reading: understand(readReport(rawReport, options)) };
  } catch (thrown) {
    return { kind: "rejection", rejection: Rejection.of(rawReport.id, thrown) };
  }
}

/** A report with its analysis and claims. `published` dates an undated text: relative times count from it. */
export function understand(report: Report, published: string | null = report.published): Reading {
  const { body, blocks, language } = report;
  const analysis = analyse(body, { blocks, published, ...(language ? { language } : {}) });
  return { report, analysis, claims: extractClaims(analysis, { published }) };
}

/** A record of a filter: a text whose body is kept unchanged, or a page to read. */
export type InputRecord =
  | { readonly kind: "text"; readonly id: string; readonly text: string }
  | { readonly kind: "html"; readonly rawReport: RawReport };

export function readRecord(record: InputRecord, options: ReadOptions): Report {
  return record.kind === "text" ? textReport(record) : readReport(record.rawReport, options);
}
