import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "./lexicons/sentence-starts.json" with { type: "json" };
import { CERTAIN, findStartBiases } from "./sentence-starts.ts";
import { findBlocks } from "./sentences.ts";
import { findTokens } from "./tokens.ts";

/** Biases of a text, block by block, with its tokens. */
function biasesOf(text: string) {
  const tokens = findTokens(text, { start: 0, end: text.length });
  const ranges = findBlocks(text).map((block, blockIndex) => {
    const inside = tokens.flatMap(({ start }, at) => (start >= block.start && start < block.end ? [at] : []));
    return { first: inside[0] ?? 0, end: (inside.at(-1) ?? -1) + 1, block, blockIndex };
  });
  return { tokens, biases: findStartBiases(text, tokens, ranges) };
}

/** The bias of the word that ¦ stands before. */
function biasAtMark(marked: string): number | undefined {
  const text = marked.replace("¦", "");
  const { tokens, biases } = biasesOf(text);
  return biases[tokens.findIndex(({ start }) => start === marked.indexOf("¦"))];
}

describe("what marks say of a sentence's start", () => {
  it.each(data.entries.map(({ name, bias, example }) => [name, bias, example] as const))(
    "%s: %d",
    (_, bias, example) => {
      expect(biasAtMark(example.replace("¦ ", "¦"))).toBe(bias);
    },
  );

  it.each([
    ["the first word of a block", "One.\n\n¦Two.", CERTAIN],
    [
      "a dash later on is no dateline",
      "The talks of all sides in the old hall by the water went on (so far) - ¦Well, no.",
      0,
    ],
    ["a comma", "Thanks, ¦Ruth", -2],
    ["a small letter after a break, where no capital is", "council meets\n¦mayor speaks", 0],
    ["a capital after a break", "The council met with\n¦Ruth Hale.", 0],
    ["a closing quotation mark", "“Why now?” ¦she asked.", -2],
    ["a full stop without capitals anywhere", "it rained. ¦they left.", 1],
  ])("%s", (_, marked, bias) => expect(biasAtMark(marked)).toBe(bias));

  it("has one finite value a token, and is certain once a block", () => {
    const text = fc.string({ unit: fc.constantFrom("A", "b", " ", ".", "\n", "-", "“", "”", "(", "😀") });
    fc.assert(
      fc.property(text, (value) => {
        const { tokens, biases } = biasesOf(value);
        expect(biases).toHaveLength(tokens.length);
        expect(biases.every(Number.isFinite)).toBe(true);
        expect(biases.filter((bias) => bias === CERTAIN)).toHaveLength(findBlocks(value).length);
      }),
    );
  });
});
