import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";

/** text, then for each quantity: its number's words, value (or range), unit, bound, what is counted. */
type Row = readonly [
  text: string,
  ...found: (readonly [string, number | readonly [number, number], string | null, string, string | null])[],
];

const quantities = (text: string) =>
  analyse(text, { published: "2025-05-07" }).quantities.map((each) => [
    text.slice(each.number.start, each.number.end),
    each.max === undefined ? each.value : [each.value, each.max],
    each.unit,
    each.bound,
    each.counted && text.slice(each.counted.start, each.counted.end),
  ]);

const COUNTS: readonly Row[] = [
  [
    "The council listed 25 individuals and seven entities.",
    ["25", 25, null, "exact", "individuals"],
    ["seven", 7, null, "exact", "entities"],
  ],
  ["At least 19,500 Ukrainian children were moved.", ["19,500", 19500, null, "at-least", "Ukrainian children"]],
  [
    "Losses stood at 22,200 killed and 31,800 wounded.",
    ["22,200", 22200, null, "exact", "killed"],
    ["31,800", 31800, null, "exact", "wounded"],
  ],
  ["A total of 310 individuals are now listed.", ["310", 310, null, "exact", "individuals"]],
  ["The port sent up to 12,000 soldiers north.", ["12,000", 12000, null, "at-most", "soldiers"]],
  ["About 3,000 more troops followed.", ["3,000", 3000, null, "about", "troops"]],
  ["Some 3,000 more followed in May.", ["3,000", 3000, null, "about", null]],
  ["More than 300 fishing boats lay idle.", ["300", 300, null, "more-than", "fishing boats"]],
  ["Fewer than 40 houses still have power.", ["40", 40, null, "less-than", "houses"]],
  ["Nearly 20,000 people marched.", ["20,000", 20000, null, "nearly", "people"]],
  ["Almost 900 pupils were sent home.", ["900", 900, null, "nearly", "pupils"]],
  ["No fewer than 17 ships were turned back.", ["17", 17, null, "at-least", "ships"]],
  ["No more than 50 guests may come.", ["50", 50, null, "at-most", "guests"]],
  ["As many as 600 homes were flooded.", ["600", 600, null, "at-most", "homes"]],
  ["Roughly 70 doctors signed the letter.", ["70", 70, null, "about", "doctors"]],
  ["Around 15 fires are still burning.", ["15", 15, null, "about", "fires"]],
  ["Exactly 48 votes were cast.", ["48", 48, null, "exact", "votes"]],
  ["Over 1,000 civilians fled the town.", ["1,000", 1000, null, "more-than", "civilians"]],
  ["Close to 5,000 sheep were lost.", ["5,000", 5000, null, "nearly", "sheep"]],
  ["20 or more boats were seen.", ["20", 20, null, "at-least", "boats"]],
  ["At least another 25 houses burned.", ["25", 25, null, "at-least", "houses"]],
  ["Between 36 and 40 miners are trapped.", ["36 and 40", [36, 40], null, "range", "miners"]],
  ["The crew of 10 to 12 sailors left.", ["10 to 12", [10, 12], null, "range", "sailors"]],
  ["It needs 10-12 volunteers.", ["10-12", [10, 12], null, "range", "volunteers"]],
  ["They want 10–12 volunteers.", ["10–12", [10, 12], null, "range", "volunteers"]],
  ["Twenty-five judges resigned.", ["Twenty-five", 25, null, "exact", "judges"]],
  ["Nineteen sailors came home.", ["Nineteen", 19, null, "exact", "sailors"]],
  ["Two hundred and five tents were put up.", ["Two hundred and five", 205, null, "exact", "tents"]],
  ["12.4 million voters are registered.", ["12.4 million", 12_400_000, null, "exact", "voters"]],
  ["Some two million refugees live there.", ["two million", 2_000_000, null, "about", "refugees"]],
  ["Half a million doses arrived.", ["Half a million", 500_000, null, "exact", "doses"]],
  ["About two and a half million people left.", ["two and a half million", 2_500_000, null, "about", "people"]],
  ["A hundred firefighters were called.", ["A hundred", 100, null, "exact", "firefighters"]],
  ["More than a dozen villages were cut off.", ["a dozen", 12, null, "more-than", "villages"]],
  ["Dozens of flats were damaged.", ["Dozens", 24, null, "at-least", "flats"]],
  ["Hundreds of thousands of people fled.", ["Hundreds of thousands", 200_000, null, "at-least", "people"]],
  ["Thousands marched in the capital.", ["Thousands", 2000, null, "at-least", null]],
  ["Several hundred farmers blocked the road.", ["Several hundred", 200, null, "at-least", "farmers"]],
  ["It held 40-odd prisoners.", ["40", 40, null, "about", "prisoners"]],
  ["A 12-member panel will decide.", ["12", 12, null, "exact", "panel"]],
  ["Six of the commission's members voted no.", ["Six", 6, null, "exact", "commission's members"]],
  ["Five of the 30 hostages were freed.", ["Five", 5, null, "exact", null], ["30", 30, null, "exact", "hostages"]],
  ["She faces nine counts of fraud.", ["nine", 9, null, "exact", "counts of fraud"]],
  ["There were 176 people on board.", ["176", 176, null, "exact", "people on board"]],
  ["The mayor and two others were hurt.", ["two", 2, null, "exact", "others"]],
  ["At least 39 are confirmed dead.", ["39", 39, null, "at-least", "dead"]],
  ["The death toll rose to 37.", ["37", 37, null, "exact", "death toll"]],
  ["He spoke to a crowd of 900.", ["900", 900, null, "exact", "crowd"]],
  ["The floods claimed 85 lives.", ["85", 85, null, "exact", "lives"]],
  ["At least one person was killed.", ["one", 1, null, "at-least", "person"]],
  ["Three US soldiers were hurt.", ["Three", 3, null, "exact", "US soldiers"]],
  ["The minister named 18 Hamas commanders.", ["18", 18, null, "exact", "Hamas commanders"]],
  ["1 of the pilots survived.", ["1", 1, null, "exact", "pilots"]],
  ["Just over 100 delegates stayed.", ["100", 100, null, "more-than", "delegates"]],
  ["There are 4 or 5 candidates.", ["4 or 5", [4, 5], null, "range", "candidates"]],
  ["The two sides’ counts differ.", ["two", 2, null, "exact", "sides"]],
  ["Two of the king’s horses died.", ["Two", 2, null, "exact", "king’s horses"]],
  ["A $300 million fund was set up.", ["$300 million", 300_000_000, "USD", "exact", "fund"]],
  ["A 6.1 magnitude earthquake hits the coast.", ["6.1", 6.1, "magnitude", "exact", "earthquake"]],
  ["They hold 120 prisoners of war.", ["120", 120, null, "exact", "prisoners of war"]],
];

