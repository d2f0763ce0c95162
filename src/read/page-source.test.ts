import { expect, test } from "vitest";
import type { Failure } from "../model/failure.ts";
import { cleanPage, MAX_DEPTH, MAX_ELEMENTS } from "./page-source.ts";

const WRAPPED = /^<!doctype html><html><head>(.*)<\/head><body>(.*)<\/body><\/html>$/s;

function clean(html: string): { readonly head: string; readonly body: string } {
  const [, head = "", body = ""] = WRAPPED.exec(cleanPage(html, "a page").html) ?? [];
  return { head, body };
}

test("scripts, styles, comments and what cannot be read are left out", () => {
  const html = "<p>a<!-- c --><script>let x = '<p>';</script><style>p{}</style><svg><title>t</title></svg>b</p>";
  expect(clean(html).body).toBe("<p>ab</p>");
});

test("JSON-LD is handed over apart", () => {
  expect(cleanPage('<script type="application/ld+json">{"a":"<b>"}</script><p>x', "a page").linkedData).toEqual([
    '{"a":"<b>"}',
  ]);
});

test("a page without head and body gets both, wherever its tags stand", () => {
  expect(clean("<title>T</title><p>x<meta name=author content=Jo>y")).toEqual({
    head: '<title>T</title><meta content="Jo" name="author">',
    body: "<p>xy</p>",
  });
});

test("attributes of old pages are written in lower case, those that nothing needs are dropped", () => {
  expect(clean('<P CLASS="lead" ONCLICK="steal()" ID=a>x</P>').body).toBe('<p class="lead" id="a">x</p>');
});

test("text and attribute values stay text and values", () => {
  expect(clean('<p class="a&quot;b">1 &lt; 2 &amp; 3</p>').body).toBe('<p class="a&quot;b">1 &lt; 2 &amp; 3</p>');
});

test("the page's language is kept", () => {
  expect(cleanPage('<html lang="en-GB"><p>x', "a page").html).toContain('<html lang="en-GB">');
});

function failureOf(html: string): string {
  try {
    cleanPage(html, "a page");
    return "none";
  } catch (thrown) {
    expect((thrown as Failure).message).toContain("a page");
    return (thrown as Failure).code;
  }
}

test.each([
  ["elements too deep", "<div>".repeat(MAX_DEPTH + 1), "too-deep"],
  ["20,000 deep", `${"<div>".repeat(20_000)}x${"</div>".repeat(20_000)}`, "too-deep"],
  ["deep in what is dropped", `<svg>${"<g>".repeat(MAX_DEPTH)}`, "too-deep"],
  ["too many elements", "<i></i>".repeat(MAX_ELEMENTS + 1), "too-large"],
  ["too much text too deep", "<div>".repeat(250) + "words ".repeat(200_000), "too-large"],
  ["signs without end", "&lt;".repeat(100_000), "too-large"],
  ["as deep as real pages go", "<div>".repeat(60), "none"],
])("%s", (_, html, code) => {
  expect(failureOf(html)).toBe(code);
});

test("five megabytes of open tags are refused at once", () => {
  const started = performance.now();
  expect(failureOf("<div>".repeat(1_000_000))).toBe("too-deep");
  expect(performance.now() - started).toBeLessThan(2000);
});
