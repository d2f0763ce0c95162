import fc from "fast-check";
import { expect, test } from "vitest";
import { toSingleSpaces } from "./single-spaces.ts";

test("runs of white space become one space, and offsets lead back", () => {
  const raw = "one  two\n three";
  const { text, toRaw } = toSingleSpaces(raw);
  expect(text).toBe("one two three");
  expect(raw.slice(toRaw(text.indexOf("two")))).toBe("two\n three");
  expect(raw.slice(toRaw(text.indexOf("three")))).toBe("three");
});

test("every character that is no white space leads back to itself", () => {
  const parts = fc.array(fc.constantFrom("a", "é", "📌", " ", "\n", "\u00a0", "\t", ","), { maxLength: 40 });
  fc.assert(
    fc.property(parts, (list) => {
      const raw = list.join("");
      const { text, toRaw } = toSingleSpaces(raw);
      expect(text).toBe(raw.replace(/\s+/g, " "));
      for (let i = 0; i < text.length; i++) if (text[i] !== " ") expect(raw[toRaw(i)]).toBe(text[i]);
    }),
  );
});
