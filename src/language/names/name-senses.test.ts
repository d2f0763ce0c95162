import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { findLemma } from "../lemmas.ts";
import metonymy from "../lexicons/metonymy.json" with { type: "json" };
import rivals from "../lexicons/name-rivals.json" with { type: "json" };

const sensesOf = (text: string) =>
  analyse(text).names.map(({ start, end, standsFor }) => `${text.slice(start, end)}: ${standsFor}`);

const SENSES: readonly (readonly [text: string, ...senses: string[]])[] = [
  ["Moscow said it would answer.", "Moscow: government"],
  ["Lima rejected the offer.", "Lima: government"],
  ["Tehran has refused.", "Tehran: government"],
  ["Berlin will not send tanks.", "Berlin: government"],
  ["They accused Moscow of lies.", "Moscow: government"],
  ["He urged Kyiv to talk.", "Kyiv: government"],
  ["Talks with Pyongyang failed.", "Pyongyang: government"],
  ["It adopted sanctions against Tehran.", "Tehran: government"],
  ["It put sanctions on Moscow.", "Moscow: government"],
  ["Aid to Kyiv was cut.", "Kyiv: government"],
  ["A statement from Beijing came late.", "Beijing: government"],
  ["Relations between Moscow are tense.", "Moscow: government"],
  ["Moscow's demands are old.", "Moscow: government"],
  ["Washington officials agreed.", "Washington: government"],
  ["He works at the White House.", "White House: place"],
  ["The White House declined to comment.", "White House: government"],
  ["A spokesman for the Kremlin left.", "Kremlin: government"],
  ["Drones flew over Moscow.", "Moscow: place"],
  ["They met in Moscow.", "Moscow: place"],
  ["She flew to Lima.", "Lima: place"],
  ["Shells fell near Kyiv.", "Kyiv: place"],
  ["They left Tehran.", "Tehran: place"],
  ["Flights between Moscow stopped.", "Moscow: place"],
  ["Kabul's airport is closed.", "Kabul: place"],
  ["The road to Damascus is open.", "Damascus: place"],
  ["PARIS, May 3 - It rained.", "PARIS: place"],
  ["They live in Russia.", "Russia: place"],
  ["Russia said so.", "Russia: government"],
];

describe("the sense of a place's name, without a tree", () => {
  it.each(SENSES.map(([text, ...senses]) => ({ text, senses })))("$text", ({ text, senses }) =>
    expect(sensesOf(text)).toEqual(senses),
  );
});

describe("metonymy.json", () => {
  it.each(metonymy.entries)("shows a word of “$name” in its examples", ({ words, examples }) => {
    const list = new Set(words.split(" "));
    const forms = examples.flatMap((example) =>
      example
        .toLowerCase()
        .split(/[^a-z]+/)
        .flatMap((word) => [word, ...["VBD", "VBZ", "NNS"].map((xpos) => findLemma(word, { upos: "", xpos }))]),
    );
    expect(forms.some((form) => list.has(form))).toBe(true);
  });
});

describe("name-rivals.json", () => {
  it.each(rivals.entries.flatMap(({ other, examples }) => examples.map((text) => ({ text, other }))))(
    "takes “$text” for $other",
    ({ text, other }) => expect(analyse(text).names.map(({ key }) => key)).toContain(other),
  );
});
