import { expect, test } from "vitest";
import { lastWord } from "./last-word.ts";

test.each([
  ["Greta Hofer", "Hofer"],
  ["Ibrahim al-Ja’afari", "al-Ja’afari"],
  ["Putin", "Putin"],
  ["Corps 3", "Corps 3"],
  ["", ""],
])("of “%s” is “%s”", (name, expected) => {
  expect(lastWord(name)).toBe(expected);
});
