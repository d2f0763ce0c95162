import { describe, expect, it, test } from "vitest";
import { findMarks, MARK, stemOf } from "./marks.ts";

const STEMS = { letters: 6, numbers: { three: "3" } };

describe("stemOf", () => {
  test.each([
    ["flooded", "floode"],
    ["Three", "3"],
    ["12,000", "12000"],
    ["U.S.", "us"],
    ["co-operate", "cooper"],
    ["constructor", "constr"],
    ["…", ""],
    ["😀", ""],
  ])("makes of “%s” “%s”", (form, stem) => {
    expect(stemOf(form, STEMS)).toBe(stem);
  });
});

const words = (text: string) => text.split(" ").map((form) => ({ form, start: 0, end: 0, letterCase: 0, space: 0 }));

describe("findMarks", () => {
  it("says of each word whether the evidence has it, and has it after the same word", () => {
    const marks = findMarks(
      words("Three , boats sank near Osk ."),
      [words("3 boats left Osk ."), words("They sank .")],
      STEMS,
    );
    expect(marks).toEqual([
      MARK.afterTheSame,
      MARK.none,
      MARK.afterTheSame,
      MARK.there,
      MARK.absent,
      MARK.there,
      MARK.none,
    ]);
  });
});
