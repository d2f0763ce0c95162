import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { RawReport } from "../model/raw-report.ts";
import { Report } from "../model/report.ts";
import { Span } from "../model/span.ts";
import { readReport, textReport } from "./read-report.ts";

function raw(
  text: string | Uint8Array,
  mediaType: RawReport["mediaType"] = "text/html",
  url: string | null = null,
): RawReport {
  return { id: "the-id", bytes: typeof text === "string" ? Buffer.from(text) : text, mediaType, charset: null, url };
}

function read(
  text: string | Uint8Array,
  mediaType: RawReport["mediaType"] = "text/html",
  keep: "body" | "everything" = "body",
) {
  return readReport(raw(text, mediaType), { keep });
}

const first =
  "The town council of Fjordby decided on Monday, after a debate that went on all day, to build the bridge over the fjord.";
const second =
  "“It is late, but it is done,” said the mayor, Kari Holm, when the vote had been counted and the hall was empty again.";
const third = "Work is to begin in spring, and the ferry will sail until the bridge opens, the council’s plan says.";

const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge to be built | Fjord Gazette</title>
<meta property="og:site_name" content="Fjord Gazette"><meta property="article:published_time" content="2025-05-03T08:00:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>Bridge to be built</h1><p class="standfirst">The debate took all day</p>
<p class="byline">By Kari Nord</p><figure><img src="x.png"><figcaption>The fjord at dawn</figcaption></figure>
<div class="text"><p>${first}</p><aside class="newsletter"><p>Sign up for our newsletter</p></aside><h2>A long day</h2><p>${second}</p>
<div class="ad">Advertisement</div><p>${third}</p></div><div class="share">Share this article</div></article>
<section class="related"><h2>Read more</h2><ul><li><a href="/a">The ferry and its future in the fjord</a></li></ul></section></main>
<footer>© Fjord Gazette</footer></body></html>`;

describe("a page", () => {
  test("gives the article proper, its blocks and metadata", () => {
    const report = read(page);
    expect(report.body).toBe([first, "A long day", second, third].join("\n\n"));
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph", "paragraph"]);
    expect(report).toMatchObject({
      id: "the-id",
      title: "Bridge to be built",
      outlet: "Fjord Gazette",
      byline: "Kari Nord",
      published: "2025-05-03T08:00:00+02:00",
      language: "en-GB",
      disclosure: null,
      damage: [],
    });
    expect(report.words).toBe(report.body.split(/\s+/).length);
    expect(report.origin).toBeUndefined();
  });

  test("reads the same whether it is kept whole or not", () => {
    expect(read(page, "text/html", "everything")).toEqual(read(page));
  });

  test("of old times, in windows-1252 with two breaks between paragraphs, gives the same blocks", () => {
    const html = `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252"><TITLE>Fjord Gazette: Bridge to be built</TITLE>
      <META NAME="date" CONTENT="2025-05-03"></HEAD><BODY><TABLE><TR><TD><A HREF="/">News</A></TD><TD><H1>Bridge to be built</H1>
      <DIV ID="text">${first}\n<BR><BR>\n${second}\n<BR><BR>\n${third}</DIV><HR><SMALL>Share this article</SMALL></TD></TR></TABLE></BODY></HTML>`;
    const report = read(iconv.encode(html, "windows-1252"));
    expect(report.blocks.map((block) => Span.slice(report.body, block))).toEqual([first, second, third]);
    expect(report).toMatchObject({ outlet: "Fjord Gazette", published: "2025-05-03" });
  });

  test("cut off by a paywall is damaged, and the notice is no part of it", () => {
    const cut = "The ferry will sail until the bridge opens, and another";
    const report = read(
      `<article><h1>Bridge</h1><p>${first}</p><p>${second}</p><p>${cut}</p><p class="paywall">Subscribe to continue reading.</p></article>`,
    );
    expect(report.body.endsWith(cut)).toBe(true);
    expect(report.damage).toEqual([{ kind: "truncated", start: report.body.length, end: report.body.length }]);
  });

  test("says with its label that a machine wrote it, and with its source line from what", () => {
    const report = read(
      `<h1>Bridge to be built</h1><div class="label">AI-generated summary</div><div><p>${first}</p><p>${second}</p></div><p class="sources">Source: Fjord Wire</p>`,
    );
    expect(report.disclosure).toEqual({ label: "ai", text: "AI-generated summary" });
    expect(report.origin).toEqual({ outlet: "Fjord Wire", text: "Source: Fjord Wire" });
    expect(report.body).toBe(`${first}\n\n${second}`);
  });

  test("with wrong letters keeps them, and says where they are", () => {
    const report = read(
      `<p>${first}</p><p>The councilâ€™s plan says so, and nobody at the meeting in the hall spoke against it.</p>`,
    );
    const [flaw] = report.damage;
    expect(flaw?.kind).toBe("mojibake");
    expect(report.body).toContain("councilâ€™s");
  });

  test.each([
    ["<div>".repeat(20_000), "too-deep"],
    ["   ", "empty"],
    ["<html><body><script>x</script></body></html>", "unreadable"],
  ])("that cannot be read is refused by name: %.20s", (html, code) => {
    expect(() => read(html)).toThrow(expect.objectContaining({ code, message: expect.stringContaining("the-id") }));
  });
});

describe("plain text", () => {
  const digest = `Bridge to be built\n\nAI summary\n\n${first}\n\nThe of Fjordby puts the cost higher.\n\nShare This Article`;

  test("to be audited stays as it is, every piece classified", () => {
    const report = read(digest, "text/plain", "everything");
    expect(report.body).toBe(digest);
    expect(report.title).toBe("Bridge to be built");
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["title", "label", "paragraph", "paragraph", "boilerplate"]);
    expect(digest.slice(report.disclosure?.start, report.disclosure?.end)).toBe("AI summary");
    const [gap] = Report.gaps(report);
    expect(digest.slice(gap?.offset)).toMatch(/^of Fjordby/);
  });

  test("as a report gives the article proper", () => {
    const report = read(digest, "text/plain");
    expect(report.body).toBe(`${first}\n\nThe of Fjordby puts the cost higher.`);
    expect(report.disclosure?.text).toBe("AI summary");
  });

  test("of a wire service has its lines joined and its header read", () => {
    const wire = `FJORD WIRE\nSLUG: BRIDGE/\nDATE: 2025-05-03T08:00:00Z\nBY: Fjord Wire staff\n\nBridge to be built\n\nFJORDBY, May 3 (Fjord Wire) - The town council decided on Monday to\nbuild the bridge over the fjord.\n\n-30-\n\nEditors: call the desk.\n`;
    const report = read(wire, "text/plain");
    expect(report.body).toBe(
      "FJORDBY, May 3 (Fjord Wire) - The town council decided on Monday to build the bridge over the fjord.",
    );
    expect(report).toMatchObject({
      title: "Bridge to be built",
      outlet: "Fjord Wire",
      published: "2025-05-03T08:00:00Z",
    });
    expect(report.origin).toBeUndefined();
  });

  test("that is one line is that line", () => {
    expect(read("The bridge will be built", "text/plain").body).toBe("The bridge will be built");
  });

  test("in Markdown loses its marks as a report, and keeps them to be audited", () => {
    const text = `---\nauthor: Kari Nord\n---\n# Bridge to be built\n\nThe **council** [decided](https://a.example/x).\n\n- ${second}`;
    expect(read(text, "text/markdown").body).toBe(`The council decided.\n\n${second}`);
    expect(read(text, "text/markdown")).toMatchObject({ byline: "Kari Nord", title: "Bridge to be built" });
    expect(read(text, "text/markdown", "everything").body).toBe(text);
  });
});

