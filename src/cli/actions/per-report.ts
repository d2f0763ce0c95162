import { ReadItem, readEach } from "../../desk/read-inputs.ts";
import { Failure, type Rejection } from "../../model/failure.ts";
import { describeRejections, type ExitCode, exitOf } from "../exit-codes.ts";
import { modelsOf } from "../models-of.ts";
import { type Format, limitsOf, type PerReportOptions, type Run } from "../options.ts";
import { resultOutput } from "../output.ts";
import { withOwnNames } from "../own-names.ts";
import type { PerReport } from "../per-report.ts";
import { plainText } from "../plain-text.ts";
import { showProgress } from "../progress.ts";
import type { Output, Surroundings } from "../surroundings.ts";

/** Tells what a command has to say of each report named, one by one: only JSON, whose form depends on their number, waits for the last. */
export async function tellReports(
  spec: PerReport,
  { inputs, options }: Run<PerReportOptions>,
  world: Surroundings,
): Promise<ExitCode> {
  if (inputs.length === 0)
    throw new Failure(
      "usage",
      `Name at least one input, or use --jsonl to read records from standard input. See stet ${spec.name} --help.`,
    );
  const rejections: Rejection[] = [];
  const progress = showProgress(world, "Reading");
  const output = resultOutput(options, world);
  const teller = tellerOf(spec, options.format, output);
  let done = 0;
  for await (const item of readEach(world.collect(inputs, limitsOf(options)), {
    keep: "body",
    models: await withOwnNames(options, await modelsOf(options, world), world),
  })) {
    if (item.kind === "rejection") rejections.push(item.rejection);
    else {
      await teller.tell(item.reading);
      done++;
    }
    progress.onProgress(done + rejections.length, ReadItem.input(item));
  }
  progress.finish();
  await teller.finish();
  await output.close();
  world.writeError(describeRejections(rejections));
  return exitOf(done, rejections.length);
}

interface Teller {
  readonly tell: (reading: Parameters<PerReport["toText"]>[0]) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** One report gives one JSON object, several give an array. */
function tellerOf({ toRecord, toText, toOther }: PerReport, format: Format, { write }: Output): Teller {
  const nothing = async () => {};
  if (format === "jsonl")
    return { tell: (reading) => write(`${JSON.stringify(toRecord(reading))}\n`), finish: nothing };
  if (format !== "json") {
    const toForm = toOther?.[format] ?? toText;
    let first = true;
    return {
      tell: async (reading) => {
        await write(`${first ? "" : "\n"}${plainText(toForm(reading))}`);
        first = false;
      },
      finish: nothing,
    };
  }
  const records: object[] = [];
  return {
    tell: async (reading) => void records.push(toRecord(reading)),
    finish: async () => {
      if (records.length > 0) await write(`${JSON.stringify(records.length === 1 ? records[0] : records, null, 2)}\n`);
    },
  };
}
