import { type Command, InvalidArgumentError, Option } from "commander";

/** Options that several commands share, each defined once. */
export const FORMATS = ["text", "json", "jsonl", "html", "md"] as const;
export type Format = (typeof FORMATS)[number];

export interface OutputOptions {
  readonly format: Format;
  readonly out?: string;
  readonly jsonl?: boolean;
  readonly maxMb: number;
}

export function withOutput(command: Command, formats: readonly Format[]): Command {
  return command
    .addOption(new Option("--format <format>", "form of the result").choices([...formats]).default("text"))
    .option("--out <path>", "write the result to a file instead of standard output")
    .option("--max-mb <megabytes>", "largest input that is read", parseMegabytes, 10)
    .option(
      "--jsonl",
      "filter: one JSON record a line from standard input or files, one a line out, in the same order",
    );
}

function parseMegabytes(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0 || value > 1000)
    throw new InvalidArgumentError("give a number of megabytes above 0 and up to 1000");
  return value;
}
