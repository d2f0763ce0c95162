import { describe, expect, it } from "vitest";
import { type ReadingParts, readingOf } from "../../test/build/readings.ts";
import { groupReports } from "./group-reports.ts";

const FERRY = [
  {
    id: "ferry-a",
    published: "2031-05-06T08:00:00Z",
    text: "A ferry with ninety people on board burned off Bergen on Monday. Three sailors died when the fire spread to the car deck. The coast guard towed the ferry to Norway.",
  },
  {
    id: "ferry-b",
    published: "2031-05-06T10:00:00Z",
    text: "Norway mourned three sailors killed in a ferry fire near Bergen. Divers searched the burned ferry, whose owner Sundline had passed an inspection in March.",
  },
  {
    id: "ferry-c",
    published: "2031-05-07T06:00:00Z",
    text: "Prosecutors in Bergen opened an inquiry into the ferry fire that killed three sailors. Sundline, which owns the ferry, said the alarms had worked.",
  },
];
const OTHER_FERRY = {
  id: "lima",
  published: "2031-05-06T09:00:00Z",
  text: "A ferry sank on Lake Titicaca in Peru, and nine tourists were missing. The navy sent boats from Puno. Peru declared a day of mourning.",
};
const CUP = {
  id: "cup",
  published: "2031-05-06T20:00:00Z",
  text: "Rovers beat City in the cup final. Karin Lund scored twice before a crowd of forty thousand.",
};

const grouped = (reports: readonly ReadingParts[]) => groupReports(reports.map(readingOf));
const idsOf = (reports: readonly ReadingParts[]) =>
  grouped(reports).map(({ placements }) =>
    placements
      .map(({ id }) => id)
      .sort()
      .join(" "),
  );

describe("groupReports", () => {
  it("puts the reports of one event together, the largest story first", () => {
    expect(idsOf([CUP, ...FERRY])).toEqual(["ferry-a ferry-b ferry-c", "cup"]);
  });

  it("keeps two events of one kind apart", () => {
    expect(idsOf([...FERRY, OTHER_FERRY])).toEqual(["ferry-a ferry-b ferry-c", "lima"]);
  });

  it("gives the same stories in whatever order the reports come", () => {
    const all = [CUP, OTHER_FERRY, ...FERRY];
    const turns = all.map((_, at) => [...all.slice(at), ...all.slice(0, at)]);
    const stories = [...turns, [...all].reverse()].map((order) => idsOf(order).sort().join("; "));
    expect(new Set(stories)).toEqual(new Set(["cup; ferry-a ferry-b ferry-c; lima"]));
  });

  it("names a story by its earliest report", () => {
    const [story] = grouped([...FERRY].reverse());
    expect(story?.id).toBe("ferry-a");
    expect(story?.placements.map((placement) => placement.story)).toEqual(["ferry-a", "ferry-a", "ferry-a"]);
  });

  it("places copies under their origin, and says of an origin that it is one", () => {
    const [story] = grouped([
      ...FERRY,
      { ...FERRY[0], id: "copy", published: "2031-05-06T12:00:00Z", text: FERRY[0]?.text ?? "" },
    ]);
    const placement = (id: string) => story?.placements.find((each) => each.id === id);
    expect(placement("copy")).toMatchObject({ origin: "ferry-a", relation: "copy", similarity: 1 });
    expect(placement("ferry-b")).toMatchObject({
      origin: null,
      relation: null,
      reason: "It derives from no other report given.",
    });
    expect(placement("ferry-b")?.similarity).toBeGreaterThan(0);
    expect(placement("ferry-b")?.similarity).toBeLessThan(1);
  });

  it("makes a story of a single report, and none of nothing", () => {
    expect(grouped([CUP])).toMatchObject([{ id: "cup", placements: [{ id: "cup", origin: null, similarity: 0 }] }]);
    expect(grouped([])).toEqual([]);
  });
});
