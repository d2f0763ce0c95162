import { expect, test } from "vitest";
import { parsePage } from "./page.ts";
import { parseLanguageTag, parseWebAddress, readPageMetadata } from "./page-metadata.ts";

function metadataOf(html: string, url: string | null = null) {
  return readPageMetadata(parsePage(html, "a page"), url);
}

test("OpenGraph and meta tags", () => {
  const html = `<html lang="en_GB"><head>
    <meta property="og:title" content="Bridge to be built | Fjord Gazette"><meta property="og:site_name" content="Fjord Gazette">
    <meta property="article:published_time" content="2025-05-03T08:00:00+02:00"><meta name="author" content="By Jo Doe">
    <link rel="canonical" href="/bridge"></head><p>x`;
  expect(metadataOf(html, "https://www.fjord.example/b?x=1")).toMatchObject({
    title: "Bridge to be built",
    outlet: "Fjord Gazette",
    published: "2025-05-03T08:00:00+02:00",
    byline: "Jo Doe",
    language: "en-GB",
    url: "https://www.fjord.example/bridge",
  });
});

test("JSON-LD", () => {
  const data = {
    "@type": "NewsArticle",
    headline: "Bridge to be built",
    datePublished: "2025-05-03",
    author: { name: "Jo Doe" },
    publisher: { name: "Fjord Gazette" },
    digitalSourceType: "trainedAlgorithmicMedia",
  };
  expect(metadataOf(`<script type="application/ld+json">${JSON.stringify(data)}</script><p>x`)).toMatchObject({
    title: "Bridge to be built",
    published: "2025-05-03",
    byline: "Jo Doe",
    outlet: "Fjord Gazette",
    digitalSourceType: "trainedAlgorithmicMedia",
  });
});

test("microdata", () => {
  const html = `<h1 itemprop="headline">Bridge to be built</h1><title>Bridge to be built — Fjord Gazette</title>
    <p><span itemprop="author" itemscope><span itemprop="name">Jo Doe</span></span>
    <time itemprop="datePublished" datetime="2025-05-03T08:00Z">3 May</time></p>`;
  expect(metadataOf(html)).toMatchObject({
    title: "Bridge to be built",
    byline: "Jo Doe",
    published: "2025-05-03T08:00Z",
    outlet: "Fjord Gazette",
  });
});

test.each([
  ["Fjord Gazette: Bridge to be built", "Fjord Gazette"],
  ["Bridge to be built - Fjord Gazette", "Fjord Gazette"],
  ["Bridge to be built | News | Fjord Gazette", "Fjord Gazette"],
])("an old page's window title “%s” names the outlet", (title, outlet) => {
  expect(metadataOf(`<TITLE>${title}</TITLE><H1>Bridge to be built</H1>`)).toMatchObject({
    title: "Bridge to be built",
    outlet,
  });
});

test("the outlet is its name where the page has both name and domain", () => {
  const html =
    '<meta property="og:site_name" content="fjord.example"><meta name="application-name" content="Fjord Gazette"><p>x';
  expect(metadataOf(html).outlet).toBe("Fjord Gazette");
});

test("of dates that agree the most exact is taken", () => {
  const html = '<meta name="date" content="2025-05-03"><time datetime="2025-05-03T08:00:00+02:00">x</time>';
  expect(metadataOf(html).published).toBe("2025-05-03T08:00:00+02:00");
});

test("names of accounts are no bylines, nor is the outlet", () => {
  expect(metadataOf('<meta name="author" content="admin"><p>x').byline).toBeNull();
  expect(
    metadataOf('<meta name="author" content="Fjord Gazette"><meta property="og:site_name" content="Fjord Gazette">x')
      .byline,
  ).toBeNull();
});

test("a page that says nothing has nothing", () => {
  expect(Object.values(metadataOf("<p>x")).every((value) => value === null)).toBe(true);
});

test.each([
  ["en_GB", "en-GB"],
  ["EN-us", "en-US"],
  ["de", "de"],
  ["english language", null],
  ["", null],
])("the language “%s” is %s", (raw, tag) => {
  expect(parseLanguageTag(raw)).toBe(tag);
});

test.each([
  ["javascript:alert(1)", "https://a.example/", null],
  ["/x", null, null],
  ["/x", "https://a.example/y/z", "https://a.example/x"],
  ["HTTPS://A.example/x", null, "HTTPS://A.example/x"],
])("the address “%s” on %s is %s", (raw, base, address) => {
  expect(parseWebAddress(raw, base)).toBe(address);
});
