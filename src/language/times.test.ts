import { describe, expect, it } from "vitest";
import { analyse } from "./analyse.ts";

/** A Friday. */
const PUBLISHED = "2025-03-28T09:15:00+02:00";
const times = (text: string, published: string | null = PUBLISHED) =>
  analyse(text, { published }).times.map(({ start, end, value, relative }) => [
    text.slice(start, end),
    value,
    relative,
  ]);

type Found = readonly [words: string, value: string | null, relative: boolean];

const TABLE: readonly (readonly [text: string, ...found: Found[]])[] = [
  ["It met on 26 March 2025.", ["26 March 2025", "2025-03-26", false]],
  ["It met on March 26, 2025.", ["March 26, 2025", "2025-03-26", false]],
  ["It met on the 3rd of May 2024.", ["3rd of May 2024", "2024-05-03", false]],
  ["It met on 11 March.", ["11 March", "2025-03-11", true]],
  ["It met on 11 November.", ["11 November", "2024-11-11", true]],
  ["It met on Sept. 4.", ["Sept. 4", "2024-09-04", true]],
  ["It meets from 3 to 5 May 2025.", ["3 to 5 May 2025", "2025-05-03/2025-05-05", false]],
  ["It met on July 27–28.", ["July 27–28", "2024-07-27/2024-07-28", true]],
  ["On Thursday it met.", ["Thursday", "2025-03-27", true]],
  ["On Friday it met.", ["Friday", "2025-03-28", true]],
  ["On Saturday it met.", ["Saturday", "2025-03-22", true]],
  ["Last Friday it met.", ["Last Friday", "2025-03-21", true]],
  ["Next Tuesday it meets.", ["Next Tuesday", "2025-04-01", true]],
  ["It will meet on Monday.", ["Monday", "2025-03-31", true]],
  ["It is due to open on 4 April.", ["4 April", "2025-04-04", true]],
  ["He said on Monday that it will meet.", ["Monday", "2025-03-24", true]],
  ["On Wednesday, 26 March, it met.", ["Wednesday, 26 March", "2025-03-26", true]],
  ["On Tuesday evening it met.", ["Tuesday evening", "2025-03-25", true]],
  ["Today it met.", ["Today", "2025-03-28", true]],
  ["Yesterday it met; tomorrow it ends.", ["Yesterday", "2025-03-27", true], ["tomorrow", "2025-03-29", true]],
  ["It sank last night.", ["last night", "2025-03-27", true]],
  ["It was signed last year.", ["last year", "2024", true]],
  ["It grows this year and next month.", ["this year", "2025", true], ["next month", "2025-04", true]],
  ["It fell last month.", ["last month", "2025-02", true]],
  ["It fell last week.", ["last week", "2025-W12", true]],
  ["They came last autumn.", ["last autumn", "2024-23", true]],
  ["They came last winter.", ["last winter", "2024-24", true]],
  ["They came last spring.", ["last spring", "2024-21", true]],
  ["They come this summer.", ["this summer", "2025-22", true]],
  ["They came in spring 2024.", ["spring 2024", "2024-21", false]],
  ["They came in January and February.", ["January", "2025-01", true], ["February", "2025-02", true]],
  ["They came in mid-March.", ["mid-March", "2025-03", true]],
  ["They vote in October 2025.", ["October 2025", "2025-10", false]],
  ["They came in October.", ["October", "2024-10", true]],
  ["They will vote in October.", ["October", "2025-10", true]],
  ["Prices peaked in September last year.", ["September last year", "2024-09", true]],
  ["It has run since May.", ["May", "2024-05", true]],
  ["It began in 2014.", ["2014", "2014", false]],
  ["It ran from 2019 to 2021.", ["2019", "2019", false], ["2021", "2021", false]],
  ["In the 2023-24 season they won.", ["2023-24", "2023/2024", false]],
  ["The 2024 election was close.", ["2024", "2024", false]],
  ["It was made in the 1990s.", ["1990s", null, false]],
  ["The third quarter of 2024 was weak.", ["third quarter of 2024", "2024-35", false]],
  ["Q1 2025 was weak.", ["Q1 2025", "2025-33", false]],
  ["The first half of last year was weak.", ["first half of last year", "2024-40", true]],
  ["A 30-day truce was offered.", ["30-day", "P30D", false]],
  ["The truce lasts 30 days.", ["30 days", "P30D", false]],
  ["A three-year plan was made.", ["three-year", "P3Y", false]],
  ["It took six hours and 20 minutes.", ["six hours", "PT6H", false], ["20 minutes", "PT20M", false]],
  ["It takes two to three weeks.", ["two to three weeks", null, false]],
  ["A 25-year-old man fell.", ["25-year-old", "P25Y", false]],
  ["It sank two weeks ago.", ["two weeks ago", "2025-W11", true]],
  ["It sank three days ago.", ["three days ago", "2025-03-25", true]],
  ["It sank a year ago.", ["a year ago", "2024", true]],
  ["It rose three days later.", ["three days later", null, true]],
  ["It began at 10:30 a.m. in Oslo.", ["10:30 a.m.", "T10:30", false]],
  ["It began at 5 pm in Oslo.", ["5 pm", "T17:00", false]],
  ["It began at 15:00 GMT.", ["15:00 GMT", "T15:00", false]],
  ["It is dated 2025-03-27.", ["2025-03-27", "2025-03-27", false]],
  ["It is dated 27/03/2025.", ["27/03/2025", "2025-03-27", false]],
  ["It is dated 04/05/2025.", ["04/05/2025", null, false]],
  ["It is dated 31 February 2025.", ["February 2025", "2025-02", false]],
];

const NONE: readonly string[] = [
  "They may march on the second floor.",
  "March on, he said, in the sun.",
  "May I come?",
  "According to May, it was fair.",
  "It killed 2000 people.",
  "More than 2000 came.",
  "The Horizon 2020 fund paid.",
  "It is 12 years' worth… of nothing".replace("12 years' worth", "much"),
  "The second of them fell.",
  "Mark it down.",
  "He sat in the sun.",
  "Article 11 applies.",
];

describe("times", () => {
  it.each(TABLE.map(([text, ...found]) => ({ text, found })))("$text", ({ text, found }) =>
    expect(times(text)).toEqual(found),
  );
  it.each(NONE)("finds no time in: %s", (text) => expect(times(text)).toEqual([]));

  it("leaves what hangs on the report's date without a value when there is none", () => {
    expect(times("On Thursday, on 11 March, last year, in 2014.", null).map(([, value]) => value)).toEqual([
      null,
      null,
      null,
      "2014",
    ]);
    expect(times("It met on Thursday.", "not a date")[0]?.[1]).toBeNull();
  });

  it("takes the day as the report writes it, whatever its zone", () => {
    expect(times("Today it met.", "2025-03-28T00:30:00+03:00")[0]?.[1]).toBe("2025-03-28");
  });
});
