import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import type { Discrepancy } from "../model/finding.ts";
import { reconcile } from "./reconcile.ts";

/** What reports of 1, 2, 3 … May do not tell alike. */
function discrepanciesOf(...texts: readonly string[]): readonly Discrepancy[] {
  const readings = texts.map((text, at) =>
    readingOf({ id: `r${at}`, text, published: `2031-05-0${at + 1}T09:00:00Z` }),
  );
  const placements = readings.map(({ report: { id } }) => ({
    id,
    story: "r0",
    origin: null,
    relation: null,
    similarity: 0,
    reason: "",
  }));
  return reconcile(readings, placements).discrepancies;
}

const shown = (discrepancies: readonly Discrepancy[]) =>
  discrepancies.map(({ relation, topic, versions }) => [relation, topic, versions.length]);

describe("numbers of one count", () => {
  test.each([
    [
      "exclude each other",
      "A night ferry with 212 passengers ran aground off Easthaven.",
      "The night ferry that ran aground off Easthaven had 190 passengers.",
      "A night ferry with 212 passengers ran aground off Easthaven.",
      ["contradict", "passengers", 2],
    ],
    [
      "leave room for each other",
      "At least 19,500 children have been taken from Norland.",
      "Some 19,700 children have been taken from Norland.",
      "The mayor went home.",
      ["refine", "children", 2],
    ],
    [
      "rise from report to report",
      "The flood at Orbeck has killed 14 people.",
      "The flood at Orbeck has killed 17 people.",
      "The flood at Orbeck has killed 23 people.",
      ["update", "people", 3],
    ],
    [
      "rise, and a report between has still the lower one",
      "The flood at Orbeck has killed 14 people.",
      "The flood at Orbeck has killed 14 people.",
      "The flood at Orbeck has killed 19 people.",
      ["update", "people", 2],
    ],
    [
      "have outgrown a lower bound",
      "At least 480 people have been killed in the flood at Orbeck.",
      "Some 512 people have been killed in the flood at Orbeck.",
      "The mayor went home.",
      ["update", "people", 2],
    ],
    [
      "stand beside the number before",
      "The flood at Orbeck has killed 19 people, up from 14 on Monday.",
      "The flood at Orbeck has killed 14 people.",
      "The mayor went home.",
      ["update", "people", 2],
    ],
    [
      "rise, but a later report still has the lower one",
      "The flood at Orbeck has killed 14 people.",
      "The flood at Orbeck has killed 19 people.",
      "The flood at Orbeck has killed 14 people.",
      ["contradict", "people", 2],
    ],
    [
      "are of different dates",
      "The mill at Orbeck sold 400 tonnes of flour in 2029.",
      "The mill at Orbeck sold 520 tonnes of flour in 2030.",
      "The mayor went home.",
      ["scope", "tonnes of flour", 2],
    ],
    [
      "stand in sentences told otherwise",
      "About 80,000 Peruvian citizens live in the country.",
      "Tolvia is home to about 79,500 citizens of Peru.",
      "The mayor went home.",
      ["refine", "Peruvian citizens", 2],
    ],
  ])("%s", (_, first, second, third, expected) => {
    const found = shown(discrepanciesOf(first, second, third));
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBe(expected[0]);
    expect(found[0]?.[2]).toBe(expected[2]);
  });

  test.each([
    ["one number", "The flood drowned 40 cows at Orbeck.", "At Orbeck 40 cows drowned in the flood."],
    ["about a number and the number", "About 40 cows drowned at Orbeck.", "At Orbeck 40 cows drowned."],
    [
      "a sum and its parts",
      "The blast at Orbeck hit three people at the market.",
      "The blast at Orbeck hit one person at the market and two people at the bank.",
    ],
    ["counts of other things", "The flood at Orbeck drowned 40 cows.", "The flood at Orbeck broke 45 bridges."],
    ["the killed and the hurt", "The blast at Orbeck killed 40 people.", "The blast at Orbeck wounded 44 people."],
    [
      "numbers far apart in sentences that tell other things",
      "The union has 1,650 members in Orbeck.",
      "At the door of the town hall stood 30 members of a choir.",
    ],
  ])("says nothing of %s", (_, one, other) => {
    expect(shown(discrepanciesOf(one, other))).toEqual([]);
  });
});

describe("other discrepancies", () => {
  test.each([
    ["omission", "Sundline will hire a second crew.", "Sundline will hire a second crew if the state pays."],
    ["contradict", "The cup final will be played on 14 May.", "The cup final will be played on 21 May."],
    ["contradict", "The ferry union accepted the offer.", "The ferry union did not accept the offer."],
  ])("%s: %s | %s", (relation, one, other) => {
    expect(shown(discrepanciesOf(one, other)).map(([found]) => found)).toEqual([relation]);
  });

  it("tells a contradiction before what is no conflict", () => {
    const found = discrepanciesOf(
      "Sundline will hire a second crew. The ferry union accepted the pay offer of May.",
      "Sundline will hire a second crew if the state pays. The ferry union did not accept the pay offer of May.",
    );
    expect(found.map(({ relation }) => relation)).toEqual(["contradict", "omission"]);
  });

  it("tells once what several sentences set against each other", () => {
    const found = discrepanciesOf(
      "Peru signed the fishing pact with Chile in winter. Peru also signed the whaling pact with Chile in winter.",
      "Bolivia signed the fishing pact with Chile in winter. Bolivia also signed the whaling pact with Chile in winter.",
    );
    expect(found).toHaveLength(1);
  });
});
