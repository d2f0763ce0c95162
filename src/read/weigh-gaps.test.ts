import { describe, expect, test } from "vitest";
import type { BlockKind } from "../model/report.ts";
import { Report } from "../model/report.ts";
import { Syntax } from "../model/syntax.ts";
import { textReport } from "./read-report.ts";
import { weighGaps } from "./weigh-gaps.ts";

const TAGS = ["NOUN", "ADP", "VERB", "DET"];

/** A text whose words are parted by space, each "form/TAG" or "form/TAG/score". */
function read(marked: string, kind: BlockKind = "paragraph") {
  const words = marked.split(/(\s+)/);
  const spans: { start: number; end: number; tag: string; score: number }[] = [];
  let text = "";
  for (const piece of words) {
    const [form = "", tag = "NOUN", score = "0"] = piece.split("/");
    if (piece.trim() !== "")
      spans.push({ start: text.length, end: text.length + form.length, tag, score: Number(score) });
    text += form;
  }
  const zeros = () => new Uint8Array(spans.length);
  const syntax = new Syntax({
    columns: {
      starts: Int32Array.from(spans, ({ start }) => start),
      ends: Int32Array.from(spans, ({ end }) => end),
      upos: Uint8Array.from(spans, ({ tag }) => TAGS.indexOf(tag)),
      xpos: zeros(),
      feats: new Uint16Array(spans.length),
      deprel: zeros(),
      heads: new Int32Array(spans.length).fill(-1),
      gaps: Float32Array.from(spans, ({ score }) => score),
      sentenceStarts: zeros(),
    },
    labels: { upos: TAGS, xpos: ["_"], feats: ["_"], deprel: ["root"] },
    entities: [],
    attributions: [],
    firstWords: Int32Array.from({ length: spans.length + 1 }, (_, word) => word),
  });
  const report = textReport({ id: "r", text });
  const shaped = { ...report, blocks: report.blocks.map((block) => ({ ...block, kind })) };
  return Report.gaps({ damage: weighGaps(shaped, syntax) }).map(({ offset, certainty, pattern, what }) => ({
    after: text
      .slice(offset, offset + 8)
      .trim()
      .split(" ")[0],
    certainty,
    pattern,
    what,
  }));
}

describe("gaps weighed by the reader", () => {
  test("what the reader alone misses is certain or suspected by its score", () => {
    expect(read("They/NOUN met/VERB envoys/NOUN of/ADP today/NOUN/0.97 in/ADP Oslo./NOUN")).toEqual([
      { after: "today", certainty: "certain", pattern: "reader", what: "a name or a noun" },
    ]);
    expect(read("They/NOUN saw/VERB the/DET in/ADP/0.8 Oslo./NOUN")).toEqual([
      { after: "in", certainty: "suspected", pattern: "reader", what: "a noun" },
    ]);
    expect(read("They/NOUN saw/VERB the/DET in/ADP/0.4 Oslo./NOUN")).toEqual([]);
  });

  test("a headline leaves words out by custom", () => {
    expect(read("Envoys/NOUN meet/VERB in/ADP/0.99 Oslo/NOUN", "heading")).toEqual([]);
  });

  test("a wide space is certain where the reader misses words too", () => {
    const [gap] = read("The/DET envoys/NOUN of/ADP  spoke/VERB/0.2 in/ADP Oslo/NOUN today./NOUN");
    expect(gap).toMatchObject({ certainty: "certain", pattern: "double-space" });
  });

  test("a wide space alone stays suspected, and is told once", () => {
    const gaps = read("The/DET envoys/NOUN of/ADP  Norway/NOUN/0.05 spoke/VERB in/ADP Oslo./NOUN");
    expect(gaps).toMatchObject([{ certainty: "suspected", pattern: "double-space" }]);
  });

  test("one wide space that is borne out bears out the others of its text", () => {
    const gaps = read("Envoys/NOUN of/ADP  spoke/VERB/0.4 in/ADP Oslo/NOUN with/ADP  men/NOUN of/ADP Rome./NOUN");
    expect(gaps.map(({ certainty }) => certainty)).toEqual(["certain", "certain"]);
  });

  test("weighing twice changes nothing", () => {
    const report = textReport({ id: "r", text: "Nothing is lost here." });
    const syntax = new Syntax({
      columns: {
        starts: Int32Array.of(0),
        ends: Int32Array.of(7),
        upos: new Uint8Array(1),
        xpos: new Uint8Array(1),
        feats: new Uint16Array(1),
        deprel: new Uint8Array(1),
        heads: Int32Array.of(-1),
        gaps: Float32Array.of(0.97),
        sentenceStarts: Uint8Array.of(1),
      },
      labels: { upos: TAGS, xpos: ["_"], feats: ["_"], deprel: ["root"] },
      entities: [],
      attributions: [],
      firstWords: Int32Array.of(0, 1),
    });
    const once = weighGaps(report, syntax);
    expect(once).toHaveLength(1);
    expect(weighGaps({ ...report, damage: once }, syntax)).toEqual(once);
  });
});
