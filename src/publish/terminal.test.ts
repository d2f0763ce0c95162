import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, paint, plainLine, wrap } from "./terminal.ts";

describe("wrap", () => {
  it("breaks at spaces and indents", () => {
    expect(wrap("one two three four five six", 20, { first: "- ", rest: "  " })).toEqual([
      "- one two three four",
      "  five six",
    ]);
  });

  it("cuts a word that is longer than the line", () => {
    expect(wrap("x".repeat(45), 20)).toEqual(["x".repeat(20), "x".repeat(20), "x".repeat(5)]);
  });

  it("keeps every line within the width and every character but white space", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 60 })).map((words) => words.join(" "));
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 120 }), (text, width) => {
        const lines = wrap(text, width, { first: "  - ", rest: "    " });
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(20, width));
        const bare = (value: string): string => value.replace(/\s/g, "");
        expect(bare(lines.join("")).replace(/^-/, "")).toBe(bare(plainLine(text)));
      }),
    );
  });
});

describe("plainLine", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "\ufffd[31mred\ufffd[0m"],
    ["\u009b31m", "\ufffd31m"],
    ["bell\u0007", "bell\ufffd"],
    ["over\rwritten", "over written"],
    ["a\n\n b\tc", "a b c"],
    ["\u202etxet\u202c \u2066x\u2069", "txet x"],
    ["👩‍👩‍👧 e\u0301", "👩‍👩‍👧 e\u0301"],
  ])("%j becomes %j", (text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });
});

it.each([
  ["abc", 3],
  ["日本", 4],
  ["📌", 2],
  ["e\u0301", 1],
  ["ｗ", 2],
  ["“–”", 3],
])("%s takes %i columns", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

it("paints only where colour is on", () => {
  expect(paint("x", "red", { color: true })).toBe("\u001b[31mx\u001b[39m");
  expect(paint("x", "red", { color: false })).toBe("x");
});
