import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { Failure } from "../model/failure.ts";

/** Reads a model's file; `what` names the model, `remedy` says what to do without it. Throws `missing`. */
export async function readModelFile(path: string, what: string, remedy: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Failure("missing", `The ${what}'s model file ${path} is missing: ${remedy}.`, { cause });
  }
}

/** The JSON beside a graph. Throws `unreadable` where it is not what `schema` says. */
export function parseDescription<T>(bytes: Buffer, { path, what, schema }: Described<T>): T {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (cause) {
    throw new Failure("unreadable", `${path} does not describe a ${what}: restore it from where it came.`, { cause });
  }
}

interface Described<T> {
  readonly path: string;
  readonly what: string;
  readonly schema: z.ZodType<T>;
}

/** Throws `unreadable` unless the bytes have this SHA-256; `card` names the file that gives it. */
export function checkHash(
  bytes: Buffer,
  expected: string,
  { path, card }: { readonly path: string; readonly card: string },
): void {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found === expected) return;
  throw new Failure(
    "unreadable",
    `${path} is not the file that ${card} names (SHA-256 ${found.slice(0, 12)}… instead of ${expected.slice(0, 12)}…): restore it from where it came.`,
  );
}

/** Word pieces, one a line. */
export function parseVocabulary(bytes: Buffer): readonly string[] {
  return bytes.toString("utf8").replace(/\n$/, "").split("\n");
}
