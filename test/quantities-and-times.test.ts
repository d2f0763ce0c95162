// What is counted, and which times lie ahead, by the trees of the shipped reader: where word patterns are too coarse.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { analyseTexts } from "../src/language/analyse.ts";
import { describeQuantities, describeTimes } from "../src/language/found.fixture.ts";
import nouns from "../src/language/lexicons/counted-nouns.json" with { type: "json" };
import tense from "../src/language/lexicons/tense-words.json" with { type: "json" };
import type { Reader } from "../src/language/reader/reader.ts";
import type { Analysis } from "../src/model/analysis.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

async function read(text: string): Promise<Analysis> {
  const [analysis] = await analyseTexts([{ text, published: "2025-03-28" }], reader);
  if (!analysis) throw new Error("nothing read");
  return analysis;
}

describe("what a number counts", () => {
  it.each([
    ["Two years of supervision follow.", "Two = 2 year of supervision"],
    ["Half a mile of road is gone.", "Half a = 0.5 mi of road"],
    ["Half the seats are empty.", "Half = 0.5 share of seats"],
    ["One-third of the crop failed.", "One-third = 0.333333333333 share of crop"],
    ["A $725 fee applies.", "$725 = 725 USD of fee"],
    ["The quake had a magnitude of 4.0.", "4.0 = 4 magnitude of quake"],
    ["The ship is 75 m long.", "75 = 75 m of ship"],
    ["The wave was 30 feet high.", "30 = 30 ft of wave"],
    ["The house is 35,000 square feet.", "35,000 = 35000 ft² of house"],
    ["Deaths ran at seven per 100,000 people.", "seven = 7 /100000 of Deaths"],
    ["Particles under 2.5 micrometres pass.", "2.5 = less-than 2.5 µm of Particles"],
    ["One vote decided it.", "One = 1 of vote"],
    ["It failed by one vote.", "one = 1 of vote"],
    ["One other man was hurt.", "One = 1 of other man"],
    ["Five of the 12 lanes are shut.", "Five = 5 of lanes; 12 = 12 of lanes"],
    ["A 12-member panel met.", "12 = 12 of panel"],
    ["The court set bail at $500,000.", "$500,000 = 500000 USD of bail"],
    ["The party won 48% of the vote, its rival 31%.", "48 = 48 % of vote; 31 = 31 % of vote"],
    ["Gusts were forecast to reach 90 mph.", "90 = 90 mi/h of Gusts"],
    ["The army lost 12 tanks, three helicopters and a plane.", "12 = 12 of tanks; three = 3 of helicopters"],
    ["About two-thirds of those polled agreed.", "two-thirds = about 0.666666666667 share"],
    ["The earthquake's magnitude was 5.5.", "5.5 = 5.5 magnitude of earthquake"],
    ["Seven more were injured.", "Seven = 7"],
    ["The strike cost the airline 40 million euros.", "40 million = 40000000 EUR of strike"],
    ["Losses for the year reached £3.2bn.", "£3.2bn = 3200000000 GBP of Losses"],
    ["They want a minimum term of 25 years.", "25 = 25 year of minimum term"],
  ])("%s", async (text, expected) => expect(describeQuantities(await read(text))).toBe(expected));
});

describe("a time by the tense of its verb", () => {
  it.each([
    ["It votes on Monday.", "Monday = 2025-03-31"],
    ["The vote is on Monday.", "Monday = 2025-03-31"],
    ["Another round to be held on 12 April was announced.", "12 April = 2025-04-12"],
    ["It said it would meet on Monday.", "Monday = 2025-03-31"],
    ["A June 3 hearing has been scheduled.", "June 3 = 2025-06-03"],
    ["The firm has a June 1 deadline.", "June 1 = 2025-06-01"],
    ["The deal may be signed on 12 September.", "12 September = 2025-09-12"],
    ["The deal should be completed in October.", "October = 2025-10"],
    ["It opens on Saturday, when they arrive.", "Saturday = 2025-03-29"],
    ["She asked them to come on Monday.", "Monday = 2025-03-31"],
    ["Polls open on 12 November.", "12 November = 2025-11-12"],
    ["It ends on 31 December.", "31 December = 2025-12-31"],
    ["In December it will end.", "December = 2025-12"],
    ["By early April it will be done.", "April = 2025-04"],
    ["They may march in May.", "May = 2025-05"],
    ["On May 9 they march.", "May 9 = 2025-05-09"],
    ["The union said it would strike if he was not gone by Monday.", "Monday = 2025-03-31"],
    ["Unless he was gone by Monday, it would strike.", "Monday = 2025-03-31"],
    ["He asked if she was there on Monday.", "Monday = 2025-03-24"],
  ])("%s", async (text, expected) => expect(describeTimes(await read(text))).toBe(expected));
});

it.each(tense.examples)("%s: the time is %s", async (text, side) => {
  const [time] = (await read(text ?? "")).times;
  expect(time?.value).toBe(side === "ahead" ? "2025-03-31" : "2025-03-24");
});

it.each(nouns.examples)("%s: counts %s", async (text, counted) => {
  expect(describeQuantities(await read(text ?? ""))).toMatch(new RegExp(` of ${counted}$`));
});

it("keeps numbers inside their quantities, and what they count inside the text, whatever is read", async () => {
  const words = fc.constantFrom(
    "40",
    "people",
    "of",
    "those",
    "the",
    "$5",
    "were",
    "hurt",
    "(",
    "by",
    "two",
    "Monday",
    "days",
    ",",
    ".",
    "per",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (parts) => {
      const text = parts.join(" ");
      for (const { start, end, number, counted } of (await read(text)).quantities) {
        expect(start <= number.start && number.end <= end && end <= text.length).toBe(true);
        if (counted) expect(counted.start >= 0 && counted.start < counted.end && counted.end <= text.length).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
