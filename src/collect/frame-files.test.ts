import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { readFrameFiles } from "./frame-files.ts";

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "stet-frames-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it("reads the JSON files of a folder in the order of their names, and nothing else", async () => {
  const folder = folderOf({ "b.json": "{}", "a.json": "[]", "notes.txt": "no" });
  expect(await readFrameFiles(`${folder}/`)).toEqual([
    { name: `${folder}/a.json`, text: "[]" },
    { name: `${folder}/b.json`, text: "{}" },
  ]);
});

it("names a folder that is not there", async () => {
  await expect(readFrameFiles("no/such/folder")).rejects.toMatchObject({ code: "missing" });
});
