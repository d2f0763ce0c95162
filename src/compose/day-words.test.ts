import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { dateDays } from "./day-words.ts";

/** Tells the sentences of a report of Thursday 8 May 2031 in turn. */
function tell(text: string, year: string | null = "2031"): readonly string[] {
  const { analysis } = readingOf({ text, published: "2031-05-08T12:00:00Z" });
  const dated = new Set<string>();
  return analysis.sentences.map(({ start, end }) => {
    const times = analysis.times.filter((time) => time.start >= start && time.end <= end);
    return dateDays(text.slice(start, end), { body: text, times }, { dated, year });
  });
}

describe("a day word", () => {
  it("has its date where the day first comes up", () => {
    expect(tell("Crews struck on Tuesday. The court ruled on Tuesday.")).toEqual([
      "Crews struck on Tuesday 6 May.",
      "The court ruled on Tuesday.",
    ]);
  });

  it("turns into a date where it turns with the day of reading", () => {
    expect(tell("Yesterday crews struck. The court ruled yesterday. As of yesterday nobody was hurt.")).toEqual([
      "On 7 May crews struck.",
      "The court ruled on 7 May.",
      "As of 7 May nobody was hurt.",
    ]);
  });

  it("stays where weekdays are to stay, unless it turns with the day of reading", () => {
    const text = "Yesterday crews struck until Tuesday.";
    const { analysis } = readingOf({ text, published: "2031-05-08T12:00:00Z" });
    expect(dateDays(text, { body: text, times: analysis.times }, { dated: null, year: "2031" })).toBe(
      "On 7 May crews struck until Tuesday.",
    );
  });

  it("has the year where the brief is of another", () => {
    expect(tell("Crews struck on Tuesday.", "2032")).toEqual(["Crews struck on Tuesday 6 May 2031."]);
  });

  test.each([
    "Crews struck on Tuesday, 6 May.",
    "Crews struck on Tuesday night.",
    "Tuesday’s strike ended.",
    "“Crews struck on Tuesday,” Ida Moreau said.",
    "Crews strike on Tuesdays.",
  ])("stays as it is: %s", (sentence) => {
    expect(tell(sentence)).toEqual([sentence]);
  });
});
