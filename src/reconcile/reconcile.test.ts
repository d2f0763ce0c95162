import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LOST, passageOf, type ReadingParts, readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Finding } from "../model/finding.ts";
import type { Placement } from "../model/story.ts";
import { partings } from "./part-versions.ts";
import { reconcile } from "./reconcile.ts";

const place = (id: string, origin: string | null = null): Placement => ({
  id,
  story: "s",
  origin,
  relation: origin ? "copy" : null,
  similarity: 0,
  reason: "",
});

/** Findings of reports given by id; `copies` names the origin of those that are copies. */
function reconciled(
  reports: readonly ReadingParts[],
  copies: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  const readings = reports.map(readingOf);
  return reconcile(
    readings,
    readings.map(({ report }) => place(report.id, copies[report.id] ?? null)),
  ).findings;
}

const reports = (...texts: readonly string[]) => texts.map((text, at) => ({ id: `r${at}`, text }));

describe("reconcile", () => {
  it("finds agreement between independent origins, and counts them", () => {
    const [finding, ...rest] = reconciled(
      reports(
        "The dam at Orbeck burst on Monday after heavy rain.",
        "After heavy rain the Orbeck dam burst on Monday.",
        "Heavy rain burst the dam at Orbeck on Monday.",
      ),
      { r2: "r1" },
    );
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ id: "m1", kind: "agree", differences: [] });
    expect(finding?.versions).toMatchObject([{ reports: ["r0", "r1", "r2"], origins: ["r0", "r1"] }]);
  });

  it("takes what a report and its copies say for one origin's", () => {
    const text = "The dam at Orbeck burst on Monday after heavy rain.";
    expect(reconciled(reports(text, text), { r1: "r0" })).toMatchObject([
      { kind: "single", versions: [{ reports: ["r0", "r1"], origins: ["r0"] }] },
    ]);
  });

  test.each([
    ["number", "The flood at Orbeck drowned 40 cows on Monday.", "The flood at Orbeck drowned 90 cows on Monday."],
    ["date", "The cup final will be played on 14 May in Lisbon.", "The cup final will be played on 21 May in Lisbon."],
    ["negation", "The ferry union accepted the pay offer.", "The ferry union did not accept the pay offer."],
    [
      "condition",
      "Sundline will hire a second night crew.",
      "Sundline will hire a second night crew if the state pays.",
    ],
    [
      "entity",
      "Peru signed the fishing pact with Chile in winter.",
      "Bolivia signed the fishing pact with Chile in winter.",
    ],
  ])("shows reports that differ in a %s, each version with its own words", (type, one, other) => {
    const [finding, ...rest] = reconciled(reports(one, other));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: "differ" });
    expect(finding?.differences).toContain(type);
    expect(finding?.versions.map(({ text }) => text).sort()).toEqual([one, other].sort());
    for (const version of finding?.versions ?? [])
      expect(version.citations.map(({ quote }) => quote)).toEqual([version.text]);
  });

  it("puts the version with most origins first, among equals the latest", () => {
    const [forty, ninety] = ["The flood at Orbeck drowned 40 cows.", "The flood at Orbeck drowned 90 cows."];
    const first = (findings: readonly Finding[]) => findings[0]?.versions[0]?.text;
    expect(first(reconciled(reports(forty, ninety, ninety)))).toBe(ninety);
    expect(first(reconciled(reports(forty, forty, ninety)))).toBe(forty);
    expect(first(reconciled(reports(forty, forty, ninety), { r1: "r0" }))).toBe(forty);
    const dated = [
      { id: "early", text: forty, published: "2031-05-06T08:00:00Z" },
      { id: "late", text: ninety, published: "2031-05-06T20:00:00Z" },
    ];
    expect(first(reconciled(dated))).toBe(ninety);
    expect(first(reconciled([...dated].reverse()))).toBe(ninety);
  });

  test.each([
    [
      "a report leaves something out",
      "The flood at Orbeck drowned 40 cows.",
      "The flood at Orbeck drowned 40 cows and two horses.",
    ],
    [
      "one gives the number roughly",
      "The flood at Orbeck drowned about 40 cows.",
      "The flood at Orbeck drowned 41 cows.",
    ],
    ["one names the speaker", "The pass reopened on Monday.", "The pass reopened on Monday, Karin Lund said."],
  ])("sees no difference where %s", (_, one, other) => {
    expect(reconciled(reports(one, other)).filter(({ kind }) => kind === "differ")).toEqual([]);
  });

  it("tells what one report alone has as single", () => {
    const findings = reconciled(
      reports(
        "The dam at Orbeck burst on Monday. A museum of clocks was flooded to the ceiling.",
        "The Orbeck dam burst on Monday.",
      ),
    );
    expect(findings.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["m1 agree", "m2 single"]);
  });

  it("leaves out headings, and sentences that lost words", () => {
    const findings = reconciled([
      { id: "a", text: "Dam bursts at Orbeck after rain\n\nThe dam at Orbeck burst on Monday.", kinds: ["heading"] },
      { id: "b", text: `The dam at ${LOST}burst on Monday. The museum of clocks was flooded.` },
    ]);
    expect(findings.map(({ versions }) => versions[0]?.text)).toEqual([
      "The dam at Orbeck burst on Monday.",
      "The museum of clocks was flooded.",
    ]);
  });

  it("lets an origin speak before its copies, and people before machines", () => {
    const text = "The dam at Orbeck burst on Monday";
    const findings = reconciled(
      [
        { id: "digest", text: `${text}, in short.`, disclosure: { label: "ai", text: "AI" } },
        { id: "copy", text: `${text}, it is said.` },
        { id: "herald", text: `${text}, police said.` },
      ],
      { copy: "herald" },
    );
    expect(findings[0]?.versions[0]?.citations.map(({ report }) => report)).toEqual(["herald", "digest", "copy"]);
  });

  it("cites exactly, whatever the reports", () => {
    const pool = [
      "The dam at Orbeck burst on Monday.",
      "At least 40 farms were flooded 📌.",
      "“Nobody will be left alone,” Ida Moreau said.",
      "At least 90 farms were flooded.",
      "Trains did not run.",
      "Trains ran — é!",
    ];
    const body = fc
      .array(fc.constantFrom(...pool), { minLength: 1, maxLength: 6 })
      .map((sentences) => sentences.join(" "));
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 4 }), (bodies) => {
        const readings = reports(...bodies).map(readingOf);
        const byId = new Map(readings.map(({ report }) => [report.id, report]));
        for (const finding of reconcile(
          readings,
          readings.map(({ report }) => place(report.id)),
        ).findings) {
          const cited = finding.versions.flatMap(({ citations }) => citations);
          expect(finding.versions.every(({ citations }) => citations.length > 0)).toBe(true);
          expect(new Set(cited.map(({ report }) => report)).size).toBe(cited.length);
          for (const citation of cited) {
            const report = byId.get(citation.report);
            expect(report && Citation.holds(citation, report)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("partings", () => {
  it("finds a difference whichever way round the sentences come", () => {
    const [one, other] = [passageOf("The mine reopened."), passageOf("The mine did not reopen.", "other")];
    expect(partings(one, other).map(({ difference }) => difference.type)).toContain("negation");
    expect(partings(other, one).map(({ difference }) => difference.type)).toContain("negation");
    expect(partings(one, one)).toEqual([]);
  });
});
