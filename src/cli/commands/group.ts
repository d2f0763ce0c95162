import { Command } from "commander";
import { parseJsonLines } from "../../collect/json-lines.ts";
import { parseRecord } from "../../collect/records.ts";
import { groupReadings } from "../../desk/group-readings.ts";
import { readInputs, readRecord, understand } from "../../desk/read-inputs.ts";
import { Failure } from "../../model/failure.ts";
import type { Reading } from "../../model/reading.ts";
import { Report } from "../../model/report.ts";
import type { Placement, Story } from "../../model/story.ts";
import { describeRejections, EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { writeLine } from "../filter.ts";
import { type OutputOptions, withOutput } from "../options.ts";
import { showProgress } from "../progress.ts";
import type { Surroundings } from "../surroundings.ts";
import { deliver } from "./per-report.ts";

export function groupCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Group reports into stories, and find who copies whom";
  const command = new Command("group")
    .summary(summary)
    .description(summary)
    .argument("[input...]", "files, folders, URLs, or - for standard input");
  return withOutput(command, ["text", "json", "jsonl"])
    .addHelpText(
      "after",
      `
Examples:
  $ stet group reports/
  $ stet group reports/ --format jsonl
  $ stet group --jsonl < records.jsonl      a report's story can depend on any other, so the answer comes when all are read`,
    )
    .action(async (inputs: string[], options: OutputOptions) => {
      finish(options.jsonl ? await groupRecords(surroundings) : await groupInputs(inputs, options, surroundings));
    });
}

async function groupInputs(
  inputs: readonly string[],
  options: OutputOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (inputs.length === 0)
    throw new Failure("usage", "Name at least one input, or use --jsonl. See stet group --help.");
  const progress = showProgress(surroundings, "Reading");
  const { readings, rejections } = await readInputs(
    surroundings.collect(inputs, { maxBytes: options.maxMb * 1e6 }),
    { keep: "body" },
    progress.onProgress,
  );
  progress.finish();
  surroundings.writeError(describeRejections(rejections));
  const stories = groupReadings(readings);
  const placements = stories.flatMap((story) => story.placements);
  const forms = {
    json: () => `${JSON.stringify(placements, null, 2)}\n`,
    jsonl: () => placements.map((placement) => `${JSON.stringify(placement)}\n`).join(""),
  };
  const text =
    options.format === "json" || options.format === "jsonl"
      ? forms[options.format]()
      : describeStories(stories, readings);
  await deliver(text, options, surroundings);
  return exitOf(readings.length, rejections);
}

async function groupRecords({ stdin, write }: Surroundings): Promise<ExitCode> {
  const lines: ({ readonly reading: Reading } | { readonly failed: object })[] = [];
  for await (const item of parseJsonLines(stdin, (value) =>
    understand(readRecord(parseRecord(value), { keep: "body" })),
  )) {
    lines.push(item.kind === "bad" ? { failed: item.badRecord } : { reading: item.record });
  }
  const readings = lines.flatMap((line) => ("reading" in line ? [line.reading] : []));
  const placements = new Map(
    groupReadings(readings).flatMap((story) => story.placements.map((placement) => [placement.id, placement] as const)),
  );
  for (const line of lines)
    await writeLine(write, "reading" in line ? (placements.get(line.reading.report.id) as Placement) : line.failed);
  if (readings.length === lines.length) return EXIT.done;
  return readings.length === 0 ? EXIT.noneRead : EXIT.someUnread;
}

function describeStories(stories: readonly Story[], readings: readonly Reading[]): string {
  const byId = new Map(readings.map(({ report }) => [report.id, report]));
  const name = (id: string) => {
    const report = byId.get(id);
    return report ? `${Report.label(report)}: ${report.title ?? report.id}` : id;
  };
  return stories
    .map(({ placements }, position) => {
      const lines = placements.map(({ id, origin, relation, reason }) =>
        origin ? `  - ${name(id)}\n      ${relation} of ${origin}. ${reason}` : `  * ${name(id)}`,
      );
      const origins = placements.filter(({ origin }) => origin === null).length;
      return [`Story ${position + 1}: ${placements.length} reports, ${origins} independent`, ...lines, ""].join("\n");
    })
    .join("\n");
}
