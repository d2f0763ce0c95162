// Composition root: the one file that knows the world (streams, files, clock, terminal) and hands it to the command line.
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };
import { runProgram } from "./cli/program.ts";
import type { Surroundings } from "./cli/surroundings.ts";
import { collect } from "./collect/collect.ts";
import { readFrameFiles } from "./collect/frame-files.ts";
import type { Models } from "./desk/understand.ts";

const NARROWEST = 40;
const WIDEST = 100;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

let models: Promise<Models> | null = null;

/** ONNX Runtime takes a while to load: a command that reads no text goes without. */
async function loadModels(): Promise<Models> {
  const [{ loadReader }, { countWorkers, createReaderPool }] = await Promise.all([
    import("./models/load-reader.ts"),
    import("./models/reader-pool.ts"),
  ]);
  const folder = join(root, "models");
  const program = new URL("./models/reader-worker.js", import.meta.url);
  const workers = countWorkers(availableParallelism());
  return { reader: createReaderPool(await loadReader(folder), { folder, program, workers }) };
}

/** Null where this installation has no judge and none is named: structure alone decides then, and that is said. */
async function openJudge(file: string | undefined): Promise<Models["judge"] | null> {
  const { judgeIn, loadJudge } = await import("./models/load-judge.ts");
  const own = judgeIn(join(root, "models"));
  if (file !== undefined) return loadJudge({ ...own, model: file });
  if (existsSync(own.model)) return loadJudge(own);
  process.stderr.write(
    `stet: the judge's model file ${own.model} is missing, so claims are checked by their structure alone: restore the folder models/ of the installation [missing]\n`,
  );
  return null;
}

const surroundings: Surroundings = {
  stdin: process.stdin,
  write: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  writeError: (text) => void process.stderr.write(text),
  openInput: (path) => createReadStream(path),
  openOutput: async (path) => {
    await makeFolder(dirname(path));
    const file = await open(path, "w");
    return { write: (text) => file.appendFile(text), close: () => file.close() };
  },
  collect,
  models: () => {
    models ??= loadModels();
    return models;
  },
  judge: openJudge,
  frameFiles: readFrameFiles,
  now: () => new Date().toISOString(),
  terminal: {
    color: process.stdout.isTTY === true && !process.env.NO_COLOR,
    width: Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns ?? WIDEST)),
  },
  showProgress: process.stderr.isTTY === true,
  examples: join(root, "examples"),
};

// A reader that has seen enough (`stet … | head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
// Whoever does not listen to warnings may still want the result.
process.stderr.on("error", () => {});

process.exitCode = await runProgram(process.argv.slice(2), manifest.version, surroundings);

/** Not `mkdir` with `recursive`: that of Node 20 never returns where a file system refuses new folders with ENOENT, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw thrown;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
