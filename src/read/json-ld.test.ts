import { expect, test } from "vitest";
import { parseLinkedData } from "./json-ld.ts";

const article = {
  "@type": "NewsArticle",
  headline: "Bridge may be built",
  datePublished: "2025-05-03T08:00:00Z",
  inLanguage: "en-GB",
  mainEntityOfPage: { "@id": "https://www.fjord.example/bridge" },
  author: [
    { "@type": "Person", name: "Jo Doe" },
    { "@type": "Person", name: "Max Roe" },
  ],
  publisher: { "@type": "Organization", name: "Fjord Gazette" },
  digitalSourceType: "https://cv.iptc.org/newscodes/digitalsourcetype/humanEdits",
};

const expected = {
  headline: "Bridge may be built",
  published: "2025-05-03T08:00:00Z",
  language: "en-GB",
  url: "https://www.fjord.example/bridge",
  authors: ["Jo Doe", "Max Roe"],
  publisher: "Fjord Gazette",
  digitalSourceType: "https://cv.iptc.org/newscodes/digitalsourcetype/humanEdits",
};

test.each([
  ["one object", article],
  ["an array", [{ "@type": "WebPage", name: "x" }, article]],
  ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "x" }, article] }],
  ["a page's main entity", { "@type": "WebPage", name: "x", mainEntity: article }],
])("the article is found in %s", (_, data) => {
  expect(parseLinkedData([JSON.stringify(data)])).toEqual(expected);
});

test("authors and publishers that are named elsewhere are looked up", () => {
  const graph = [
    { "@type": "Article", headline: "Bridge", author: { "@id": "#jo" }, publisher: { "@id": "#us" } },
    { "@type": "Person", "@id": "#jo", name: "Jo Doe" },
    { "@type": "Organization", "@id": "#us", name: "Fjord Gazette" },
  ];
  expect(parseLinkedData([JSON.stringify({ "@graph": graph })])).toMatchObject({
    authors: ["Jo Doe"],
    publisher: "Fjord Gazette",
  });
});

test("line breaks inside strings and comment marks around the script are forgiven", () => {
  expect(parseLinkedData(['<!-- {"@type":"Article","headline":"Bridge\nbuilt"} -->']).headline).toBe("Bridge built");
});

test.each(["", "no json", "[", "null", "7", '{"@type":["Thing",7],"headline":{"a":[]}}', "[".repeat(100_000)])(
  "the script “%.20s” says nothing",
  (script) => {
    expect(parseLinkedData([script])).toMatchObject({ headline: null, authors: [], publisher: null });
  },
);
