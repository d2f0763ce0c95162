// Reading gold data: JSON Lines, plain or gzip, and the acceptance stories.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The records of a JSON Lines file below a folder; `.gz` is unpacked. */
export function readRecords<T>(folder: string, file: string): readonly T[] {
  const bytes = readFileSync(join(folder, file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** The folder of the acceptance stories, beside the benchmark data; null when it is not there. */
export function casesFolder(folder: string): string | null {
  const cases = join(folder, "..", "cases");
  return existsSync(cases) ? cases : null;
}

/** The model files of this repository. */
export const MODELS = fileURLToPath(new URL("../models", import.meta.url));
