import { describe, expect, it } from "vitest";
import { findUnborne } from "./judge.ts";

const CLAIM = "Ferry crews went back to work on Monday .";

/** An opinion with these doubts of the claim's words. */
const doubting = (...doubts: readonly number[]) => {
  let start = -1;
  const words = CLAIM.split(" ").map((form, at) => {
    start = CLAIM.indexOf(form, start + 1);
    return { start, end: start + form.length, doubt: doubts[at] ?? 0.1 };
  });
  return { supported: 0, contradicted: 0, unsupported: 1, words };
};
const unborne = (...doubts: readonly number[]) =>
  findUnborne(doubting(...doubts)).map(({ start, end }) => CLAIM.slice(start, end));

describe("findUnborne", () => {
  it("gives the words that are likelier not borne out, runs of them as one", () => {
    expect(unborne(0.2, 0.7, 0.1, 0.1, 0.1, 0.9, 0.6, 0.8)).toEqual(["crews", "work on Monday"]);
  });

  it("gives the most doubtful word where none is", () => {
    expect(unborne(0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.4)).toEqual(["Monday"]);
  });

  it("gives nothing of a claim without words", () => {
    expect(findUnborne({ ...doubting(), words: [] })).toEqual([]);
  });
});
