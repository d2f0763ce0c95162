import { Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { parseWith } from "../../collect/json-lines.ts";
import { parseRecord } from "../../collect/records.ts";
import { type Against, againstReports, auditAgainst } from "../../desk/audit-against.ts";
import { readInputs, readRecord, understand } from "../../desk/read-inputs.ts";
import type { Audit } from "../../model/audit.ts";
import { Failure } from "../../model/failure.ts";
import type { Verdict } from "../../model/verdict.ts";
import { auditToHtml } from "../../publish/audit-html.ts";
import { auditToJson } from "../../publish/audit-json.ts";
import { auditToMarkdown } from "../../publish/audit-markdown.ts";
import { auditToText } from "../../publish/audit-text.ts";
import { describeRejections, EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { type Format, type OutputOptions, withOutput } from "../options.ts";
import { showProgress } from "../progress.ts";
import type { Surroundings } from "../surroundings.ts";
import { deliver } from "./per-report.ts";

interface AuditOptions extends OutputOptions {
  readonly against?: string[];
  readonly failOn: readonly Verdict[];
}

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "unsupported", "mixed", "damaged"];

export function auditCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Audit an article against reports, sentence by sentence";
  const command = new Command("audit")
    .summary(summary)
    .description(summary)
    .argument("[article]", "the article: a file, a URL, or - for standard input")
    .option("--against <input...>", "the reports: files, folders, URLs")
    .option(
      "--fail-on <verdicts>",
      "exit with 1 when a sentence gets one of these verdicts (comma-separated)",
      parseVerdicts,
      [],
    );
  return withOutput(command, ["text", "json", "jsonl", "html", "md"])
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
    .action(async (article: string | undefined, options: AuditOptions) => {
      finish(
        options.jsonl ? await auditRecords(options, surroundings) : await auditInput(article, options, surroundings),
      );
    });
}

function parseVerdicts(text: string): readonly Verdict[] {
  const names = text.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !VERDICTS.some((verdict) => verdict === name));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`“${wrong}” is no verdict; choose among ${VERDICTS.join(", ")}.`);
  return VERDICTS.filter((verdict) => names.includes(verdict));
}

async function auditInput(
  input: string | undefined,
  options: AuditOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (!input || !options.against?.length)
    throw new Failure(
      "usage",
      "Give an article and the reports to audit it against: stet audit ARTICLE --against INPUT… See stet audit --help.",
    );
  const limits = { maxBytes: options.maxMb * 1e6 };
  const articles = await readInputs(surroundings.collect([input], limits), { keep: "everything" }, () => {});
  const progress = showProgress(surroundings, "Reading");
  const against = await readInputs(
    surroundings.collect(options.against, limits),
    { keep: "body" },
    progress.onProgress,
  );
  progress.finish();
  const rejections = [...articles.rejections, ...against.rejections];
  surroundings.writeError(describeRejections(rejections));
  const [article] = articles.readings;
  if (!article || against.readings.length === 0) return EXIT.noneRead;
  const audit = auditAgainst(article.report, againstReports(against.readings));
  await deliver(render(audit, options.format, surroundings), options, surroundings);
  if (audit.sentences.some(({ verdict }) => verdict && options.failOn.includes(verdict))) return EXIT.found;
  return exitOf(against.readings.length, rejections);
}

function render(audit: Audit, format: Format, { terminal }: Surroundings): string {
  switch (format) {
    case "json":
      return auditToJson(audit);
    case "jsonl":
      return `${JSON.stringify(audit)}\n`;
    case "html":
      return auditToHtml(audit);
    case "md":
      return auditToMarkdown(audit);
    case "text":
      return auditToText(audit, terminal);
  }
}

const wholeSchema = z.object({
  id: z.string().min(1),
  article: z.unknown().optional(),
  reports: z.array(z.unknown()).optional(),
});

/** Each line is an article for the reports of `--against`, or brings its own reports. */
async function auditRecords({ against, maxMb }: AuditOptions, surroundings: Surroundings): Promise<ExitCode> {
  const shared = against?.length ? await sharedReports(against, maxMb, surroundings) : null;
  return runFilter(
    {
      parse: (value) => {
        const { id, article, reports } = parseWith(wholeSchema, value, "{id, text} or {id, article, reports}");
        if (!shared && !reports)
          throw new Failure("bad-record", "no record {id, article, reports}: give reports, or use --against");
        return { id, article: parseRecord(article ?? value), reports: reports?.map(parseRecord) };
      },
      idOf: ({ id }) => id,
      apply: ({ article, reports }) => {
        const ground = reports
          ? againstReports(reports.map((record) => understand(readRecord(record, { keep: "body" }))))
          : (shared as Against);
        return auditAgainst(readRecord(article, { keep: "everything" }), ground);
      },
    },
    surroundings,
  );
}

async function sharedReports(inputs: readonly string[], maxMb: number, surroundings: Surroundings): Promise<Against> {
  const { readings, rejections } = await readInputs(
    surroundings.collect(inputs, { maxBytes: maxMb * 1e6 }),
    { keep: "body" },
    () => {},
  );
  surroundings.writeError(describeRejections(rejections));
  return againstReports(readings);
}
