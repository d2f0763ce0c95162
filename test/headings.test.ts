// Headings are noun phrases of the trees, so they are tested on the shipped reader.
import { expect, test } from "vitest";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { headMatters } from "../src/compose/headings.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import { Citation } from "../src/model/citation.ts";
import { PUBLISHED, readingOf } from "./build/readings.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

test("a heading does not name one of two alone", async () => {
  const text =
    "The conflict between Norland and Tolvia is theirs, the envoy said. The conflict between Norland and Tolvia began in May. Ferry crews ended the long harbour strike. The long harbour strike cost millions.";
  const [analysis] = await analyseTexts([{ text, published: PUBLISHED }], await loadShippedReader());
  if (!analysis) throw new Error("not read");
  const reading = { ...readingOf({ text }), analysis, claims: extractClaims(analysis, { published: PUBLISHED }) };
  const finding = { id: "m", kind: "agree", topic: "", versions: [], differences: [] } as const;
  const picks = analysis.sentences.map((sentence) => ({
    finding,
    text: "",
    citations: [Citation.of(reading.report, sentence)],
    origins: 1,
    place: 0,
    weight: 1,
  }));
  const matters = [picks.slice(0, 2), picks.slice(2)].map((own) => ({ picks: own, keys: new Set<string>() }));
  const [conflict, strike] = headMatters(matters, [reading]);
  expect(conflict ?? "").not.toMatch(/between Norland$/);
  expect(strike).toMatch(/harbour strike$/);
});
