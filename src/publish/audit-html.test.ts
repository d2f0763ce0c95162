import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { FERRY_AUDIT, HOSTILE_AUDIT } from "./audit.fixture.ts";
import { auditToHtml } from "./audit-html.ts";
import { VERDICTS } from "./verdict-words.ts";

const { document } = parseHTML(auditToHtml(FERRY_AUDIT));

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

describe("the page of an audit", () => {
  it("opens with a summary to paste, the article's label, and what the verdicts mean", () => {
    expect(textOf(".selectable")).toMatch(/^7 sentences judged against 2 reports: 1 supported, 2 contradicted/);
    expect(textOf(".disclosure")).toContain("AI label. The article says of itself: “AI generated”");
    for (const { label, meaning } of VERDICTS) {
      expect(textOf(".legend")).toContain(label);
      expect(textOf(".legend")).toContain(meaning);
    }
  });

  it("says when an article has no label, and does not guess", () => {
    const unlabelled = { ...FERRY_AUDIT, article: { ...FERRY_AUDIT.article, disclosure: null } };
    expect(auditToHtml(unlabelled)).toContain("does not say that a machine wrote it");
  });

  it("gives every judged sentence its verdict in words beside its colour", () => {
    for (const { n, verdict } of FERRY_AUDIT.sentences.filter((sentence) => sentence.verdict !== null)) {
      const piece = document.querySelector(`#sentence-${n}`);
      expect(piece?.className).toContain(`is-${verdict}`);
      expect(piece?.querySelector(".verdict")?.textContent?.toLowerCase()).toContain(verdict);
    }
  });

  it("shows differences as words against words", () => {
    expect(textOf("#sentence-4 .differs")).toBe("At most 1,400");
    expect(textOf("#sentence-4 .against")).toBe(
      "Bound of a number. The article: At most 1,400; Northquay Herald: At least 1,400",
    );
    expect(textOf("#sentence-5 .against")).toContain("the reports: nothing in its place");
  });

  it("shows a gap where the words are missing, what they were, and what proves it", () => {
    expect(textOf("#sentence-7 .text")).toBe(
      "Ida words missing: a family name → , restored: Moreau accused the operator of having “hidden the rosters” from its own staff.",
    );
    expect(textOf("#gap-note-1 mark")).toBe("said Ida Moreau, who leads the league");
    expect(textOf("#gap-2")).toBe("words missing? a noun");
    expect(textOf("#gap-note-2")).toContain("No report here has them.");
    expect(textOf("#sentence-7 .verdict")).toBe("^ Damaged what is left: supported 7");
  });

  it("does not repeat a difference that the reason sets word against word", () => {
    const [, , , bound, ...rest] = FERRY_AUDIT.sentences;
    const reason = "Northquay Herald differs in the bound: “At least 1,400”, not “At most 1,400”.";
    const told = { ...FERRY_AUDIT, sentences: bound ? [{ ...bound, reason }, ...rest] : [] };
    const page = parseHTML(auditToHtml(told)).document;
    expect(page.querySelector("#sentence-4 .reason")?.textContent).toBe(reason);
    expect(page.querySelector("#sentence-4 .against")).toBeNull();
    expect(page.querySelector("#sentence-4 .differs")?.textContent).toBe("At most 1,400");
  });

  it("shows once what several reports have in the same words", () => {
    const [herald, wire] = FERRY_AUDIT.reports;
    const [, , , bound] = FERRY_AUDIT.sentences;
    const [citation] = bound?.evidence ?? [];
    if (!bound || !citation || !herald || !wire) throw new Error("The fixture has changed");
    const evidence = [citation, { ...citation, report: wire.id }];
    const page = parseHTML(auditToHtml({ ...FERRY_AUDIT, sentences: [{ ...bound, evidence }] })).document;
    expect(page.querySelectorAll("#sentence-4 .evidence blockquote")).toHaveLength(1);
    expect(page.querySelector("#sentence-4 .evidence figcaption")?.textContent).toBe("Northquay Herald, Tidewire");
  });

  it("marks the evidence within its report", () => {
    expect(textOf("#sentence-8 mark")).toMatch(/^Sundline could add/);
    expect(document.querySelector("#sentence-8 figcaption a")?.getAttribute("href")).toBe("#report-2");
  });

  it("sets apart what is not judged, and keeps headings headings", () => {
    expect(textOf("#sentence-10")).toBe("Page furniture Share this article");
    expect(textOf("#sentence-6 h3")).toBe("What the sides say");
    expect(document.querySelector("#sentence-6 .note")).toBeNull();
  });

  it("leads to the sentences that need a look", () => {
    const links = [...document.querySelectorAll(".jump a")].map((link) => link.getAttribute("aria-label"));
    expect(links).toContain("Contradicted: sentence 4");
    expect(links).toContain("Words missing: gap 2");
    expect(links.join()).not.toContain("Supported");
  });
});

describe.each([
  ["the ferry digest", FERRY_AUDIT],
  ["hostile strings", HOSTILE_AUDIT],
])("any page of an audit, with %s", (_, audit) => {
  const page = parseHTML(auditToHtml(audit)).document;

  it("has one place for every id, and a place for every link into the page", () => {
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  it("holds no element, attribute or address from outside", () => {
    expect(page.querySelectorAll("script, img, iframe, object, form, base, link, b")).toHaveLength(0);
    for (const element of page.querySelectorAll("*")) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    }
    for (const link of page.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^(#|https?:)/);
  });
});
