import { describe, expect, test } from "vitest";
import { findGaps } from "./find-gaps.ts";
import { GAP_PATTERNS } from "./gap-patterns.ts";
import english from "./gap-patterns-english.json" with { type: "json" };
import marks from "./gap-patterns-marks.json" with { type: "json" };

const MARK = "‸";

/** Gaps of one pattern in a text that is one paragraph. */
function gapsOf(name: string, text: string): readonly number[] {
  const blocks = [{ start: 0, end: text.length, kind: "paragraph" as const }];
  return findGaps(text, blocks, "en")
    .filter(({ pattern }) => pattern === name)
    .map(({ offset }) => offset);
}

describe.each([...marks, ...english])("gap pattern $name", ({ name, examples, counterExamples }) => {
  test.each(examples)("sees the gap in “%s”", (example) => {
    const text = example.replace(MARK, "");
    const pattern = GAP_PATTERNS.find((one) => one.name === name);
    const places = [...text.matchAll(pattern?.regExp ?? /$^/g)].map(
      ({ indices }) => indices?.groups?.gap?.[0] ?? indices?.groups?.gap2?.[0],
    );
    expect(places).toContain(example.indexOf(MARK));
  });

  test.each(counterExamples)("sees none in “%s”", (text) => {
    expect(gapsOf(name, text)).toEqual([]);
  });
});

test("pattern names are unique and say what is missing", () => {
  expect(new Set(GAP_PATTERNS.map(({ name }) => name)).size).toBe(GAP_PATTERNS.length);
  for (const { what, score } of GAP_PATTERNS) {
    expect(what).not.toBe("");
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
