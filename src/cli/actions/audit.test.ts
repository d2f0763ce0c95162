import { describe, expect, it } from "vitest";
import { ARTICLE, REPORTS } from "../../desk/story.fixture.ts";
import { run } from "../world.fixture.ts";

const inputs = { ...REPORTS, "a.txt": ARTICLE, "good.txt": "The Sandpiper was built in 1994." };
const AUDIT = ["audit", "a.txt", "--against", "reports/"];

interface Sentence {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: string | null;
  readonly evidence: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly prefix: string;
  }[];
}

interface AuditRecord {
  readonly article: { readonly id: string; readonly body: string };
  readonly reports: readonly { readonly id: string; readonly body: string }[];
  readonly sentences: readonly Sentence[];
  readonly counts: Readonly<Record<string, number>>;
}

describe("audit", () => {
  it("gives a verdict for each sentence, with evidence that can be checked from the record alone", async () => {
    const { code, out } = await run([...AUDIT, "--format", "json"], { inputs });
    const audit = JSON.parse(out) as AuditRecord;
    expect(code).toBe(0);
    expect(Object.keys(audit)).toEqual(["article", "reports", "sentences", "gaps", "counts"]);
    expect(audit.article).toMatchObject({ id: "a.txt", body: ARTICLE });
    expect(audit.sentences.map(({ verdict }) => verdict)).toEqual(["supported", "contradicted", "unsupported"]);
    const bodies = new Map(audit.reports.map(({ id, body }) => [id, body]));
    for (const sentence of audit.sentences) {
      expect(ARTICLE.slice(sentence.start, sentence.end)).toBe(sentence.text);
      expect(sentence).toMatchObject({
        kind: "sentence",
        score: expect.any(Number),
        differences: expect.any(Array),
        reason: expect.any(String),
      });
      for (const { report, start, end, quote, prefix } of sentence.evidence) {
        expect(bodies.get(report)?.slice(start, end)).toBe(quote);
        expect(bodies.get(report)?.slice(0, start).endsWith(prefix)).toBe(true);
      }
    }
    expect(audit.counts).toMatchObject({ supported: 1, contradicted: 1, unsupported: 1 });
  });

  it.each<[string, RegExp]>([
    ["text", /^✗ Contradicted 1$/m],
    ["jsonl", /^\{"article":.*\}\n$/],
    ["html", /^<!doctype html>/i],
    ["md", /^# /],
  ])("has the form %s", async (format, form) => {
    const { code, out } = await run([...AUDIT, "--format", format], { inputs });
    expect(code).toBe(0);
    expect(out).toMatch(form);
    expect(out).toContain("herring");
  });

  it.each<[string, string, number]>([
    ["a.txt", "contradicted", 1],
    ["a.txt", "damaged, unsupported", 1],
    ["a.txt", "damaged", 0],
    ["good.txt", "contradicted,unsupported,mixed,damaged", 0],
    ["good.txt", "supported", 1],
  ])("%s with --fail-on %s ends with %d", async (article, verdicts, code) => {
    const told = await run(["audit", article, "--against", "reports/", "--fail-on", verdicts], { inputs });
    expect(told.code).toBe(code);
    expect(told.out).not.toBe("");
  });

  it("reads the article from standard input", async () => {
    const { out } = await run(["audit", "-", "--against", "reports/", "--format", "json"], {
      inputs: { ...inputs, "-": ARTICLE },
    });
    expect((JSON.parse(out) as AuditRecord).counts).toMatchObject({ contradicted: 1 });
  });

  it("goes on with 3 when a report is gone, and says what it found first", async () => {
    const args = ["audit", "a.txt", "--against", "gone.txt", "reports/"];
    expect(await run(args, { inputs })).toMatchObject({ code: 3, err: expect.stringContaining("gone.txt") });
    expect((await run([...args, "--fail-on", "contradicted"], { inputs })).code).toBe(1);
  });

  it.each([
    ["the article", ["audit", "gone.txt", "--against", "reports/"]],
    ["every report", ["audit", "a.txt", "--against", "gone.txt"]],
  ])("ends with 4 where %s is gone", async (_, args) => {
    const { code, out, err } = await run(args, { inputs });
    expect(code).toBe(4);
    expect(out).toBe("");
    expect(err).toContain("gone.txt");
  });
});
