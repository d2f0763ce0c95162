import { type WrittenBrief, writeBrief } from "../../desk/write-brief.ts";
import { Failure } from "../../model/failure.ts";
import { briefToHtml } from "../../publish/brief-html.ts";
import { briefToMarkdown } from "../../publish/brief-markdown.ts";
import { briefToText } from "../../publish/brief-text.ts";
import { wantedOf, writingOptions } from "../brief-options.ts";
import { briefRecord, describeLeftOut } from "../brief-record.ts";
import { EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { checkingModelsOf } from "../models-of.ts";
import type { BriefOptions, Format, Run } from "../options.ts";
import { deliver, terminalFor } from "../output.ts";
import { whileComparing } from "../progress.ts";
import { readNamed } from "../read-named.ts";
import type { Surroundings, Terminal } from "../surroundings.ts";

export async function briefInputs(run: Run<BriefOptions>, surroundings: Surroundings): Promise<ExitCode> {
  const { inputs, options } = run;
  if (inputs.length === 0) throw new Failure("usage", "Name the reports: stet brief INPUT… See stet brief --help.");
  const models = await checkingModelsOf(options, surroundings);
  const writing = await writingOptions(options, surroundings);
  const { readings: read, rejections } = await readNamed(run, models, surroundings);
  if (read.length === 0) return EXIT.noneRead;
  const readings = wantedOf(read, options, surroundings);
  const written = await whileComparing(surroundings, readings.length, () =>
    writeBrief(readings, { ...writing, now: surroundings.now(), models }),
  );
  surroundings.writeError(describeLeftOut(written));
  await deliver(render(written, options.format, terminalFor(options, surroundings)), options, surroundings);
  return exitOf(readings.length, rejections.length);
}

function render(written: WrittenBrief, format: Format, terminal: Terminal): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(briefRecord(written), null, 2)}\n`;
    case "jsonl":
      return `${JSON.stringify(briefRecord(written))}\n`;
    case "html":
      return briefToHtml(written.brief);
    case "md":
      return briefToMarkdown(written.brief);
    default:
      return briefToText(written.brief, terminal);
  }
}
