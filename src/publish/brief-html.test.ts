import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { auditedBrief, FERRY_BRIEF, HOSTILE_BRIEF } from "./brief.fixture.ts";
import { briefToHtml } from "./brief-html.ts";

const { document } = parseHTML(briefToHtml(FERRY_BRIEF));

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

describe("the page of a brief", () => {
  it("says beside the headline what made it", () => {
    expect(textOf("h1")).toBe(FERRY_BRIEF.title);
    expect(textOf("header .disclosure")).toContain("Made by a program. A program selected");
  });

  it("marks every sentence with the passages that it cites", () => {
    const sentences = [...document.querySelectorAll(".sentence")];
    expect(sentences).toHaveLength(5);
    for (const sentence of sentences) expect(sentence.querySelectorAll(".marks a").length).toBeGreaterThan(0);
  });

  it("leads from each mark to the quoted passage, and from there back", () => {
    const mark = document.querySelector("#sentence-4 .marks a");
    expect(mark?.getAttribute("aria-label")).toBe("Passage 3, Northquay Herald");
    const passage = document.querySelector(mark?.getAttribute("href") ?? "none");
    expect(passage?.querySelector("mark")?.textContent).toBe("Talks resume on 14 May in the harbour office.");
    const back = [...(passage?.querySelectorAll(".back a") ?? [])].map((link) => link.getAttribute("href"));
    expect(back).toEqual(["#standfirst", "#sentence-4", "#position-1"]);
  });

  it("shows who carries each version of what differs", () => {
    expect(textOf("#difference-1-2")).toContain("Tidewire, Islands Daily · 1 independent origin");
  });

  it("keeps bound, scope, date and source with each figure", () => {
    const cells = [...document.querySelectorAll("#figure-3 > *")].slice(0, 4).map((cell) => cell.textContent);
    expect(cells).toEqual([
      "losses of Sundline",
      "nearly 3.5 million crowns",
      "a week · as of May 2031",
      "the transport ministry",
    ]);
  });

  it("tells origins, AI labels and damage of the sources", () => {
    expect(textOf(".sources")).toContain("Copies Tidewire; not counted as a second origin");
    expect(textOf(".sources")).toContain("AI label. The report says of itself: “This summary was produced");
    expect(textOf(".sources")).toContain("Damaged. The text stops early");
  });

  it("carries the reports and passages as JSON-LD", () => {
    const data = JSON.parse(document.querySelector("script")?.textContent ?? "");
    expect(data).toMatchObject({
      "@type": "NewsArticle",
      headline: FERRY_BRIEF.title,
      datePublished: "2031-05-07T08:30:00Z",
      digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/composite",
    });
    expect(data.isBasedOn).toHaveLength(4);
    const reports = new Set(data.isBasedOn.map((node: { "@id": string }) => node["@id"]));
    for (const quotation of data.citation) expect(reports).toContain(quotation.isPartOf["@id"]);
  });

  it("leaves out the sections that have nothing", () => {
    const bare = parseHTML(briefToHtml(auditedBrief({}))).document;
    expect([...bare.querySelectorAll("h2")].map((heading) => heading.textContent)).toEqual([
      "On this page",
      "Passages",
      "Sources",
      "Share and cite",
      "How this was made",
    ]);
  });
});

describe.each([
  ["the ferry story", FERRY_BRIEF],
  ["hostile strings", HOSTILE_BRIEF],
])("any page of a brief, with %s", (_, brief) => {
  const page = parseHTML(briefToHtml(brief)).document;

  it("has one place for every id, and a place for every link into the page", () => {
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  it("holds no element, attribute or address from outside", () => {
    expect(page.querySelectorAll("img, iframe, object, embed, form, base, link, b")).toHaveLength(0);
    expect([...page.querySelectorAll("script")].map((script) => script.type)).toEqual(["application/ld+json"]);
    for (const element of page.querySelectorAll("*")) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/);
    }
    for (const link of page.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^(#|https?:|mailto:\?)/);
  });

  it("allows nothing but its own styles", () => {
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(page.documentElement.innerHTML).not.toMatch(/@import|url\(/);
  });
});
