import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { Position } from "../model/claim-kinds.ts";
import type { Reading } from "../model/reading.ts";
import { findStandings } from "./standings.ts";

interface Told extends Partial<Pick<Position, "stance" | "condition" | "since" | "attributedTo" | "modality">> {
  readonly actor: string;
  readonly proposal: string;
}

/** A report with positions whose words stand in its text. */
function telling(id: string, text: string, ...told: readonly Told[]): Reading {
  const reading = readingOf({ id, text });
  const claims = told.map((each, at): Position => {
    const start = text.indexOf(each.proposal);
    if (start < 0 || !text.includes(each.actor)) throw new RangeError(`Not in the text: ${each.proposal}`);
    const role = { role: "proposal", start, end: start + each.proposal.length, text: each.proposal };
    return {
      id: `position-${at}`,
      kind: "position",
      start: 0,
      end: text.length,
      polarity: "affirmative",
      modality: "certain",
      time: null,
      certainty: 0.9,
      stance: "accept",
      condition: null,
      since: null,
      attributedTo: null,
      roles: [role],
      ...each,
    };
  });
  return { ...reading, claims };
}

const own = (id: string) => id;
const shown = (readings: readonly Reading[], rootOf = own) =>
  findStandings(readings, rootOf).map(({ proposal, party, stance, reports }) => [proposal, party, stance, reports]);

describe("findStandings", () => {
  it("takes one party under two names, and one proposal in two wordings, for the same", () => {
    const readings = [
      telling("a", "Moscow refused the 90-day truce in the Varna Sea.", {
        actor: "Moscow",
        proposal: "the 90-day truce in the Varna Sea",
        stance: "refuse",
      }),
      telling("b", "The Kremlin refused a truce of 90 days.", {
        actor: "Kremlin",
        proposal: "a truce of 90 days",
        stance: "refuse",
      }),
    ];
    expect(shown(readings)).toEqual([["the 90-day truce in the Varna Sea", "Moscow", "refuse", ["a", "b"]]]);
  });

  it("keeps proposals apart that differ in a number", () => {
    const readings = [
      telling("a", "Norway accepted a full 60-day truce.", { actor: "Norway", proposal: "a full 60-day truce" }),
      telling("b", "Norway accepted a full 90-day truce.", { actor: "Norway", proposal: "a full 90-day truce" }),
    ];
    expect(shown(readings)).toHaveLength(2);
  });

  it("leaves a proposal that could be either of two by itself", () => {
    const readings = [
      telling(
        "a",
        "Norway accepted the truce at sea, refused the truce in the hills, and awaits the truce.",
        { actor: "Norway", proposal: "the truce at sea" },
        { actor: "Norway", proposal: "the truce in the hills", stance: "refuse" },
        { actor: "Norway", proposal: "the truce." },
      ),
    ];
    expect(shown(readings).map(([proposal]) => proposal)).toEqual([
      "the truce at sea",
      "the truce in the hills",
      "the truce.",
    ]);
  });

  it("does not hold a condition that one report leaves out against those that have it", () => {
    const text = "Norway accepted the ferry plan if fares fall.";
    const [standing, ...more] = findStandings(
      [
        telling("a", text, {
          actor: "Norway",
          proposal: "the ferry plan",
          stance: "conditional",
          condition: "fares fall",
        }),
        telling("b", text, { actor: "Norway", proposal: "the ferry plan" }),
      ],
      own,
    );
    expect(more).toEqual([]);
    expect(standing).toMatchObject({ stance: "conditional", condition: "fares fall", reports: ["a"] });
  });

  it("shows a change of mind in the order of time", () => {
    const text = "Norway and the ferry plan.";
    const readings = [
      telling("b", text, { actor: "Norway", proposal: "the ferry plan", since: "2031-05-09" }),
      telling("a", text, { actor: "Norway", proposal: "the ferry plan", stance: "refuse", since: "2031-05-02" }),
    ];
    expect(findStandings(readings, own).map(({ stance, since }) => [stance, since])).toEqual([
      ["refuse", "2031-05-02"],
      ["accept", "2031-05-09"],
    ]);
  });

  it("counts a report and its copy as one origin", () => {
    const told = { actor: "Norway", proposal: "the ferry plan" };
    const text = "Norway accepted the ferry plan.";
    const [standing] = findStandings([telling("a", text, told), telling("copy", text, told)], () => "a");
    expect(standing).toMatchObject({ reports: ["a", "copy"], origins: ["a"] });
    expect(standing?.citations.map(({ report }) => report)).toEqual(["a", "copy"]);
  });

  it("takes nothing that is only possible, and nothing from a machine's text", () => {
    const text = "Norway may accept the ferry plan.";
    const told = { actor: "Norway", proposal: "the ferry plan" };
    const possible = telling("a", text, { ...told, modality: "possible" });
    const made = telling("b", text, told);
    const disclosure = { label: "ai", text: "Written by AI" } as const;
    const labelled: Reading = { ...made, report: { ...made.report, disclosure } };
    expect(findStandings([possible, labelled], own)).toEqual([]);
  });

  it("names who says so only where no report says it in its own voice", () => {
    const text = "Norway accepted the ferry plan.";
    const told = { actor: "Norway", proposal: "the ferry plan", attributedTo: "Ida Moreau" };
    expect(findStandings([telling("a", text, told)], own)).toMatchObject([{ attributedTo: "Ida Moreau" }]);
    const both = [telling("a", text, told), telling("b", text, { ...told, attributedTo: null })];
    expect(findStandings(both, own)).toMatchObject([{ attributedTo: null }]);
  });
});
