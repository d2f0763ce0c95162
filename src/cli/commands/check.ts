import { Command } from "commander";
import { z } from "zod";
import { parseWith } from "../../collect/json-lines.ts";
import { type CheckResult, checkRecord } from "../../desk/check-record.ts";
import { readInputs } from "../../desk/read-inputs.ts";
import { Failure } from "../../model/failure.ts";
import { describeRejections, EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { type OutputOptions, withOutput } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";
import { deliver } from "./per-report.ts";

const documentSchema = z.object({ id: z.string().min(1), text: z.string() });
const recordSchema = z
  .object({
    id: z.string().min(1),
    claim: z.string(),
    document: z.string().optional(),
    documents: z.array(documentSchema).optional(),
  })
  .refine(
    ({ document, documents }) => (document === undefined) !== (documents === undefined),
    "give either document or documents",
  );

interface CheckOptions extends OutputOptions {
  readonly claim?: string;
}

export function checkCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const summary = "Does a document support a claim?";
  const command = new Command("check")
    .summary(summary)
    .description(summary)
    .argument("[document...]", "files, folders, URLs, or - for standard input")
    .option("--claim <text>", "the claim to check");
  return withOutput(command, ["text", "json"])
    .addHelpText(
      "after",
      `
Examples:
  $ stet check --claim "The port reopened on Monday." report.html
  $ stet check --jsonl < claims.jsonl       records {id, claim, document} or {id, claim, documents: [{id, text}]}`,
    )
    .action(async (inputs: string[], options: CheckOptions) => {
      finish(options.jsonl ? await checkRecords(surroundings) : await checkInputs(inputs, options, surroundings));
    });
}

function checkRecords(surroundings: Surroundings): Promise<ExitCode> {
  return runFilter(
    {
      parse: (value) => parseWith(recordSchema, value, "{id, claim, document} or {id, claim, documents}"),
      idOf: ({ id }) => id,
      apply: ({ claim, document, documents }) =>
        checkRecord({ claim, documents: documents ?? [{ id: "document", text: document ?? "" }] }),
    },
    surroundings,
  );
}

async function checkInputs(
  inputs: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (!options.claim || inputs.length === 0)
    throw new Failure(
      "usage",
      "Give a claim with --claim and at least one document, or use --jsonl. See stet check --help.",
    );
  const { readings, rejections } = await readInputs(
    surroundings.collect(inputs, { maxBytes: options.maxMb * 1e6 }),
    { keep: "body" },
    () => {},
  );
  surroundings.writeError(describeRejections(rejections));
  if (readings.length === 0) return EXIT.noneRead;
  const result = checkRecord({
    claim: options.claim,
    documents: readings.map(({ report }) => ({ id: report.id, text: report.body })),
  });
  await deliver(
    options.format === "json" ? `${JSON.stringify(result, null, 2)}\n` : describe(result),
    options,
    surroundings,
  );
  return exitOf(readings.length, rejections);
}

function describe({ verdict, score, reason, evidence }: CheckResult): string {
  return [
    `${verdict} (${score.toFixed(2)}): ${reason}`,
    ...evidence.map(({ document, text }) => `  ${document}: “${text.replace(/\s+/g, " ")}”`),
    "",
  ].join("\n");
}
