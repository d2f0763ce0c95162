import { Command, InvalidArgumentError, Option } from "commander";
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
    )
    .option(
      "--sections <number>",
      `sections at most, 1 to ${MOST_SECTIONS}; fewer or more than suit the length`,
      parseSections,
    )
    .option("--leave-out <source...>", "reports not to use, by outlet, id or address")
    .option("--since <file>", "JSON of an earlier brief: tells what changed since then");
  return withJudging(command, ["text", "json", "jsonl", "html", "md"])
    .addHelpText(
      "after",
      `
Examples:
  $ stet brief reports/
  $ stet brief reports/ --length short
  $ stet brief a.html b.html https://example.com/c --format html --out brief.html
  $ stet brief reports/ --leave-out "The Island Mail" --sections 2
  $ stet brief reports/ --since yesterday.json
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

const MOST_SECTIONS = 12;

function parseSections(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_SECTIONS)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_SECTIONS}.`);
  return value;
}