const UNITS: readonly Row[] = [
  ["Turnout was 64 %.", ["64", 64, "%", "exact", "Turnout"]],
  ["Some 95% of children got the vaccine.", ["95", 95, "%", "about", "children"]],
  ["About 7 per cent of the members abstained.", ["7", 7, "%", "about", "members"]],
  ["Support fell by 3.5 percentage points.", ["3.5", 3.5, "%", "exact", "Support"]],
  ["They paid between 6% and 11% in tax.", ["6% and 11", [6, 11], "%", "range", null]],
  ["It cost $1.2bn.", ["$1.2bn", 1_200_000_000, "USD", "exact", null]],
  ["It cost more than $40 million.", ["$40 million", 40_000_000, "USD", "more-than", null]],
  ["The bill came to €3.5m.", ["€3.5m", 3_500_000, "EUR", "exact", null]],
  ["They owe US$300,000.", ["US$300,000", 300_000, "USD", "exact", null]],
  ["They owe C$12.", ["C$12", 12, "CAD", "exact", null]],
  ["The fund holds between $5 and $7 billion.", ["$5 and $7 billion", [5e9, 7e9], "USD", "range", null]],
  ["The fund holds 90 billion roubles.", ["90 billion", 90e9, "RUB", "exact", null]],
  ["He paid a fine of 500 euros.", ["500", 500, "EUR", "exact", "fine"]],
  ["The EU gave €35 billion in aid.", ["€35 billion", 35e9, "EUR", "exact", "aid"]],
  ["It sold for EUR 40 million.", ["EUR 40 million", 40e6, "EUR", "exact", null]],
  ["It sold for 20 million pounds.", ["20 million", 20e6, "GBP", "exact", null]],
  ["The catch weighed 82 pounds.", ["82", 82, "lb", "exact", null]],
  ["The front is 1,200 kilometres long.", ["1,200", 1200, "km", "exact", null]],
  ["It burned 90 square miles of forest.", ["90", 90, "mi²", "exact", "forest"]],
  ["Gusts of 120 miles per hour hit the coast.", ["120", 120, "mi/h", "exact", "Gusts"]],
  [
    "The town lies about five miles (eight kilometres) inland.",
    ["five", 5, "mi", "about", null],
    ["eight", 8, "km", "about", null],
  ],
  ["They sank within two miles of the coast.", ["two", 2, "mi", "at-most", null]],
  ["It leaked 50 gallons of diesel.", ["50", 50, "gal", "exact", "diesel"]],
  ["They live in a ten-storey building.", ["ten", 10, "storey", "exact", "building"]],
  ["Two-thirds of the senators agreed.", ["Two-thirds", 0.666666666667, "share", "exact", "senators"]],
  ["More than half of the houses are empty.", ["half", 0.5, "share", "more-than", "houses"]],
  ["A third of the harvest is lost.", ["A third", 0.333333333333, "share", "exact", "harvest"]],
  ["One in five children is hungry.", ["One in five", 0.2, "share", "exact", "children"]],
  ["Three quarters of voters stayed away.", ["Three quarters", 0.75, "share", "exact", "voters"]],
];

