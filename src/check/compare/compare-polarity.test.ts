import { describe, expect, it, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { wordKey } from "../../language/terms.ts";
import { comparePolarity } from "./compare-polarity.ts";
import negativeWords from "./lexicons/negative-words.json" with { type: "json" };
import negators from "./lexicons/negators.json" with { type: "json" };
import opposites from "./lexicons/opposites.json" with { type: "json" };

describe("comparePolarity", () => {
  test.each([
    {
      claim: "The council approved the budget.",
      document: "The council did not approve the budget.",
      finds: "conflict negation: approved | not approve",
    },
    {
      claim: "The mayor never visited the camp.",
      document: "The mayor visited the camp twice.",
      finds: "conflict negation: never visited | visited",
    },
    {
      claim: "Nobody was hurt in the warehouse fire.",
      document: "Two workers were hurt in the warehouse fire.",
      finds: "conflict negation: Nobody was hurt | hurt",
    },
    {
      claim: "The pact covers warships.",
      document: "The pact covers ports but not warships.",
      finds: "conflict negation: warships | not warships",
    },
    {
      claim: "Tankers are covered by the pact.",
      document: "Tankers are not covered by the pact.",
      finds: "conflict negation: Tankers | Tankers are not",
    },
    {
      claim: "The airline can pay its crews.",
      document: "The airline can’t pay its crews.",
      finds: "conflict negation: pay | n’t pay",
    },
    {
      claim: "The treaty was signed in Oslo.",
      document: "The treaty has yet to be signed in Oslo.",
      finds: "conflict negation: signed | yet to be signed",
    },
    {
      claim: "Exports fell in spring.",
      document: "Exports rose in spring.",
      finds: "conflict negation: fell | rose",
    },
    {
      claim: "The mill admits that it drained the lake without leave.",
      document: "The mill denies that it drained the lake without leave.",
      finds: "conflict negation: admits | denies",
    },
  ])("finds what one side affirms and the other denies: $claim", ({ claim, document, finds }) => {
    expect(findings(comparePolarity, claim, document)).toEqual([finds]);
  });

  test.each([
    ["two denials", "The council rejected the budget.", "The council did not accept the budget."],
    ["a denial of something else in the sentence", "The pact covers ports.", "The pact covers ports but not warships."],
    ["another matter", "The ferry sails at night.", "The bakery does not open at night, the owner said."],
    ["“not only”", "Not only the port but the yard closed.", "The port and the yard closed."],
    ["a bound with “no”", "No fewer than 40 barns burned.", "Forty barns burned."],
    ["synonyms", "The bridge is shut.", "The bridge is closed."],
    [
      "a word that the document has both ways",
      "The crew left the ship.",
      "The crew left the ship. The captain did not leave the ship.",
    ],
    [
      "a side that denies in other words",
      "The bank remains unable to lend.",
      "The bank does not lend again until autumn.",
    ],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(comparePolarity, claim, document)).toEqual([]);
  });
});

describe("negators", () => {
  const verb = (phrase: string) =>
    /\bto$/.test(phrase) ? "pay" : /^(rather|instead|without|none|awaits)/.test(phrase) ? "paid" : "pay";

  test.each(negators.entries.map(({ phrase }) => phrase))("“%s” denies what it reaches", (phrase) => {
    const claim = "The bank will pay the fines.";
    const document =
      phrase === "n't" ? "The bank won't pay the fines." : `The bank ${phrase} ${verb(phrase)} the fines.`;
    expect(findings(comparePolarity, claim, document)).toHaveLength(1);
  });

  it("are listed once each", () => {
    expect(new Set(negators.entries.map(({ phrase }) => phrase)).size).toBe(negators.entries.length);
  });
});

describe("opposites", () => {
  test.each(opposites.entries)("“$word” is “$of” denied", ({ example: [denied = "", affirmed = ""] }) => {
    expect(findings(comparePolarity, denied, affirmed)).toHaveLength(1);
    expect(findings(comparePolarity, affirmed, denied)).toHaveLength(1);
    expect(findings(comparePolarity, denied, denied)).toEqual([]);
  });

  it("are read one way only: a word with one contrary, which never leads back to it", () => {
    const contraries = new Map(opposites.entries.map(({ word, of }) => [wordKey(word), wordKey(of)]));
    expect(contraries.size).toBe(opposites.entries.length);
    for (const start of contraries.keys()) {
      const seen = new Set([start]);
      for (let key = contraries.get(start); key !== undefined; key = contraries.get(key)) {
        expect(seen).not.toContain(key);
        seen.add(key);
      }
    }
  });

  it("are followed to the end: who admits a thing confirms it", () => {
    const document = "The firm confirmed that it hid the leak.";
    expect(findings(comparePolarity, "The firm admitted that it hid the leak.", document)).toEqual([]);
    expect(findings(comparePolarity, "The firm denied that it hid the leak.", document)).toHaveLength(1);
  });
});

describe("negative words", () => {
  test.each([
    ...negativeWords.words,
    ...negativeWords.prefixes.map((prefix) => `${prefix}${prefix.endsWith("-") ? "" : ""}helpful`),
  ])("“%s” tells that a side denies in other words", (word) => {
    const claim = "The clinic will not treat patients.";
    expect(findings(comparePolarity, claim, `The clinic will ${word} treat patients.`)).toEqual([]);
  });

  it("are each listed once, and only what a plain sentence lacks", () => {
    expect(new Set(negativeWords.words).size).toBe(negativeWords.words.length);
    expect(
      findings(comparePolarity, "The clinic will not treat patients.", "The clinic will gladly treat patients."),
    ).toHaveLength(1);
  });
});
