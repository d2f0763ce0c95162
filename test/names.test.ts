// Names as the shipped reader's trees and entities settle them: what the rules cannot see without one.
import { beforeAll, describe, expect, it } from "vitest";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { Span } from "../src/model/span.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

const ROWS: readonly (readonly [text: string, ...names: string[]])[] = [
  ["Moscow and Tehran signed a treaty.", "Moscow = country:RU government", "Tehran = country:IR government"],
  [
    "Relations between Moscow and Washington are tense.",
    "Moscow = country:RU government",
    "Washington = country:US government",
  ],
  ["Trains between Moscow and Minsk stopped.", "Moscow = city:moscow place", "Minsk = city:minsk place"],
  ["Kyiv was accused of delaying the talks.", "Kyiv = country:UA government"],
  ["Kyiv was hit by drones overnight.", "Kyiv = city:kyiv place"],
  ["London was sweltering.", "London = city:london place"],
  ["Lima is the capital of Peru.", "Lima = city:lima place", "Peru = country:PE place"],
  ["The decision puts pressure on Beijing.", "Beijing = country:CN government"],
  ["The attack on Kyiv killed two people.", "Kyiv = city:kyiv place"],
  ["Protesters gathered outside the White House.", "White House = place:white-house place"],
  ["The Kremlin dismissed the report.", "Kremlin = country:RU government"],
  ["It sent military aid to Kyiv.", "Kyiv = country:UA government"],
  ["It sent tourists to Kyiv.", "Kyiv = city:kyiv place"],
  ["They went to Rome and back to London.", "Rome = city:rome place", "London = city:london place"],
  ["She spoke on Capitol Hill.", "Capitol Hill = place:capitol-hill place"],
  ["They recognised Jerusalem as the capital.", "Jerusalem = city:jerusalem place"],
  ["The English-speaking minority protested."],
  ["The inter-American court sat."],
  ["They had lunch at Westminster Hall.", "Westminster Hall = name:westminster hall"],
  ["Brussels proposed new rules.", "Brussels = body:EU government"],
  ["He lives in Brussels.", "Brussels = city:brussels place"],
  ["Kyiv is an ally.", "Kyiv = country:UA government"],
  ["Athens was thriving.", "Athens = city:athens place"],
  ["Rail travel between Paris and London is fast.", "Paris = city:paris place", "London = city:london place"],
  ["She spoke a little bit of English."],
  [
    "Former Pakistani President Pervez Musharraf left.",
    "Pakistani = country:PK",
    "Pervez Musharraf = person:musharraf",
  ],
  ["The US Navy left.", "US = country:US place", "Navy = name:navy"],
  ["London's Design Museum reopened.", "London = city:london place", "Design Museum = name:design museum"],
  [
    "Moscow's Foreign Ministry protested.",
    "Moscow = country:RU government",
    "Foreign Ministry = body:foreign ministri:RU",
  ],
  ["Divers found the wreck."],
  ["Polish your shoes."],
  ["Theresa May left. May said so.", "Theresa May = person:may", "May = person:may"],
  ["Jordan Henderson plays for England.", "Jordan Henderson = person:henderson", "England = region:GB-ENG place"],
  ["Israel Katz spoke to Israel Radio.", "Israel Katz = person:katz", "Israel Radio = name:israel radio"],
];

let analyses: readonly Analysis[] = [];

beforeAll(async () => {
  const reader = await loadShippedReader();
  analyses = await analyseTexts(
    ROWS.map(([text]) => ({ text, published: "2025-03-28" })),
    reader,
  );
}, 60_000);

describe("names in a text that the reader has read", () => {
  it.each(ROWS.map(([text, ...rows], index) => ({ text, rows, index })))("$text", ({ text, rows, index }) => {
    const found = analyses[index]?.names.map((name) =>
      [Span.slice(text, name), "=", name.key, ...(name.standsFor ? [name.standsFor] : [])].join(" "),
    );
    expect(found).toEqual(rows);
  });
});
