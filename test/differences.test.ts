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
