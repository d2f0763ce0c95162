import type { z } from "zod";
import { Failure, type FailureCode } from "../model/failure.ts";

/** A line that could not be taken, as it is written out. */
export interface BadRecord {
  readonly id?: string;
  /** Counted from 1, blank lines included. */
  readonly line: number;
  readonly error: { readonly code: FailureCode; readonly message: string };
}

/** A line of JSON Lines: what it holds, or why it cannot be taken. */
export type LineItem<T> =
  | { readonly kind: "record"; readonly line: number; readonly record: T }
  | { readonly kind: "bad"; readonly badRecord: BadRecord };

export interface JsonLinesOptions {
  /** Longest line in bytes; 10 MB unless told. */
  readonly maxLineBytes?: number;
}

const MAX_LINE_BYTES = 10_000_000;

/** Reads JSON Lines in order, holding one line at a time; a bad line becomes a `bad` item and the rest goes on. `parse` throws for a value it cannot take. */
export async function* parseJsonLines<T>(
  stream: AsyncIterable<Uint8Array | string>,
  parse: (value: unknown) => T,
  { maxLineBytes = MAX_LINE_BYTES }: JsonLinesOptions = {},
): AsyncGenerator<LineItem<T>> {
  let number = 0;
  for await (const line of splitLines(stream, maxLineBytes)) {
    number++;
    const item = parseLine(line, number, { parse, maxLineBytes });
    if (item) yield item;
  }
}

/** A value by its schema; throws a `bad-record` failure that names the field. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown, form: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  throw new Failure("bad-record", `no record ${form}: ${where}${issue?.message ?? "unknown"}`);
}

interface Line {
  readonly bytes: Uint8Array;
  /** The line went on past the limit; `bytes` is its beginning. */
  readonly cut: boolean;
}

async function* splitLines(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  const take = (piece: Uint8Array): void => {
    const room = Math.max(0, maxBytes - size);
    if (piece.length > room) cut = true;
    parts.push(piece.subarray(0, room));
    size += Math.min(piece.length, room);
  };
  for await (const chunk of stream) {
    let rest = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    for (let at = rest.indexOf(0x0a); at >= 0; at = rest.indexOf(0x0a)) {
      take(rest.subarray(0, at));
      yield { bytes: Buffer.concat(parts), cut };
      parts = [];
      size = 0;
      cut = false;
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) take(rest);
  }
  if (size > 0 || cut) yield { bytes: Buffer.concat(parts), cut };
}

function parseLine<T>(
  { bytes, cut }: Line,
  line: number,
  { parse, maxLineBytes }: { readonly parse: (value: unknown) => T; readonly maxLineBytes: number },
): LineItem<T> | null {
  try {
    if (cut) throw new Failure("too-large", `line ${line} is longer than ${maxLineBytes} bytes: split the record`);
    const text = decodeLine(bytes, line);
    return text.trim() === "" ? null : { kind: "record", line, record: parse(parseJson(text, line)) };
  } catch (thrown) {
    const { code, message } = Failure.from(thrown);
    const id = findId(bytes);
    const said = message.startsWith("line ") ? message : `line ${line}: ${message}`;
    return { kind: "bad", badRecord: { ...(id === null ? {} : { id }), line, error: { code, message: said } } };
  }
}

function decodeLine(bytes: Uint8Array, line: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure("bad-record", `line ${line} is not UTF-8: convert the file`, { cause });
  }
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure("bad-record", `line ${line} is not JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

/** The id of a line that is no record, so that its sender can tell which it was: looked for in the first 4096 bytes. */
function findId(bytes: Uint8Array): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  const literal = /"id"\s*:\s*("(?:[^"\\]|\\.){1,1024}")/.exec(start)?.[1];
  try {
    const id: unknown = literal === undefined ? null : JSON.parse(literal);
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}
