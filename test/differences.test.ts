// What reports do not tell alike, as the trees of the shipped reader part it from what merely reads otherwise.
import { beforeAll, describe, expect, it } from "vitest";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Discrepancy } from "../src/model/finding.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { readingOf } from "./build/readings.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

const ROWS: readonly (readonly [one: string, other: string, relation: Discrepancy["relation"] | null])[] = [
  // Names: other subjects of one act, countries in one place; not another name for it, a place inside it, or a name elsewhere in the sentence.
  [
    "The Council of Norland imposed sanctions on nine shipping firms for breaking the embargo on timber.",
    "The Council of Osterland placed sanctions on nine shipping firms for breaking the embargo on timber.",
    "contradict",
  ],
  [
    "A 36-year-old climber died after falling 150 metres from a ridge at Aoraki Mount Cook.",
    "A 36-year-old climber died after falling 150 metres from a ridge at Mt Cook.",
    null,
  ],
  [
    "A suspected mafia leader hanged himself in a prison in Sicily hours after his arrest.",
    "A suspected mafia leader hanged himself in a prison in Palermo hours after his arrest.",
    null,
  ],
  // Dates: of one event; not of what was said and what happened, nor a part of one day.
  [
    "President Karin Lund said on Thursday that the harbour will be closed to tankers.",
    "President Karin Lund said on Friday that the harbour will be closed to tankers.",
    "contradict",
  ],
  [
    "A bomb at a bank killed a police officer and a technician, officials said on Saturday.",
    "A bomb killed a police officer and a technician when it exploded at a bank late on Friday.",
    null,
  ],
  // Conditions: of what the other tells; "once again" is none.
  [
    "The ceasefire at sea starts only after the sanctions on food exporters and banks are lifted.",
    "The ceasefire at sea starts once the sanctions on food exporters and banks are lifted.",
    "omission",
  ],
  [
    "A woman killed by a motorist outside a store in Orbeck might be alive if the driver had stopped.",
    "Police named a woman who was struck and killed by a motorist outside the store in Orbeck.",
    null,
  ],
  [
    "Lund said Norland and Osterland were bound by a mutual defence treaty signed in November.",
    "Norland has a mutual defence treaty with Osterland, signed in November, under which each must aid the other if attacked.",
    null,
  ],
  // Names: initials are the name, and how a name is described is no part of it.
  [
    "The UDF says it will allow dockyards to put off payments to a fund for retired workers.",
    "United Dockers Federation says it will allow dockyards to put off payments to a fund for retired workers.",
    null,
  ],
  // Dates: not of something ahead of which it was, nor since which it is the first.
  [
    "The mayor of Orbeck was killed two days ago, in the worst attack for months, ahead of the vote on May 30th.",
    "The mayor of Orbeck was killed on 4 May.",
    null,
  ],
  [
    "The Orbeck share index fell 9.4 percent in a day, the most since 1987.",
    "The Orbeck share index fell 9.4 percent on 2 May, its largest drop in a day.",
    null,
  ],
  // Denials: of what is affirmed as done; not of what is only to be done, nor of another word of the phrase.
  [
    "The crew capped the well in the Gulf of Osk on Monday.",
    "The crew failed to cap the well in the Gulf of Osk on Monday.",
    "contradict",
  ],
  [
    "The crew spent Monday trying to cap the well in the Gulf of Osk.",
    "The crew failed to cap the well in the Gulf of Osk on Monday.",
    null,
  ],
  [
    "Ten students who came home from Osk are likely to have swine flu, the health minister said.",
    "Ten students who came home from Osk have a flu that is likely but not definitely swine flu, the health minister said.",
    null,
  ],
  // Roles: an office, not what somebody did.
  [
    "Lukas Brandt, chairman of the Harbour Committee, told reporters that dues will rise.",
    "Lukas Brandt, chairman of the Harbour committee, told reporters that dues will rise.",
    null,
  ],
  // Counts: numbers that stand beside each other in both are each other's neighbours, not rivals.
  [
    "Tram sales fell 31 percent for Ostra, 34 percent for Velo, and 41 percent for Norda in May.",
    "In May Ostra sales fell 31 percent, Velo sales fell 34 percent, and Norda sales fell 41 percent.",
    null,
  ],
  [
    "The index fell nearly 800 points on Monday before it recovered to close 370 points down.",
    "The index closed 370 points down on Monday after it had fallen nearly 800 points.",
    null,
  ],
  ["The navy thwarted a pirate attack off Orbeck.", "The navy, once again, thwarted a pirate attack off Orbeck.", null],
];

let found: readonly (readonly Discrepancy[])[] = [];

beforeAll(async () => {
  const reader = await loadShippedReader();
  const readings = ROWS.flatMap(([one, other]) => [
    readingOf({ id: "r0", text: one }),
    readingOf({ id: "r1", text: other }),
  ]);
  const analyses = await analyseTexts(
    readings.map(({ report: { body, published } }) => ({ text: body, published })),
    reader,
  );
  const read = readings.map((reading, at) => {
    const analysis = analyses[at] ?? reading.analysis;
    return { ...reading, analysis, claims: extractClaims(analysis, { published: reading.report.published }) };
  });
  const placements = ["r0", "r1"].map((id) => ({
    ...{ id, story: "r0", origin: null, relation: null, similarity: 0, reason: "" },
  }));
  found = ROWS.map((_, row) => reconcile(read.slice(2 * row, 2 * row + 2), placements).discrepancies);
}, 60_000);

describe("two tellings", () => {
  it.each(ROWS.map(([one, other, relation], row) => ({ one, other, relation, row })))(
    "$relation: $one | $other",
    ({ relation, row }) => {
      expect(found[row]?.map((discrepancy) => discrepancy.relation)).toEqual(relation ? [relation] : []);
    },
  );
});

describe("the topic of a difference", () => {
  it.each([
    [5, "sanctions on food exporters and banks"],
    [3, "harbour"],
  ])("is a noun phrase of the sentences (row %i)", (row, words) => {
    expect(found[row]?.[0]?.topic).toContain(words);
  });
});
