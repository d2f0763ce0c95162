// What a sentence leans on is read off trees and mentions, so it is tested on the shipped reader.
import { beforeAll, expect, test } from "vitest";
import { bareSubject, leansOnPronoun } from "../src/compose/leaning.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

/** A text and its last sentence. */
async function analysed(text: string) {
  const [analysis] = await analyseTexts([{ text, published: "2031-05-06" }], reader);
  const sentence = analysis?.sentences.at(-1);
  if (!analysis || !sentence) throw new Error("not read");
  return { analysis, sentence };
}

test.each([
  ["Ida Moreau leads the ferry league. Last year she ran for mayor of Orbeck.", true],
  ["Ida Moreau leads the ferry league. “She knows the harbour,” Lars Berg said.", false],
  ["Ida Moreau leads the ferry league. Lars Berg said that he would not vote.", false],
  ["Ida Moreau leads the ferry league. It rained in Orbeck on Monday.", false],
])("leans on a pronoun: %s %s", async (text, leans) => {
  const { analysis, sentence } = await analysed(text);
  expect(leansOnPronoun(analysis, sentence)).toBe(leans);
});

test.each([
  ["The gauge fell to 17 on Monday.", "gauge"],
  ["The meeting was held in Orbeck.", "meeting"],
  ["The gauge of the harbour fell to 17.", null],
  ["The harbour gauge fell to 17.", null],
  ["A gauge fell to 17.", null],
  ["The government reported 17 cases.", null],
  ["Ida Moreau read the gauge.", null],
])("is about a noun with its article alone: %s %s", async (text, noun) => {
  const { analysis, sentence } = await analysed(text);
  expect(bareSubject(analysis, sentence)).toBe(noun);
});
