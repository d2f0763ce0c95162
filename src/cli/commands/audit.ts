import { Command, InvalidArgumentError } from "commander";
import type { Verdict } from "../../model/verdict.ts";
import type { ExitCode } from "../exit-codes.ts";
import { type AuditOptions, withJudging } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "unsupported", "mixed", "damaged"];

export function auditCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Audit an article against reports, sentence by sentence";
  const command = new Command("audit")
    .summary(summary)
    .description(summary)
    .argument("[article...]", "the article: a file, a URL, or - for standard input; with --jsonl, files of records")
    .option("--against <input...>", "the reports: files, folders, URLs")
    .option(
      "--fail-on <verdicts>",
      "exit with 1 when a sentence gets one of these verdicts (comma-separated)",
      parseVerdicts,
      [],
    );
  return withJudging(command, ["text", "json", "jsonl", "html", "md"])
    .addHelpText(
      "after",
      `
Examples:
  $ stet audit draft.md --against reports/
  $ stet audit digest.txt --against reports/ --format html --out audit.html
  $ stet audit draft.md --against reports/ --fail-on contradicted,damaged
  $ stet audit --jsonl --against reports/ < articles.jsonl
  $ stet audit --jsonl < audits.jsonl       records {id, article: {id, text}, reports: [{id, text}]}`,
    )
    .action(async (inputs: string[], options: AuditOptions) => {
      const run = { inputs, options };
      if (options.jsonl) {
        const { filterArticles } = await import("../filters/audit.ts");
        finish(await filterArticles(run, surroundings));
      } else {
        const { auditInput } = await import("../actions/audit.ts");
        finish(await auditInput(run, surroundings));
      }
    });
}

function parseVerdicts(text: string): readonly Verdict[] {
  const names = text.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !VERDICTS.some((verdict) => verdict === name));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`“${wrong}” is no verdict; choose among ${VERDICTS.join(", ")}.`);
  return VERDICTS.filter((verdict) => names.includes(verdict));
}
