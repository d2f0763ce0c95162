import { describe, expect, test } from "vitest";
import { passageOf } from "../../../test/build/readings.ts";
import { wordKey } from "../../language/terms.ts";
import negators from "./lexicons/negators.json" with { type: "json" };
import { deniesSomehow, polarTerms } from "./polarity.ts";

/** Words of a text that it denies, with the negator as far as it is shown. */
const denied = (text: string) =>
  polarTerms(passageOf(text))
    .filter(({ negated }) => negated)
    .map(({ span }) => text.slice(span.start, span.end));

describe("polarTerms", () => {
  test.each(negators.examples)("denies in “$text”", ({ text, negated }) => {
    const keys = polarTerms(passageOf(text))
      .filter((term) => term.negated)
      .map(({ key }) => key);
    for (const word of negated) expect(keys).toContain(wordKey(word));
  });

  test.each([
    ["The crew never left the ship.", ["never left", "never left the ship"]],
    ["The crew left the ship.", []],
    ["The crew did not leave, and the captain slept.", ["not leave"]],
    ["Tankers are not covered.", ["Tankers are not", "not covered"]],
    ["The ministry speaks not of its own ships but of those of Norland.", []],
    ["The crew did not leave but slept.", ["not leave"]],
    ["No longer does the mine pay.", ["No longer does the mine", "No longer does the mine pay"]],
  ])("reaches from the negator over its verb and one more word: %s", (text, words) => {
    expect(denied(text)).toEqual(words);
  });

  test.each([
    ["The envoy refused the offer.", "accept", true],
    ["The envoy did not refuse the offer.", "accept", false],
    ["The envoy accepted the offer.", "accept", false],
  ])("reads a contrary as its opposite denied: %s", (text, word, negated) => {
    const term = polarTerms(passageOf(text)).find(({ key }) => key === wordKey(word));
    expect(term?.negated).toBe(negated);
  });
});

describe("deniesSomehow", () => {
  const other = passageOf("The clinic does not treat strangers.");

  test.each([
    ["The clinic has never treated strangers.", true],
    ["The clinic turns strangers away without a word.", true],
    ["The clinic refuses strangers.", true],
    ["The clinic is unwilling to treat strangers.", true],
    ["The clinic treats strangers.", false],
  ])("%s: %s", (text, answer) => {
    expect(deniesSomehow(passageOf(text), other, false)).toBe(answer);
  });

  test("a word that both sides have denies nothing by itself", () => {
    const [one, same] = [passageOf("The ban on salt stays."), passageOf("The ban on salt is not lifted.")];
    expect(deniesSomehow(one, same, false)).toBe(false);
  });

  test("of contraries, a negator that both sides have denies nothing", () => {
    const admits = passageOf("The mill admits that it drained the lake without leave.");
    const denies = passageOf("The mill denies that it drained the lake without leave.");
    expect(deniesSomehow(admits, denies, true)).toBe(false);
    expect(deniesSomehow(admits, denies, false)).toBe(true);
  });
});
