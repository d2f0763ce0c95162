import { fileFailure } from "../collect/file-failure.ts";
import { rawReport } from "../desk/story.fixture.ts";
import { RULES_ALONE } from "../desk/understand.ts";
import { Failure, Rejection } from "../model/failure.ts";
import type { Collected } from "../model/raw-report.ts";
import { runProgram } from "./program.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a command saw and did. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string>;
  /** Each line of standard output as JSON. */
  readonly lines: () => readonly Record<string, unknown>[];
}

export interface World {
  /** What the command line can name: files by path, and the folders that they lie in. */
  readonly inputs?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | readonly (string | Uint8Array)[];
  /** Paths that cannot be written to. */
  readonly readOnly?: readonly string[];
  readonly color?: boolean;
  readonly showProgress?: boolean;
}

/** Runs a command line in a world made up of strings. */
export async function run(args: readonly string[], world: World = {}): Promise<Told> {
  const out: string[] = [];
  const err: string[] = [];
  const files = new Map<string, string>();
  const code = await runProgram(args, "1.2.3", surroundingsOf(world, { out, err, files }));
  const text = out.join("");
  return { code, out: text, err: err.join(""), files, lines: () => parseLines(text) };
}

/** The records of JSON Lines. */
export function parseLines(text: string): readonly Record<string, unknown>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Records as JSON Lines. */
export function jsonLines(...records: readonly unknown[]): string {
  return records.map((record) => (typeof record === "string" ? `${record}\n` : `${JSON.stringify(record)}\n`)).join("");
}

interface Taken {
  readonly out: string[];
  readonly err: string[];
  readonly files: Map<string, string>;
}

/** Surroundings that keep what is written to them. */
export function surroundingsOf(
  { inputs = {}, stdin = "", readOnly = [], color = false, showProgress = false }: World,
  { out, err, files }: Taken,
): Surroundings {
  return {
    stdin: streamOf(typeof stdin === "string" ? [stdin] : stdin),
    write: async (text) => void out.push(text),
    writeError: (text) => void err.push(text),
    openInput: (path) => streamOf(path in inputs ? [inputs[path] ?? ""] : missing(path)),
    openOutput: async (path) => {
      if (readOnly.includes(path)) throw Object.assign(new Error("no"), { code: "EACCES" });
      files.set(path, "");
      return { write: async (text) => void files.set(path, files.get(path) + text), close: async () => {} };
    },
    collect: (named) => collectFrom(inputs, named),
    models: async () => RULES_ALONE,
    judge: async (file) => {
      if (file === undefined) return null;
      throw new Failure("missing", `The judge's model file ${file} is missing: name another judge.`);
    },
    frameFiles: async (folder) =>
      Object.entries(inputs)
        .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(".json"))
        .map(([name, text]) => ({ name, text: String(text) })),
    now: () => "2026-05-12T09:00:00.000Z",
    terminal: { color, width: 80 },
    showProgress,
    examples: "examples",
  };
}

async function* streamOf(pieces: readonly (string | Uint8Array)[] | Error): AsyncGenerator<string | Uint8Array> {
  if (pieces instanceof Error) throw pieces;
  yield* pieces;
}

function missing(path: string): Error {
  return Object.assign(new Error(`no such file, open '${path}'`), { code: "ENOENT" });
}

async function* collectFrom(
  inputs: Readonly<Record<string, string | Uint8Array>>,
  named: readonly string[],
): AsyncGenerator<Collected> {
  for (const name of named) {
    const inside = Object.keys(inputs).filter((path) => path.startsWith(`${name.replace(/\/$/, "")}/`));
    for (const path of inside.length > 0 ? inside : [name]) yield collectOne(path, inputs[path]);
  }
}

function collectOne(id: string, content: string | Uint8Array | undefined): Collected {
  if (content === undefined) return { kind: "rejection", rejection: Rejection.of(id, fileFailure(id, missing(id))) };
  return rawReport(id, content);
}
