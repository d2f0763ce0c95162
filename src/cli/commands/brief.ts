import { Command, Option } from "commander";
import { BRIEF_LENGTHS } from "../../model/brief.ts";
import type { ExitCode } from "../exit-codes.ts";
import { type BriefOptions, withJudging } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

export function briefCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Write one brief from reports of one story";
  const lengths = Object.entries(BRIEF_LENGTHS).map(([name, words]) => `${name} ${words}`);
  const command = new Command("brief")
    .summary(summary)
    .description(`${summary}; when the inputs tell several stories, of the largest`)
    .argument("[input...]", "files, folders, URLs, or - for standard input")
    .addOption(
      new Option("--length <length>", `words to aim for: ${lengths.join(", ")}`)
        .choices(Object.keys(BRIEF_LENGTHS))
        .default("medium"),
    );
  return withJudging(command, ["text", "json", "jsonl", "html", "md"])
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
      const run = { inputs, options };
      if (options.jsonl) {
        const { filterStories } = await import("../filters/brief.ts");
        finish(await filterStories(run, surroundings));
      } else {
        const { briefInputs } = await import("../actions/brief.ts");
        finish(await briefInputs(run, surroundings));
      }
    });
}
