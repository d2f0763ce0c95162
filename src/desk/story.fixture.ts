import type { Collected, MediaType } from "../model/raw-report.ts";
import type { Reading } from "../model/reading.ts";
import { readReport } from "../read/read-report.ts";
import { understandByRules } from "./understand.ts";

/** Three reports of one accident, the third a near copy of the first, and one of something else. */
export const REPORTS = {
  "reports/gull-agency.txt": `GULL NEWS AGENCY
DATE: 2026-05-11T08:30:00Z
URL: https://wire.gull-agency.example/260511/ferry

Ferry with 240 people on board runs aground off Port Lenn

PORT LENN, May 11 (GNA) - The ferry Sandpiper ran aground off Port Lenn on Monday with 240 passengers on board, the coast guard said.

Nine passengers were taken to hospital, according to the coast guard.

“The captain reported a failure of the rudder at 6.15 a.m.,” coast guard spokesman Emil Torvane said.

The Sandpiper was built in 1994 and belongs to the company Lenn Lines.
`,
  "reports/island-mail.md": `---
title: "Sandpiper aground: all passengers off"
outlet: The Island Mail
date: 2026-05-11
---

# Sandpiper aground: all passengers off

All 240 passengers have left the ferry Sandpiper, which ran aground off Port Lenn on Monday.

Twelve passengers were taken to hospital, the hospital of Port Lenn said.

Lenn Lines said that divers would inspect the hull on Tuesday. “We do not expect oil to leak,” managing director Rhea Colvin said.

The ferry was built in 1994.
`,
  "reports/coast-today.txt": `COAST TODAY
DATE: 2026-05-11T12:00:00Z
URL: https://coast-today.example/sandpiper

Ferry with 240 people on board runs aground

The ferry Sandpiper ran aground off Port Lenn on Monday with 240 passengers on board, the coast guard said, as first reported by Gull News Agency.

Nine passengers were taken to hospital, according to the coast guard.

“The captain reported a failure of the rudder at 6.15 a.m.,” coast guard spokesman Emil Torvane said.

The Sandpiper was built in 1994 and belongs to the company Lenn Lines.
`,
} as const;

export const OTHER_STORY = `VALLEY REGISTER
DATE: 2026-05-10T12:00:00Z
URL: https://valley-register.example/reservoir

Court stops the reservoir at Hinderwell

The regional court of Osk rejected the plan for a reservoir at Hinderwell on Friday. Judge Ina Marsh said that the water board had not heard the farmers of the valley.

The water board will appeal, its chairwoman Petra Lund said. The reservoir was to hold 14 million cubic metres of water.
`;

/** An article with one sentence borne out, one wrong number, one that nobody reports, and one that lost its noun. */
export const ARTICLE = `The ferry Sandpiper ran aground off Port Lenn on Monday.

The ferry Sandpiper ran aground with 420 passengers on board.

The minister of fisheries resigned over the price of herring.
`;

/** A text as it comes from collecting. */
export function rawReport(id: string, text: string | Uint8Array): Extract<Collected, { kind: "raw-report" }> {
  const mediaType: MediaType = id.endsWith(".html") ? "text/html" : id.endsWith(".md") ? "text/markdown" : "text/plain";
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return { kind: "raw-report", rawReport: { id, bytes, mediaType, charset: null, url: null } };
}

/** Texts by id, read and understood as reports. */
export function readingsOf(texts: Readonly<Record<string, string>>): readonly Reading[] {
  return Object.entries(texts).map(([id, text]) =>
    understandByRules(readReport(rawReport(id, text).rawReport, { keep: "body" })),
  );
}
