import { describe, expect, it } from "vitest";
import { OTHER_STORY, REPORTS } from "../../desk/story.fixture.ts";
import { run } from "../world.fixture.ts";

const inputs = { "other.txt": OTHER_STORY, ...REPORTS };
const ALL = ["group", "other.txt", "reports/"];

describe("group", () => {
  it("gives each report its story, and a copy its origin", async () => {
    const { code, out } = await run([...ALL, "--format", "json"], { inputs });
    const placements = JSON.parse(out) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(placements).toHaveLength(4);
    expect(new Set(placements.map(({ story }) => story)).size).toBe(2);
    for (const placement of placements) {
      expect(placement).toMatchObject({
        id: expect.any(String),
        story: expect.any(String),
        similarity: expect.any(Number),
      });
      expect(placement).toHaveProperty("origin");
      expect(placement).toHaveProperty("relation");
    }
    expect(placements).toContainEqual(
      expect.objectContaining({ id: "reports/coast-today.txt", origin: "reports/gull-agency.txt", relation: "copy" }),
    );
  });

  it("gives the same as JSON Lines", async () => {
    const [json, jsonl] = [
      await run([...ALL, "--format", "json"], { inputs }),
      await run([...ALL, "--format", "jsonl"], { inputs }),
    ];
    expect(jsonl.lines()).toEqual(JSON.parse(json.out));
  });

  it("tells a person the stories, the copies and why", async () => {
    const { out } = await run(ALL, { inputs });
    expect(out).toContain("Story 1: 3 reports, 2 independent\n");
    expect(out).toContain("Story 2: 1 report, 1 independent\n");
    expect(out).toContain("copy of reports/gull-agency.txt. It credits Gull News Agency");
  });
});
