import { expect, it } from "vitest";
import { markdownLink, markdownRow, markdownStretch, markdownText } from "./markdown-text.ts";

it.each([
  ["plain words, and 40% of 12,000.", "plain words, and 40% of 12,000."],
  ["*bold* _x_ `code`", "\\*bold\\* \\_x\\_ \\`code\\`"],
  ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
  ["[^1]", "\\[\\^1\\]"],
  ["<script>", "\\<script\\>"],
  ["a | b", "a \\| b"],
  ["&lt;", "\\&lt;"],
  ["$5 and $6", "\\$5 and \\$6"],
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["+ item", "\\+ item"],
  ["=== ", "\\==="],
  ["12. item", "12\\. item"],
  ["12) item", "12\\) item"],
  ["12.5 million", "12\\.5 million"],
  ["two\n\n    lines", "two lines"],
  ["back\\slash", "back\\\\slash"],
])("%j is written %j", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

it.each([
  [" a ", " a "],
  ["a\n", "a "],
  ["\n", " "],
  ["", ""],
])("a stretch %j keeps one space at its ends: %j", (text, markdown) => {
  expect(markdownStretch(text)).toBe(markdown);
});

it("links to the web alone, whatever the address holds", () => {
  expect(markdownLink("https://example.test/a_(b)>c", "T")).toBe("[T](<https://example.test/a_(b)%3Ec>)");
  expect(markdownLink("javascript:alert(1)", "T")).toBe("T");
  expect(markdownLink(null, "[T]")).toBe("\\[T\\]");
});

it("makes a row of cells", () => {
  expect(markdownRow(["a", "b"])).toBe("| a | b |");
});
