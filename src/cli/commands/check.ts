import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { type CheckOptions, withJudging } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

export function checkCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Does a document support a claim?";
  const command = new Command("check")
    .summary(summary)
    .description(summary)
    .argument("[document...]", "files, folders, URLs, or - for standard input")
    .option("--claim <text>", "the claim to check");
  return withJudging(command, ["text", "json", "jsonl"])
    .addHelpText(
      "after",
      `
Examples:
  $ stet check --claim "The port reopened on Monday." report.html
  $ stet check --jsonl < claims.jsonl       records {id, claim, document} or {id, claim, documents: [{id, text}]}`,
    )
    .action(async (inputs: string[], options: CheckOptions) => {
      const run = { inputs, options };
      if (options.jsonl) {
        const { filterClaims } = await import("../filters/check.ts");
        finish(await filterClaims(run, surroundings));
      } else {
        const { checkInputs } = await import("../actions/check.ts");
        finish(await checkInputs(run, surroundings));
      }
    });
}
