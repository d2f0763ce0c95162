import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { escapeHtml, html, joinHtml, markupOf, scriptJson, trusted } from "./markup.ts";

describe("html", () => {
  it("escapes what is put into text and attributes", () => {
    const hostile = `<b onclick="x('y')">&`;
    expect(markupOf(html`<p title="${hostile}">${hostile}</p>`)).toBe(
      `<p title="&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;">&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;</p>`,
    );
  });

  it("leaves markup of its own alone, and lists of it", () => {
    const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
    expect(markupOf(html`<ul>${items}</ul>`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>");
  });

  it.each([null, undefined, false, ""] as const)("leaves nothing behind for %j", (value) => {
    expect(markupOf(html`<p>${value}</p>`)).toBe("<p></p>");
  });

  it("writes the number nought", () => {
    expect(markupOf(html`${0}`)).toBe("0");
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//host.test",
    "/path",
    "java\nscript:x",
  ])("makes no link of %j", (address) => {
    expect(markupOf(html`<a href="${address}">x</a>`)).toBe(`<a href="#">x</a>`);
  });

  it("links to the web and to places on the page", () => {
    expect(markupOf(html`<a href="${"https://example.test/?a=1&b=2"}"></a><a href="#${"s-1"}"></a>`)).toBe(
      `<a href="https://example.test/?a=1&amp;b=2"></a><a href="#s-1"></a>`,
    );
  });

  it("refuses a string where an attribute's name would stand", () => {
    expect(() => html`<p ${"onclick=x"}>`).toThrow(TypeError);
    expect(() => html`<p class=${"x"}>`).toThrow(TypeError);
    expect(markupOf(html`<details${html` open`}>`)).toBe("<details open>");
  });

  it("tells text from tags after quoted angle brackets", () => {
    expect(markupOf(html`<p title="a > b">${"<"}</p>`)).toBe(`<p title="a > b">&lt;</p>`);
  });

  it("does not take an object from outside for markup", () => {
    const parsed = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}');
    expect(() => html`<p>${parsed}</p>`).toThrow();
  });

  it("gives any text back when the page is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!/[\0\r]|[\ud800-\udfff]/.test(text));
        const { document } = parseHTML(`<html><body>${markupOf(html`<p title="${text}">${text}</p>`)}</body></html>`);
        const paragraph = document.querySelector("p");
        expect(document.querySelectorAll("*")).toHaveLength(3);
        expect(paragraph?.textContent).toBe(text);
        expect(paragraph?.getAttribute("title")).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe("joinHtml", () => {
  it("leaves out empty values with their separators", () => {
    expect(markupOf(joinHtml(["a", null, "", html`<i>b</i>`, false], " · "))).toBe("a · <i>b</i>");
  });
});

describe("scriptJson", () => {
  it("cannot end its script, and still parses to the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const markup = markupOf(scriptJson({ value, trap: "</script><!--\u2028" }));
        expect(markup).not.toMatch(/[<>\u2028\u2029]/);
        expect(JSON.parse(markup).value).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

it("passes trusted markup through", () => {
  expect(markupOf(html`<style>${trusted("a > b {}")}</style>`)).toBe("<style>a > b {}</style>");
});

it("replaces the null character, which pages may not hold", () => {
  expect(escapeHtml("a\0b")).toBe("a\ufffdb");
});
