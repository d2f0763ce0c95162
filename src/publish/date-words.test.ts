import { expect, it } from "vitest";
import { dateInWords } from "./date-words.ts";

it.each([
  ["2031-05-06", "6 May 2031"],
  ["2031-05", "May 2031"],
  ["2031", "2031"],
  ["2031-05-06T18:20:00+02:00", "6 May 2031, 18:20 (UTC+2)"],
  ["2031-05-06T18:20:00.123Z", "6 May 2031, 18:20 UTC"],
  ["2031-05-06T18:20+0530", "6 May 2031, 18:20 (UTC+5:30)"],
  ["2031-05-06 18:20 -09:30", "6 May 2031, 18:20 (UTC−9:30)"],
  ["2031-05-06T18:20:00+00:00", "6 May 2031, 18:20 UTC"],
  ["2031-05-06T18:20", "6 May 2031, 18:20"],
  ["2031-13-06", "2031-13-06"],
  ["2024-FA", "autumn 2024"],
  ["2024-Q4", "last quarter of 2024"],
  ["2024-H1", "first half of 2024"],
  ["2025-W13", "week of 24 March 2025"],
  ["2025-W01", "week of 30 December 2024"],
  ["2024-W03-WE", "weekend of 20 January 2024"],
  ["2025-07-27/2025-07-28", "27 July 2025 to 28 July 2025"],
  ["2024-Q9", "2024-Q9"],
  ["P30D", "P30D"],
  ["last Tuesday", "last Tuesday"],
  ["", ""],
])("%s reads %s", (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
