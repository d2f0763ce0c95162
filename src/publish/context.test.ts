import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Citation } from "../model/citation.ts";
import { inQuotes, quoteInContext, shorten } from "./context.ts";

const body = `First paragraph here.\n\n${"far ".repeat(60)}near words QUOTE and after${" far".repeat(60)}\n\nLast one.`;
const report = { id: "r", version: "v1", body };
const start = body.indexOf("QUOTE");
const citation = Citation.of(report, { start, end: start + 5 });

describe("quoteInContext", () => {
  it("shows whole words of the quote's own paragraph, with an ellipsis where it was cut", () => {
    const { before, quote, after } = quoteInContext(citation, report);
    expect(quote).toBe("QUOTE");
    expect(before).toMatch(/^… far .*near words $/);
    expect(after).toMatch(/^ and after .*far …$/);
  });

  it("stops at the paragraph's ends", () => {
    const first = Citation.of(report, { start: 6, end: 15 });
    expect(quoteInContext(first, report)).toEqual({ before: "First ", quote: "paragraph", after: " here." });
  });

  it("falls back on the citation's own context when the report has changed or is absent", () => {
    for (const other of [undefined, { version: "v2", body: `changed ${body}` }]) {
      const { before, quote, after } = quoteInContext(citation, other);
      expect(quote).toBe("QUOTE");
      expect(before.endsWith("near words ")).toBe(true);
      expect(after.startsWith(" and after")).toBe(true);
    }
  });

  it("keeps text without spaces, never half a character", () => {
    const pins = "📌".repeat(300);
    const pinned = { id: "p", version: "v", body: pins };
    // An odd number of units before the quote would cut a pair at the reach.
    const { before, after } = quoteInContext(Citation.of(pinned, { start: 300, end: 302 }), pinned);
    expect(() => encodeURIComponent(`${before}${after}`)).not.toThrow();
  });

  it("shows only text that stands beside the quote in the body", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const cited = Citation.of({ id: "r", version: "v", body: text }, { start: from ?? 0, end: to ?? 0 });
        const { before, quote, after } = quoteInContext(cited, { version: "v", body: text });
        const shown = `${before.replace(/^… /, "")}${quote}${after.replace(/ …$/, "")}`;
        expect(text).toContain(shown);
      }),
    );
  });
});

it.each([
  ["short", 10, "short"],
  ["some  words\nhere", 40, "some words here"],
  ["one two three four", 10, "one two…"],
  ["abcdefghijkl", 5, "abcde…"],
  ["📌📌📌", 3, "📌…"],
])("%j shortened to %i is %j", (text, length, expected) => {
  expect(shorten(text, length)).toBe(expected);
});

it("puts quotation marks only around words that bring none", () => {
  expect(inQuotes("words")).toBe("“words”");
  expect(inQuotes("“words,” she said")).toBe("“words,” she said");
});
