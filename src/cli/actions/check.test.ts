import { describe, expect, it } from "vitest";
import { REPORTS } from "../../desk/story.fixture.ts";
import { run } from "../world.fixture.ts";

const inputs = { ...REPORTS };

describe("check", () => {
  it("gives verdict, score, evidence, differences and reason", async () => {
    const { code, out } = await run(
      ["check", "--claim", "The Sandpiper was built in 1949.", "reports/", "--format", "json"],
      { inputs },
    );
    const result = JSON.parse(out) as { score: number; evidence: unknown[] };
    expect(code).toBe(0);
    expect(result).toMatchObject({
      verdict: "contradicted",
      evidence: expect.arrayContaining([
        expect.objectContaining({ document: "reports/gull-agency.txt", text: expect.stringContaining("1994") }),
      ]),
      differences: expect.arrayContaining([
        expect.objectContaining({ claim: expect.objectContaining({ text: expect.stringContaining("1949") }) }),
      ]),
      reason: expect.stringContaining("1994"),
    });
    expect(result.score).toBeLessThan(0.5);
  });

  it("tells a person the verdict first, then the passages", async () => {
    const { out } = await run(["check", "reports/", "--claim", "The Sandpiper was built in 1994."], { inputs });
    expect(out).toMatch(/^supported \(1\.00\): \S+ says so\.\n {2}reports\/\S+: “.*1994.*”\n/);
  });

  it("refuses a judge that is not there before it reads anything", async () => {
    const told = await run(["check", "--claim", "It rained.", "gone.txt", "--judge", "mine.onnx"], { inputs });
    expect(told).toMatchObject({ code: 2, out: "", err: expect.stringContaining("mine.onnx is missing") });
  });

  it("reads a document from standard input", async () => {
    const world = { inputs: { "-": "The ferry was built in 1994 at Osk." } };
    const { lines } = await run(["check", "--claim", "The ferry was built in 1994.", "-", "--format", "jsonl"], world);
    expect(lines()).toMatchObject([{ verdict: "supported" }]);
  });
});
