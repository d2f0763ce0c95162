import { expect, test } from "vitest";
import { asSource, isPlural } from "./plural.ts";

test.each([
  ["the miners", true],
  ["miners of Orbeck", true],
  ["Larkhaven and Halvik", true],
  ["Democrats", true],
  ["Tolvians", true],
  ["the police", true],
  ["Seafarers’ League", false],
  ["Sundline", false],
  ["the press", false],
  ["Orbeck Mines", false],
])("“%s” takes a plural verb: %s", (name, plural) => {
  expect(isPlural(name)).toBe(plural);
});

test.each([
  ["joint statement", "the joint statement"],
  ["ministry of ports", "the ministry of ports"],
  ["the ministry", "the ministry"],
  ["a senior official", "a senior official"],
  ["officials", "officials"],
  ["Ida Moreau", "Ida Moreau"],
  ["al-Hadi", "al-Hadi"],
])("according to “%s” reads “%s”", (source, words) => {
  expect(asSource(source)).toBe(words);
});
