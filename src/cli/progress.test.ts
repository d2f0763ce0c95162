import { describe, expect, it } from "vitest";
import { showProgress, whileComparing } from "./progress.ts";
import { run, surroundingsOf } from "./world.fixture.ts";

function progressOver(count: number, shown: boolean): string {
  const err: string[] = [];
  const world = surroundingsOf({ showProgress: shown }, { out: [], err, files: new Map() });
  const progress = showProgress(world, "Reading");
  for (let done = 1; done <= count; done++) progress.onProgress(done, `reports/${done}.html`);
  progress.finish();
  return err.join("");
}

describe("showProgress", () => {
  it("counts on one line, and clears it in the end", () => {
    const text = progressOver(12, true);
    expect(text).toContain("Reading 12: reports/12.html");
    expect(text).not.toContain("\n");
    expect(text.endsWith("\r\u001b[K")).toBe(true);
  });

  it.each([
    ["where nobody looks", 500, false],
    ["of what is done before one could read of it", 9, true],
  ])("says nothing %s", (_, count, shown) => {
    expect(progressOver(count, shown)).toBe("");
  });

  it("leaves standard output alone", async () => {
    const inputs = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`r/${i}.txt`, `Rain fell on town ${i}.`]));
    const { out, err } = await run(["read", "r/", "--format", "jsonl"], { inputs, showProgress: true });
    expect(out.split("\n")).toHaveLength(12);
    expect(err).toContain("Reading 11: r/");
  });
});

describe("whileComparing", () => {
  async function comparing(reports: number, shown: boolean, work: () => string): Promise<string> {
    const err: string[] = [];
    const world = surroundingsOf({ showProgress: shown }, { out: [], err, files: new Map() });
    try {
      expect(await whileComparing(world, reports, work)).toBe("done");
    } catch (thrown) {
      expect(thrown).toEqual(new Error("no"));
    }
    return err.join("");
  }

  it.each([
    [200, true, "Comparing 200 reports\r\u001b[K"],
    [9, true, ""],
    [200, false, ""],
  ])("over %d reports, looked at: %s", async (reports, shown, text) => {
    expect(await comparing(reports, shown, () => "done")).toBe(text);
  });

  it("clears its line when the work fails", async () => {
    const fail = () => {
      throw new Error("no");
    };
    expect(await comparing(200, true, fail)).toBe("Comparing 200 reports\r\u001b[K");
  });
});
