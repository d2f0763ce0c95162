import type { DomDocument } from "./dom.ts";
import { type LinkedData, parseLinkedData } from "./json-ld.ts";
import type { Page } from "./page.ts";
import { parsePublished } from "./published-date.ts";

/** What a document says of itself; null for what it does not say. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly description: string | null;
  /** IPTC digital source type, as an address or its last part. */
  readonly digitalSourceType: string | null;
}

interface Sources {
  readonly document: DomDocument;
  readonly linked: LinkedData;
  /** The value of the first of these `<meta>` names (name, property, itemprop, http-equiv) that has one. */
  readonly meta: (...names: readonly string[]) => string | null;
}

/** Metadata of a page: JSON-LD, OpenGraph, meta tags, microdata, then what stands on the page. `url` is where it was fetched. */
export function readPageMetadata({ document, linkedData }: Page, url: string | null): Metadata {
  const sources: Sources = { document, linked: parseLinkedData(linkedData), meta: readMetaTags(document) };
  const title = findTitle(sources);
  const outlet = findOutlet(sources, title);
  return {
    title,
    outlet,
    byline: findByline(sources, outlet),
    published: findPublished(sources),
    language: findLanguage(sources),
    url: findUrl(sources, url),
    description: sources.meta("og:description", "description", "twitter:description"),
    digitalSourceType:
      sources.linked.digitalSourceType ??
      sources.meta("digitalsourcetype", "iptc:digitalsourcetype", "digital-source-type"),
  };
}

function readMetaTags(document: DomDocument): Sources["meta"] {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta")) {
    const value = clean(tag.getAttribute("content"));
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && value && !values.has(name)) values.set(name, value);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

function clean(text: string | null | undefined): string | null {
  const words = text?.replace(/\s+/g, " ").trim() ?? "";
  return words === "" ? null : words.slice(0, 1000);
}

function textOf(document: DomDocument, selector: string): string | null {
  return clean(document.querySelector(selector)?.textContent);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function findTitle({ document, linked, meta }: Sources): string | null {
  const declared = linked.headline ?? meta("og:title", "headline", "dc.title", "twitter:title", "parsely-title");
  const windowTitle = textOf(document, "title");
  const outlet = meta("og:site_name") ?? linked.publisher;
  const all = fold([declared, windowTitle].join(" "));
  // What the page shows is its headline where the metadata know it too: "og:title" is often reworded for sharing.
  const isHeadline = (text: string): boolean =>
    text.length > 8 && all.includes(fold(text)) && fold(text) !== fold(outlet ?? "");
  const shown = listTexts(document, "h1");
  const title =
    [...shown, ...listTexts(document, '[itemprop="headline"]')].find(isHeadline) ?? declared ?? shown[0] ?? windowTitle;
  return title === null || title === undefined ? null : stripOutlet(title, outlet);
}

function listTexts(document: DomDocument, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].slice(0, 20).flatMap(({ textContent }) => clean(textContent) ?? []);
}

const OUTLET_SEPARATOR = /\s+[|–—·•»-]\s+/;

/** "Headline | Outlet" and "Outlet: Headline" without the outlet, where that is known. */
function stripOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title;
  const parts = title.split(OUTLET_SEPARATOR);
  const last = parts.at(-1) ?? "";
  if (parts.length > 1 && fold(last) === fold(outlet))
    return title.slice(0, title.length - last.length).replace(/\s+[|–—·•»-]\s+$/, "");
  const colon = title.indexOf(": ");
  return colon > 0 && fold(title.slice(0, colon)) === fold(outlet) ? title.slice(colon + 2) : title;
}

function findOutlet({ document, linked, meta }: Sources, title: string | null): string | null {
  const named = [
    meta("og:site_name"),
    linked.publisher,
    meta(
      "application-name",
      "dc.publisher",
      "publisher",
      "article:publisher_name",
      "cre",
      "apple-mobile-web-app-title",
    ),
    textOf(document, '[itemprop="publisher"] [itemprop="name"]'),
  ].filter((name): name is string => name !== null && !/^https?:/i.test(name));
  const isName = (name: string): boolean => !/^[\w-]+(\.[\w-]+)+$/.test(name);
  return named.find(isName) ?? outletOfWindowTitle(textOf(document, "title"), title) ?? named[0] ?? null;
}

