import { expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { leaveOut } from "./leave-out.ts";

const READINGS = [
  readingOf({ id: "a.txt", text: "One.", outlet: "The Island Mail" }),
  readingOf({ id: "b.txt", text: "Two.", url: "https://gull.example/1" }),
  readingOf({ id: "c.txt", text: "Three." }),
];

it.each([
  ["outlet", "the island mail", ["b.txt", "c.txt"]],
  ["address", "https://gull.example/1", ["a.txt", "c.txt"]],
  ["id", "c.txt", ["a.txt", "b.txt"]],
])("leaves out a report by its %s", (_, name, kept) => {
  const { readings, unknown } = leaveOut(READINGS, [name]);
  expect(readings.map(({ report }) => report.id)).toEqual(kept);
  expect(unknown).toEqual([]);
});

it("tells the names that no report goes by", () => {
  const { readings, unknown } = leaveOut(READINGS, ["Coast Today", "c.txt"]);
  expect(readings).toHaveLength(2);
  expect(unknown).toEqual(["Coast Today"]);
});
