import { describe, expect, it, test } from "vitest";
import synonyms from "./lexicons/synonyms.json" with { type: "json" };
import { isStopWord, wordKey } from "./terms.ts";

const { groups } = synonyms;

describe("synonyms", () => {
  it("has each word in one group", () => {
    const words = groups.flat();
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it("has no word that comparing leaves out", () => {
    expect(groups.flat().filter(isStopWord)).toEqual([]);
  });

  test.each(groups.map((group) => [group[0] ?? "", group] as const))(
    "reads the group of “%s” as one word",
    (_, group) => {
      expect(group.length).toBeGreaterThan(1);
      expect(new Set(group.map(wordKey)).size).toBe(1);
    },
  );

  it("keeps the groups apart", () => {
    expect(new Set(groups.map((group) => wordKey(group[0] ?? ""))).size).toBe(groups.length);
  });

  test.each([
    ["agreements", "treaty", "agreed"],
    ["protests", "rally", "protesters"],
    ["supported", "backed", "supporters"],
    ["ships", "vessels", "shipping"],
    ["planned", "prepared", "planes"],
    ["researchers", "scientists", "researching"],
    ["closing", "shut", "near"],
  ])("reads “%s” with “%s”, not with “%s”, in other forms than those listed too", (word, same, other) => {
    expect(wordKey(word)).toBe(wordKey(same));
    expect(wordKey(word)).not.toBe(wordKey(other));
  });

  it("leaves other words their roots", () => {
    expect(wordKey("harbours")).toBe(wordKey("harbor"));
    expect(wordKey("orchard")).not.toBe(wordKey("orchestra"));
  });
});
