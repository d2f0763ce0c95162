import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeBytes, detectEncoding } from "./decode-bytes.ts";

const quoted = "“Ça va – 5 €”, dit Æsa";

function page(charset: string, text: string): Buffer {
  return iconv.encode(`<html><head><meta charset="${charset}"></head><body>${text}</body></html>`, charset);
}

test.each(["utf-8", "windows-1252"])("a page in %s that says so is decoded to the last quotation mark", (charset) => {
  expect(decodeBytes({ bytes: page(charset, quoted), charset: null, mediaType: "text/html" })).toContain(quoted);
});

test.each([
  ["koi8-r", "Суд решил в понедельник"],
  ["windows-1251", "Суд решил в понедельник"],
  ["iso-8859-2", "Sąd orzekł w poniedziałek"],
  ["shift_jis", "裁判所は月曜日に判決"],
])("a page in %s comes out right", (charset, text) => {
  expect(decodeBytes({ bytes: page(charset, text), charset: null, mediaType: "text/html" })).toContain(text);
});

test("the transport's charset counts before the page's", () => {
  const bytes = iconv.encode(`<meta charset="utf-8">Суд`, "koi8-r");
  expect(detectEncoding(bytes, "koi8-r")).toBe("koi8-r");
});

test("a page that names no charset is UTF-8 when its bytes are, else windows-1252", () => {
  expect(detectEncoding(Buffer.from(`<p>${quoted}`), null)).toBe("utf-8");
  expect(detectEncoding(iconv.encode(`<p>${quoted}`, "windows-1252"), null)).toBe("windows-1252");
});

test("a page that claims UTF-8 and is not was never converted", () => {
  const bytes = iconv.encode(`<meta charset="utf-8"><p>${quoted}`, "windows-1252");
  expect(decodeBytes({ bytes, charset: null, mediaType: "text/html" })).toContain(quoted);
});

test("one broken letter does not make a UTF-8 page another", () => {
  const bytes = Buffer.concat([Buffer.from(`<meta charset="utf-8"><p>${quoted.repeat(3)}`), Buffer.of(0xff)]);
  expect(detectEncoding(bytes, null)).toBe("utf-8");
});

test("plain text is not asked for a charset that it only quotes", () => {
  const text = 'Write <meta charset="koi8-r"> and “smile”';
  expect(decodeBytes({ bytes: Buffer.from(text), charset: null, mediaType: "text/plain" })).toBe(text);
});

test("byte order marks are no part of the text", () => {
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"]) {
    const bytes = iconv.encode(quoted, encoding, { addBOM: true });
    expect(decodeBytes({ bytes, charset: null, mediaType: "text/plain" })).toBe(quoted);
  }
});

test("UTF-16 without a mark is seen by its pattern", () => {
  const text = "The court ruled on Monday. It was late.";
  expect(
    decodeBytes({ bytes: iconv.encode(text, "utf-16be", { addBOM: false }), charset: null, mediaType: "text/plain" }),
  ).toBe(text);
});
