import sniffEncoding from "html-encoding-sniffer";
import iconv from "iconv-lite";
import type { RawReport } from "../model/raw-report.ts";
import { detectUtf16 } from "../model/utf16.ts";

/** The text of a document, without a byte order mark. Bytes that the charset has no character for become U+FFFD. */
export function decodeBytes({ bytes, charset, mediaType }: Pick<RawReport, "bytes" | "charset" | "mediaType">): string {
  const encoding = detectEncoding(bytes, charset, mediaType);
  // iconv-lite, not TextDecoder: that of Node 20 turns 0x80-0x9f of windows-1252 into control characters.
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/**
 * The name of the encoding that the bytes are in: byte order mark, UTF-16 by its pattern, then the transport's charset
 * and the page's own (the WHATWG sniffing algorithm); where none is named UTF-8 if the bytes are valid, else windows-1252.
 */
export function detectEncoding(
  bytes: Uint8Array,
  charset: string | null,
  mediaType: RawReport["mediaType"] = "text/html",
): string {
  const utf16 = detectUtf16(bytes);
  if (utf16) return utf16;
  const named =
    mediaType === "text/html" || mediaType === null ? sniff(bytes, charset) : sniffTransport(bytes, charset);
  const valid = isUtf8(bytes);
  if (named === null) return valid ? "utf-8" : "windows-1252";
  // A page that claims UTF-8 and is not was mostly never converted.
  if (named === "utf-8" && !valid && !mostlyUtf8(bytes)) return "windows-1252";
  return iconv.encodingExists(named) ? named : "utf-8";
}

const NOT_NAMED = "x-user-defined";

function sniff(bytes: Uint8Array, charset: string | null): string | null {
  const transport = charset === null ? {} : { transportLayerEncodingLabel: charset };
  const name = sniffEncoding(bytes, { ...transport, defaultEncoding: NOT_NAMED });
  return name === NOT_NAMED ? null : name.toLowerCase();
}

/** Text has no charset of its own: an `<meta charset>` that it quotes is none. */
function sniffTransport(bytes: Uint8Array, charset: string | null): string | null {
  return sniff(bytes.subarray(0, 3), charset);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Valid but for a few broken sequences, as a page with one bad insert is. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return whole > 4 * broken;
}
