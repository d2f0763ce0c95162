import { type Command, InvalidArgumentError, Option } from "commander";
import type { BriefLength } from "../model/brief.ts";
import type { Verdict } from "../model/verdict.ts";

/** Options that several commands share, each defined once. */
export const FORMATS = ["text", "json", "jsonl", "html", "md", "conllu"] as const;
export type Format = (typeof FORMATS)[number];

export interface OutputOptions {
  readonly format: Format;
  readonly out?: string;
  readonly jsonl?: boolean;
  readonly names?: string;
  readonly maxMb: number;
}

export interface PerReportOptions extends OutputOptions {
  /** Folder of a user's frames. */
  readonly frames?: string;
}

export interface JudgingOptions extends OutputOptions {
  /** The ONNX file of a judge. */
  readonly judge?: string;
}

export interface CheckOptions extends JudgingOptions {
  readonly claim?: string;
}

export interface AuditOptions extends JudgingOptions {
  readonly against?: readonly string[];
  readonly failOn: readonly Verdict[];
}

export interface BriefOptions extends JudgingOptions {
  readonly length: BriefLength;
  readonly sections?: number;
  /** Outlets, ids or addresses of reports that are not wanted. */
  readonly leaveOut?: readonly string[];
  /** JSON file of an earlier brief. */
  readonly since?: string;
}

export function withOutput(command: Command, formats: readonly Format[]): Command {
  return command
    .addOption(new Option("--format <format>", "form of the result").choices([...formats]).default("text"))
    .option("--out <path>", "write the result to a file instead of standard output")
    .option("--names <file>", "JSON file of your own names to look for, beside those built in")
    .option("--max-mb <megabytes>", "largest input, or line of records, that is read", parseMegabytes, 10)
    .option(
      "--jsonl",
      "filter: one JSON record a line from standard input or the files named, one a line out, in the same order",
    );
}

/** Options of a command that checks claims. */
export function withJudging(command: Command, formats: readonly Format[]): Command {
  return withOutput(command, formats).option(
    "--judge <file>",
    "ONNX file of another judge than the one built in, its description (.json) beside it",
  );
}

/** Options and what was named on the command line, as an action gets them. */
export interface Run<O extends OutputOptions = OutputOptions> {
  readonly inputs: readonly string[];
  readonly options: O;
}

/** The largest input in bytes. */
export function limitsOf({ maxMb }: Pick<OutputOptions, "maxMb">): { readonly maxBytes: number } {
  return { maxBytes: Math.round(maxMb * 1e6) };
}

function parseMegabytes(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0 || value > 1000)
    throw new InvalidArgumentError("Give a number of megabytes above 0 and up to 1000.");
  return value;
}
