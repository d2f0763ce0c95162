import { expect, test } from "vitest";
import type { Block } from "../model/report.ts";
import { findFlaws } from "./find-flaws.ts";

function flawsIn(text: string, cutShort = false) {
  const blocks: Block[] = [];
  let at = 0;
  for (const part of text.split("\n\n")) {
    blocks.push({ kind: "paragraph", start: at, end: at + part.length });
    at += part.length + 2;
  }
  return findFlaws(text, blocks, cutShort);
}

test.each([
  ["Norwayâ€™s bank", "â€™"],
  ["the â€œfirstâ€\u009d", "â€œ"],
  ["cafÃ© owners", "Ã©"],
  ["a\u00c2\u00a0space", "\u00c2\u00a0"],
  ["the ÐœÐ¾Ñ\u0081ÐºÐ²Ð° river", "ÐœÐ¾Ñ\u0081ÐºÐ²Ð°"],
  ["lost \ufffd\ufffd letters", "\ufffd\ufffd"],
  ["the port?s harbour master", "?"],
  ["he called it ?a mistake", "?"],
  ["no more weapons?, they said", "?"],
  ["the B?lot ferry", "?"],
  ["the league ? and its crews", "?"],
])("wrong letters in “%s” are told with their place", (text, wrong) => {
  const flaw = flawsIn(text).find(({ kind }) => kind === "mojibake");
  expect(text.slice(flaw?.start, flaw?.end)).toBe(wrong);
});

test.each([
  "Who pays? Nobody knows. “Who?” she asked. https://port.example/a?s=1 and ?q=2",
  "NÃO HÁ ÁGUA",
  "El Niño, Ångström, Ærø, “São Paulo”",
  "DAÐI fór heim",
  "Ñandú",
])("“%s” is spelt as it should be", (text) => {
  expect(flawsIn(text)).toEqual([]);
});

const whole = "The court ruled on Monday that the bridge may be built after all.";
const broken = "The court ruled on Monday that the bridge may be built, and another";

test("a body that stops in the middle of a sentence is truncated at its end", () => {
  const text = `${whole}\n\n${broken}`;
  expect(flawsIn(text)).toEqual([{ kind: "truncated", start: text.length, end: text.length }]);
  expect(flawsIn(`${whole}\n\n${whole}`)).toEqual([]);
});

test.each([
  "The court ruled on Monday that the bridge may be...",
  "The court ruled on Monday that the bridge may [...]",
])("“%s” breaks off", (text) => {
  expect(flawsIn(text)).toHaveLength(1);
});

test("a paywall notice after a whole sentence tells that more is missing", () => {
  expect(flawsIn(whole, true)).toHaveLength(1);
});
