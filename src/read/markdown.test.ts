import { expect, test } from "vitest";
import { stripMarkup } from "./markdown.ts";

test.each([
  ["a **bold** word", "a bold word"],
  ["an *odd* and _even_ word", "an odd and even word"],
  ["see [the law](https://a.example/x) now", "see the law now"],
  ["![a picture](x.png) text", " text"],
  ["the `code` word", "the code word"],
  ["2 \\* 3", "2 * 3"],
])("“%s” reads “%s”", (line, text) => {
  expect(stripMarkup(line)).toBe(text);
});

test.each(["** Lost the first word**", "2 * 3 * 4", "snake_case_name", "[1] and (2)", "** x"])(
  "“%s” holds no mark-up",
  (line) => {
    expect(stripMarkup(line)).toBe(line);
  },
);
