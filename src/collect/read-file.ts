import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { RawReport } from "../model/raw-report.ts";
import { fileFailure } from "./file-failure.ts";
import { findMediaType } from "./media-type.ts";
import { readLimited, tooLarge } from "./read-limited.ts";

/** A file as a raw report. Its size is checked before it is read, and again while it is: pipes and growing files have no size yet. */
export async function readFileInput(path: string, maxBytes: number): Promise<RawReport> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw tooLarge(path, maxBytes);
    const bytes = await readLimited(createReadStream(path), maxBytes, path);
    return { id: path, bytes, mediaType: findMediaType(path), charset: null, url: null };
  } catch (thrown) {
    throw fileFailure(path, thrown);
  }
}
