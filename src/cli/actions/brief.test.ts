import { describe, expect, it } from "vitest";
import { OTHER_STORY, REPORTS } from "../../desk/story.fixture.ts";
import { run } from "../world.fixture.ts";

const inputs = { ...REPORTS };
const BRIEF = ["brief", "reports/"];

interface Cited {
  readonly text: string;
  readonly citations: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

interface BriefRecord {
  readonly title: string;
  readonly standfirst: string | null;
  readonly sections: readonly { readonly heading: string; readonly sentences: readonly Cited[] }[];
  readonly differences: readonly { readonly topic: string; readonly versions: readonly Cited[] }[];
  readonly sources: readonly Record<string, unknown>[];
  readonly leftOut: readonly unknown[];
}

describe("brief", () => {
  it("gives a brief whose every sentence cites words that stand in the reports as read", async () => {
    const { code, out } = await run([...BRIEF, "--format", "json"], { inputs });
    const brief = JSON.parse(out) as BriefRecord;
    expect(code).toBe(0);
    expect(brief).toMatchObject({
      title: expect.any(String),
      standfirst: expect.any(String),
      figures: expect.any(Array),
      statements: expect.any(Array),
      positions: expect.any(Array),
      disclosure: { digitalSourceType: expect.stringContaining("composite"), text: expect.any(String) },
      audit: { sentences: expect.any(Number), supported: expect.any(Number) },
      generated: "2026-05-12T09:00:00.000Z",
      leftOut: [],
    });
    const reports = new Map(
      (await run(["read", "reports/", "--format", "jsonl"], { inputs }))
        .lines()
        .map(({ id, body }) => [id, String(body)]),
    );
    const cited = [
      ...brief.sections.flatMap(({ sentences }) => sentences),
      ...brief.differences.flatMap(({ versions }) => versions),
    ];
    expect(cited.length).toBeGreaterThan(3);
    for (const { citations } of cited) {
      expect(citations).not.toEqual([]);
      for (const { report, start, end, quote } of citations) expect(reports.get(report)?.slice(start, end)).toBe(quote);
    }
  });

  it("lists its sources with their origin and without their bodies", async () => {
    const { lines } = await run([...BRIEF, "--format", "jsonl"], { inputs });
    const { sources } = lines()[0] as unknown as BriefRecord;
    expect(sources).toHaveLength(3);
    for (const source of sources) {
      expect(Object.keys(source)).toEqual(
        expect.arrayContaining([
          "report",
          "outlet",
          "title",
          "url",
          "published",
          "origin",
          "relation",
          "disclosure",
          "damage",
        ]),
      );
      expect(source).not.toHaveProperty("body");
    }
    expect(sources).toContainEqual(
      expect.objectContaining({ report: "reports/coast-today.txt", origin: "reports/gull-agency.txt" }),
    );
  });

  it.each<[string, RegExp]>([
    ["text", /^Where reports differ$/m],
    ["html", /^<!doctype html>/i],
    ["md", /^# /],
  ])("has the form %s", async (format, form) => {
    const { code, out, err } = await run([...BRIEF, "--format", format], { inputs });
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(form);
    expect(out).toContain("Emil Torvane");
  });

  it("is no longer when it is to be short", async () => {
    const words = async (length: string) => {
      const { lines } = await run([...BRIEF, "--length", length, "--format", "jsonl"], { inputs });
      const { sections } = lines()[0] as unknown as BriefRecord;
      return sections
        .flatMap(({ sentences }) => sentences)
        .map(({ text }) => text)
        .join(" ")
        .split(" ").length;
    };
    expect(await words("short")).toBeLessThanOrEqual(await words("long"));
  });

  it("names the reports that tell another story, to people and to programs", async () => {
    const { code, err, out } = await run(["brief", "other.txt", "reports/", "--format", "json"], {
      inputs: { ...inputs, "other.txt": OTHER_STORY },
    });
    expect(code).toBe(0);
    expect(err).toBe(
      "stet: 1 report tells another story and was left out:\n  other.txt: Court stops the reservoir at Hinderwell\n",
    );
    const brief = JSON.parse(out) as BriefRecord;
    expect(brief.leftOut).toEqual([{ report: "other.txt", title: "Court stops the reservoir at Hinderwell" }]);
    expect(out.replace(/"leftOut"[\s\S]*/, "")).not.toContain("reservoir");
  });

  it("says with 4 that nothing can be written from reports that say nothing", async () => {
    const { code, out, err } = await run(["brief", "x.txt"], { inputs: { "x.txt": "Hm. Well, well. So." } });
    expect(code).toBe(4);
    expect(out).toBe("");
    expect(err).toMatch(/^stet: No sentence of these reports can stand alone/);
  });

  it("leaves out the reports that are not wanted, and says when it knows none of the name", async () => {
    const { err, out } = await run([...BRIEF, "--leave-out", "the island mail", "Nobody's News", "--format", "json"], {
      inputs,
    });
    const { sources } = JSON.parse(out) as BriefRecord;
    expect(sources.map(({ report }) => report)).not.toContain("reports/island-mail.md");
    expect(err).toBe("stet: no report is by or called “Nobody's News”: none was left out.\n");
  });

  it("has no more sections than it may have", async () => {
    const { out } = await run([...BRIEF, "--sections", "1", "--format", "json"], { inputs });
    expect((JSON.parse(out) as BriefRecord).sections.length).toBeLessThanOrEqual(1);
    const { code, err } = await run([...BRIEF, "--sections", "none"], { inputs });
    expect(code).toBe(2);
    expect(err).toContain("Give a whole number from 1 to 12.");
  });

  it("tells what changed since an earlier brief", async () => {
    const earlier = await run(["brief", "reports/gull-agency.txt", "--format", "json"], { inputs });
    const { out } = await run([...BRIEF, "--since", "earlier.json"], {
      inputs: { ...inputs, "earlier.json": earlier.out },
    });
    expect(out).toContain("What changed since 12 May 2026");
    expect(out).toMatch(/- (?:New|Changed): /);
  });

  it.each([
    ["no JSON", "{", "earlier.json is no JSON"],
    ["no brief", "{}", "earlier.json is not the JSON of a brief (title:"],
  ])("names a file that is %s", async (_, text, message) => {
    const { code, err } = await run([...BRIEF, "--since", "earlier.json"], {
      inputs: { ...inputs, "earlier.json": text },
    });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
