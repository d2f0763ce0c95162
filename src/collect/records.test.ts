import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRecords, type RecordItem } from "./records.ts";

async function* stream(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

async function parse(chunks: readonly (string | Uint8Array)[], maxLineBytes?: number): Promise<readonly RecordItem[]> {
  const items: RecordItem[] = [];
  const options = maxLineBytes === undefined ? {} : { maxLineBytes };
  for await (const item of parseRecords(stream(...chunks), options)) items.push(item);
  return items;
}

test("records come in order, text unchanged, pages as bytes", async () => {
  const items = await parse([
    '{"id":"a","text":" one\\r\\n\\n two "}\n{"id":"b","html":"<p>é</p>","url":"https://a.example/b"}',
  ]);
  expect(items[0]).toEqual({ kind: "text", line: 1, id: "a", text: " one\r\n\n two " });
  expect(items[1]).toMatchObject({
    kind: "html",
    line: 2,
    rawReport: { id: "b", mediaType: "text/html", charset: "utf-8", url: "https://a.example/b" },
  });
});

test.each([
  ["{not json}", undefined, "bad-record"],
  ["[1]", undefined, "bad-record"],
  ['{"text":"x"}', undefined, "bad-record"],
  ['{"id":7,"text":"x"}', undefined, "bad-record"],
  ['{"id":"n"}', "n", "bad-record"],
  ['{"id":"n","text":"x","html":"y"}', "n", "bad-record"],
  ['{"id":"n","text":"x"', "n", "bad-record"],
])("the bad line %s is told and the rest goes on", async (line, id, code) => {
  const items = await parse([`{"id":"a","text":"x"}\n\n${line}\n{"id":"z","text":"x"}\n`]);
  expect(items.map(({ kind }) => kind)).toEqual(["text", "bad", "text"]);
  const bad = items[1];
  if (bad?.kind !== "bad") throw new Error("no bad line");
  expect(bad.badRecord).toMatchObject({ line: 3, error: { code } });
  expect(bad.badRecord.id).toBe(id);
  expect(bad.badRecord.error.message).toContain("line 3");
});

test("a line over the limit is dropped without being held, its id told", async () => {
  const long = `{"id":"long","text":"${"x".repeat(500)}"}\n`;
  const items = await parse([long.slice(0, 100), long.slice(100), '{"id":"a","text":"x"}\n'], 200);
  expect(items[0]).toMatchObject({ kind: "bad", badRecord: { id: "long", line: 1, error: { code: "too-large" } } });
  expect(items[1]).toMatchObject({ kind: "text", id: "a", line: 2 });
});

test("bytes that are no UTF-8 are a bad line", async () => {
  const items = await parse([Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a), '{"id":"a","text":"x"}']);
  expect(items.map(({ kind }) => kind)).toEqual(["bad", "text"]);
});

test("a byte order mark at the start is no part of the first record", async () => {
  expect(await parse(['\ufeff{"id":"a","text":"x"}'])).toMatchObject([{ kind: "text", id: "a" }]);
});

test("pages in base64, and pages whose bytes were put into a string, keep their bytes", async () => {
  const bytes = Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0x41, 0x94]);
  const [base64] = await parse([JSON.stringify({ id: "a", html: bytes.toString("base64"), encoding: "base64" })]);
  const [latin] = await parse([JSON.stringify({ id: "b", html: bytes.toString("latin1"), encoding: "windows-1252" })]);
  if (base64?.kind !== "html" || latin?.kind !== "html") throw new Error("no page");
  expect(Buffer.from(base64.rawReport.bytes)).toEqual(bytes);
  expect(Buffer.from(latin.rawReport.bytes)).toEqual(bytes);
  expect(latin.rawReport.charset).toBe("windows-1252");
});

test("a page that is decoded already stays as it is, whatever encoding it once had", async () => {
  const [item] = await parse([JSON.stringify({ id: "a", html: "<p>“é”</p>", encoding: "windows-1252" })]);
  if (item?.kind !== "html") throw new Error("no page");
  expect(Buffer.from(item.rawReport.bytes).toString("utf8")).toBe("<p>“é”</p>");
  expect(item.rawReport.charset).toBe("utf-8");
});

test("records do not depend on where the stream is cut", async () => {
  const records = fc.array(fc.record({ id: fc.string({ minLength: 1 }), text: fc.string({ unit: "grapheme" }) }), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(records, fc.integer({ min: 1, max: 9 }), async (list, size) => {
      const bytes = Buffer.from(list.map((record) => `${JSON.stringify(record)}\n`).join(""));
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const items = await parse(chunks);
      expect(items.map((item) => (item.kind === "text" ? { id: item.id, text: item.text } : item))).toEqual(list);
    }),
  );
});