test("a document of no known kind is looked at", () => {
  expect(read(page, null).title).toBe("Bridge to be built");
  expect(read("# Bridge to be built\n\nThe **council** decided.", null).body).toBe("The council decided.");
  expect(read(`${first}\n\n${second}`, null).body).toBe(`${first}\n\n${second}`);
});

test("a page without a tag is plain text", () => {
  expect(read(`${first}\n\n${second}`, "text/html").body).toBe(`${first}\n\n${second}`);
});

test("a record's text is the body, unchanged, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      fc.pre(text.trim() !== "");
      const report = textReport({ id: "a", text });
      expect(report.body).toBe(text);
      for (const block of report.blocks) expect(Span.slice(text, block).trim()).not.toBe("");
    }),
  );
  expect(() => textReport({ id: "blank", text: " \n" })).toThrow(/blank/);
});

test("the version is the body's: equal bodies, equal versions", () => {
  expect(textReport({ id: "a", text: first }).version).toBe(textReport({ id: "b", text: first }).version);
  expect(textReport({ id: "a", text: first }).version).not.toBe(textReport({ id: "a", text: second }).version);
  expect(textReport({ id: "a", text: first }).version).toMatch(/^[0-9a-f]{16}$/);
});

test("every span of a report lies in its body, whatever the page", () => {
  const parts = fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "<br><br>",
    "<li>",
    "<h2>",
    "<a href=x>",
    "</a>",
    "“📌”",
    first,
    "AI",
    ", ,",
    "â€™",
    "&amp;",
    "<!--",
    "Source: Fjord Wire",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 25 }), (list) => {
      const report = read(`<p>${first}</p>${list.join("")}`);
      for (const block of report.blocks)
        expect(Span.slice(report.body, block)).toBe(Span.slice(report.body, block).trim());
      expect(report.blocks.map((block) => Span.slice(report.body, block)).join("\n\n")).toBe(report.body);
      for (const gap of Report.gaps(report)) expect(report.body.slice(gap.offset).startsWith(gap.after)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
