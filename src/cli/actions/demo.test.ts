import { describe, expect, it } from "vitest";
import { ARTICLE, REPORTS } from "../../desk/story.fixture.ts";
import { run } from "../world.fixture.ts";

const STORY = "examples/harbour-truce";
const reports = Object.entries(REPORTS).map(([path, text]) => [`${STORY}/${path}`, text]);

describe("demo", () => {
  it("says with 4 that the examples are gone", async () => {
    const { code, err } = await run(["demo"]);
    expect(code).toBe(4);
    expect(err).toContain("harbour-truce");
  });

  it("shows a brief and an audit, and writes both pages", async () => {
    const inputs = { ...Object.fromEntries(reports), [`${STORY}/articles/digest.txt`]: ARTICLE };
    const { code, out, files } = await run(["demo", "--out", "pages"], { inputs });
    expect(code).toBe(0);
    expect(out).toContain("A brief of 3 reports\n");
    expect(out).toContain("Contradicted");
    expect(out).toContain("The pages: pages/brief.html and pages/audit.html\n");
    expect([...files.keys()]).toEqual(["pages/brief.html", "pages/audit.html"]);
    for (const page of files.values()) expect(page).toMatch(/^<!doctype html>/i);
  });
});
