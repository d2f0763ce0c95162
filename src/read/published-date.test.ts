import { expect, test } from "vitest";
import { parsePublished } from "./published-date.ts";

test.each([
  ["2025-03-27T20:40:00+02:00", "2025-03-27T20:40:00+02:00"],
  ["2025-03-27T20:40:00Z", "2025-03-27T20:40:00Z"],
  ["2025-03-27 20:40", "2025-03-27T20:40"],
  ["2025-03-27T20:40:00.000Z", "2025-03-27T20:40:00Z"],
  ["2025-03-27T20:40:00+0200", "2025-03-27T20:40:00+02:00"],
  ["2025-03-27", "2025-03-27"],
  ["20250327", "2025-03-27"],
  ["27 March 2025", "2025-03-27"],
  ["March 27, 2025", "2025-03-27"],
  ["Thu, 27 Mar 2025 20:40:00 GMT", "2025-03-27T20:40:00Z"],
  ["Published on March 27, 2025 at 8:40 pm", "2025-03-27T20:40:00"],
])("“%s” is %s", (raw, published) => {
  expect(parsePublished(raw)).toBe(published);
});

test.each([
  null,
  "",
  "yesterday",
  "Thursday",
  "27 March",
  "2025",
  "0001-01-01T00:00:00Z",
  "1970-01-01",
  "2025-13-40",
  "3 min read",
])("“%s” is no date of publication", (raw) => {
  expect(parsePublished(raw)).toBeNull();
});
