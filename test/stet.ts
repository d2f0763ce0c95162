// Runs the built program as a shell does. `npm test` builds it first.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../bin/stet.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Shell {
  readonly stdin?: string | Uint8Array;
  /** Working directory; the repository unless told. */
  readonly cwd?: string;
  /** Closes standard output after the first piece, as `| head -1` does. */
  readonly closeEarly?: boolean;
}

/** One run of the program, to its end. */
export function stet(
  args: readonly string[],
  { stdin = "", cwd = ROOT, closeEarly = false }: Shell = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...process.env, NO_COLOR: "1" } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    out.push(chunk);
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // A program that turns its input away closes the pipe before all is written.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) =>
      done({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
  });
}
