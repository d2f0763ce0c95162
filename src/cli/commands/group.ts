import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { type OutputOptions, withOutput } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

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
      const run = { inputs, options };
      if (options.jsonl) {
        const { filterGroups } = await import("../filters/group.ts");
        finish(await filterGroups(run, surroundings));
      } else {
        const { groupInputs } = await import("../actions/group.ts");
        finish(await groupInputs(run, surroundings));
      }
    });
}
