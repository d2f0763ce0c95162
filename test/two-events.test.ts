// Two events of one kind told in nearly the same words: they stay two stories, and what a later report of one of them has newer is an update.
import { beforeAll, describe, expect, it, test } from "vitest";
import { understandReports } from "../src/desk/understand.ts";
import type { Discrepancy } from "../src/model/finding.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { groupReports } from "../src/stories/group-reports.ts";
import { type ReadingParts, readingOf } from "./build/readings.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

type Told = Pick<ReadingParts, "text" | "published"> & { readonly id: string };

const CLIMBERS: readonly Told[] = [
  {
    id: "eiger-1",
    published: "2031-07-04T09:00:00Z",
    text: "A Czech climber died on Friday when he fell 300 metres from the Mittellegi ridge of the Eiger, police in Bern said. The 41-year-old was not roped to his two companions. A helicopter took the body to Grindelwald.",
  },
  {
    id: "eiger-2",
    published: "2031-07-05T07:00:00Z",
    text: "Police in Bern named the climber who fell to his death on the Eiger as Petr Novotny, 41, of Brno. He had lost his hold on the Mittellegi ridge, a guide from Grindelwald said. His two companions were flown out unhurt.",
  },
  {
    id: "ben-1",
    published: "2031-07-05T12:00:00Z",
    text: "A woman climber died on Saturday after she fell 150 metres in Tower Gully on Ben Nevis, Police Scotland said. The 28-year-old was roped to a friend. A helicopter took both to Fort William.",
  },
  {
    id: "ben-2",
    published: "2031-07-06T08:00:00Z",
    text: "The climber who died in a fall on Ben Nevis was Isla Rennie, 28, from Oban, Police Scotland said. Her friend is in hospital in Fort William with a broken leg. The rescue team said that the snow in Tower Gully had been soft.",
  },
];

const TALKS: readonly Told[] = [
  {
    id: "geneva-1",
    published: "2031-03-02T18:00:00Z",
    text: "Envoys of Peru and Chile opened talks in Geneva on Sunday on fishing rights off Arica. The Swiss mediator, Heidi Frei, said both sides had brought maps. The talks are to last three days.",
  },
  {
    id: "geneva-2",
    published: "2031-03-04T20:00:00Z",
    text: "Peru and Chile ended three days of talks in Geneva on fishing off Arica without a deal. Heidi Frei, who mediated, said that the maps of both sides had been compared line by line.",
  },
  {
    id: "muscat-1",
    published: "2031-03-03T09:00:00Z",
    text: "Sudan’s army and the rebels opened talks in Muscat on Monday on a truce around El Fasher. Oman’s foreign minister, who mediates, said both sides had sent generals. The talks are to last a week.",
  },
  {
    id: "muscat-2",
    published: "2031-03-05T09:00:00Z",
    text: "Talks in Muscat between Sudan’s army and the rebels broke off over who should leave El Fasher first. Oman said that the generals of both sides would stay on. Relief groups had hoped for a truce.",
  },
];

const QUAKES: readonly Told[] = [
  {
    id: "izmir-1",
    published: "2031-09-10T06:00:00Z",
    text: "An earthquake of magnitude 6.2 struck Izmir in western Turkey before dawn on Wednesday and killed at least 14 people. Blocks of flats fell in the district of Bornova. The governor of Izmir sent for cranes.",
  },
  {
    id: "izmir-2",
    published: "2031-09-11T06:00:00Z",
    text: "The earthquake at Izmir in western Turkey has killed 31 people, the governor said on Thursday. Rescuers with cranes pulled a boy from a block of flats in the district of Bornova after 26 hours.",
  },
  {
    id: "sendai-1",
    published: "2031-09-10T22:00:00Z",
    text: "An earthquake of magnitude 6.4 struck off Sendai in north-eastern Japan on Wednesday night and killed two people. Trains of the Tohoku line stood still. The sea rose by 40 centimetres at Ishinomaki.",
  },
  {
    id: "sendai-2",
    published: "2031-09-11T20:00:00Z",
    text: "Trains ran again on the Tohoku line on Thursday after the earthquake off Sendai in north-eastern Japan. Two people died in falls, and a sea wall at Ishinomaki cracked, the prefecture said.",
  },
];

const storiesOf = (told: readonly Told[]) =>
  groupReports(told.map((each) => readingOf(each)))
    .map(({ placements }) =>
      placements
        .map(({ id }) => id)
        .sort()
        .join(" "),
    )
    .sort();

describe("two events of one kind", () => {
  test.each([
    ["climbing accidents", CLIMBERS, ["ben-1 ben-2", "eiger-1 eiger-2"]],
    ["rounds of talks", TALKS, ["geneva-1 geneva-2", "muscat-1 muscat-2"]],
    ["earthquakes", QUAKES, ["izmir-1 izmir-2", "sendai-1 sendai-2"]],
  ])("are two stories: %s", (_, told, stories) => {
    expect(storiesOf(told)).toEqual(stories);
    expect(storiesOf([...told].reverse())).toEqual(stories);
  });

  it("stay apart among all the others", () => {
    expect(storiesOf([...CLIMBERS, ...TALKS, ...QUAKES])).toHaveLength(6);
  });
});

describe("what a later report has newer", () => {
  const READ = [QUAKES, TALKS, CLIMBERS].map((told) => told.slice(0, 2));
  let found: readonly (readonly Discrepancy[])[] = [];

  beforeAll(async () => {
    const reports = READ.flat().map((told) => readingOf(told).report);
    const dated = reports.map((report) => ({ report, published: report.published }));
    const readings = await understandReports(dated, { reader: await loadShippedReader() });
    found = READ.map((told) => {
      const own = readings.filter(({ report }) => told.some(({ id }) => id === report.id));
      return reconcile(
        own,
        groupReports(own, 0).flatMap(({ placements }) => placements),
      ).discrepancies;
    });
  }, 60_000);

  it.each([
    ["a toll", 0, ["update"]],
    ["the end of talks that had opened", 1, []],
    ["the name of the dead", 2, []],
  ])("is no conflict: %s", (_, at, relations) => {
    expect(found[at]?.map(({ relation }) => relation)).toEqual(relations);
  });
});
