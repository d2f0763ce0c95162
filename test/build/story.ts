// Reports of one story, taken through the stages that come before a brief.
import { type EvidenceIndex, indexReadings } from "../../src/check/evidence-index.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Reconciliation } from "../../src/model/finding.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Placement } from "../../src/model/story.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { groupReports } from "../../src/stories/group-reports.ts";
import { type ReadingParts, readingOf, titlesOf } from "./readings.ts";

export interface ReadStory extends Reconciliation {
  readonly readings: readonly Reading[];
  readonly index: EvidenceIndex;
  readonly titles: ReadonlyMap<string, Analysis>;
  readonly placements: readonly Placement[];
}

/** Groups and reconciles reports; all of them are taken for one story. */
export function storyOf(parts: readonly ReadingParts[]): ReadStory {
  const readings = parts.map(readingOf);
  const placements = groupReports(readings, 0).flatMap((story) => story.placements);
  const index = indexReadings(readings);
  return { readings, index, titles: titlesOf(readings), placements, ...reconcile(readings, placements, index) };
}

const WIRE = `SANKT VEIT, May 5 (Tidewire) - A landslide buried the rail line over the Grimsal pass early on Monday and killed at least 11 people, the cantonal police said.

A night train with 212 passengers had stopped 300 metres short of the slide after its driver saw mud on the track. Nobody on the train was hurt, the railway company Alpenbahn said.

Rescuers pulled 26 people from houses in the village of Sankt Veit. “We heard a roar, and then there was no street any more,” said Anna Wirz, who runs the bakery.

The transport minister, Lukas Brandt, promised a fund of 40 million francs for the valley. He said that the line would not reopen before 1 July.

Geologists had warned of the slope in March. Alpenbahn rejected the charge that it had ignored them. It said that sensors worth 2.3 million francs were ordered in April but could not be installed because of snow.`;

const HERALD = `At least 11 people died when a landslide hit Sankt Veit and cut the rail line over the Grimsal pass on Monday morning, police said.

Rescue teams with dogs brought 26 villagers out alive. Nine people are still missing, the mayor, Greta Hofer, told reporters.

“Nobody can tell me that this came out of the blue,” Hofer said. She accused Alpenbahn of having ignored a warning by geologists in March.

Alpenbahn rejects the charge. Its night train from the north, with 212 people aboard, halted in time because the driver saw mud on the rails.

Transport minister Lukas Brandt promised 40 million francs for the valley. The government will pay the money if parliament agrees in June.

The line will stay closed until July at least.`;

const COURIER = `Twelve people are dead after a landslide swept through the Alpine village of Sankt Veit on Monday, the interior ministry said on Tuesday.

The ministry put the number of missing at seven. Some 140 firefighters were searching the rubble, and army helicopters flew in pumps.

The landslide also buried 400 metres of the railway over the Grimsal pass. Lukas Brandt, the transport minister, said the line would not reopen before 1 July. Freight trains will be sent through the Lenk tunnel instead.

A night train, with 190 passengers, had stopped 300 metres short of the slide after its driver saw mud on the track.

Farmers in the valley doubt that the fund of 40 million francs will be enough. Their union asked for 65 million.`;

const COPY = WIRE.replace("SANKT VEIT, May 5 (Tidewire) - ", "").replace("early on Monday", "on Monday");

const DIGEST = `A landslide in Sankt Veit killed at least 11 people and buried the rail line over the Grimsal pass.

A night train with 212 passengers stopped in time. The minister Lukas Brandt promised 40 million francs.

The mayor accuses Alpenbahn of having ignored a warning.`;

const VALLEY = `School was cancelled in Sankt Veit on Tuesday, and the church of Saint Roch became a shelter for 88 people whose houses are gone.

Baker Anna Wirz gave away her bread. “We heard a roar, and then there was no street any more,” she said.

Greta Hofer, the mayor of Sankt Veit, said that nine people were missing. The village has 640 inhabitants.

The slope above the rail line had been measured by the University of Lenk since 2024. Its geologists wrote to Alpenbahn on 12 March that the slope could slip if the snow melted fast.

Alpenbahn has not published the letter. The company said it would do so “when the dead are buried”.`;

