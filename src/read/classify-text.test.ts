import fc from "fast-check";
import { expect, test } from "vitest";
import { Span } from "../model/span.ts";
import { classifyText } from "./classify-text.ts";

const nowhere = { start: 0, end: 0 };
const long = "The town council of Fjordby decided on Monday to build the bridge after all.";

function kindsOf(text: string): readonly (readonly [string, string])[] {
  return classifyText(text, "a text", nowhere).blocks.map((block) => [
    block.kind,
    Span.slice(text, block).slice(0, 24),
  ]);
}

test("every piece of a digest is told for what it is", () => {
  const text = `Bridge to be built \u00a0\n\nAI\n\n** Decides After Debate**\n\n${long}\n\n**What follows**\n\n- ${long}\n\n> ${long}\n\nA short head\n\n${long}\n\nShare This Article\nLeave a Comment`;
  expect(kindsOf(text)).toEqual([
    ["title", "Bridge to be built"],
    ["label", "AI"],
    ["heading", "** Decides After Debate*"],
    ["paragraph", long.slice(0, 24)],
    ["heading", "**What follows**"],
    ["list-item", `- ${long}`.slice(0, 24)],
    ["quotation", `> ${long}`.slice(0, 24)],
    ["heading", "A short head"],
    ["paragraph", long.slice(0, 24)],
    ["boilerplate", "Share This Article"],
    ["boilerplate", "Leave a Comment"],
  ]);
});

test("a first line that ends like a sentence is no title", () => {
  expect(kindsOf(`It is late.\n\n${long}`)[0]).toEqual(["paragraph", "It is late."]);
});

test("a title alone is text: nothing follows it", () => {
  expect(kindsOf("Bridge to be built")).toEqual([["paragraph", "Bridge to be built"]]);
});

test("a label before the title does not take its place", () => {
  expect(kindsOf(`AI-generated summary\n\nBridge to be built\n\n${long}`).map(([kind]) => kind)).toEqual([
    "label",
    "title",
    "paragraph",
  ]);
});

test("a Markdown heading at the top is the title, further ones are headings", () => {
  expect(kindsOf(`# Bridge to be built\n\n${long}\n\n## What follows\n\n${long}`).map(([kind]) => kind)).toEqual([
    "title",
    "paragraph",
    "heading",
    "paragraph",
  ]);
});

test("what follows the end of wire copy is for editors", () => {
  expect(kindsOf(`Bridge to be built\n\n${long}\n\n-30-\n\n${long}`).map(([kind]) => kind)).toEqual([
    "title",
    "paragraph",
    "boilerplate",
    "boilerplate",
  ]);
});

test("blocks slice to words, in order, whatever the text", () => {
  const parts = fc.array(
    fc.constantFrom(long, "AI", "# Head", "\n", "\n\n", "** x**", "- item", "📌", "-30-", "Share this"),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(parts, (list) => {
      const text = list.join("");
      let last = 0;
      for (const { start, end } of classifyText(text, "a text", nowhere).blocks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(text.length).toBeGreaterThanOrEqual(last);
    }),
  );
});
