import { fileURLToPath } from "node:url";
import type { Reader } from "../../src/language/reader/reader.ts";
import { loadReader } from "../../src/models/load-reader.ts";

/** The reader that ships. */
export function loadShippedReader(): Promise<Reader> {
  return loadReader(fileURLToPath(new URL("../../models", import.meta.url)));
}
