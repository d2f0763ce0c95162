import { fileFailure } from "../collect/file-failure.ts";
import { type BadRecord, type LineItem, parseJsonLines } from "../collect/json-lines.ts";
import { Failure, Rejection } from "../model/failure.ts";
import { describeRejections, type ExitCode, exitOf } from "./exit-codes.ts";
import { limitsOf, type Run } from "./options.ts";
import { resultOutput } from "./output.ts";
import type { Output, Surroundings } from "./surroundings.ts";

/** What a filter does with each record. */
export interface Filter<T> {
  readonly parse: (value: unknown) => T;
  readonly idOf: (record: T) => string;
  /** The record that is written for one that is read; its `id` is kept. */
  readonly apply: (record: T) => object | Promise<object>;
}

/** A line of records with the file it came from; or a file that could not be read (to its end). */
export type RecordLine<T> =
  | (LineItem<T> & { readonly input: string })
  | { readonly kind: "rejection"; readonly rejection: Rejection };

/** Runs a filter over records, one line at a time. A line that cannot be done is written as `{id?, line, error}`, and the rest goes on. */
export async function runFilter<T>(
  { parse, idOf, apply }: Filter<T>,
  run: Run,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const output = resultOutput(run.options, surroundings);
  let done = 0;
  let failed = 0;
  for await (const item of readRecordLines(run, parse, surroundings)) {
    if (item.kind === "record") {
      const outcome = await attempt(item, idOf, apply);
      await writeLine(output, outcome.line);
      if (outcome.done) done++;
      else failed++;
    } else {
      failed++;
      if (item.kind === "bad") await writeLine(output, placed(item.badRecord, item.input));
      else surroundings.writeError(describeRejections([item.rejection]));
    }
  }
  await output.close();
  return exitOf(done, failed);
}

/** The records of the files named, or of standard input where none is, holding one line at a time. */
export async function* readRecordLines<T>(
  { inputs, options }: Run,
  parse: (value: unknown) => T,
  { stdin, openInput }: Surroundings,
): AsyncGenerator<RecordLine<T>> {
  const maxLineBytes = limitsOf(options).maxBytes;
  for (const input of inputs.length > 0 ? inputs : ["-"]) {
    try {
      const stream = input === "-" ? stdin : openInput(input);
      for await (const item of parseJsonLines(stream, parse, { maxLineBytes })) yield { ...item, input };
    } catch (thrown) {
      yield { kind: "rejection", rejection: Rejection.of(input, fileFailure(input, thrown)) };
    }
  }
}

/** A bad line as it is written: with the name of its file, where one was named. */
export function placed(badRecord: BadRecord, input: string): object {
  return input === "-" ? badRecord : { ...badRecord, input };
}

export function writeLine({ write }: Pick<Output, "write">, value: object): Promise<void> {
  return write(`${JSON.stringify(value)}\n`);
}

async function attempt<T>(
  { record, line, input }: { readonly record: T; readonly line: number; readonly input: string },
  idOf: Filter<T>["idOf"],
  apply: Filter<T>["apply"],
): Promise<{ readonly done: boolean; readonly line: object }> {
  const id = idOf(record);
  try {
    return { done: true, line: { id, ...(await apply(record)) } };
  } catch (thrown) {
    const { code, message } = Failure.from(thrown);
    return { done: false, line: placed({ id, line, error: { code, message } }, input) };
  }
}
