import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import { HERALD, WIRE } from "./crews-vote.fixture.ts";
import { listStatements } from "./speeches.ts";

describe("listStatements", () => {
  it("gives each speech once, in its fullest telling, quotations first", () => {
    const statements = listStatements([HERALD, WIRE]);
    const moreau = statements.filter(({ speaker, quoted }) => speaker?.name === "Ida Moreau" && quoted === "direct");
    expect(moreau).toHaveLength(1);
    expect(statements[0]?.quoted).toBe("direct");
    expect(statements.at(-1)?.quoted).toBe("indirect");
    expect(statements.map(({ speaker }) => speaker?.name)).toContain("Lars Berg");
  });

  it("takes no speech from a machine's summary, nor one without a speaker", () => {
    const digest = readingOf({ text: WIRE.report.body, disclosure: { label: "ai", text: "AI summary" } });
    expect(listStatements([digest])).toEqual([]);
    expect(listStatements([readingOf({ text: "It is understood that talks go on." })])).toEqual([]);
  });

  it("cites the words of each speech", () => {
    for (const { report, citation, content } of listStatements([HERALD, WIRE])) {
      const reading = report === "herald" ? HERALD : WIRE;
      expect(Citation.holds(citation, reading.report)).toBe(true);
      for (const { text } of content) expect(citation.quote).toContain(text);
    }
  });
});
