import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "./analyse.ts";

const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((span) => text.slice(span.start, span.end));

describe("analyse", () => {
  it("gives sentences, names, quantities and times of one text", () => {
    const text = "Norway said on Monday that at least 40 boats had left Bergen. “We will wait,” Mr Hale added.";
    const analysis = analyse(text, { published: "2025-05-07" });
    expect(words(text, analysis.sentences)).toHaveLength(2);
    expect(analysis.names.map((name) => name.key)).toContain("country:NO");
    expect(analysis.quantities[0]).toMatchObject({ value: 40, bound: "at-least" });
    expect(analysis.times[0]).toMatchObject({ value: "2025-05-05", relative: true });
  });

  it("covers every character that is not white space with one token and one sentence, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const { tokens, sentences } = analyse(text);
        const cover = tokens.map((token) => text.slice(token.start, token.end)).join("");
        expect(cover.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        expect(sentences.flatMap((each) => [each.firstToken, each.endToken])).toEqual(
          sentences.flatMap((each, index) => [sentences[index - 1]?.endToken ?? 0, each.endToken]),
        );
        expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
      }),
    );
  });
});
