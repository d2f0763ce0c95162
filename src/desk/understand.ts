// From reports to readings: analysis, damage weighed by the reader, claims. All texts that are known at a time go to the reader together.

import type { Judge } from "../check/judge/judge.ts";
import { type ClaimOptions, extractClaims } from "../claims/extract-claims.ts";
import type { FrameSet } from "../claims/frames/frame.ts";
import { analyse, analyseTexts, type TextToAnalyse } from "../language/analyse.ts";
import { type Gazetteer, withOwnNames } from "../language/names/gazetteer.ts";
import { parseOwnNames } from "../language/names/own-names.ts";
import type { Reader } from "../language/reader/reader.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { weighGaps } from "../read/weigh-gaps.ts";

/** The models that the desk works with, loaded once by whoever opens it. */
export interface Models {
  /** Null: texts are understood by rules alone. */
  readonly reader: Reader | null;
  /** Absent: claims are checked by their structure alone. */
  readonly judge?: Judge;
  /** The frames that claims are read with; those of the program when absent. */
  readonly frames?: FrameSet;
  /** The names to look for; those of the lexicons when absent. */
  readonly gazetteer?: Gazetteer;
}

/** No model at all: what grouping needs. */
export const RULES_ALONE: Models = { reader: null };

/** Models that look for a user's own names too; `text` is their file, `file` what errors call it. Throws a `Failure` that names the entry and field at fault. */
export function withNamesOf(models: Models, text: string, file: string): Models {
  return { ...models, gazetteer: withOwnNames(parseOwnNames(text, file)) };
}

/** The names that models look for, as an option of an analysis. */
export function namesOf({ gazetteer }: Models): { readonly gazetteer?: Gazetteer } {
  return gazetteer ? { gazetteer } : {};
}

/** A report that is dated by others where it bears no date itself: its relative times count from `published`. */
export interface DatedReport {
  readonly report: Report;
  readonly published: string | null;
}

/** Reports with their analysis and claims, in order; the damage of each is weighed by what the reader thinks of it. */
export async function understandReports(reports: readonly DatedReport[], models: Models): Promise<readonly Reading[]> {
  const analyses = await analyseTexts(
    reports.map((report) => ({ ...textOf(report), ...namesOf(models) })),
    models.reader,
  );
  return reports.flatMap(({ report, published }, index) => {
    const analysis = analyses[index];
    return analysis ? [toReading(report, analysis, { published, frames: models.frames })] : [];
  });
}

/** A report understood by rules alone. */
export function understandByRules(report: Report, models: Models = RULES_ALONE): Reading {
  const { text, ...options } = textOf({ report, published: report.published });
  const analysis = analyse(text, { ...options, ...namesOf(models) });
  return toReading(report, analysis, { published: report.published, frames: models.frames });
}

/** What is known of texts that come without a page. */
export interface TextOrigins {
  /** ISO 8601: what their relative times count from. */
  readonly published: string | null;
  /** BCP 47 tag of a text; English where it is absent or gives null. */
  readonly languageOf?: (text: string) => string | null;
}

/** Texts by themselves (titles, claims, sentences of a brief); one analysis a text, by its words. */
export async function understandTexts(
  texts: readonly string[],
  { published, languageOf = () => null }: TextOrigins,
  models: Models,
): Promise<ReadonlyMap<string, Analysis>> {
  const unique = [...new Set(texts)];
  const analyses = await analyseTexts(
    unique.map((text) => ({ text, published, language: languageOf(text), ...namesOf(models) })),
    models.reader,
  );
  return new Map(analyses.map((analysis) => [analysis.text, analysis]));
}

function textOf({ report, published }: DatedReport): TextToAnalyse {
  const { body, blocks, language } = report;
  return { text: body, blocks, published, ...(language ? { language } : {}) };
}

function toReading(report: Report, analysis: Analysis, options: ClaimOptions): Reading {
  const damage = analysis.syntax ? weighGaps(report, analysis.syntax) : report.damage;
  return { report: { ...report, damage }, analysis, claims: extractClaims(analysis, options) };
}
