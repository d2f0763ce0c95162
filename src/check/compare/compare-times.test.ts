import { describe, expect, test } from "vitest";
import { findings } from "../../../test/build/readings.ts";
import { analyse } from "../../language/analyse.ts";
import { type Passage, passagesOf } from "../passage.ts";
import { compareTimes } from "./compare-times.ts";

describe("compareTimes", () => {
  test.each([
    {
      claim: "The vote is on 14 May.",
      document: "The vote is on 15 May.",
      finds: "conflict date: 14 May | 15 May",
    },
    {
      claim: "The striker signed in 2029.",
      document: "The striker signed in 2027.",
      finds: "conflict date: 2029 | 2027",
    },
  ])("a date that the first passage gives otherwise is a conflict: $claim", (row) => {
    expect(findings(compareTimes, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    {
      claim: "The vote is on 14 May.",
      document: "The council will vote.",
      finds: "missing date: 14 May | nothing",
    },
    {
      claim: "The mine shut on 2 April and reopened on 9 April.",
      document: "The mine shut on 2 April.",
      finds: "missing date: 9 April | nothing",
    },
  ])("a date that nobody gives is missing: $claim", (row) => {
    expect(findings(compareTimes, row.claim, row.document)).toEqual([row.finds]);
  });

  test("a date at the side of another number is a conflict", () => {
    const document = "The plant hired 12,000 people last autumn and 3,000 in January.";
    expect(findings(compareTimes, "The plant hired 12,000 people in January.", document)).toEqual([
      "conflict date: January | last autumn",
    ]);
    expect(findings(compareTimes, "The plant hired 3,000 people in January.", document)).toEqual([]);
  });

  test("a count told from one day to another sets nothing against the same count up to the other", () => {
    const found = findings(
      compareTimes,
      "The plant hired 12,000 people from October to 12 April.",
      "The plant hired 12,000 people up to 12 April.",
    );
    expect(found).toEqual(["missing date: October | nothing"]);
  });

  test.each([
    ["a weekday and its date", "The vote is on Monday.", "The vote is on 5 May."],
    ["a year and a month in it", "She was elected in 2029.", "She was elected in March 2029."],
    ["the same words undated", "The law changed in the same week.", "The law changed in the same week."],
    ["a duration, which is a number", "The strike lasts three weeks.", "The strike lasts two weeks."],
    ["no date in the claim", "The vote is open.", "The vote is on 5 May."],
    ["a date from a later passage", "The vote is on 14 May.", "The vote is near. It falls on 14 May."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareTimes, claim, document)).toEqual([]);
  });

  describe("where nobody knows when the texts were written", () => {
    const undated = (text: string, id: string) => {
      const analysis = analyse(text);
      return passagesOf({ id, analysis, claims: [] });
    };
    const compared = (claim: string, document: string) =>
      compareTimes(undated(claim, "claim")[0] as Passage, undated(document, "document"), new Set()).map(
        ({ severity }) => severity,
      );

    test.each([
      ["two weekdays", "The vote is on Friday.", "The vote is on Thursday.", ["conflict"]],
      ["two days of the year", "The vote is on May 14.", "The vote is on May 15.", ["conflict"]],
      ["a weekday and a day of the year", "The vote is on Friday.", "The vote is on 14 May.", ["missing"]],
      ["a month cut short", "The vote is on Nov. 14.", "The vote is on November 14.", []],
    ])("%s", (_, claim, document, severities) => {
      expect(compared(claim, document)).toEqual(severities);
    });
  });
});
