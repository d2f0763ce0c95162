import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { type TokenisedText, toWords } from "../src/language/reader/syntactic-words.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { countWorkers, createReaderPool, type PoolOptions } from "../src/models/reader-pool.ts";

const MODELS = fileURLToPath(new URL("../models", import.meta.url));
const THREAD: PoolOptions = {
  folder: MODELS,
  // As it is bundled: the build comes before the tests.
  program: new URL("../dist/models/reader-worker.js", import.meta.url),
  workers: 1,
  leastWords: 0,
};
let own: Reader;

beforeAll(async () => {
  own = await loadReader(MODELS);
});

function toText(text: string): TokenisedText {
  const { tokens } = analyse(text);
  return toWords(text, tokens, {
    startBias: new Float32Array(tokens.length),
    isDateline: new Uint8Array(tokens.length),
  });
}

const TEXTS = [
  "The ministers met in Oslo on Monday. They signed nothing, officials said.",
  "",
  "😀 Ferries stopped. “Why now?” a long-time pilot asked.",
  "The council voted for the new harbour, which cost 40 million kroner. ".repeat(12),
  "Talks resume on Tuesday.",
  "Hale, the mayor of Bergen, met in on Friday.",
].map(toText);

describe("a pool of readers", () => {
  test("finds to the bit what one reader finds, in the same order", async () => {
    const pool = createReaderPool(own, THREAD);
    const expected = await own.read(TEXTS);
    for (let time = 0; time < 2; time++) {
      const found = await pool.read(TEXTS);
      expect(found.map(({ columns }) => columns)).toEqual(expected.map(({ columns }) => columns));
      expect(found.map(({ entities }) => entities)).toEqual(expected.map(({ entities }) => entities));
      expect(found.map(({ attributions }) => attributions)).toEqual(expected.map(({ attributions }) => attributions));
      expect(found[0]?.attributions).not.toEqual([]);
      expect(found.map((syntax) => syntax.wordOf(3))).toEqual(expected.map((syntax) => syntax.wordOf(3)));
      expect(found[0]?.upos(1)).toBe(expected[0]?.upos(1));
    }
    expect(TEXTS.every(({ starts, text }) => (starts.length === 0) === (text === ""))).toBe(true);
  });

  test("starts no thread for few words", async () => {
    const none = { ...THREAD, leastWords: 1_000_000, program: new URL("file:///nowhere.mjs") };
    expect(await createReaderPool(own, none).read(TEXTS)).toHaveLength(TEXTS.length);
    expect(await createReaderPool(own, { ...none, leastWords: 0, workers: 0 }).read(TEXTS)).toHaveLength(TEXTS.length);
  });

  test("starts threads once it was asked for many words in all", async () => {
    const words = TEXTS.reduce((sum, { starts }) => sum + starts.length, 0);
    const pool = createReaderPool(own, { ...THREAD, leastWords: words + 1, program: new URL("file:///nowhere.mjs") });
    expect(await pool.read(TEXTS)).toHaveLength(TEXTS.length);
    await expect(pool.read(TEXTS)).rejects.toMatchObject({ code: "unreadable" });
  });

  test("tells what a thread's reader lacks", async () => {
    const pool = createReaderPool(own, { ...THREAD, folder: `${MODELS}/nowhere` });
    await expect(pool.read(TEXTS)).rejects.toMatchObject({ name: "Failure", code: "missing" });
  });

  test.each([
    ["ends", "process.exit(0)"],
    ["breaks", "throw new Error('out of order')"],
    ["ends at its first text", "require('node:worker_threads').parentPort.on('message', () => process.exit(1))"],
  ])("a thread that %s is a failure, not a wait without end", async (_, script) => {
    const program = new URL(`data:text/javascript,${encodeURIComponent(esm(script))}`);
    const pool = createReaderPool(own, { ...THREAD, program });
    await expect(pool.read(TEXTS)).rejects.toMatchObject({ name: "Failure", code: "unreadable" });
  });

  test("a thread starts whatever options its process was started with", () => {
    const reader = new URL("../src/models/worker-reader.ts", import.meta.url);
    const script = `
      import { WorkerReader } from ${JSON.stringify(reader.href)};
      const thread = new WorkerReader({ folder: ${JSON.stringify(MODELS)}, program: new URL(${JSON.stringify(String(THREAD.program))}) });
      const syntax = await thread.read({ text: "Stop", starts: Int32Array.of(0), ends: Int32Array.of(4), startBias: Float32Array.of(0), isDateline: Uint8Array.of(0), firstWords: Int32Array.of(0, 1) });
      console.log(syntax.upos(0));`;
    const told = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    expect(told.toString().trim()).toBe("VERB");
  });

  test("takes as many threads as pay", () => {
    expect([1, 2, 4, 64].map(countWorkers)).toEqual([0, 1, 3, 3]);
  });
});

/** A module that may call `require`. */
function esm(script: string): string {
  return `import { createRequire } from "node:module"; const require = createRequire("file:///"); ${script};`;
}
