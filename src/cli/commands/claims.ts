import { describeClaim } from "../claim-text.ts";
import type { PerReport } from "../per-report.ts";

export const claims: PerReport = {
  name: "claims",
  summary:
    "Find claims: who said what, who stands where, what was agreed, who was sanctioned, figures with bound, scope and source",
  formats: ["text", "json", "jsonl"],
  takesFrames: true,
  examples: `
Examples:
  $ stet claims report.html
  $ stet claims reports/ --format jsonl
  $ stet claims --frames my-frames/ report.html      see docs/frames.md
  $ stet claims --jsonl < records.jsonl`,
  toRecord: ({ report, claims: found }) => ({ id: report.id, body: report.body, claims: found }),
  toText: ({ report, claims: found }) => [report.title ?? report.id, ...found.map(describeClaim), ""].join("\n"),
};
