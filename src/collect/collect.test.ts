import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Collected } from "../model/raw-report.ts";
import { type CollectOptions, collect } from "./collect.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-collect-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function collectAll(inputs: readonly string[], options: CollectOptions = {}): Promise<readonly Collected[]> {
  const items: Collected[] = [];
  for await (const item of collect(inputs, options)) items.push(item);
  return items;
}

/** What became of each input: its media type, or the code of its rejection. */
function outcomes(items: readonly Collected[]): readonly (readonly [string, string | null])[] {
  return items.map((item) => {
    if (item.kind === "rejection") return [item.rejection.input.replace(`${folder}/`, ""), item.rejection.code];
    return [item.rawReport.id.replace(`${folder}/`, ""), item.rawReport.mediaType];
  });
}

test("a folder gives its documents sorted by path; hidden files and pictures are passed over, what is not known is named", async () => {
  await write({
    "b.txt": "b",
    "a/z.html": "z",
    "a.md": "a",
    ".hidden.txt": "h",
    ".git/x.txt": "x",
    "p.png": "p",
    "d.csv": "d",
  });
  expect(outcomes(await collectAll([folder]))).toEqual([
    ["a.md", "text/markdown"],
    ["a/z.html", "text/html"],
    ["b.txt", "text/plain"],
    ["d.csv", "unsupported"],
  ]);
});

test("an id is the path as it was given", async () => {
  await write({ "sub/a.txt": "a" });
  const [item] = await collectAll([`${folder}/sub/`]);
  expect(item).toMatchObject({ rawReport: { id: `${folder}/sub/a.txt`, url: null, charset: null } });
});

test("each input that fails is named with what to do, and the rest goes on", async () => {
  await write({
    "a.txt": "text",
    "empty.txt": "",
    "big.txt": "x".repeat(2000),
    "x.pdf": "%PDF-1.7",
    "nul.txt": "a\0b",
  });
  const names = ["missing.txt", "empty.txt", "big.txt", "x.pdf", "nul.txt", "a.txt"].map((name) => join(folder, name));
  const items = await collectAll([...names, "ftp://a.example/x"], { maxBytes: 1000 });
  expect(outcomes(items)).toEqual([
    ["missing.txt", "missing"],
    ["empty.txt", "empty"],
    ["big.txt", "too-large"],
    ["x.pdf", "binary"],
    ["nul.txt", "binary"],
    ["a.txt", "text/plain"],
    ["ftp://a.example/x", "unsupported"],
  ]);
  for (const item of items)
    if (item.kind === "rejection") expect(item.rejection.message).toContain(item.rejection.input);
});

test("UTF-16 is text, with and without a byte order mark", async () => {
  const text = "The court ruled on Monday.\nIt was late.";
  const big = Buffer.from(text, "utf16le").swap16();
  await write({
    "le.txt": Buffer.from(`\ufeff${text}`, "utf16le"),
    "be.txt": big,
    "no.txt": Buffer.from(text, "utf16le"),
  });
  expect((await collectAll([folder])).map(({ kind }) => kind)).toEqual(["raw-report", "raw-report", "raw-report"]);
});

test("a file named by itself is read whatever its ending", async () => {
  await write({ "notes.csv": "a, b", README: "words" });
  expect(outcomes(await collectAll([join(folder, "notes.csv"), join(folder, "README")]))).toEqual([
    ["notes.csv", null],
    ["README", null],
  ]);
});

test("standard input is one document", async () => {
  const stdin = (async function* () {
    yield "one ";
    yield Buffer.from("two");
  })();
  const [item] = await collectAll(["-"], { stdin });
  if (item?.kind !== "raw-report") throw new Error("nothing read");
  expect(Buffer.from(item.rawReport.bytes).toString()).toBe("one two");
});

test("the same file named twice comes once", async () => {
  await write({ "a.txt": "a" });
  expect(await collectAll([join(folder, "a.txt"), folder])).toHaveLength(1);
});

test("links to folders are not followed round in circles", async () => {
  await write({ "a.txt": "a" });
  await symlink(folder, join(folder, "loop"));
  await symlink(join(folder, "nothing"), join(folder, "dead.txt"));
  expect(outcomes(await collectAll([folder]))).toEqual([
    ["a.txt", "text/plain"],
    ["dead.txt", "missing"],
  ]);
});

test("private addresses are refused without being asked", async () => {
  const items = await collectAll(["http://127.0.0.1/a", "http://169.254.169.254/"]);
  expect(outcomes(items).map(([, code]) => code)).toEqual(["blocked-address", "blocked-address"]);
});

test("whoever stops listening early waits for nothing", async () => {
  await write({ "a.txt": "a", "b.txt": "b" });
  for await (const item of collect([folder])) {
    expect(item.kind).toBe("raw-report");
    break;
  }
});
