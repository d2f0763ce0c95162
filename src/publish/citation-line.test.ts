import { describe, expect, it } from "vitest";
import { auditedBrief, FERRY_BRIEF, HOSTILE_BRIEF } from "./brief.fixture.ts";
import { citationLine, shareAddress } from "./citation-line.ts";
import { parseLinkAddress } from "./link-address.ts";
import { REPORTS } from "./reports.fixture.ts";

describe("citationLine", () => {
  it("names the title, what made it, whose reports, and when", () => {
    expect(citationLine(FERRY_BRIEF)).toBe(
      "“Larkhaven ferry crews pause strike for three weeks”. Brief made by Stet, a program, from 4 reports by " +
        "Northquay Herald, Tidewire, Islands Daily and Sixty Second Digest. Composed 7 May 2031, 08:30 UTC.",
    );
  });

  it("names three outlets when there are many", () => {
    const sources = ["A", "B", "C", "D", "E", "E"].map((outlet) => ({ ...REPORTS.wire, outlet }));
    expect(citationLine(auditedBrief({ sources }))).toContain("from 6 reports by A, B, C and others.");
  });
});

describe("shareAddress", () => {
  it("opens a message with title, standfirst and citation", () => {
    const url = new URL(shareAddress(FERRY_BRIEF));
    expect(url.searchParams.get("subject")).toBe(FERRY_BRIEF.title);
    expect(url.searchParams.get("body")).toContain("talks resume on 14 May.\r\n\r\n“Larkhaven");
  });

  it.each([
    ["hostile strings", HOSTILE_BRIEF],
    ["a script outside ASCII", auditedBrief({ title: "停止".repeat(200) })],
    ["half a surrogate pair", auditedBrief({ title: "a\ud800b" })],
  ])("stays a link that every mail program takes, with %s", (_, brief) => {
    expect(parseLinkAddress(shareAddress(brief))).toBe(shareAddress(brief));
  });
});
