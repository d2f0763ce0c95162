import { Command, Option } from "commander";
import { z } from "zod";
import { parseWith } from "../../collect/json-lines.ts";
import { parseRecord } from "../../collect/records.ts";
import { readInputs, readRecord, understand } from "../../desk/read-inputs.ts";
import { type BriefLength, LENGTHS, writeBrief } from "../../desk/write-brief.ts";
import type { AuditedBrief } from "../../model/brief.ts";
import { Failure } from "../../model/failure.ts";
import type { Reading } from "../../model/reading.ts";
import { briefToHtml } from "../../publish/brief-html.ts";
import { briefToJson } from "../../publish/brief-json.ts";
import { briefToMarkdown } from "../../publish/brief-markdown.ts";
import { briefToText } from "../../publish/brief-text.ts";
import { describeRejections, EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { type Format, type OutputOptions, withOutput } from "../options.ts";
import { showProgress } from "../progress.ts";
import type { Surroundings } from "../surroundings.ts";
import { deliver } from "./per-report.ts";

interface BriefOptions extends OutputOptions {
  readonly length: BriefLength;
}

export function briefCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Write one brief from reports of one story";
  const command = new Command("brief")
    .summary(summary)
    .description(`${summary}; when the inputs tell several stories, of the largest`)
    .argument("[input...]", "files, folders, URLs, or - for standard input")
    .addOption(
      new Option(
        "--length <length>",
        `words to aim for: ${Object.entries(LENGTHS)
          .map(([name, words]) => `${name} ${words}`)
          .join(", ")}`,
      )
        .choices(Object.keys(LENGTHS))
        .default("medium"),
    );
  return withOutput(command, ["text", "json", "jsonl", "html", "md"])
    .addHelpText(
      "after",
      `
Examples:
  $ stet brief reports/
  $ stet brief reports/ --length short
  $ stet brief a.html b.html https://example.com/c --format html --out brief.html
  $ stet brief --jsonl < stories.jsonl      records {id, reports: [{id, text} or {id, html}]}`,
    )
    .action(async (inputs: string[], options: BriefOptions) => {
      finish(
        options.jsonl ? await briefRecords(options, surroundings) : await briefInputs(inputs, options, surroundings),
      );
    });
}

async function briefInputs(
  inputs: readonly string[],
  options: BriefOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (inputs.length === 0) throw new Failure("usage", "Name the reports: stet brief INPUT… See stet brief --help.");
  const progress = showProgress(surroundings, "Reading");
  const { readings, rejections } = await readInputs(
    surroundings.collect(inputs, { maxBytes: options.maxMb * 1e6 }),
    { keep: "body" },
    progress.onProgress,
  );
  progress.finish();
  surroundings.writeError(describeRejections(rejections));
  if (readings.length === 0) return EXIT.noneRead;
  const { brief, leftOut } = writeBrief(readings, { length: options.length, now: surroundings.now() });
  surroundings.writeError(describeLeftOut(leftOut));
  await deliver(render(brief, options.format, surroundings), options, surroundings);
  return exitOf(readings.length, rejections);
}

function describeLeftOut(leftOut: readonly Reading[]): string {
  if (leftOut.length === 0) return "";
  const names = leftOut.map(({ report }) => `  ${report.id}: ${report.title ?? "(no title)"}\n`).join("");
  return `stet: ${leftOut.length} of the reports tell another story and were left out:\n${names}`;
}

function render(brief: AuditedBrief, format: Format, { terminal }: Surroundings): string {
  switch (format) {
    case "json":
      return briefToJson(brief);
    case "jsonl":
      return `${JSON.stringify(JSON.parse(briefToJson(brief)))}\n`;
    case "html":
      return briefToHtml(brief);
    case "md":
      return briefToMarkdown(brief);
    case "text":
      return briefToText(brief, terminal);
  }
}

const storySchema = z.object({ id: z.string().min(1), reports: z.array(z.unknown()).min(1) });

function briefRecords({ length }: BriefOptions, surroundings: Surroundings): Promise<ExitCode> {
  return runFilter(
    {
      parse: (value) => {
        const { id, reports } = parseWith(storySchema, value, "{id, reports: […]}");
        return { id, records: reports.map(parseRecord) };
      },
      idOf: ({ id }) => id,
      apply: ({ records }) => {
        const readings = records.map((record) => understand(readRecord(record, { keep: "body" })));
        return JSON.parse(briefToJson(writeBrief(readings, { length, now: surroundings.now() }).brief)) as object;
      },
    },
    surroundings,
  );
}
