import { describe, expect, it } from "vitest";
import { ARTICLE, OTHER_STORY, REPORTS } from "../../desk/story.fixture.ts";
import { jsonLines, run } from "../world.fixture.ts";

const TEXT = "The mayor said that five people were hurt.";
const reports = Object.entries(REPORTS).map(([id, text]) => ({ id, text }));

/** A good record for each filter, by command. */
const GOOD: Readonly<Record<string, (id: string) => object>> = {
  read: (id) => ({ id, text: TEXT }),
  analyse: (id) => ({ id, text: TEXT }),
  claims: (id) => ({ id, text: TEXT }),
  group: (id) => ({ id, text: TEXT }),
  check: (id) => ({ id, claim: "Five people were hurt.", document: TEXT }),
  audit: (id) => ({ id, article: { text: "Five people were hurt." }, reports: [{ id: "r", text: TEXT }] }),
  brief: (id) => ({ id, reports }),
};
const names = Object.keys(GOOD);
const good = (name: string, id: string): object => GOOD[name]?.(id) ?? {};

describe.each(names)("%s --jsonl", (name) => {
  it("keeps order and ids, and turns a bad line into an error while the rest goes on", async () => {
    const stdin = jsonLines(good(name, "z"), "{oops", "", { id: "half" }, good(name, "a"), '{"id": "cut", "te');
    const { code, err, lines } = await run([name, "--jsonl"], { stdin });
    expect(code).toBe(3);
    expect(err).toBe("");
    expect(lines().map(({ id, line }) => [id, line])).toEqual([
      ["z", undefined],
      [undefined, 2],
      ["half", 4],
      ["a", undefined],
      ["cut", 6],
    ]);
    for (const { error } of lines().filter(({ line }) => line !== undefined))
      expect(error).toEqual({ code: "bad-record", message: expect.stringMatching(/^line \d+/) });
    for (const record of lines().filter(({ line }) => line === undefined)) expect(record).not.toHaveProperty("error");
  });

  it.each<[string, unknown]>([
    ["a number", 12],
    ["null", null],
    ["a list", []],
    ["a record without id", { text: TEXT }],
    ["a record whose id is a number", { id: 7, text: TEXT }],
    ["a record with an empty id", { id: "", text: TEXT }],
  ])("answers %s with an error alone, and ends with 4", async (_, value) => {
    const { code, lines } = await run([name, "--jsonl"], { stdin: jsonLines(JSON.stringify(value)) });
    expect(code).toBe(4);
    expect(lines()).toEqual([
      expect.objectContaining({ line: 1, error: { code: "bad-record", message: expect.any(String) } }),
    ]);
  });

  it("says nothing to nothing", async () => {
    expect(await run([name, "--jsonl"], { stdin: "" })).toMatchObject({ code: 0, out: "", err: "" });
  });

  it("reads files of records too, and names the file of a bad line and a file that is gone", async () => {
    const inputs = { "one.jsonl": jsonLines(good(name, "a")), "two.jsonl": jsonLines("[", good(name, "b")) };
    const { code, err, lines } = await run([name, "--jsonl", "one.jsonl", "gone.jsonl", "two.jsonl"], { inputs });
    expect(code).toBe(3);
    expect(err).toBe("stet: gone.jsonl does not exist: check the path [missing]\n");
    expect(lines().map(({ id, input, line }) => [id, input, line])).toEqual([
      ["a", undefined, undefined],
      [undefined, "two.jsonl", 1],
      ["b", undefined, undefined],
    ]);
  });

  it("writes to --out", async () => {
    const { code, out, err, files } = await run([name, "--jsonl", "--out", "x.jsonl"], {
      stdin: jsonLines(good(name, "a")),
    });
    expect([code, out, err]).toEqual([0, "", "Wrote x.jsonl\n"]);
    expect(JSON.parse(files.get("x.jsonl") ?? "")).toMatchObject({ id: "a" });
  });

  it("refuses a line above --max-mb and goes on", async () => {
    const long = JSON.stringify({ ...good(name, "long"), padding: "x".repeat(20_000) });
    const { code, lines } = await run([name, "--jsonl", "--max-mb", "0.01"], {
      stdin: jsonLines(long, good(name, "a")),
    });
    expect(code).toBe(3);
    expect(lines()[0]).toMatchObject({ id: "long", line: 1, error: { code: "too-large" } });
    expect(lines()[1]).toMatchObject({ id: "a" });
  });

  it("takes bytes however they are cut, and refuses a line that is not UTF-8", async () => {
    const bytes = Buffer.from(jsonLines(good(name, "é📌")));
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
    const bad = Buffer.from('{"id": "q", "text": "\xe9"}\n', "latin1");
    const { lines } = await run([name, "--jsonl"], { stdin: [...pieces, bad] });
    expect(lines()[0]).toMatchObject({ id: "é📌" });
    expect(lines()[1]).toMatchObject({ id: "q", line: 2, error: { code: "bad-record" } });
  });
});

