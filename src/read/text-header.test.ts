import { expect, test } from "vitest";
import { findTextHeader, readTextHeader } from "./text-header.ts";

const wire = `FJORD WIRE
SLUG: BRIDGE/
DATE: 2025-05-03T08:00:00Z
URL: https://www.fjord.example/w/1
BY: Fjord Wire staff
LANG: en_US

Bridge to be built

FJORDBY, May 3 (Fjord Wire) - The bridge will be built.`;

test("a wire header gives what it says, the outlet spelt as in the text", () => {
  const header = findTextHeader(wire);
  expect(readTextHeader(header, wire)).toEqual({
    title: null,
    byline: "Fjord Wire staff",
    outlet: "Fjord Wire",
    published: "2025-05-03T08:00:00Z",
    language: "en-US",
    url: "https://www.fjord.example/w/1",
  });
  expect(wire.slice(header.span.end).trimStart()).toMatch(/^Bridge/);
});

test("front matter of Markdown is a header", () => {
  const text =
    '---\ntitle: "Bridge to be built"\nauthor: Jo Doe\ndate: 2025-05-03\nsite: Fjord Gazette\n---\n\nThe bridge will be built.';
  const header = findTextHeader(text);
  expect(readTextHeader(header, text)).toMatchObject({
    title: "Bridge to be built",
    byline: "Jo Doe",
    outlet: "Fjord Gazette",
    published: "2025-05-03",
  });
  expect(text.slice(header.span.end).trim()).toBe("The bridge will be built.");
});

test.each([
  "The bridge will be built.\n\nBy: nobody.",
  "Note: the bridge will be built.\nIt is late.\n\nMore.",
  "DATE: 2025-05-03\n\nOne field is no header.",
  "By: Jo\nDate: today\nand a line\nand another\nand one more\n\nMore.",
  "",
])("“%.40s” has none", (text) => {
  expect(findTextHeader(text).span).toEqual({ start: 0, end: 0 });
});

test("a name in capitals that the text does not spell is spelt by rule", () => {
  const text = "NORTH SEA POST\nDATE: 2025-05-03\nBY: Jo Doe\n\nThe bridge will be built.";
  expect(readTextHeader(findTextHeader(text), text).outlet).toBe("North Sea Post");
});
