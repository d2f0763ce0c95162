import { expect, test } from "vitest";
import { parsePage } from "./page.ts";
import { listPageBlocks } from "./page-blocks.ts";
import { type PageNames, pruneBlocks } from "./prune-blocks.ts";

const long =
  "The town council of Fjordby decided on Monday, after a debate that had gone on for most of the day, to build the bridge.";
const nobody: PageNames = { title: null, byline: null, description: null };

function prune(html: string, names: PageNames = nobody) {
  const { kept, removed } = pruneBlocks(listPageBlocks(parsePage(html, "a page").document.body), names);
  return { kept: kept.map(({ text }) => text), removed: removed.map(({ block, rule }) => [block.text, rule]) };
}

test("what is left out keeps the name of its rule", () => {
  const { kept, removed } = prune(
    `<p>${long}</p><p>Share this article</p><figure><figcaption>The fjord</figcaption></figure><p>${long}</p>`,
  );
  expect(kept).toEqual([long, long]);
  expect(removed).toEqual([
    ["Share this article", "share-line"],
    ["The fjord", "caption-element"],
  ]);
});

test("headline, standfirst, byline and date before the text go, a short first paragraph stays", () => {
  const html = `<h1>Bridge to be built</h1><p>Debate took all day</p><p>By Jo Doe</p><p>3 May 2025</p><p>It is done.</p><p>${long}</p>`;
  const { kept } = prune(html, { title: "Bridge to be built", byline: "Jo Doe", description: "Debate took all day" });
  expect(kept).toEqual(["It is done.", long]);
});

test("links alone in a block lead away, and the heading above them goes with them", () => {
  const { kept } = prune(
    `<p>${long}</p><h3>More from Fjordby</h3><ul><li><a href="/a">Ferry stops</a></li></ul><p>${long}</p>`,
  );
  expect(kept).toEqual([long, long]);
});

test("a paragraph with many links in it stays", () => {
  const text = `${long} <a href="/a">${long}</a>`;
  expect(prune(`<p>${text}</p>`).kept).toHaveLength(1);
});

test("a class name means nothing on an element that holds most of the text", () => {
  const { kept } = prune(`<div class="share-page social">${`<p>${long}</p>`.repeat(4)}</div>`);
  expect(kept).toHaveLength(4);
});

test("pruning that takes most of the text is undone", () => {
  const html = `<p>Kept.</p><div class="related"><p>${long.slice(0, 100)}</p></div>`;
  expect(prune(html).removed).toEqual([]);
});

test("notes at the end go, the same words in the middle stay", () => {
  const note = "Source: Fjord Wire";
  expect(prune(`<p>${long}</p><p>${note}</p>`).kept).toEqual([long]);
  expect(prune(`<p>${long}</p><p>${note}</p><p>${long}</p>`).kept).toContain(note);
});

test("of points that are all short, the label above them goes and the source line below", () => {
  const points = [
    "The council decided on Monday to build the bridge.",
    "The ferry sails until then, the plan says, and no day longer.",
  ];
  const html = `<p>AI-generated summary</p><ul><li>${points[0]}</li><li>${points[1]}</li><li>${points[1]}</li></ul><p>Source: Fjord Wire</p>`;
  expect(prune(html).kept).toEqual([points[0], points[1], points[1]]);
});
