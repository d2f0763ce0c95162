// docs/cli.md says what the program does: every command and option, the choices and defaults, and examples that still run.

import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { EXIT } from "../src/cli/exit-codes.ts";
import { buildProgram } from "../src/cli/program.ts";
import { surroundingsOf } from "../src/cli/world.fixture.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const program = buildProgram("0.0.0", surroundingsOf({}, { out: [], err: [], files: new Map() }), () => {});
const commands = program.commands;
const cli = readPaper("docs/cli.md");
const papers = ["README.md", ...readdirSync(`${ROOT}docs`).map((name) => `docs/${name}`)].filter((path) =>
  existsSync(ROOT + path),
);

function readPaper(path: string): string {
  return readFileSync(ROOT + path, "utf8");
}

/** The part of docs/cli.md under a command's heading. */
function sectionOf(command: Command): string {
  return cli.split(/^## /m).find((section) => section.startsWith(`stet ${command.name()}\n`)) ?? "";
}

function rowOf(section: string, { flags }: Option): string | undefined {
  return section.split("\n").find((line) => line.startsWith(`| \`${flags}\` |`));
}

interface Example {
  readonly paper: string;
  readonly command: string;
  readonly shown: readonly string[];
}

/** The command lines of a paper: in `console` blocks after `$ `, with the output that is shown under each; in `sh` blocks every line. */
function examplesOf(paper: string): readonly Example[] {
  return [...readPaper(paper).matchAll(/^```(console|sh)\n([\s\S]*?)^```/gm)].flatMap(([, kind, block = ""]) => {
    if (kind === "console")
      return block
        .split(/^\$ /m)
        .slice(1)
        .map((part) => toExample(paper, part));
    const lines = block.split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").trim());
    return lines.filter((line) => line !== "").map((command) => ({ paper, command, shown: [] }));
  });
}

function toExample(paper: string, part: string): Example {
  const [command = "", ...shown] = part.trimEnd().split("\n");
  return { paper, command, shown };
}

/** The words after `stet` in each part of a command line; what stands in quotation marks counts as one. */
function callsOf(command: string): readonly (readonly string[])[] {
  const words = command.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? [];
  const calls: string[][] = [];
  let isCall = false;
  for (const word of words) {
    if (/^(?:.*\/)?stet(?:\.js)?$/.test(word)) {
      isCall = true;
      calls.push([]);
    } else if (/^[|<>;&]+$/.test(word)) isCall = false;
    else if (isCall) calls.at(-1)?.push(word);
  }
  return calls;
}

describe("docs/cli.md", () => {
  it("sees the whole program", () => {
    expect(commands.map((command) => command.name())).toEqual(expect.arrayContaining(["read", "audit", "brief"]));
  });

  it.each(commands.map((command) => [command.name(), command] as const))(
    "has a section on %s with its purpose and an example",
    (name, command) => {
      expect(cli).toContain(`| [\`${name}\`](#stet-${name}) |`);
      expect(sectionOf(command)).toContain(`\`stet ${name}`);
      expect(sectionOf(command)).toMatch(new RegExp(`^\\$ (?:.*\\| )?stet ${name}\\b`, "m"));
    },
  );

  const options = commands.flatMap((command) =>
    command.options.map((option) => [command.name(), option.flags, command, option] as const),
  );

  it.each(options)("says of %s %s what it takes and what it is without", (_, __, command, option) => {
    const row = rowOf(sectionOf(command), option);
    expect(row).toBeDefined();
    for (const choice of option.argChoices ?? []) expect(row).toContain(`\`${choice}\``);
    const standard = Array.isArray(option.defaultValue) ? option.defaultValue.join(",") : (option.defaultValue ?? "");
    expect(row?.split("|")[2]?.trim()).toBe(standard === "" ? "" : `\`${standard}\``);
  });

  it("lists no option that a command lacks", () => {
    for (const command of commands) {
      const known = command.options.map(({ flags }) => flags);
      const listed = [...sectionOf(command).matchAll(/^\| `(-[^`]*)` \|/gm)].map((match) => match[1]);
      expect(listed).toEqual(expect.arrayContaining(known));
      expect(listed).toHaveLength(known.length);
    }
  });

  it("has no section on a command that is none", () => {
    const sections = [...cli.matchAll(/^## stet (\S+)$/gm)].map((match) => match[1]);
    expect(sections).toEqual(commands.map((command) => command.name()));
  });

  it("lists every exit code", () => {
    for (const code of Object.values(EXIT)) expect(cli).toMatch(new RegExp(`^\\| ${code} \\| `, "m"));
  });
});

const examples = papers.flatMap(examplesOf);

describe("examples in the papers", () => {
  it("are found", () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(
    examples
      .filter(({ command }) => callsOf(command).length > 0)
      .map((example) => [example.paper, example.command] as const),
  )("%s: %s", (_, line) => {
    for (const [name = "", ...words] of callsOf(line)) {
      if (name.startsWith("-")) {
        expect(["--help", "--version", "-h", "-V"]).toContain(name);
        continue;
      }
      const command = commands.find((one) => one.name() === name);
      expect(command, `the command ${name}`).toBeDefined();
      const known = [...(command?.options ?? []).flatMap(({ short, long }) => [short, long]), "--help", "-h"];
      for (const word of words.filter((each) => /^--?[a-z]/i.test(each))) expect(known).toContain(word.split("=")[0]);
    }
  });

  const shown = examples.filter((example) => example.shown.length > 0 && callsOf(example.command).length > 0);

  it.each(shown.map((example) => [example.paper, example.command, example.shown] as const))(
    "%s shows what comes of: %s",
    async (_, command, lines) => {
      const output = (await runInShell(command)).split("\n");
      let at = 0;
      for (const line of lines.filter((one) => one !== "…")) {
        const found = output.findIndex((actual, i) => i >= at && isShortened(actual, line));
        expect(found, `“${line}” in\n${output.join("\n")}`).toBeGreaterThanOrEqual(0);
        at = found + 1;
      }
    },
  );
});

/** Is the line shown as it is, or cut at "…"? */
function isShortened(actual: string, shown: string): boolean {
  return shown.endsWith("…") ? actual.startsWith(shown.slice(0, -1)) : actual === shown;
}

/** Both outputs of a command line, with `stet` and `npx stet` as the built program. */
function runInShell(command: string): Promise<string> {
  const script = `stet() { "${process.execPath}" bin/stet.js "$@"; }\nnpx() { "$@"; }\n${command}`;
  const child = spawn("sh", ["-c", script], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const parts: string[] = [];
  const errors: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => parts.push(chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString("utf8")));
  return new Promise((done) => child.on("close", () => done([...parts, ...errors].join(""))));
}