const NONE: readonly string[] = [
  "In 2024 the talks began.",
  "On 11 March they met.",
  "The 2020 census was late.",
  "It was her second win.",
  "The 116th session opened.",
  "Article 5 was invoked.",
  "Resolution 2231 stands.",
  "Flight 93 was late.",
  "Hale, 43, denied it.",
  "The boy, aged 9, was found.",
  "They won 3-1 at home.",
  "See http://example.test/2024/12 for more.",
  "One could see it coming.",
  "No one was hurt.",
  "The meeting began at 10:30 a.m.",
  "The G20 met.",
  "He lives at 10 Mill Lane.",
  "Phase two begins soon.",
  "She has been there since the 1990s.",
  "1. The council met.",
  "Call 555-010-9999 now.",
  "He came in May 2010 and left.",
  "The COVID-19 rules ended.",
];

describe("quantities", () => {
  it.each([...COUNTS, ...UNITS].map(([text, ...found]) => ({ text, found })))("$text", ({ text, found }) =>
    expect(quantities(text)).toEqual(found),
  );
  it.each(NONE)("finds no quantity in: %s", (text) => expect(quantities(text)).toEqual([]));

  it("reads no range out of a change", () => {
    expect(quantities("Seats rose from 10 to 12.").map(([, value]) => value)).toEqual([10, 12]);
    expect(quantities("It takes from 10 to 12 boats.").map(([, value]) => value)).toEqual([[10, 12]]);
  });

  it("takes the bound's words into the span, not into the number", () => {
    const text = "They lost at least 40 boats.";
    const [quantity] = analyse(text).quantities;
    expect(quantity && text.slice(quantity.start, quantity.end)).toBe("at least 40");
    expect(quantity && text.slice(quantity.number.start, quantity.number.end)).toBe("40");
  });

  it("reads digits alone in other languages", () => {
    const found = analyse("Rund 40 Boote und zwei Schiffe liefen aus.", { language: "de" }).quantities;
    expect(found.map((each) => each.value)).toEqual([40]);
  });

  it("gives spans inside the text, a number inside its quantity, and the value back, whatever stands around", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 20 }),
        fc.integer({ min: 11, max: 999 }),
        (around, number) => {
          const text = `${around}\n\nThey saw ${number} boats.\n\n${around}`;
          const { quantities: found } = analyse(text);
          for (const each of found) {
            expect(each.start <= each.number.start && each.number.end <= each.end && each.end <= text.length).toBe(
              true,
            );
          }
          expect(found.some((each) => each.value === number)).toBe(true);
        },
      ),
    );
  });
});
