import { expect, test } from "vitest";
import { readWordLists } from "./word-lists.ts";

test("lists are asked by name, and one that is not there is empty", () => {
  const list = readWordLists([{ name: "place", words: "region operation" }]);
  expect([...list("place")]).toEqual(["region", "operation"]);
  expect([...list("fate")]).toEqual([]);
});
