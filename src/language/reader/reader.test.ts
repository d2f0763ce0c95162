import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseTexts } from "../analyse.ts";
import { createReader } from "./reader.ts";
import { DESCRIPTION, toyModel, VOCABULARY } from "./toy-model.fixture.ts";

async function read(texts: readonly string[], model = toyModel()) {
  const reader = createReader(model, DESCRIPTION, VOCABULARY);
  return analyseTexts(
    texts.map((text) => ({ text })),
    reader,
  );
}

describe("a reader", () => {
  test("tags, trees, names and gaps of a short text", async () => {
    const [analysis] = await read(["Ana Bo met gap in Rome. Ana met."]);
    const syntax = analysis?.syntax;
    expect(analysis?.sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 23],
      [24, 32],
    ]);
    expect(Array.from({ length: 7 }, (_, word) => syntax?.upos(word))).toEqual([
      "PROPN",
      "PROPN",
      "VERB",
      "PROPN",
      "ADP",
      "PROPN",
      "PUNCT",
    ]);
    expect(Array.from(syntax?.columns.heads ?? [])).toEqual([2, 2, -1, 2, 2, 2, 2, 8, -1, 8]);
    expect(syntax?.entities.map(({ span, type }) => [span.start, span.end, type])).toEqual([
      [0, 6, "person"],
      [18, 22, "place"],
      [24, 27, "person"],
    ]);
    expect(syntax?.gap(3)).toBeGreaterThan(0.9);
    expect(syntax?.gap(2)).toBeLessThan(0.1);
  });

  test("who says what hangs on its cue", async () => {
    const [analysis] = await read(["In Rome Ana met Bo. Ana."]);
    expect(analysis?.syntax?.attributions).toMatchObject([
      { anchor: 3, act: "statement", first: 2, roles: Uint8Array.of(1, 3, 2, 2) },
    ]);
    expect(analysis?.syntax?.attributions[0]?.score).toBeGreaterThan(0.9);
  });

  test("children, subtrees and paths follow the tree", async () => {
    const [analysis] = await read(["Ana met Bo. Ana met."]);
    const syntax = analysis?.syntax;
    expect(syntax?.children(1)).toEqual([0, 2, 3]);
    expect(syntax?.subtree(1)).toEqual([0, 1, 2, 3]);
    expect(syntax?.path(2)).toEqual([2, 1]);
    expect(syntax?.path(5)).toEqual([5]);
  });

  test("a hyphenated token is several words, and knows them", async () => {
    const [analysis] = await read(["The Ana-Bo met Rome."]);
    const syntax = analysis?.syntax;
    expect(analysis?.tokens).toHaveLength(5);
    expect(syntax?.length).toBe(7);
    expect([syntax?.wordOf(1), syntax?.wordOf(2), syntax?.tokenOf(3), syntax?.tokenOf(4)]).toEqual([1, 4, 1, 2]);
  });

  test("a long text is read in windows that overlap by a sentence at most", async () => {
    const model = toyModel();
    const text = "Ana met Bo in Rome. ".repeat(40).trim();
    const [analysis] = await read([text], model);
    expect(analysis?.sentences).toHaveLength(40);
    expect(model.passes.length).toBeGreaterThan(10);
    expect(Math.max(...model.passes.map(({ pieces }) => pieces))).toBeLessThanOrEqual(DESCRIPTION.window.mostPieces);
  });

  test("a text is read the same, whatever is read beside it", async () => {
    const text = "Ana met Bo. Bo met Ana in Rome. Ana met gap.";
    const [alone] = await read([text]);
    const [, beside] = await read(["Bo met. ".repeat(30), text, "Rome."]);
    expect(beside?.syntax?.columns).toEqual(alone?.syntax?.columns);
    expect(beside?.syntax?.entities).toEqual(alone?.syntax?.entities);
  });

  test("words that the vocabulary does not know cost no pass", async () => {
    const model = toyModel();
    const [analysis] = await read(["😀 ".repeat(100)], model);
    expect(model.passes).toHaveLength(0);
    expect(analysis?.syntax?.length).toBe(100);
    expect(analysis?.syntax?.deprel(0)).toBe("root");
  });

  test("a drawn line is a piece of its own, a bullet is not", async () => {
    const line = await read(["==== . Ana met."]);
    const bullet = await read(["- . Ana met."]);
    expect(line[0]?.sentences).toHaveLength(2);
    expect(bullet[0]?.sentences).toHaveLength(1);
  });

  test("an empty text and a text in another language", async () => {
    const reader = createReader(toyModel(), DESCRIPTION, VOCABULARY);
    const [empty, other] = await analyseTexts([{ text: "" }, { text: "Ana ist da.", language: "de" }], reader);
    expect(empty?.syntax?.length).toBe(0);
    expect(other?.syntax).toBeNull();
    expect(other?.sentences).toHaveLength(1);
  });

  test("every word slices, every sentence is one tree, whatever the text", async () => {
    const piece = fc.constantFrom(
      "Ana",
      "met",
      ".",
      "-",
      " ",
      "\n\n",
      "in",
      "😀",
      "\ud800",
      "’s",
      "Bo!",
      "“",
      "x".repeat(40),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (parts) => {
        const text = parts.join("");
        const [analysis] = await read([text]);
        const syntax = analysis?.syntax;
        if (!syntax) throw new Error("no syntax");
        let last = 0;
        for (let word = 0; word < syntax.length; word++) {
          const { start, end } = syntax.span(word);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          expect(syntax.path(word).length).toBeLessThanOrEqual(syntax.length);
          expect(syntax.head(syntax.path(word).at(-1) ?? -1)).toBe(-1);
          last = end;
        }
        const roots = Array.from({ length: syntax.length }, (_, word) => word).filter(
          (word) => syntax.head(word) === -1,
        );
        const starts = syntax.columns.sentenceStarts.reduce((sum, one) => sum + one, 0);
        expect(roots).toHaveLength(starts);
      }),
      { numRuns: 60 },
    );
  });
});

describe("sentences of a text with gaps", () => {
  test("lost words start no sentence where no mark ends one", async () => {
    const model = toyModel();
    const starting = {
      run: async (feeds: Parameters<typeof model.run>[0]) => {
        const outputs = await model.run(feeds);
        outputs.gap.forEach((gap, word) => {
          if (gap > 0) outputs.sentenceStart[word] = 1;
        });
        return outputs;
      },
    };
    const reader = createReader(starting, DESCRIPTION, VOCABULARY);
    const [one, two] = await analyseTexts([{ text: "Ana met gap Bo." }, { text: "Ana met. Gap Bo." }], reader);
    expect(one?.sentences).toHaveLength(1);
    expect(two?.sentences).toHaveLength(2);
  });
});
