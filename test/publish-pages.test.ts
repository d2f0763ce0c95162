// The pages in a real browser: what a reader on a phone, in the dark, on paper, with a keyboard or a screen reader gets.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FERRY_AUDIT, HOSTILE_AUDIT } from "../src/publish/audit.fixture.ts";
import { auditToHtml } from "../src/publish/audit-html.ts";
import { FERRY_BRIEF, HOSTILE_BRIEF } from "../src/publish/brief.fixture.ts";
import { briefToHtml } from "../src/publish/brief-html.ts";

const PAGES = {
  brief: briefToHtml(FERRY_BRIEF),
  "hostile brief": briefToHtml(HOSTILE_BRIEF),
  audit: auditToHtml(FERRY_AUDIT),
  "hostile audit": auditToHtml(HOSTILE_AUDIT),
} as const;
/** Questions to a page, in the page's own language: the program's types know no DOM. */
const INSPECT = readFileSync(new URL("./pages/inspect.js", import.meta.url), "utf8");

const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const executablePath = findChromium();
const skips = executablePath === null && process.env.CI === undefined;
if (skips)
  console.warn("No chromium on the PATH: the pages are not tried in a browser. Install it, or set CI to fail.");

function findChromium(): string | null {
  try {
    return execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

describe.skipIf(skips)("pages in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-pages-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "chromium", args: FLAGS });
    for (const name of NAMES) writeFileSync(join(folder, `${name}.html`), PAGES[name]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  function addressOf(name: keyof typeof PAGES): string {
    return pathToFileURL(join(folder, `${name}.html`)).href;
  }

  async function withPage<T>(
    name: keyof typeof PAGES,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    try {
      const page = await context.newPage();
      await page.goto(addressOf(name));
      return await look(page);
    } finally {
      await context.close();
    }
  }

  describe.each(NAMES)("the %s", (name) => {
    it("asks for nothing, runs nothing and breaks no rule of its policy", async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const seen: string[] = [];
      page.on("request", (request) => seen.push(`request ${request.url()}`));
      page.on("console", (message) => seen.push(`console ${message.text()}`));
      page.on("pageerror", (error) => seen.push(`error ${error.message}`));
      page.on("dialog", (dialog) => {
        seen.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(addressOf(name), { waitUntil: "networkidle" });
      await context.close();
      expect(seen).toEqual([`request ${addressOf(name)}`]);
    });

    it.each([320, 360, 768, 1280])("does not scroll sideways at %i pixels", async (width) => {
      const overflow = await withPage(name, { viewport: { width, height: 740 } }, (page) =>
        ask<number>(page, "document.documentElement.scrollWidth - innerWidth"),
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it.each(["light", "dark"] as const)("has text of contrast 4.5 and more in the %s", async (colorScheme) => {
      const faint = await withPage(name, { colorScheme }, (page) => ask<string[]>(page, "findFaintText(4.5)"));
      expect(faint).toEqual([]);
    });

    it("has one first heading and leaves no level out", async () => {
      const levels = await withPage(name, {}, (page) => ask<number[]>(page, "findHeadingLevels()"));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.slice(1).entries()) expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1);
    });

    it("names its language, its landmarks and every link", async () => {
      await withPage(name, {}, async (page) => {
        expect(await page.locator("html").getAttribute("lang")).toBe("en");
        for (const role of ["banner", "main", "contentinfo"] as const)
          expect(await page.getByRole(role).count()).toBe(1);
        expect(await page.getByRole("navigation", { name: /\S/ }).count()).toBe(1);
        expect(await ask(page, "findNamelessLinks()")).toEqual([]);
      });
    });

    it("is first of all a way past the frame for the keyboard, and shows where the focus is", async () => {
      await withPage(name, {}, async (page) => {
        await page.keyboard.press("Tab");
        const skip = page.locator(".skip");
        expect(await ask(page, "document.activeElement.className")).toBe("skip");
        expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
        await page.keyboard.press("Enter");
        expect(await ask(page, "document.activeElement.id")).toBe("main");
        await page.keyboard.press("Tab");
        expect(await ask(page, "getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
      });
    });

    it("prints everything that is read on a screen, and what is folded away", async () => {
      const lost = await withPage(name, { colorScheme: "dark" }, async (page) => {
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        return ask<string[]>(page, "findUnreadable('.skip, .contents, script, style')");
      });
      expect(lost).toEqual([]);
    });
  });

  describe("a citation", () => {
    it("leads to its passage, which stands out, and back to its sentence", async () => {
      await withPage("brief", { viewport: { width: 360, height: 740 } }, async (page) => {
        await page.locator("#sentence-5 .marks a").click();
        const passage = page.locator("#passage-9");
        expect(new URL(page.url()).hash).toBe("#passage-9");
        expect(await passage.locator("mark").textContent()).toMatch(/^Sundline could add a second night crew/);
        expect(await isInView(page, "#passage-9 mark")).toBe(true);
        const [here, there] = await Promise.all([backgroundOf(page, "#passage-9"), backgroundOf(page, "#passage-8")]);
        expect(here).not.toBe(there);
        await passage.getByRole("link", { name: "sentence 5" }).click();
        expect(await isInView(page, "#sentence-5")).toBe(true);
      });
    });

    it("brings its passage to the margin of a wide screen, beside the sentence", async () => {
      await withPage("brief", { viewport: { width: 1280, height: 900 } }, async (page) => {
        await page.locator("#sentence-5 .marks a").click();
        const passage = page.locator("#passage-9");
        expect(await isInView(page, "#sentence-5")).toBe(true);
        expect(await isInView(page, "#passage-9 mark")).toBe(true);
        const name = await ask(page, "getComputedStyle(document.querySelector(':target .number'), '::after').content");
        expect(name).toContain("Tidewire");
        const [text, margin] = await Promise.all([page.locator("#sentence-5").boundingBox(), passage.boundingBox()]);
        expect(margin?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      });
    });

    it("works without script", async () => {
      await withPage("brief", { javaScriptEnabled: false }, async (page) => {
        await page.locator("#sentence-1 .marks a").first().click();
        expect(new URL(page.url()).hash).toBe("#passage-2");
      });
    });

    it("is told by number and report to a screen reader", async () => {
      await withPage("brief", {}, async (page) => {
        expect(await page.getByRole("link", { name: "Passage 9, Tidewire", exact: true }).count()).toBe(1);
      });
    });
  });

  it("keeps the table of figures a table on a phone", async () => {
    await withPage("brief", { viewport: { width: 360, height: 740 } }, async (page) => {
      const table = page.getByRole("table", { name: "Figures" });
      expect(await table.getByRole("row").count()).toBe(4);
      expect(await table.getByRole("columnheader").count()).toBe(5);
      expect(await table.getByRole("cell", { name: "at least 1,400" }).isVisible()).toBe(true);
    });
  });

  it("puts the reason beside its sentence on a wide screen, below it on a phone", async () => {
    const places = await Promise.all(
      [1280, 360].map((width) =>
        withPage("audit", { viewport: { width, height: 740 } }, async (page) => {
          const said = await page.locator("#sentence-4 .said").boundingBox();
          const note = await page.locator("#sentence-4 .note").boundingBox();
          return said && note ? { beside: note.x >= said.x + said.width, below: note.y >= said.y + said.height } : null;
        }),
      ),
    );
    expect(places).toEqual([
      { beside: true, below: false },
      { beside: false, below: true },
    ]);
  });

  it("opens folded evidence by keyboard, without script", async () => {
    await withPage("audit", { javaScriptEnabled: false }, async (page) => {
      const quote = page.locator("#sentence-3 blockquote").first();
      expect(await quote.isVisible()).toBe(false);
      await page.locator("#sentence-3 summary").focus();
      await page.keyboard.press("Enter");
      expect(await quote.isVisible()).toBe(true);
    });
  });
});

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y < height;
}

function backgroundOf(page: Page, selector: string): Promise<string> {
  return ask(page, `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);
}

/** The value of an expression in the page, which may use the functions of `pages/inspect.js`. */
function ask<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate<T>(`(() => { ${INSPECT}\nreturn ${expression}; })()`);
}
