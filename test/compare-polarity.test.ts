// What is told of whom by a verb and by its contrary, by the trees of the shipped reader.
import { beforeAll, expect, test } from "vitest";
import { comparePolarity } from "../src/check/compare/compare-polarity.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { compared } from "./build/compared.ts";
import { loadShippedReader } from "./build/shipped-reader.ts";

let reader: Reader;

beforeAll(async () => {
  reader = await loadShippedReader();
});

test.each([
  [
    "The number of members rose to 90.",
    "Fees rose to 40 euros in May, the club said, while the number of members fell to 90.",
    ["rose | fell"],
  ],
  ["Fees rose to 40 euros.", "Fees rose to 40 euros in May, while the number of members fell to 90.", []],
  ["Rovers lost the cup before Rovers won the shield.", "Rovers won the shield after a poor year.", []],
])("%s beside “%s”", async (claim, document, found) => {
  expect(await compared(comparePolarity, { claim, document }, reader)).toEqual(found);
});
