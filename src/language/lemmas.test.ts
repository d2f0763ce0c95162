import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLemma } from "./lemmas.ts";
import data from "./lexicons/lemmas.json" with { type: "json" };

describe("lemmas", () => {
  test.each(Object.entries(data.examples))("%s is %s", (example, lemma) => {
    const [xpos = "", form = ""] = example.split(" ");
    expect(findLemma(form, { upos: "", xpos })).toBe(lemma);
  });

  test.each([
    ["Norway", "PROPN", "NNP", "Norway"],
    ["Talks", "NOUN", "NNS", "talk"],
    ["isn’t", "X", "FW", "isn’t"],
    ["sought", "VERB", "VBD", "seek"],
  ])("%s as %s is %s", (form, upos, xpos, lemma) => {
    expect(findLemma(form, { upos, xpos })).toBe(lemma);
  });

  test.each(
    "named name, fined fine, planned plan, barred bar, agreed agree, freed free, tied tie, used use, filled fill, visited visit, monitored monitor, resumed resume, carried carry"
      .split(", ")
      .map((pair) => pair.split(" ")),
  )("the past %s is of %s", (form, lemma) => {
    for (const xpos of ["VBD", "VBN"]) expect(findLemma(form ?? "", { upos: "VERB", xpos })).toBe(lemma);
  });

  test("every word has a lemma, whatever its letters and tag", () => {
    const tag = fc.constantFrom(...Object.keys(data.rules), "NN", "");
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), tag, (form, xpos) => {
        expect(findLemma(form, { upos: "", xpos }).length).toBeGreaterThan(0);
      }),
    );
  });
});
