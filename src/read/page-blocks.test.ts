import { expect, test } from "vitest";
import { parsePage } from "./page.ts";
import { listPageBlocks } from "./page-blocks.ts";

function blocksOf(html: string) {
  return listPageBlocks(parsePage(html, "a page").document.body);
}

function textsOf(html: string): readonly (readonly [string, string])[] {
  return blocksOf(html).map(({ kind, text }) => [kind, text]);
}

test("paragraphs, headings, list items and quotations are blocks in order", () => {
  const html =
    "<h2>Head</h2><p>One <b>bold</b>\n word</p><ul><li>Item<li><p>Next</p></ul><blockquote><p>Said</p></blockquote>";
  expect(textsOf(html)).toEqual([
    ["heading", "Head"],
    ["paragraph", "One bold word"],
    ["list-item", "Item"],
    ["list-item", "Next"],
    ["quotation", "Said"],
  ]);
});

test("text that stands beside paragraphs is not glued to them", () => {
  expect(textsOf("<div>Before<p>Inside</p>After</div>").map(([, text]) => text)).toEqual(["Before", "Inside", "After"]);
});

test("two line breaks part blocks, one is a space", () => {
  expect(textsOf("One<br>line<BR>\n<BR>Two<br><br><br>Three").map(([, text]) => text)).toEqual([
    "One line",
    "Two",
    "Three",
  ]);
});

test("buttons, forms' fields and pictures are not read, no-break spaces are spaces", () => {
  expect(textsOf("<p>One&nbsp;two <button>Click</button><input value=x><img alt=picture>three</p>")).toEqual([
    ["paragraph", "One two three"],
  ]);
});

test("a block knows how much of it is links and bold, and what is around it", () => {
  const [block] = blocksOf(
    '<div class="storyText main-Col"><p id="p1"><a href="/x">Link</a> and <strong>bold</strong></p></div>',
  );
  expect(block).toMatchObject({ linkLength: 4, boldLength: 4 });
  expect(block?.hints.slice(0, 2)).toEqual(["p1", "storytext main col"]);
});

test("inline elements do not tear words apart", () => {
  expect(textsOf("<p><span>un</span><i>break</i>able</p>")).toEqual([["paragraph", "unbreakable"]]);
});
