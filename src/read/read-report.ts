// From bytes to a report: charset, format, body with offsets, metadata, AI disclosure, credit, damage. Pure and synchronous.
import { Failure } from "../model/failure.ts";
import type { MediaType, RawReport } from "../model/raw-report.ts";
import type { Report } from "../model/report.ts";
import { assembleReport, NO_METADATA } from "./assemble-report.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { readPage } from "./read-page.ts";
import { readPlain } from "./read-plain.ts";
import { splitText } from "./split-text.ts";

export interface ReadOptions {
  /** "body": the article proper, for reports. "everything": plain text unchanged with every piece classified, for an article to audit. */
  readonly keep: "body" | "everything";
}

/** Reads a document. Throws the failures `empty`, `too-deep`, `too-large` and `unreadable`, each naming the document. */
export function readReport(raw: RawReport, { keep }: ReadOptions): Report {
  if (raw.bytes.length === 0) throw new Failure("empty", `${raw.id} is empty: there is nothing to read`);
  const text = decodeBytes(raw);
  const mediaType = findMediaType(raw.mediaType, text);
  if (mediaType === "text/html") {
    const read = readPage(text, raw.id, raw.url);
    if (read.body === "")
      throw new Failure("unreadable", `${raw.id} has no text: save the article's text to a file instead`);
    return assembleReport(read);
  }
  const read = readPlain(text, raw.id, { keep, markdown: mediaType === "text/markdown" });
  return assembleReport({ ...read, metadata: { ...read.metadata, url: read.metadata.url ?? raw.url } });
}

/** A record's text as a report: the body is the text, unchanged; blocks are its paragraphs. Throws `empty` for blank text. */
export function textReport({ id, text }: { readonly id: string; readonly text: string }): Report {
  if (text.trim() === "") throw new Failure("empty", `${id} is blank: there is nothing to read`);
  const blocks = splitText(text, id).map((span) => ({ ...span, kind: "paragraph" as const }));
  return assembleReport({ id, body: text, blocks, metadata: NO_METADATA, asides: [], cutShort: false });
}

/** What the document is called counts, but for a page without a single tag. */
function findMediaType(named: MediaType | null, text: string): MediaType {
  if (named === "text/html" && !/<[a-z!/]/i.test(text)) return "text/plain";
  return named ?? detectMediaType(text);
}

/** What a text without an ending or a header is: a page when a tag of one comes first, else Markdown or plain text by their marks. */
function detectMediaType(text: string): MediaType {
  const start = text.slice(0, 5000).trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|title|div|p|article|table|h1)\b/i.test(
      start,
    )
  )
    return "text/html";
  if (/^---\r?\n[\s\S]*?\r?\n---\r?\n/.test(start) || /^#{1,3} \S/m.test(start)) return "text/markdown";
  return "text/plain";
}
