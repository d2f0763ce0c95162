import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { isBareCue, isConcrete, unfitness } from "./fitness.ts";
import unfit from "./rules/unfit.json" with { type: "json" };

describe.each(unfit.entries)("rule $name", ({ name, fits, spares }) => {
  test.each(fits)("strikes “%s”", (text) => {
    expect(unfitness(text, { isSingle: true })).toContain(name);
  });

  test.each(spares)("spares “%s”", (text) => {
    expect(unfitness(text, { isSingle: true })).not.toContain(name);
  });
});

describe("unfitness", () => {
  it("finds nothing wrong with a sentence that stands by itself", () => {
    expect(unfitness("Ferry crews in Larkhaven will pause their strike for three weeks.")).toEqual([]);
    expect(unfitness("“We have won nothing yet,” said Ida Moreau, who leads the league.")).toEqual([]);
  });

  test.each([
    ["Rain fell.", "too-short"],
    [`Crews ${"and more crews ".repeat(20)}struck.`, "too-long"],
    ["“The strike goes on, said the league’s leader.", "open-quotation"],
    ["The strike goes on (for now, the league said.", "open-quotation"],
    ['The league "will strike on, its leader said.', "open-quotation"],
  ])("names what is wrong with “%s”", (text, reason) => {
    expect(unfitness(text)).toContain(reason);
  });

  it("names every rule that is broken", () => {
    expect(unfitness("But who?")).toEqual(["leans-by-connective", "asks", "too-short"]);
  });

  it("answers at once, however long the sentence", () => {
    const started = performance.now();
    unfitness(`The ${"A".repeat(50_000)} ${"a ".repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test("rules have names of their own, and examples of both kinds", () => {
  expect(new Set(unfit.entries.map(({ name }) => name)).size).toBe(unfit.entries.length);
  for (const { fits, spares } of unfit.entries) expect(Math.min(fits.length, spares.length)).toBeGreaterThan(0);
});

test("a sentence that only says who spoke is a bare cue", () => {
  const reading = readingOf({ text: "“Who will pay?” Ida Moreau said. “The strike goes on,” Ida Moreau said." });
  const bare = { ...reading, claims: reading.claims.filter((claim) => claim.start === 0) };
  const last = reading.analysis.sentences.at(-1);
  const cue = { start: 16, end: 32 };
  expect(reading.report.body.slice(cue.start, cue.end)).toBe("Ida Moreau said.");
  expect(isBareCue(bare, cue)).toBe(true);
  expect(last && isBareCue(reading, last)).toBe(false);
});

test.each([
  ["The strike cost 40 million crowns.", true],
  ["The court fined Sundline.", true],
  ["A strike “without end” looms.", true],
  ["What changes for crews is simple enough.", false],
])("a concrete sentence names, numbers or quotes something: “%s”", (text, concrete) => {
  expect(isConcrete(text)).toBe(concrete);
});
