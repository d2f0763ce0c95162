import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { analyseTexts } from "../src/language/analyse.ts";
import { findLemma } from "../src/language/lemmas.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Syntax } from "../src/model/syntax.ts";
import { loadReader } from "../src/models/load-reader.ts";

const MODELS = fileURLToPath(new URL("../models", import.meta.url));
let reader: Reader;

beforeAll(async () => {
  reader = await loadReader(MODELS);
});

async function read(text: string) {
  const [analysis] = await analyseTexts([{ text }], reader);
  if (!analysis?.syntax) throw new Error("not read");
  return { analysis, syntax: analysis.syntax };
}

/** Each word as "form/TAG". */
function tagged(text: string, syntax: Syntax): string {
  return Array.from({ length: syntax.length }, (_, word) => {
    const { start, end } = syntax.span(word);
    return `${text.slice(start, end)}/${syntax.upos(word)}`;
  }).join(" ");
}

/** The text of the word that stands in a relation, with its head's: "minister < nsubj < said". */
function arcs(text: string, syntax: Syntax): readonly string[] {
  const form = (word: number) => text.slice(syntax.span(word).start, syntax.span(word).end);
  return Array.from({ length: syntax.length }, (_, word) =>
    syntax.head(word) < 0
      ? `${form(word)} is the root`
      : `${form(word)} < ${syntax.deprel(word)} < ${form(syntax.head(word))}`,
  );
}

describe("the shipped reader", () => {
  test("tags and trees of a plain report", async () => {
    const text = "The foreign minister told reporters in Oslo that the two sides had signed the agreement.";
    const { syntax } = await read(text);
    expect(tagged(text, syntax)).toBe(
      "The/DET foreign/ADJ minister/NOUN told/VERB reporters/NOUN in/ADP Oslo/PROPN that/SCONJ the/DET two/NUM sides/NOUN had/AUX signed/VERB the/DET agreement/NOUN ./PUNCT",
    );
    expect(arcs(text, syntax)).toEqual(
      expect.arrayContaining([
        "told is the root",
        "minister < nsubj < told",
        "sides < nsubj < signed",
        "signed < ccomp < told",
        "agreement < obj < signed",
      ]),
    );
    const signed = text.indexOf("signed");
    const word =
      Array.from({ length: syntax.length }, (_, each) => each).find((each) => syntax.span(each).start === signed) ?? 0;
    expect(findLemma("signed", { upos: syntax.upos(word), xpos: syntax.xpos(word) })).toBe("sign");
    expect(syntax.feats(word)).toContain("VerbForm=Part");
  });

  test("sentences are parted where rules alone would stumble", async () => {
    const text = "Mr. Hale of the U.S. Navy spoke at 3 p.m. on Monday. “Why now?” he asked. Nobody knew";
    const { analysis } = await read(text);
    expect(analysis.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Mr. Hale of the U.S. Navy spoke at 3 p.m. on Monday.",
      "“Why now?” he asked.",
      "Nobody knew",
    ]);
  });

  test("names and descriptions with their types", async () => {
    const text = "Chancellor Angela Weber met the Norwegian delegation in Berlin on Friday.";
    const { syntax } = await read(text);
    const found = syntax.entities.map(
      ({ span, type, named }) => `${text.slice(span.start, span.end)}: ${named ? "" : "a "}${type}`,
    );
    expect(found).toContain("Berlin: place");
    expect(found.some((each) => /Angela Weber: person$/.test(each))).toBe(true);
    expect(found).toContain("Friday: time");
    const { syntax: other } = await read("The two sides signed a treaty.");
    expect(other.entities.filter(({ named }) => !named).length).toBeGreaterThan(0);
  });

  test("a dateline stands outside of the tree", async () => {
    const text = "PORT ESSA, April 14 (Tidewire) — Marenia’s army has accepted the truce.";
    const { syntax } = await read(text);
    expect(arcs(text, syntax)).toEqual(
      expect.arrayContaining(["ESSA < dep < accepted", "— < dep < accepted", "army < nsubj < accepted"]),
    );
  });

  test("dropped words are missed, whole sentences are not", async () => {
    const { syntax: damaged } = await read(
      "The ministers of China, India, , and South Africa met in on Monday to discuss the.",
    );
    expect(Math.max(...damaged.columns.gaps)).toBeGreaterThan(0.8);
    const { syntax: whole } = await read(
      "The ministers of China, India and South Africa met in Geneva on Monday to discuss the plan.",
    );
    expect(Math.max(...whole.columns.gaps)).toBeLessThan(0.5);
  });

  test("a text reads the same alone and among others", async () => {
    const text = "Talks resume on Tuesday. The delegates of both sides will attend, officials said.";
    const others = ["One.", "The council met again in spring, and then in autumn. ".repeat(30), text];
    const [alone] = await analyseTexts([{ text }], reader);
    const among = (
      await analyseTexts(
        others.map((each) => ({ text: each })),
        reader,
      )
    ).at(-1);
    expect(among?.syntax && arcs(text, among.syntax)).toEqual(alone?.syntax && arcs(text, alone.syntax));
  });

  test("a sentence of 5,000 words", async () => {
    const text = `He named ${"the old stone bridge and ".repeat(1_000)}nothing else.`;
    const started = performance.now();
    const { syntax } = await read(text);
    expect(syntax.length).toBeGreaterThan(5_000);
    expect(performance.now() - started).toBeLessThan(20_000);
    for (let word = 0; word < syntax.length; word++) expect(syntax.path(word).length).toBeLessThan(500);
  });

  test.each([
    ["a megabyte without a space", "a".repeat(1_000_000)],
    ["a megabyte of one address", `http://example.test/${"ab-1.".repeat(200_000)}`],
    ["lone surrogates", "\ud800 said \udc00 \ud83d. ".repeat(500)],
    ["emoji", "😀👩‍👩‍👧‍👦🇪🇺 ".repeat(5_000)],
    ["mixed scripts", "Москва сказала 北京 said القاهرة हिन्दी שלום. ".repeat(200)],
    ["control characters", "\u0000\u0007 he\u200b said\u202e. ".repeat(300)],
    ["marks alone", ".,;:!?-— ".repeat(800)],
  ])("%s: every word slices, in good time", async (_, text) => {
    const started = performance.now();
    const { analysis, syntax } = await read(text);
    expect(performance.now() - started).toBeLessThan(25_000);
    expect(analysis.sentences.at(-1)?.end).toBe(text.trimEnd().length);
    const { starts, ends } = syntax.columns;
    const wrong = starts.findIndex((start, word) => start < (ends[word - 1] ?? 0) || (ends[word] ?? 0) <= start);
    expect(wrong).toBe(-1);
  });

  test("a missing file is named", async () => {
    await expect(loadReader(`${MODELS}/nowhere`)).rejects.toMatchObject({
      code: "missing",
      message: expect.stringContaining("reader."),
    });
  });
});
