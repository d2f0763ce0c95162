import fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockKind } from "../model/report.ts";
import { findGaps } from "./find-gaps.ts";

function gapsIn(text: string, kind: BlockKind = "paragraph", language: string | null = "en") {
  return findGaps(text, [{ start: 0, end: text.length, kind }], language);
}

test("a gap says where words are missing, with the text on both sides", () => {
  const text = "The guests named were Peru, Chile, , Spain and Norway.";
  const [gap] = gapsIn(text);
  expect(gap).toMatchObject({ kind: "dropped-words", certainty: "certain", what: "a name", restoration: null });
  expect(text.slice(0, gap?.offset)).toBe("The guests named were Peru, Chile, ");
  expect(text.startsWith(gap?.after ?? "?", gap?.offset)).toBe(true);
  expect(gap?.before).toBe(text.slice((gap?.offset ?? 0) - 24, gap?.offset));
});

test("one place is reported once, by its surest pattern", () => {
  expect(gapsIn("It was agreed in May and .").map(({ pattern }) => pattern)).toEqual(["conjunction-before-stop"]);
});

test.each<BlockKind>(["label", "boilerplate"])("a %s is not looked at", (kind) => {
  expect(gapsIn("It was agreed in May and .", kind)).toEqual([]);
});

test("white space that was not made single does not hide a gap", () => {
  const text = "Drinking plenty of\n  throughout the day helps.";
  const [gap] = gapsIn(text);
  expect(text.slice(gap?.offset)).toBe("throughout the day helps.");
});

test("patterns of English grammar leave other languages alone", () => {
  const german = "Sie bieten den Versicherten eine Akte an. Das gilt ab Mai.";
  expect(gapsIn(german, "paragraph", "de")).toEqual([]);
  expect(gapsIn("Genannt wurden Peru, , Chile und Spanien.", "paragraph", "de")).toHaveLength(1);
});

test("tokenised text, where every mark stands apart, has no gaps", () => {
  const sentence = "The envoys , who came late , met in Oslo , said little , and left . ";
  expect(gapsIn(sentence.repeat(12).trim())).toEqual([]);
});

test("text typed with two spaces after each sentence does not make double spaces a sign", () => {
  const text = "They met.  They spoke.  They left.  Nothing was signed in  Oslo.";
  expect(gapsIn(text)).toEqual([]);
});

test("a region named before may be called the region", () => {
  const before = "It rained in the Kaamos region. ";
  const after = "They sent 400 soldiers to the region last autumn.";
  expect(gapsIn(before + after)).toEqual([]);
  expect(gapsIn(after).map(({ certainty }) => certainty)).toEqual(["suspected"]);
});

test("offsets lie in the body, in order, whatever the characters", () => {
  const words = fc.constantFrom(
    "the",
    "of",
    "and",
    ",",
    ".",
    "said",
    "would",
    "Peru",
    "“",
    "”",
    "(",
    ")",
    "📌",
    "é",
    " ",
    "\n",
    "** ",
    "Norwegian",
    "were",
    "12",
  );
  const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "grapheme" })), (text) => {
      const blocks = [{ start: 0, end: text.length, kind: "paragraph" as const }];
      let last = -1;
      for (const gap of findGaps(text, blocks, "en")) {
        expect(gap.offset).toBeGreaterThanOrEqual(last);
        expect(gap.offset).toBeLessThanOrEqual(text.length);
        expect(text.slice(gap.offset - gap.before.length, gap.offset)).toBe(gap.before);
        expect(text.slice(gap.offset, gap.offset + gap.after.length)).toBe(gap.after);
        last = gap.offset;
      }
    }),
  );
});
