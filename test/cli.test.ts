// The built program from the outside: examples, pipes, hostile inputs, exit codes.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseLines } from "../src/cli/world.fixture.ts";
import { stet } from "./stet.ts";

const STORY = "examples/harbour-truce";
const REPORTS = `${STORY}/reports`;
const PARAGRAPH =
  "“The harbour – all of it – is closed,” the mayor said on Monday; the repairs would cost €40 million… ";

let folder = "";
const inFolder = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-cli-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Citation {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface Sentence {
  readonly text: string;
  readonly citations: readonly Citation[];
}

interface Brief {
  readonly title: string;
  readonly standfirst: string;
  readonly standfirstCitations: readonly Citation[];
  readonly sections: readonly { readonly sentences: readonly Sentence[] }[];
  readonly singles: readonly Sentence[];
  readonly sources: readonly { readonly outlet: string; readonly origin: string | null }[];
}

function sentencesOf(brief: Brief): readonly Sentence[] {
  return [
    { text: brief.standfirst, citations: brief.standfirstCitations },
    ...brief.sections.flatMap(({ sentences }) => sentences),
    ...brief.singles,
  ];
}

describe("the examples", () => {
  it("are shown by the demo, which writes two pages", async () => {
    const { code, out, err } = await stet(["demo"], { cwd: folder });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("A brief of 6 reports");
    expect(out).toContain("An AI digest of the same story");
    expect(out).not.toContain("\u001b");
    for (const name of ["brief", "audit"])
      expect(readFileSync(inFolder(`out/${name}.html`), "utf8")).toMatch(/^<!doctype html>/i);
  });

  it("give a brief whose every sentence cites words of the reports, and which audits clean", async () => {
    const { code, out } = await stet(["brief", REPORTS, "--format", "json"]);
    expect(code).toBe(0);
    const brief = JSON.parse(out) as Brief;
    const reports = parseLines((await stet(["read", REPORTS, "--format", "jsonl"])).out);
    const bodies = new Map(reports.map(({ id, body }) => [id, String(body)]));
    const sentences = sentencesOf(brief);
    expect(sentences.length).toBeGreaterThanOrEqual(8);
    for (const { text, citations } of sentences) {
      expect(text).not.toBe("");
      expect(citations).not.toEqual([]);
      for (const { report, start, end, quote } of citations) expect(bodies.get(report)?.slice(start, end)).toBe(quote);
    }
    expect(brief.sources.filter(({ origin }) => origin === null)).toHaveLength(4);
    const article = sentences.map(({ text }) => text).join("\n\n");
    const audit = await stet(["audit", "-", "--against", REPORTS, "--fail-on", "contradicted,unsupported,damaged"], {
      stdin: article,
    });
    expect(audit.out).not.toContain("Contradicted");
    expect(audit.code).toBe(0);
  });

  it("give an audit of the digest that finds faults and lost words", async () => {
    const args = ["audit", `${STORY}/articles/digest.txt`, "--against", REPORTS];
    const { code, out } = await stet([...args, "--format", "json", "--fail-on", "contradicted"]);
    expect(code).toBe(1);
    const audit = JSON.parse(out) as {
      counts: Record<string, number>;
      gaps: { restoration: { text: string } | null }[];
    };
    expect(audit.counts.contradicted).toBeGreaterThan(0);
    expect(audit.counts.supported).toBeGreaterThan(0);
    expect(audit.gaps.map(({ restoration }) => restoration?.text)).toContain("Indonesia");
  });

  it("give the same brief twice", async () => {
    const args = ["brief", "examples/bridge-collapse/reports", "--format", "json"];
    const [one, two] = await Promise.all([stet(args), stet(args)]);
    const dateless = ({ out }: { readonly out: string }) => ({ ...JSON.parse(out), generated: null });
    expect(dateless(one)).toEqual(dateless(two));
  });
});

describe("pipes", () => {
  it("bring an article, and records, by standard input", async () => {
    const read = await stet(["read", "-", "--format", "json"], { stdin: `# Rain\n\n${PARAGRAPH}` });
    expect(JSON.parse(read.out)).toMatchObject({ id: "-", title: "Rain", body: PARAGRAPH.trim() });
    const filter = await stet(["claims", "--jsonl"], { stdin: `{"id":"a","text":"${PARAGRAPH}"}\n{"id":"b"}` });
    expect(filter.code).toBe(3);
    expect(parseLines(filter.out)).toMatchObject([
      { id: "a", body: PARAGRAPH },
      { id: "b", line: 2, error: { code: "bad-record" } },
    ]);
  });

  it("may be closed by whoever has seen enough", async () => {
    const stdin = `${JSON.stringify({ id: "a", text: PARAGRAPH.repeat(20) })}\n`.repeat(200);
    const { code, out, err } = await stet(["claims", "--jsonl"], { stdin, closeEarly: true });
    expect([code, err]).toEqual([0, ""]);
    expect(out.length).toBeLessThan(1_000_000);
  });

  it("end an input that is too large, however much would still come", async () => {
    const { code, out, err } = await stet(["read", "-"], { stdin: PARAGRAPH.repeat(150_000) });
    expect([code, out]).toEqual([4, ""]);
    expect(err).toBe(
      "stet: standard input is larger than 10 MB: give a smaller one, or raise the size limit [too-large]\n",
    );
  });
});

/** Windows-1252 and UTF-16 of the paragraph's characters. */
const WINDOWS_1252: Readonly<Record<string, number>> = { "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80, "…": 0x85 };
const windows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((sign) => WINDOWS_1252[sign] ?? sign.charCodeAt(0)));
const utf16le = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

describe("hostile inputs", () => {
  it("are each named with what is wrong, while the others are read", async () => {
    const text = PARAGRAPH.repeat(3).trim();
    const page = `<html><head><title>Harbour</title></head><body><p>${text}</p></body></html>`;
    const good: readonly (readonly [string, string | Uint8Array])[] = [
      ["windows-1252.html", windows1252(page)],
      ["utf-16le.txt", utf16le(text)],
      ["utf-16be.txt", utf16le(text).swap16()],
      ["with spaces, ünïcode 報告 & 'quotes'.txt", text],
    ];
    const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
      ["empty.txt", "", "empty"],
      ["blank.txt", " \n\n ", "empty"],
      ["binary.html", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), "binary"],
      ["deep.html", `<html><body>${"<div>".repeat(20_000)}${text}</body></html>`, "too-deep"],
      ["no-text.html", "<html><body><img src='x.png'></body></html>", "unreadable"],
    ];
    for (const [name, bytes] of [...good, ...bad]) writeFileSync(inFolder(name), bytes);
    writeFileSync(inFolder("huge.txt"), "");
    truncateSync(inFolder("huge.txt"), 50_000_000);
    const names = [...bad.map(([name]) => name), "huge.txt", "missing.txt", ...good.map(([name]) => name)];

    const { code, out, err } = await stet(["read", ...names, "--format", "jsonl"], { cwd: folder });

    expect(code).toBe(3);
    expect(parseLines(out).map(({ id, body }) => [id, body])).toEqual(good.map(([name]) => [name, text]));
    const told = err.trimEnd().split("\n");
    expect(told).toHaveLength(bad.length + 2);
    for (const [name, , reason] of [...bad, ["huge.txt", "", "too-large"], ["missing.txt", "", "missing"]] as const)
      expect(told.filter((line) => line.startsWith(`stet: ${name} `) && line.endsWith(` [${reason}]`))).toHaveLength(1);
  });

  it("do not stop a brief of the rest; none left is 4", async () => {
    writeFileSync(inFolder("empty.txt"), "");
    const some = await stet(["brief", inFolder("empty.txt"), "examples/bridge-collapse/reports"]);
    expect(some.code).toBe(3);
    expect(some.out).toContain("Aldermill Bridge");
    const none = await stet(["brief", inFolder("empty.txt"), inFolder("nowhere")]);
    expect([none.code, none.out]).toEqual([4, ""]);
    expect(none.err.trimEnd().split("\n")).toHaveLength(2);
  });

  it("that would steer a terminal do not", async () => {
    writeFileSync(inFolder("escape.txt"), `${PARAGRAPH}\u001b]0;gone\u0007 \u001b[2J${PARAGRAPH}`);
    const { code, out } = await stet(["read", inFolder("escape.txt")]);
    expect(code).toBe(0);
    expect(out).toContain("The harbour");
    expect(out).not.toMatch(/[\u001b\u0007]/);
  });
});

