import { toAnalysisRecord } from "../../desk/analysis-record.ts";
import { analysisConllu } from "../analysis-conllu.ts";
import { analysisText } from "../analysis-text.ts";
import type { PerReport } from "../per-report.ts";

export const analyse: PerReport = {
  name: "analyse",
  summary: "Analyse texts: sentences, words, trees, entities, quantities, times, gaps",
  formats: ["text", "json", "jsonl", "conllu"],
  examples: `
Examples:
  $ stet analyse report.txt
  $ stet analyse report.txt --format json
  $ stet analyse reports/ --format conllu > reports.conllu
  $ stet analyse --jsonl < records.jsonl`,
  toRecord: toAnalysisRecord,
  toText: (reading) => analysisText(toAnalysisRecord(reading)),
  toOther: { conllu: (reading) => analysisConllu(toAnalysisRecord(reading)) },
};
