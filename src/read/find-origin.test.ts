import { describe, expect, test } from "vitest";
import { findOrigin, ORIGIN_PATTERNS } from "./find-origin.ts";
import entries from "./origin-patterns.json" with { type: "json" };

describe.each(entries)("origin pattern $name", ({ name, examples, counterExamples }) => {
  const matches = (text: string): boolean =>
    [...text.matchAll(ORIGIN_PATTERNS.find((one) => one.name === name)?.regExp ?? /$^/g)].length > 0;
  test.each(examples)("sees the credit in “%s”", (text) => expect(matches(text)).toBe(true));
  test.each(counterExamples)("sees none in “%s”", (text) => {
    const blocks = [{ kind: "paragraph" as const, start: 0, end: text.length }];
    expect(findOrigin({ body: text, blocks, lines: [], outlet: null })).toBeNull();
  });
});

function originOf(body: string, outlet: string | null = null, lines: readonly string[] = []) {
  return findOrigin({ body, blocks: [{ kind: "paragraph", start: 0, end: body.length }], lines, outlet });
}

test.each([
  [
    "The dam will stay, as first reported by the Fjord Gazette.",
    "Fjord Gazette",
    "as first reported by the Fjord Gazette",
  ],
  ["The Fjord Gazette reports that the dam will stay.", "Fjord Gazette", "The Fjord Gazette reports"],
  [
    "The dam will stay. The Fjord Gazette was first to report the vote. It is late.",
    "Fjord Gazette",
    "The Fjord Gazette was first to report the vote.",
  ],
])("“%s” credits %s", (body, outlet, text) => {
  const origin = originOf(body);
  expect(origin).toMatchObject({ outlet, text });
  expect(body.slice(origin?.start, origin?.end)).toBe(text);
});

test.each([
  "The Finance Ministry reports a loss.",
  "According to the Fjord Gazette, the dam will stay.",
  "FJORDBY, May 3 (Fjord Gazette) - The dam will stay.",
])("“%s” credits nobody", (body) => {
  expect(originOf(body)).toBeNull();
});

test("an outlet does not credit itself", () => {
  expect(originOf("The Fjord Gazette reports that the dam will stay.", "Fjord Gazette")).toBeNull();
});

test("a source line beside the article is a credit without a place", () => {
  expect(originOf("The dam will stay.", "Quick Read", ["Source: Fjord Wire"])).toEqual({
    outlet: "Fjord Wire",
    text: "Source: Fjord Wire",
  });
  expect(originOf("The dam will stay.", "Quick Read", ["Source: own research of the last two years"])).toBeNull();
});
