import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { type PerReportOptions, withOutput } from "../options.ts";
import type { PerReport } from "../per-report.ts";
import type { Surroundings } from "../surroundings.ts";

export function perReportCommand(
  spec: PerReport,
  surroundings: Surroundings,
  finish: (code: ExitCode) => void,
): Command {
  const command = new Command(spec.name)
    .summary(spec.summary)
    .description(spec.summary)
    .argument("[input...]", "files, folders, URLs, or - for standard input");
  if (spec.takesFrames) command.option("--frames <folder>", "also look for the frames of the .json files in a folder");
  return withOutput(command, spec.formats)
    .addHelpText("after", spec.examples)
    .action(async (inputs: string[], options: PerReportOptions) => {
      const run = { inputs, options };
      if (options.jsonl) {
        const { filterReports } = await import("../filters/per-report.ts");
        finish(await filterReports(spec, run, surroundings));
      } else {
        const { tellReports } = await import("../actions/per-report.ts");
        finish(await tellReports(spec, run, surroundings));
      }
    });
}