/** What the window's title has beside the headline: "Outlet: Headline", "Headline – Outlet", "Headline | Section | Outlet". */
function outletOfWindowTitle(windowTitle: string | null, title: string | null): string | null {
  if (windowTitle === null || title === null) return null;
  const at = windowTitle.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return null;
  const before = windowTitle.slice(0, at).replace(/[\s:|–—·•»-]+$/, "");
  const after = windowTitle.slice(at + title.length).replace(/^[\s:|–—·•»-]+/, "");
  const rest = after === "" ? before.split(OUTLET_SEPARATOR)[0] : after.split(OUTLET_SEPARATOR).at(-1);
  return rest && rest.length <= 60 ? rest.trim() : null;
}

function findByline({ document, linked, meta }: Sources, outlet: string | null): string | null {
  const marked = [...document.querySelectorAll('[itemprop="author"]')].flatMap((author) => {
    const name = author.querySelector('[itemprop="name"]');
    return (
      clean(
        name?.textContent ?? name?.getAttribute("content") ?? author.getAttribute("content") ?? author.textContent,
      ) ?? []
    );
  });
  const isName = (name: string): boolean =>
    !/^https?:|@|\||^(admin|administrator|editor|user|root|webmaster)$/i.test(name);
  const candidates = [
    linked.authors.filter(isName).join(", "),
    meta("author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author", "dc.contributor"),
    [...new Set(marked)].slice(0, 4).join(", "),
    textOf(document, '[rel="author"], .byline, .author, .vcard .fn'),
  ];
  for (const candidate of candidates) {
    const byline = clean(candidate?.replace(/^(by|von|par|por|di)\s+(?=\p{Lu})/iu, ""));
    if (byline && byline.length <= 120 && isName(byline) && fold(byline) !== fold(outlet ?? "")) return byline;
  }
  return null;
}

function findPublished({ document, linked, meta }: Sources): string | null {
  const time = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime], time[datetime]',
  );
  const candidates = [
    meta("article:published_time", "og:published_time", "datepublished"),
    linked.published,
    meta(
      "date",
      "dc.date.issued",
      "dc.date",
      "dcterms.created",
      "pubdate",
      "publishdate",
      "publish-date",
      "publication_date",
    ),
    meta(
      "sailthru.date",
      "parsely-pub-date",
      "cxenseparse:recs:publishtime",
      "article.published",
      "last-modified-date",
    ),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute("datetime") ?? null,
    textOf(document, '[itemprop="datePublished"]'),
    time?.getAttribute("datetime") ?? null,
    clean(time?.textContent),
  ];
  const dates = candidates.flatMap((candidate) => parsePublished(candidate) ?? []);
  const day = dates[0]?.slice(0, 10);
  // The first source names the day; of those that agree, the one that is most exact is kept.
  const exact = (test: RegExp): string | undefined =>
    dates.find((date) => date.startsWith(day ?? "") && test.test(date));
  return exact(/T.*(Z|[+-]\d{2}:?\d{2})$/) ?? exact(/T/) ?? dates[0] ?? null;
}

function findLanguage({ document, linked, meta }: Sources): string | null {
  const candidates = [
    document.documentElement.getAttribute("lang"),
    linked.language,
    meta("content-language", "language", "dc.language", "inlanguage"),
    meta("og:locale"),
  ];
  for (const candidate of candidates) {
    const tag = parseLanguageTag(candidate);
    if (tag) return tag;
  }
  return null;
}

/** A BCP 47 tag from "en_GB", "EN-gb", "en"; null for anything else. */
export function parseLanguageTag(raw: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(raw?.trim().split(",")[0]?.replace(/_/g, "-") ?? "")[0] ?? null;
  } catch {
    return null;
  }
}

function findUrl({ document, linked, meta }: Sources, fetched: string | null): string | null {
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    meta("og:url"),
    linked.url,
  ];
  const absolute = candidates.flatMap((candidate) => parseWebAddress(candidate, fetched) ?? []);
  // A canonical address of "/" is a template's mistake, not the article's.
  return (
    absolute.find((address) => new URL(address).pathname !== "/") ??
    parseWebAddress(fetched, null) ??
    absolute[0] ??
    null
  );
}

/** An http(s) address, made absolute by `base`; null for anything else. A whole address stays as it is written. */
export function parseWebAddress(raw: string | null | undefined, base: string | null): string | null {
  const text = raw?.trim() ?? "";
  if (text === "") return null;
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? text : null;
  if (base === null || !URL.canParse(text, base)) return null;
  const { href, protocol } = new URL(text, base);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
