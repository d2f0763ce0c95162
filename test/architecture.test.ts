// What the papers say of the house is what the checks hold it to.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
const { mayImport } = require("../.dependency-cruiser.cjs") as {
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
};

/** The rows of the import table in a Markdown text: folder, and the folders that it may import. */
function parseImportTable(markdown: string): Readonly<Record<string, readonly string[]>> {
  const lines = markdown.split("\n");
  const head = lines.findIndex((line) => /^\| folder \| may import \|/.test(line));
  if (head < 0) throw new Error("no table with the header | folder | may import |");
  const rows: [string, readonly string[]][] = [];
  for (const line of lines.slice(head + 2)) {
    const [, folder = "", imports = ""] = line.split("|").map((cell) => cell.trim());
    if (!line.startsWith("|")) break;
    rows.push([unquote(folder), imports === "nothing" ? [] : imports.split(",").map((name) => unquote(name.trim()))]);
  }
  return Object.fromEntries(rows);
}

function unquote(cell: string): string {
  const name = /^`([\w-]+)`$/.exec(cell)?.[1];
  if (name === undefined) throw new Error(`“${cell}” is no folder's name in backticks`);
  return name;
}

function sorted(table: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(table)
    .map(([folder, imports]) => [folder, [...imports].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("the import table of ARCHITECTURE.md", () => {
  const table = parseImportTable(readFileSync(new URL("../ARCHITECTURE.md", import.meta.url), "utf8"));

  it("says what the check allows", () => {
    expect(sorted(table)).toEqual(sorted(mayImport));
  });

  it("has every folder of the sources, and no other", () => {
    const folders = readdirSync(new URL("../src", import.meta.url), { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(Object.keys(table).sort()).toEqual(names.sort());
  });

  it("names only its own folders", () => {
    const known = Object.keys(table);
    for (const [folder, imports] of Object.entries(table)) {
      expect(imports).not.toContain(folder);
      expect(imports.filter((name) => !known.includes(name))).toEqual([]);
    }
  });
});

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe("the lock file", () => {
  const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const paths = Object.keys(lock.packages);

  it("has every optional package that an entry names, so that npm ci works on every platform", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !paths.some((other) => other === `node_modules/${name}` || other.endsWith(`/node_modules/${name}`)),
        )
        .map((name) => `${path} names ${name}`),
    );
    expect(paths.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it("names no host to fetch from", () => {
    const resolved = paths.filter((path) => lock.packages[path]?.resolved?.includes("://"));
    expect(resolved).toEqual([]);
  });
});
