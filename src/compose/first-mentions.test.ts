import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { findFullNames, nameByMention } from "./first-mentions.ts";

const READING = readingOf({ text: "Ida Moreau leads the league. Moreau said that Lars Berg had left." });

/** Tells the sentences of a text in turn. */
function tell(text: string): readonly string[] {
  const reading = readingOf({ text });
  const people = { fullNames: findFullNames([READING, reading]), introduced: new Set<string>() };
  return reading.analysis.sentences.map(({ start, end }) =>
    nameByMention(
      text.slice(start, end),
      reading.analysis.names.filter((name) => name.start >= start && name.end <= end),
      people,
    ),
  );
}

describe("a first mention", () => {
  it("is in full, and the later ones are short", () => {
    expect(tell("Moreau spoke in the hall. Crews met Ida Moreau and cheered.")).toEqual([
      "Moreau spoke in the hall.",
      "Crews met Ida Moreau and cheered.",
    ]);
    expect(tell("Crews met Moreau in the hall. Crews cheered Ida Moreau in May.")).toEqual([
      "Crews met Ida Moreau in the hall.",
      "Crews cheered Moreau in May.",
    ]);
  });

  test.each([
    "Crews met Mr Moreau in the hall.",
    "Crews back the Moreau plan.",
    "“Crews met Moreau in the hall,” Lars Berg said.",
  ])("stays as it is: %s", (sentence) => {
    expect(tell(sentence)).toEqual([sentence]);
  });

  it("stays whole after a title and in apposition", () => {
    const later = "Crews met League President Ida Moreau and the leader, Ida Moreau, left.";
    expect(tell(`Crews met Ida Moreau in the hall. ${later}`)[1]).toBe(later);
  });

  it("gives nobody the name of another of the same surname", () => {
    const two = readingOf({ text: "Ida Moreau met Paul Moreau in the hall." });
    expect(findFullNames([two]).size).toBe(0);
  });
});
