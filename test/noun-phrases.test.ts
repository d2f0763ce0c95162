// Noun phrases are read off the trees, so they are tested on the shipped reader.
import { beforeAll, expect, test } from "vitest";
import { assertsSomething, isPluperfect, opensWithAside } from "../src/compose/fitness.ts";
import { findNounPhrases } from "../src/compose/noun-phrases.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

async function analysed(text: string) {
  const [analysis] = await analyseTexts([{ text, published: "2031-05-06" }], reader);
  const [sentence] = analysis?.sentences ?? [];
  if (!analysis || !sentence) throw new Error("not read");
  return { analysis, sentence };
}

test.each([
  ["The union accepted the full 30-day ceasefire on Monday.", ["union", "full 30-day ceasefire"]],
  ["A treaty on military cooperation ended.", ["treaty", "treaty on military cooperation", "military cooperation"]],
  ["Several other offers failed.", ["offers"]],
  ["Twelve vehicles fell into the river.", ["vehicles", "river"]],
  ["She laughed.", []],
  [
    "The envoy praised Norland's nuclear posture.",
    ["envoy", "Norland", "nuclear posture", "Norland's nuclear posture"],
  ],
  ["They have a plan to close the old bridge.", ["plan", "plan to close the old bridge", "old bridge"]],
  ["It ends the right of foreign citizens to vote.", ["right", "foreign citizens"]],
])("%s", async (text, phrases) => {
  const { analysis } = await analysed(text);
  expect(findNounPhrases(analysis).map((phrase) => phrase.text)).toEqual(phrases);
});

test("a phrase knows its head, its form, what it is, and whether its sentence is about it", async () => {
  const { analysis } = await analysed("Greta Hofer opened the new bridges of the town over the river Lenk.");
  const found = new Map(findNounPhrases(analysis).map((phrase) => [phrase.text, phrase]));
  expect(found.get("Greta Hofer")).toMatchObject({ type: "person", isName: true, isArgument: true });
  expect(found.get("bridges")).toMatchObject({ head: "bridge", form: "bare", isName: false, isArgument: true });
  expect(found.get("bridges of the town")).toMatchObject({ head: "bridge", form: "complemented" });
});

test("a turn of phrase in quotation marks is somebody's", async () => {
  const { analysis } = await analysed(
    "The council met to answer what it called “Norland's nuclear blackmail” on Sunday.",
  );
  const quoted = findNounPhrases(analysis).filter(({ text }) => text.includes("blackmail"));
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.every(({ isScareQuoted }) => isScareQuoted)).toBe(true);
});

test.each([
  ["The bridge fell on Monday.", true],
  ["It is late.", true],
  ["(Anna Wirz, Tidewire photo via Northquay Herald, File)", false],
  ["Rescuers at the bridge on Monday morning", false],
])("asserts something: %s %s", async (text, expected) => {
  const { analysis, sentence } = await analysed(text);
  expect(assertsSomething(analysis, sentence)).toBe(expected);
});

test("a sentence that asks its readers to do something asserts nothing", async () => {
  const { analysis, sentence } = await analysed("Ask of each such number who counted it.");
  expect(assertsSomething(analysis, sentence)).toBe(false);
});

test.each([
  ["The policy had confined millions of people to their homes.", true],
  ["The government said that the policy had confined millions.", false],
  ["The government had three plans.", false],
])("the pluperfect of the main verb is background: “%s”", async (text, background) => {
  const { analysis, sentence } = await analysed(text);
  expect(isPluperfect(analysis, sentence)).toBe(background);
});

test.each([
  ["Two days after Denmark and Sweden signed their pact, its critics asked what it was worth.", true],
  ["Although the crews voted for it, the harbour stayed shut.", true],
  ["Denmark and Sweden signed a pact on Tuesday after months of talks.", false],
  ["On Tuesday, Denmark and Sweden signed a pact.", false],
])("a clause that sets the scene opens “%s”: %s", async (text, opens) => {
  const { analysis, sentence } = await analysed(text);
  expect(opensWithAside(analysis, sentence)).toBe(opens);
});
