import { describe, expect, it } from "vitest";
import { ARTICLE, REPORTS } from "../desk/story.fixture.ts";
import { run } from "./world.fixture.ts";

const inputs = { ...REPORTS, "a.txt": ARTICLE };

describe("help", () => {
  it("names every command, and what exit codes mean", async () => {
    const { code, out, err } = await run(["--help"]);
    expect(code).toBe(0);
    expect(err).toBe("");
    for (const name of ["read", "analyse", "claims", "group", "check", "audit", "brief", "demo"])
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(out).toContain("Exit codes: 0 done, 1");
  });

  it.each(["read", "analyse", "claims", "group", "check", "audit", "brief", "demo"])(
    "tells of %s with examples or options",
    async (name) => {
      const { code, out } = await run([name, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: stet ${name} `);
      expect(out).toContain("--out <");
    },
  );

  it("prints its version alone", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n", err: "" });
  });
});

describe("wrong usage", () => {
  it.each<[string, readonly string[], RegExp]>([
    ["no command", [], /Usage: stet/],
    ["an unknown command", ["raed"], /unknown command 'raed'[\s\S]*Did you mean read\?[\s\S]*See stet --help\./],
    ["an unknown option", ["read", "--formt", "json"], /unknown option '--formt'[\s\S]*See stet read --help\./],
    ["a format that the command lacks", ["read", "a.txt", "--format", "html"], /choices are text, json, jsonl\./],
    ["a length that is none", ["brief", "a.txt", "--length", "huge"], /choices are short, medium, long\./],
    [
      "a verdict that is none",
      ["audit", "a.txt", "--against", "b", "--fail-on", "bad"],
      /“bad” is no verdict; choose among supported/,
    ],
    ["a size that is none", ["read", "a.txt", "--max-mb", "big"], /megabytes above 0 and up to 1000/],
    ["a size of nothing", ["read", "a.txt", "--max-mb", "0"], /megabytes above 0/],
    ["read without inputs", ["read"], /Name at least one input, or use --jsonl.*See stet read --help/],
    ["analyse without inputs", ["analyse"], /See stet analyse --help/],
    ["claims without inputs", ["claims"], /See stet claims --help/],
    ["group without inputs", ["group"], /Name at least one input.*See stet group --help/],
    ["brief without inputs", ["brief"], /Name the reports: stet brief INPUT/],
    ["check without a claim", ["check", "a.txt"], /Give a claim with --claim/],
    ["check of a blank claim", ["check", "--claim", " ", "a.txt"], /Give a claim with --claim/],
    ["check without documents", ["check", "--claim", "It rained."], /at least one document/],
    ["audit without anything", ["audit"], /Give an article and the reports/],
    [
      "audit without reports",
      ["audit", "a.txt"],
      /Give an article and the reports.*stet audit ARTICLE --against INPUT/,
    ],
    [
      "audit with the article after --against",
      ["audit", "--against", "reports/", "a.txt"],
      /Name the article before --against/,
    ],
    ["audit of two articles", ["audit", "a.txt", "b.txt", "--against", "reports/"], /Give one article, not 2/],
    ["audit of standard input against itself", ["audit", "-", "--against", "-"], /article or a report, not both/],
    [
      "audit of a folder",
      ["audit", "reports/", "--against", "reports/"],
      /reports\/ holds 3 documents: name one article/,
    ],
  ])("%s ends with 2 and says what to do", async (_, args, message) => {
    const { code, out, err } = await run(args, { inputs });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(message);
  });
});

describe("inputs that cannot be read", () => {
  const commands: readonly (readonly string[])[] = [
    ["read"],
    ["analyse"],
    ["claims"],
    ["group"],
    ["brief"],
    ["check", "--claim", "It rained."],
  ];

  it.each(commands.map((args) => [args[0], args] as const))(
    "%s names them and does the rest, with 3",
    async (_, args) => {
      const { code, out, err } = await run([...args, "gone.txt", "blank.txt", "reports/"], {
        inputs: { ...inputs, "blank.txt": " " },
      });
      expect(code).toBe(3);
      expect(out).not.toBe("");
      expect(err).toContain("stet: gone.txt does not exist: check the path [missing]\n");
      expect(err).toMatch(/^stet: blank\.txt is blank.*\[empty\]$/m);
    },
  );

  it.each(commands.map((args) => [args[0], args] as const))(
    "%s ends with 4 where none can be read, and prints nothing",
    async (_, args) => {
      const { code, out, err } = await run([...args, "gone.txt"], { inputs });
      expect(code).toBe(4);
      expect(out).toBe("");
      expect(err).toContain("gone.txt");
    },
  );

  it("keeps what a name holds from steering the terminal", async () => {
    const { err } = await run(["read", "\u001b[2Jgone\u202e.txt"]);
    expect(err).toContain("gone");
    expect(err).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("--out", () => {
  it.each<[string, readonly string[], RegExp]>([
    ["read", ["read", "reports/"], /^Ferry with 240/],
    ["group", ["group", "reports/", "--format", "json"], /^\[/],
    ["brief", ["brief", "reports/", "--format", "html"], /^<!doctype html>/i],
    ["audit", ["audit", "a.txt", "--against", "reports/", "--format", "md"], /^# /],
    ["check", ["check", "--claim", "It rained.", "reports/"], /^unsupported/],
  ])("puts the result of %s into a file and says so on stderr", async (_, args, start) => {
    const { code, out, err, files } = await run([...args, "--out", "new/folder/result"], { inputs });
    expect(code).toBe(0);
    expect(out).toBe("");
    expect(err).toBe("Wrote new/folder/result\n");
    expect(files.get("new/folder/result")).toMatch(start);
  });

  it("puts no colour into a file, but some on a terminal", async () => {
    const args = ["audit", "a.txt", "--against", "reports/"];
    expect((await run(args, { inputs, color: true })).out).toContain("\u001b[");
    const { files } = await run([...args, "--out", "x.txt"], { inputs, color: true });
    expect(files.get("x.txt")).toContain("Supported");
    expect(files.get("x.txt")).not.toContain("\u001b");
  });

  it("says with 2 that a place cannot be written to", async () => {
    const { code, out, err } = await run(["brief", "reports/", "--out", "locked"], { inputs, readOnly: ["locked"] });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toBe("stet: locked cannot be written (EACCES): name another place with --out\n");
  });

  it("makes no file where there is no result", async () => {
    const { code, files } = await run(["read", "gone.txt", "--out", "x"], { inputs });
    expect(code).toBe(4);
    expect(files.size).toBe(0);
  });
});