/** Six invented reports of one landslide: three origins that agree and differ, a copy, a machine's summary, a local paper. */
export const LANDSLIDE: readonly ReadingParts[] = [
  {
    id: "wire",
    outlet: "Tidewire",
    title: "Landslide kills 11 and cuts rail line over Grimsal pass",
    published: "2031-05-05T09:00:00Z",
    text: WIRE,
  },
  {
    id: "herald",
    outlet: "Northquay Herald",
    title: "At least 11 dead in Sankt Veit landslide",
    published: "2031-05-05T18:00:00Z",
    text: HERALD,
  },
  {
    id: "courier",
    outlet: "Alpine Courier",
    title: "Twelve dead in Sankt Veit landslide, seven missing",
    published: "2031-05-06T11:00:00Z",
    text: COURIER,
  },
  {
    id: "islands",
    outlet: "Islands Daily",
    title: "Landslide kills 11 and cuts rail line",
    published: "2031-05-05T12:00:00Z",
    text: COPY,
  },
  {
    id: "digest",
    outlet: "Sixty Second Digest",
    title: "Landslide: what we know",
    published: "2031-05-05T20:00:00Z",
    disclosure: { label: "ai", text: "Summarised by a machine" },
    text: DIGEST,
  },
  {
    id: "valley",
    outlet: "Valley Post",
    title: "Church takes in 88 after landslide",
    published: "2031-05-06T16:00:00Z",
    text: VALLEY,
  },
];

const LEDGER = `Borealis will buy the pump maker Acme for €4.2 billion if Acme’s shareholders agree on 20 June, both companies said on Tuesday.

Borealis offered €31 a share, 24 percent more than Monday’s closing price. Acme’s board recommended the offer.

“This is the best day for our workers in a decade,” said Acme’s chief executive, Nadia Orlov. She did not rule out that plants would close.

Acme employs about 14,500 people in nine countries. Borealis has no plans to cut jobs before 2033, its chairman, Jonas Lind, told reporters in Oslo.

The union IG Metallo doubts that. “We have heard such promises before,” its leader, Petra Klein, said.

The European Commission must approve the merger.`;

const MARKETS = `OSLO, May 6 (Tidewire) - Norway's Borealis agreed to buy its rival Acme for 4.2 billion euros, creating the world's second-largest maker of pumps.

Shareholders of Acme will be offered 31 euros a share in cash, a premium of 24% on Monday's close. They will vote on 20 June.

Acme shares rose 19% to 29.80 euros. Shares of Borealis fell 6%.

Borealis chairman Jonas Lind said that the company did not plan to cut jobs before 2033. Nadia Orlov, who runs Acme, will leave in autumn.

Analysts at Fjord Bank said the deal could face hurdles in Brussels, as the two firms sell more than half of all ship pumps in Europe.`;

const TOWN = `Acme’s workers in Kiel learned of the sale from the radio. About 2,100 people work at the plant, the oldest of the company.

“Nobody told us anything,” said Uwe Stark, a welder. The works council was not informed before Tuesday, its chair, Petra Klein, said.

Nadia Orlov said that she could not rule out the closing of plants. Borealis has promised to keep all jobs until 2033.

The mayor of Kiel demanded that Borealis put its promise in writing. A spokesman for Borealis declined to comment.

Acme’s shareholders vote on 21 June.`;

const TAKEOVER_COPY = MARKETS.replace("OSLO, May 6 (Tidewire) - Norway's", "Norway's").replace(" in cash", "");

/** Four invented reports of one takeover: two desks, a local paper that has another date, a copy. */
export const TAKEOVER: readonly ReadingParts[] = [
  {
    id: "ledger",
    outlet: "Northgate Ledger",
    title: "Borealis to buy Acme for €4.2 billion",
    published: "2031-05-06T10:00:00Z",
    text: LEDGER,
  },
  {
    id: "markets",
    outlet: "Tidewire",
    title: "Borealis agrees to buy Acme in 4.2 billion euro deal",
    published: "2031-05-06T08:00:00Z",
    text: MARKETS,
  },
  {
    id: "town",
    outlet: "Kiel Post",
    title: "Acme workers learn of sale from the radio",
    published: "2031-05-06T17:00:00Z",
    text: TOWN,
  },
  {
    id: "daily",
    outlet: "Islands Daily",
    title: "Borealis agrees to buy Acme",
    published: "2031-05-06T12:00:00Z",
    text: TAKEOVER_COPY,
  },
];
