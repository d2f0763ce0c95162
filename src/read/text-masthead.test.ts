import { describe, expect, it } from "vitest";
import { findTextMasthead } from "./text-masthead.ts";

const HEADLINE = "Bridge to be built";
const NOTHING = { outlet: null, byline: null, published: null };

describe("the lines around a headline", () => {
  it.each([
    [["Fjord Wire", "16 May 2025", HEADLINE], { outlet: "Fjord Wire", published: "2025-05-16" }],
    [
      [HEADLINE, "By Jo Doe", "Fjord Wire", "May 16, 2025"],
      { outlet: "Fjord Wire", byline: "Jo Doe", published: "2025-05-16" },
    ],
    [
      [HEADLINE, "By Jo Doe | The Daily Fjord", "16 May 2025, 14:30"],
      { outlet: "The Daily Fjord", byline: "Jo Doe", published: "2025-05-16T14:30:00" },
    ],
    [["Fjordposten — 16 May 2025", HEADLINE], { outlet: "Fjordposten", published: "2025-05-16" }],
    [["Fjordposten", "Friday, 16 May 2025", HEADLINE], { outlet: "Fjordposten", published: "2025-05-16" }],
    [[HEADLINE, "Updated: 17 May 2025", "Published: 16 May 2025"], { published: "2025-05-16" }],
    [[HEADLINE, "2025-05-16T08:00:00Z"], { published: "2025-05-16T08:00:00Z" }],
  ])("%j", (pieces, expected) => {
    const { pieces: places, ...found } = findTextMasthead(pieces);
    expect(found).toEqual({ ...NOTHING, ...expected });
    expect(places.has(pieces.indexOf(HEADLINE))).toBe(false);
    expect(places.size).toBe(pieces.length - 1);
  });

  it.each([
    ["a headline like an outlet's name, alone", ["Evening Post", "A bridge will be built."]],
    ["a headline that opens with such a word", ["Star Player Hurt", "A second headline"]],
    ["a headline and a standfirst in capitals", ["World Cup Opens", "Crowds in All Streets"]],
    ["a date inside words", ["What 16 May 2025 means for us", HEADLINE]],
    ["a day that two countries read in two ways", ["03/04/2025", HEADLINE]],
    ["a section's name", ["News", HEADLINE]],
    ["nothing", []],
  ])("are none: %s", (_, pieces) => {
    expect(findTextMasthead(pieces)).toEqual({ ...NOTHING, pieces: new Set() });
  });
});
