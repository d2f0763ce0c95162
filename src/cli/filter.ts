import { parseJsonLines } from "../collect/json-lines.ts";
import { Failure } from "../model/failure.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a filter does with each record. */
export interface Filter<T> {
  readonly parse: (value: unknown) => T;
  readonly idOf: (record: T) => string;
  /** The record that is written for one that is read; its `id` is kept. */
  readonly apply: (record: T) => object;
}

/** Runs a filter over standard input, one line at a time. A line that cannot be done is written as `{id?, line, error}`, and the rest goes on. */
export async function runFilter<T>(
  { parse, idOf, apply }: Filter<T>,
  { stdin, write }: Surroundings,
): Promise<ExitCode> {
  let done = 0;
  let failed = 0;
  for await (const item of parseJsonLines(stdin, parse)) {
    if (item.kind === "bad") {
      failed++;
      await writeLine(write, item.badRecord);
      continue;
    }
    const id = idOf(item.record);
    try {
      await writeLine(write, { id, ...apply(item.record) });
      done++;
    } catch (thrown) {
      const { code, message } = Failure.from(thrown);
      failed++;
      await writeLine(write, { id, line: item.line, error: { code, message } });
    }
  }
  if (failed === 0) return EXIT.done;
  return done === 0 ? EXIT.noneRead : EXIT.someUnread;
}

export function writeLine(write: Surroundings["write"], value: object): Promise<void> {
  return write(`${JSON.stringify(value)}\n`);
}
