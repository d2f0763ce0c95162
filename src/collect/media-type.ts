import type { MediaType } from "../model/raw-report.ts";

const TYPE_BY_ENDING: ReadonlyMap<string, MediaType> = new Map([
  ["html", "text/html"],
  ["htm", "text/html"],
  ["xhtml", "text/html"],
  ["txt", "text/plain"],
  ["text", "text/plain"],
  ["md", "text/markdown"],
  ["markdown", "text/markdown"],
]);

/** Endings that stand beside pages in a saved folder and hold no article: passed over without a word. */
const BESIDE_PAGES = new Set(
  (
    "png jpg jpeg jpe gif webp avif bmp ico svg tif tiff heic psd mp3 mp4 m4a m4v mov avi mkv webm ogg ogv oga wav flac aac " +
    "woff woff2 ttf otf eot css js mjs cjs ts map wasm zip gz tgz bz2 xz zst 7z rar tar jar exe dll so dylib bin o a class pyc " +
    "db sqlite sqlite3 lock iso dmg deb rpm"
  ).split(" "),
);

const TYPE_BY_NAME: ReadonlyMap<string, MediaType> = new Map([
  ["text/html", "text/html"],
  ["application/xhtml+xml", "text/html"],
  ["text/plain", "text/plain"],
  ["text/markdown", "text/markdown"],
  ["text/x-markdown", "text/markdown"],
]);

function endingOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** The media type that a file's ending tells; null for an ending that is not known. */
export function findMediaType(path: string): MediaType | null {
  return TYPE_BY_ENDING.get(endingOf(path)) ?? null;
}

/** Is the file, by its ending, an image, a style sheet or the like? */
export function isBesidePages(path: string): boolean {
  return BESIDE_PAGES.has(endingOf(path));
}

/** A `Content-Type` header: the type that Stet reads (null when it names none), the charset, and whether the type can be read at all. */
export function parseContentType(header: string | null): {
  readonly mediaType: MediaType | null;
  readonly charset: string | null;
  readonly supported: boolean;
} {
  const name = header?.split(";")[0]?.trim().toLowerCase() ?? "";
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(header ?? "")?.[1] ?? null;
  const mediaType = TYPE_BY_NAME.get(name) ?? null;
  return { mediaType, charset, supported: mediaType !== null || name === "" };
}
