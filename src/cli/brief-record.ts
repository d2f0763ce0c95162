import type { WrittenBrief } from "../desk/write-brief.ts";
import { briefToJson } from "../publish/brief-json.ts";
import { plainLine } from "../publish/terminal.ts";

/** A brief as programs take it, with the reports that tell another story and are not in it. */
export function briefRecord({ brief, leftOut }: WrittenBrief): object {
  return {
    ...(JSON.parse(briefToJson(brief)) as object),
    leftOut: leftOut.map(({ report }) => ({ report: report.id, title: report.title })),
  };
}

/** The same for a person; empty when nothing was left out. */
export function describeLeftOut({ leftOut }: Pick<WrittenBrief, "leftOut">, story?: string): string {
  if (leftOut.length === 0) return "";
  const names = leftOut
    .map(({ report }) => `  ${plainLine(`${report.id}: ${report.title ?? "(no title)"}`)}\n`)
    .join("");
  const reports =
    leftOut.length === 1
      ? "1 report tells another story and was"
      : `${leftOut.length} reports tell another story and were`;
  return `stet: ${story === undefined ? "" : `${plainLine(story)}: `}${reports} left out:\n${names}`;
}
