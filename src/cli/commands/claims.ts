import type { Claim, Figure, Statement } from "../../model/claim.ts";
import { oneLine } from "../../model/one-line.ts";
import type { PerReport } from "../per-report.ts";

export const claims: PerReport = {
  name: "claims",
  summary: "Find claims: who said what, and figures with their bound, scope and source",
  formats: ["text", "json", "jsonl"],
  examples: `
Examples:
  $ stet claims report.html
  $ stet claims reports/ --format jsonl
  $ stet claims --jsonl < records.jsonl`,
  toRecord: ({ report, claims: found }) => ({ id: report.id, body: report.body, claims: found }),
  toText: ({ report, claims: found }) => [report.title ?? report.id, ...found.map(describe), ""].join("\n"),
};

function describe(claim: Claim): string {
  return claim.kind === "statement" ? describeStatement(claim) : describeFigure(claim);
}

function describeStatement({ speaker, act, content, quoted, via, polarity, modality }: Statement): string {
  const marks = [
    quoted,
    polarity === "negative" ? "denied" : "",
    modality === "certain" ? "" : modality,
    via ? `via ${via}` : "",
  ].filter(Boolean);
  return `  ${speaker?.name ?? "(nobody named)"} · ${act}: ${content.map(({ text }) => oneLine(text)).join(" … ")} [${marks.join(", ")}]`;
}

function describeFigure({ counted, value, max, unit, bound, scope, asOf, attributedTo }: Figure): string {
  const range = max === undefined ? `${value}` : `${value}–${max}`;
  const notes = [
    scope ? `scope: ${scope}` : "",
    asOf ? `as of ${asOf}` : "",
    attributedTo ? `according to ${attributedTo}` : "",
  ].filter(Boolean);
  return `  # ${bound} ${range}${unit ? ` ${unit}` : ""} ${oneLine(counted)}${notes.length > 0 ? ` [${notes.join("; ")}]` : ""}`;
}