describe.each(["read", "analyse", "claims"])("%s over records", (name) => {
  it("keeps a text as it came: the body is the text", async () => {
    const text = "  Rain fell. \r\n\r\n“No,”  the mayor said. 📌\n";
    const { lines } = await run([name, "--jsonl"], { stdin: jsonLines({ id: "a", text }) });
    expect(lines()[0]).toMatchObject({ id: "a", body: text });
  });

  it("reads pages, in their charset", async () => {
    const page = `<html><head><title>Rain – again</title></head><body><article><p>${"The river rose – by a metre – and the town’s bridge was closed. ".repeat(3)}</p></article></body></html>`;
    const records = [
      { id: "text", html: page },
      { id: "base64", html: Buffer.from(page).toString("base64"), encoding: "base64" },
      { id: "address", html: page, url: "https://gull-agency.example/rain", encoding: null },
    ];
    const { code, lines } = await run([name, "--jsonl"], { stdin: jsonLines(...records) });
    expect(code).toBe(0);
    expect(lines().map(({ id }) => id)).toEqual(["text", "base64", "address"]);
    for (const { body } of lines()) expect(body).toMatch(/^The river rose – by a metre – and the town’s bridge/);
  });

  it.each<[string, object, string]>([
    ["blank text", { id: "b", text: " \n" }, "empty"],
    ["a page without text", { id: "b", html: "<html><body></body></html>" }, "unreadable"],
    ["a page that is too deep", { id: "b", html: "<div>".repeat(5000) }, "too-deep"],
    ["both text and html", { id: "b", text: TEXT, html: "<p>x</p>" }, "bad-record"],
  ])("answers %s with an error that keeps the id", async (_, record, code) => {
    const { lines } = await run([name, "--jsonl"], { stdin: jsonLines(record, good(name, "a")) });
    expect(lines()[0]).toEqual({ id: "b", line: 1, error: { code, message: expect.any(String) } });
    expect(lines()[1]).toMatchObject({ id: "a" });
  });
});

describe("group over records", () => {
  it("answers in the order of the records, with their stories and origins", async () => {
    const copy = { id: "same", text: REPORTS["reports/gull-agency.txt"] };
    const { lines } = await run(["group", "--jsonl"], {
      stdin: jsonLines({ id: "other", text: OTHER_STORY }, ...reports, copy),
    });
    expect(lines().map(({ id }) => id)).toEqual(["other", ...Object.keys(REPORTS), "same"]);
    const [other, ...story] = lines();
    expect(new Set(story.map((record) => record.story)).size).toBe(1);
    expect(other?.story).toBe("other");
    expect(lines().at(-1)).toMatchObject({ origin: "reports/gull-agency.txt", relation: "copy", similarity: 1 });
  });

  it("refuses an id that has come before", async () => {
    const { code, lines } = await run(["group", "--jsonl"], {
      stdin: jsonLines({ id: "a", text: TEXT }, { id: "a", text: OTHER_STORY }),
    });
    expect(code).toBe(3);
    expect(lines()[1]).toMatchObject({
      id: "a",
      line: 2,
      error: { code: "bad-record", message: expect.stringContaining("has come before") },
    });
  });
});

describe("check over records", () => {
  it("gives verdict, score and evidence by document", async () => {
    const documents = [
      { id: "d1", text: "It rained all day in the hills." },
      { id: "d2", text: TEXT },
    ];
    const { lines } = await run(["check", "--jsonl"], {
      stdin: jsonLines({ id: "a", claim: "Five people were hurt.", documents }),
    });
    expect(lines()[0]).toMatchObject({
      id: "a",
      verdict: "supported",
      score: expect.any(Number),
      evidence: [expect.objectContaining({ document: "d2", start: 0, end: TEXT.length, text: TEXT })],
      differences: [],
      reason: expect.any(String),
    });
  });

  it.each<[string, object]>([
    ["no document", { id: "a", claim: "It rained." }],
    ["document and documents", { id: "a", claim: "It rained.", document: TEXT, documents: [{ id: "d", text: TEXT }] }],
    ["an empty list of documents", { id: "a", claim: "It rained.", documents: [] }],
    ["a document without id", { id: "a", claim: "It rained.", documents: [{ text: TEXT }] }],
    ["a claim that is no text", { id: "a", claim: 3, document: TEXT }],
  ])("refuses %s", async (_, record) => {
    const { code, lines } = await run(["check", "--jsonl"], { stdin: jsonLines(record) });
    expect(code).toBe(4);
    expect(lines()[0]).toMatchObject({ id: "a", error: { code: "bad-record" } });
  });

  it("answers an empty claim with an error, and a blank document with unsupported", async () => {
    const stdin = jsonLines({ id: "a", claim: " ", document: TEXT }, { id: "b", claim: "It rained.", document: "" });
    const { lines } = await run(["check", "--jsonl"], { stdin });
    expect(lines()).toMatchObject([
      { id: "a", line: 1, error: { code: "empty" } },
      { id: "b", verdict: "unsupported" },
    ]);
  });
});

