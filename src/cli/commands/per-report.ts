import { Command } from "commander";
import { parseRecord } from "../../collect/records.ts";
import { readInputs, readRecord, understand } from "../../desk/read-inputs.ts";
import { Failure } from "../../model/failure.ts";
import type { Reading } from "../../model/reading.ts";
import { describeRejections, type ExitCode, exitOf } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { type Format, type OutputOptions, withOutput } from "../options.ts";
import { showProgress } from "../progress.ts";
import type { Surroundings } from "../surroundings.ts";

/** A command that says something of each report by itself: `read`, `analyse`, `claims`. */
export interface PerReport {
  readonly name: string;
  readonly summary: string;
  readonly examples: string;
  readonly formats: readonly Format[];
  readonly toRecord: (reading: Reading) => object & { readonly id: string };
  readonly toText: (reading: Reading) => string;
  /** Further forms of output by name. */
  readonly toFormat?: Partial<Record<Format, (reading: Reading) => string>>;
}

export function perReportCommand(
  spec: PerReport,
  surroundings: Surroundings,
  finish: (code: ExitCode) => void,
): Command {
  const command = new Command(spec.name)
    .summary(spec.summary)
    .description(spec.summary)
    .argument("[input...]", "files, folders, URLs, or - for standard input");
  return withOutput(command, spec.formats)
    .addHelpText("after", spec.examples)
    .action(async (inputs: string[], options: OutputOptions) => {
      finish(
        options.jsonl
          ? await filterReports(spec, surroundings)
          : await eachReport(spec, { inputs, options, surroundings }),
      );
    });
}

function filterReports({ toRecord }: PerReport, surroundings: Surroundings): Promise<ExitCode> {
  return runFilter(
    {
      parse: parseRecord,
      idOf: (record) => (record.kind === "text" ? record.id : record.rawReport.id),
      apply: (record) => toRecord(understand(readRecord(record, { keep: "body" }))),
    },
    surroundings,
  );
}

interface Run {
  readonly inputs: readonly string[];
  readonly options: OutputOptions;
  readonly surroundings: Surroundings;
}

async function eachReport(spec: PerReport, { inputs, options, surroundings }: Run): Promise<ExitCode> {
  if (inputs.length === 0)
    throw new Failure(
      "usage",
      `Name at least one input, or use --jsonl to read records from standard input. See stet ${spec.name} --help.`,
    );
  const progress = showProgress(surroundings, "Reading");
  const collected = surroundings.collect(inputs, { maxBytes: options.maxMb * 1e6 });
  const { readings, rejections } = await readInputs(collected, { keep: "body" }, progress.onProgress);
  progress.finish();
  surroundings.writeError(describeRejections(rejections));
  await deliver(render(spec, readings, options.format), options, surroundings);
  return exitOf(readings.length, rejections);
}

/** One report gives one JSON object, several give an array. */
function render({ toRecord, toText, toFormat }: PerReport, readings: readonly Reading[], format: Format): string {
  const records = readings.map(toRecord);
  if (format === "jsonl") return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  if (format === "json")
    return readings.length === 0 ? "" : `${JSON.stringify(records.length === 1 ? records[0] : records, null, 2)}\n`;
  return readings.map(toFormat?.[format] ?? toText).join("\n");
}

/** Writes a result to where it was asked for. */
export async function deliver(
  text: string,
  { out }: Pick<OutputOptions, "out">,
  { write, writeFile, writeError }: Surroundings,
): Promise<void> {
  if (!out) return write(text);
  await writeFile(out, text);
  writeError(`Wrote ${out}\n`);
}
