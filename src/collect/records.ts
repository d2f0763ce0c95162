import { z } from "zod";
import type { RawReport } from "../model/raw-report.ts";
import { type BadRecord, type JsonLinesOptions, parseJsonLines, parseWith } from "./json-lines.ts";

/** A line of JSON Lines: a text to be kept unchanged, a page to be read, or a line that is neither. */
export type RecordItem =
  | { readonly kind: "text"; readonly line: number; readonly id: string; readonly text: string }
  | { readonly kind: "html"; readonly line: number; readonly rawReport: RawReport }
  | { readonly kind: "bad"; readonly badRecord: BadRecord };

const recordSchema = z
  .object({
    id: z.string().min(1),
    text: z.string().optional(),
    html: z.string().optional(),
    url: z.string().nullish(),
    encoding: z.string().nullish(),
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), "give either text or html");

/** Reads records line by line, in order, holding one line at a time; a bad line becomes a `bad` item and the rest goes on. */
export async function* parseRecords(
  stream: AsyncIterable<Uint8Array | string>,
  options: JsonLinesOptions = {},
): AsyncGenerator<RecordItem> {
  for await (const item of parseJsonLines(stream, parseRecord, options)) {
    if (item.kind === "bad") yield item;
    else yield { ...item.record, line: item.line };
  }
}

type ParsedRecord =
  | { readonly kind: "text"; readonly id: string; readonly text: string }
  | { readonly kind: "html"; readonly rawReport: RawReport };

/** One record of a text or a page; throws a `Failure` that says what is wrong with it. */
export function parseRecord(value: unknown): ParsedRecord {
  const { id, text, html, url, encoding } = parseWith(recordSchema, value, "{id, text} or {id, html}");
  if (text !== undefined) return { kind: "text", id, text };
  const { bytes, charset } = encodeHtml(html ?? "", encoding ?? null);
  return { kind: "html", rawReport: { id, bytes, mediaType: "text/html", charset, url: url ?? null } };
}

/**
 * The bytes of a record's page. `encoding` "base64" says that `html` holds the bytes themselves; a charset's name says
 * so only when no character is above U+00FF and one is a C1 control, which is what undecoded bytes look like.
 */
function encodeHtml(html: string, encoding: string | null): { bytes: Uint8Array; charset: string | null } {
  if (encoding?.toLowerCase() === "base64") return { bytes: Buffer.from(html, "base64"), charset: null };
  if (encoding && /[\u0080-\u009f]/.test(html) && !/[^\u0000-\u00ff]/.test(html))
    return { bytes: Buffer.from(html, "latin1"), charset: encoding };
  return { bytes: Buffer.from(html, "utf8"), charset: "utf-8" };
}
