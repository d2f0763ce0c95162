// Markdown and terminal text of briefs and audits: the same content as the pages, in forms that are read as they are.
import { describe, expect, it } from "vitest";
import { FERRY_AUDIT, HOSTILE_AUDIT } from "./audit.fixture.ts";
import { auditToMarkdown } from "./audit-markdown.ts";
import { auditToText } from "./audit-text.ts";
import { FERRY_BRIEF, HOSTILE_BRIEF } from "./brief.fixture.ts";
import { briefToMarkdown } from "./brief-markdown.ts";
import { briefToText } from "./brief-text.ts";
import { columnsOf } from "./terminal.ts";

const PLAIN = { color: false, width: 72 };

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}

describe("a brief in Markdown", () => {
  const markdown = briefToMarkdown(FERRY_BRIEF);

  it("cites by footnotes, and defines every footnote that it uses", () => {
    expect(markdown).toContain("Negotiators will meet again on 14 May.[^3][^8]");
    const used = new Set(markdown.match(/\[\^\d+\](?!:)/g));
    const defined = new Set(markdown.match(/^\[\^\d+\](?=:)/gm) ?? []);
    expect(used).toEqual(defined);
  });

  it("shows the quoted passage in its context", () => {
    expect(markdown).toContain(
      "[^10]: Northquay Herald: **At least 1,400 of the 1,650 members took part in the vote**, by the",
    );
  });

  it("has figures, differences, speakers, sources and what made it", () => {
    expect(markdown).toContain(
      "| losses of Sundline | nearly 3.5 million crowns | a week, as of May 2031 | the transport ministry | Tidewire[^14] |",
    );
    expect(markdown).toContain("— Tidewire, Islands Daily; 1 independent origin");
    expect(markdown).toContain("- *denied* that rosters had been withheld");
    expect(markdown).toContain("[Larkhaven ferry union suspends strike](<https://islands.example.test/larkhaven>)");
    expect(markdown).toContain("> **Made by a program.**");
  });
});

describe("an audit in Markdown", () => {
  it("shows verdicts, gaps, differences and evidence", () => {
    const markdown = auditToMarkdown(FERRY_AUDIT);
    expect(markdown).toContain("**✗ Contradicted** (4) *At most 1,400* of the 1,650 members took part.");
    expect(markdown).toContain("Ida **\\[words missing (a family name) → Moreau\\]** accused the operator");
    expect(markdown).toContain(
      "Bound of a number: the article has “At most 1,400”, Northquay Herald has “At least 1,400”.",
    );
    expect(markdown).toContain("*boilerplate:* Share this article");
  });
});

describe("Markdown of hostile strings", () => {
  it.each([
    ["brief", briefToMarkdown(HOSTILE_BRIEF)],
    ["audit", auditToMarkdown(HOSTILE_AUDIT)],
  ])("of the %s holds no HTML, no link and no image of theirs", (_, markdown) => {
    expect(markdown).not.toMatch(/(?<!\\)<(?!http:\/\/cv\.iptc)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\((?!<http:\/\/cv\.iptc)/);
    for (const row of markdown.split("\n").filter((line) => line.startsWith("| ") && line.includes("12"))) {
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
    }
  });
});

describe("a brief for the terminal", () => {
  it("cites by numbers that lead to the passages below", () => {
    const text = flat(briefToText(FERRY_BRIEF, PLAIN));
    expect(text).toContain("Negotiators will meet again on 14 May. [3, 8]");
    expect(text).toContain("[8] Tidewire: “Negotiators will meet again on 14 May.”");
    expect(text).toContain("Copies Tidewire; not counted as a second origin");
  });
});

describe("an audit for the terminal", () => {
  it("has a sign and a word for each verdict, and gaps in their place", () => {
    const text = flat(auditToText(FERRY_AUDIT, PLAIN));
    expect(text).toContain("✗ Contradicted 4 At most 1,400 of the 1,650 members took part.");
    expect(text).toContain("Ida [words missing (a family name) → Moreau] accused the operator");
    expect(text).toContain(
      "restored: Moreau (Northquay Herald: “… anything yet, but we have been heard,” said Ida Moreau, who leads the league. She accused",
    );
    expect(text).toContain("(heading) What the sides say");
  });
});

describe.each([
  ["brief", (layout: typeof PLAIN) => briefToText(FERRY_BRIEF, layout)],
  ["hostile brief", (layout: typeof PLAIN) => briefToText(HOSTILE_BRIEF, layout)],
  ["audit", (layout: typeof PLAIN) => auditToText(FERRY_AUDIT, layout)],
  ["hostile audit", (layout: typeof PLAIN) => auditToText(HOSTILE_AUDIT, layout)],
])("terminal text of the %s", (_, print) => {
  it.each([40, 72, 120])("keeps within %i columns", (width) => {
    for (const line of print({ color: false, width }).split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(width);
  });

  it("holds no control character without colour, and only colours with it", () => {
    expect(print(PLAIN)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const colored = print({ ...PLAIN, color: true });
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(print(PLAIN));
  });
});
