import { describe, expect, it } from "vitest";
import { groupReadings } from "./group-readings.ts";
import { OTHER_STORY, REPORTS, readingsOf } from "./story.fixture.ts";

describe("groupReadings", () => {
  it("parts stories, the largest first, and says who copies whom", () => {
    const stories = groupReadings(readingsOf({ "other.txt": OTHER_STORY, ...REPORTS }));
    expect(stories.map(({ placements }) => placements.length)).toEqual([3, 1]);
    const copy = stories[0]?.placements.find(({ id }) => id === "reports/coast-today.txt");
    expect(copy).toMatchObject({ origin: "reports/gull-agency.txt", relation: "copy" });
    expect(copy?.reason).toContain("Gull News Agency");
    expect(stories[0]?.placements.filter(({ origin }) => origin === null)).toHaveLength(2);
  });

  it("has a place for every report and makes nothing of nothing", () => {
    const readings = readingsOf({ "other.txt": OTHER_STORY, ...REPORTS });
    const placed = groupReadings(readings).flatMap(({ placements }) => placements.map(({ id }) => id));
    expect([...placed].sort()).toEqual(readings.map(({ report }) => report.id).sort());
    expect(groupReadings([])).toEqual([]);
  });
});
