import { describe, expect, test } from "vitest";
import classNouns from "../lexicons/class-nouns.json" with { type: "json" };
import clauseWords from "../lexicons/clause-words.json" with { type: "json" };
import gendered from "../lexicons/gendered-nouns.json" with { type: "json" };
import names from "../lexicons/name-genders.json" with { type: "json" };
import pronouns from "../lexicons/pronouns.json" with { type: "json" };
import { genderOfName, genderOfNoun } from "./gender.ts";
import { pronounClass } from "./mentions.ts";

describe("word lists hold their examples and nothing twice", () => {
  test.each([...clauseWords, ...classNouns])("$name", ({ examples, words }) => {
    const list = words.split(" ");
    for (const example of examples) expect(list).toContain(example);
    expect(list.filter((word, at) => list.indexOf(word) !== at)).toEqual([]);
  });

  test("names of one gender are in one list alone", () => {
    const [he, she] = [names.he.split(" "), new Set(names.she.split(" "))];
    expect(he.filter((name) => she.has(name))).toEqual([]);
    expect([he.length, she.size]).toEqual([3541, 4505]);
  });

  test("nouns of one gender are in one list alone", () => {
    const she = new Set(gendered.she.split(" "));
    expect(gendered.he.split(" ").filter((noun) => she.has(noun))).toEqual([]);
  });
});

test.each([
  ["vladimir", "he"],
  ["angela", "she"],
  ["márta", "she"],
  ["andrea", "either"],
  ["parliament", "either"],
  ["", "either"],
])("the given name %s is of %s", (name, gender) => {
  expect(genderOfName([name, "berg"])).toBe(gender);
});

test.each([
  ["spokeswoman", "she"],
  ["mr", "he"],
  ["minister", "either"],
])("the noun %s is of %s", (noun, gender) => {
  expect(genderOfNoun(noun)).toBe(gender);
});

test.each(pronouns.forms.map(({ form, class: kind }) => [form, kind]))("%s is a form of %s", (form, kind) => {
  expect(pronounClass(form ?? "")).toBe(kind);
});

test.each(["i", "we", "who", "one", "you", "this"])("%s is no pronoun of the third person", (form) => {
  expect(pronounClass(form)).toBeNull();
});