describe("addresses that are not public", () => {
  let server: Server;
  let asked = 0;

  beforeAll(async () => {
    server = createServer((_, response) => {
      asked++;
      response.end(PARAGRAPH);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });

  afterAll(() => {
    server.close();
  });

  it("are refused in every spelling, and never asked", async () => {
    const { port } = server.address() as AddressInfo;
    const addresses = [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      "http://127.0.0.1/",
      "http://127.1/",
      "http://2130706433/",
      "http://0x7f.0.0.1/",
      "http://0177.0.0.1/",
      "http://0.0.0.0/",
      "http://localhost/",
      "https://10.1.2.3/",
      "http://172.16.0.1/",
      "http://192.168.0.1/",
      "http://100.64.0.1/",
      "http://169.254.169.254/latest/meta-data/",
      "http://[::1]/",
      "http://[::]/",
      "http://[::ffff:10.0.0.1]/",
      "http://[fe80::1]/",
      "http://[fd00::1]/",
    ];
    const { code, out, err } = await stet(["read", ...addresses]);
    expect([code, out]).toEqual([4, ""]);
    const told = err.trimEnd().split("\n");
    expect(told).toHaveLength(addresses.length);
    for (const [i, address] of addresses.entries()) {
      expect(told[i]).toContain(address);
      expect(told[i]).toMatch(/ \[blocked-address\]$/);
    }
    expect(asked).toBe(0);
  });

  it("are not fetched by another protocol, or with a password", async () => {
    const refused = [
      ["file:///etc/hostname", "unsupported"],
      ["ftp://gull-agency.example/a", "unsupported"],
      ["data://text/plain,rain", "unsupported"],
      ["http://name:password@gull-agency.example/", "unsupported"],
      ["http://", "usage"],
    ] as const;
    const { code, out, err } = await stet(["read", ...refused.map(([address]) => address)]);
    expect([code, out]).toEqual([4, ""]);
    expect(err.match(/\[\w+\]$/gm)).toEqual(refused.map(([, reason]) => `[${reason}]`));
    for (const [address] of refused) expect(err).toContain(address);
  });
});

describe("results", () => {
  it("go to a file in a folder that is made for them", async () => {
    const path = inFolder("new/er/brief.html");
    const { code, out, err } = await stet([
      "brief",
      "examples/bridge-collapse/reports",
      "--format",
      "html",
      "--out",
      path,
    ]);
    expect([code, out, err]).toEqual([0, "", `Wrote ${path}\n`]);
    expect(readFileSync(path, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
  });

  it.each([
    ["a folder", ""],
    ["below a file", "a-file/x.txt"],
  ])("cannot go to %s, which ends with 2", async (_, name) => {
    writeFileSync(inFolder("a-file"), "x");
    const { code, out, err } = await stet(["read", `${REPORTS}/brevio.html`, "--out", join(folder, name)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/cannot be written \(E[A-Z]+\): name another place with --out\n$/);
  });
});
