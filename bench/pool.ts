// Many texts on several cores: time and memory of the reader alone and with threads beside it.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { createReaderPool } from "../src/models/reader-pool.ts";
import { MODELS } from "./data.ts";
import { table } from "./table.ts";

const TEXTS = 200;
/** Words of a report, as many as news articles often have. */
const WORDS = 500;
const PROGRAM = new URL("../dist/models/reader-worker.js", import.meta.url);

/** Wall time for 200 reports of 500 words, by number of threads beside the first; starting them counts. */
export async function benchPool(texts: readonly string[], own: Reader): Promise<string> {
  if (!existsSync(PROGRAM)) return "Several cores: no built program, run npm run build first.\n";
  const words = texts.flatMap((text) => text.split(/(?<=\s)/));
  const reports = Array.from({ length: TEXTS }, (_, at) => {
    const from = (at * WORDS) % Math.max(1, words.length - WORDS);
    return { text: words.slice(from, from + WORDS).join("") };
  });
  const rows: (readonly (string | number)[])[] = [];
  for (const workers of [0, 1, 2]) {
    const reader =
      workers === 0 ? own : createReaderPool(own, { folder: MODELS, program: PROGRAM, workers, leastWords: 0 });
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await analyseTexts(reports, reader);
    const seconds = (performance.now() - started) / 1000;
    rows.push([
      `${workers} threads beside the first`,
      `${seconds.toFixed(1)} s, ${Math.round((TEXTS * WORDS) / seconds)} words a second, ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more`,
    ]);
  }
  return table(`${TEXTS} reports of ${WORDS} words, ${availableParallelism()} cores`, rows);
}
