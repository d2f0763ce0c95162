import { type CheckResult, checkRecord } from "../../desk/check-record.ts";
import { RULES_ALONE } from "../../desk/understand.ts";
import { Failure } from "../../model/failure.ts";
import { EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { checkingModelsOf } from "../models-of.ts";
import type { CheckOptions, Format, Run } from "../options.ts";
import { deliver } from "../output.ts";
import { plainText } from "../plain-text.ts";
import { readNamed } from "../read-named.ts";
import type { Surroundings } from "../surroundings.ts";

export async function checkInputs(run: Run<CheckOptions>, surroundings: Surroundings): Promise<ExitCode> {
  const { inputs, options } = run;
  if (!options.claim?.trim() || inputs.length === 0)
    throw new Failure(
      "usage",
      "Give a claim with --claim and at least one document, or use --jsonl. See stet check --help.",
    );
  const models = await checkingModelsOf(options, surroundings);
  const { readings, rejections } = await readNamed(run, RULES_ALONE, surroundings);
  if (readings.length === 0) return EXIT.noneRead;
  const record = {
    claim: options.claim,
    documents: readings.map(({ report }) => ({ id: report.id, text: report.body })),
  };
  const result = await checkRecord(record, models);
  await deliver(render(result, options.format), options, surroundings);
  return exitOf(readings.length, rejections.length);
}

function render(result: CheckResult, format: Format): string {
  if (format === "json") return `${JSON.stringify(result, null, 2)}\n`;
  if (format === "jsonl") return `${JSON.stringify(result)}\n`;
  return plainText(describe(result));
}

function describe({ verdict, score, reason, evidence }: CheckResult): string {
  return [
    `${verdict} (${score.toFixed(2)}): ${reason}`,
    ...evidence.map(({ document, text }) => `  ${document}: “${text.replace(/\s+/g, " ")}”`),
    "",
  ].join("\n");
}