describe("audit over records", () => {
  it("audits articles against the reports that they bring", async () => {
    const { lines } = await run(["audit", "--jsonl"], {
      stdin: jsonLines({ id: "a", article: { id: "draft", text: ARTICLE }, reports }),
    });
    expect(lines()[0]).toMatchObject({
      id: "a",
      article: { id: "draft", body: ARTICLE },
      counts: { supported: 1, contradicted: 1, unsupported: 1 },
    });
  });

  it("audits articles against the reports of --against, and says so when one of those is gone", async () => {
    const stdin = jsonLines({ id: "a", text: ARTICLE }, { id: "b", text: "The Sandpiper was built in 1994." });
    const { code, err, lines } = await run(["audit", "--jsonl", "--against", "reports/", "gone.txt"], {
      stdin,
      inputs: { ...REPORTS },
    });
    expect(code).toBe(3);
    expect(err).toContain("gone.txt does not exist");
    expect(lines()).toMatchObject([
      { id: "a", counts: { contradicted: 1 } },
      { id: "b", counts: { supported: 1 } },
    ]);
  });

  it("judges nothing where none of the reports of --against can be read", async () => {
    const told = await run(["audit", "--jsonl", "--against", "gone.txt"], {
      stdin: jsonLines({ id: "a", text: ARTICLE }),
    });
    expect(told).toMatchObject({ code: 4, out: "", err: expect.stringContaining("gone.txt") });
  });

  it("obeys --fail-on", async () => {
    const stdin = jsonLines({ id: "a", article: { text: ARTICLE }, reports });
    expect((await run(["audit", "--jsonl", "--fail-on", "contradicted"], { stdin })).code).toBe(1);
    expect((await run(["audit", "--jsonl", "--fail-on", "damaged"], { stdin })).code).toBe(0);
  });

  it.each<[string, object, RegExp]>([
    ["an article without reports", { id: "a", text: ARTICLE }, /give reports, or use --against/],
    [
      "two reports of one id",
      { id: "a", article: { text: ARTICLE }, reports: [reports[0], reports[0]] },
      /reports\.1: the id “reports\/gull-agency\.txt” has come before/,
    ],
    [
      "a report that is none",
      { id: "a", article: { text: ARTICLE }, reports: [{ id: "r" }] },
      /reports\.0: .*give either text or html/,
    ],
    ["an article that is text alone", { id: "a", article: ARTICLE, reports }, /article/],
  ])("refuses %s", async (_, record, message) => {
    const { lines } = await run(["audit", "--jsonl"], { stdin: jsonLines(record) });
    expect(lines()[0]).toMatchObject({ id: "a", line: 1, error: { message: expect.stringMatching(message) } });
  });
});

describe("brief over records", () => {
  it("writes a brief of each story, and names what it left out", async () => {
    const stdin = jsonLines({ id: "ferry", reports: [...reports, { id: "other", text: OTHER_STORY }] });
    const { code, err, lines } = await run(["brief", "--jsonl", "--length", "short"], { stdin });
    expect(code).toBe(0);
    expect(err).toMatch(/^stet: ferry: 1 report tells another story and was left out:\n {2}other: /);
    expect(lines()[0]).toMatchObject({
      id: "ferry",
      title: expect.stringContaining("aground"),
      leftOut: [{ report: "other" }],
    });
  });

  it.each<[string, object, string]>([
    ["no reports", { id: "a", reports: [] }, "bad-record"],
    ["reports that say nothing", { id: "a", reports: [{ id: "r", text: "Hm. Well." }] }, "not-enough"],
    ["a blank report", { id: "a", reports: [{ id: "r", text: " " }] }, "empty"],
    ["two reports of one id", { id: "a", reports: [reports[0], reports[0]] }, "bad-record"],
  ])("answers %s with an error", async (_, record, code) => {
    const told = await run(["brief", "--jsonl"], { stdin: jsonLines(record, { id: "b", reports }) });
    expect(told.code).toBe(3);
    expect(told.lines()).toMatchObject([
      { id: "a", line: 1, error: { code } },
      { id: "b", title: expect.any(String) },
    ]);
  });
});
