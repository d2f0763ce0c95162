import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { type Count, Counts } from "../check/compare/counts.ts";
import { CheckedText, passagesOf } from "../check/passage.ts";
import countWords from "./lexicons/count-words.json" with { type: "json" };
import { countTheSame, hasValue } from "./same-count.ts";

/** The counts of a text of one sentence. */
function countsOf(text: string): readonly Count[] {
  return passagesOf(CheckedText.of(readingOf({ text }))).flatMap(Counts.of);
}

function getCount(text: string, value: number): Count {
  const count = countsOf(text).find(({ quantity }) => quantity.value === value);
  if (!count) throw new Error(`No ${value} in “${text}”`);
  return count;
}

const counted = (one: string, a: number, other: string, b: number) =>
  countTheSame(getCount(one, a), getCount(other, b), true);

describe("numbers of aligned sentences", () => {
  test.each([
    ["near each other", "A bus with 212 tourists sank.", 212, "The bus that sank had 190 tourists.", 190],
    ["with what became of them", "The blast killed 10 people.", 10, "The blast killed three people.", 3],
    ["of a toll that was another", "The flood killed 19 people, up from 14.", 19, "The flood killed 14 people.", 14],
  ])("are of one count: %s", (_, one, a, other, b) => {
    expect(counted(one, a, other, b)).toBe(true);
  });

  test.each([
    ["far apart", "The quake hit three million people.", 3e6, "Rescuers dug out 400 people.", 400],
    ["told beside each other", "Osk has 26 cases and 31 suspected cases.", 31, "Osk has 26 cases.", 26],
    ["a whole and an addition", "The blast killed 17 men.", 17, "A further 15 men died in the blast.", 15],
    ["a whole and a part", "The fire killed 12 men.", 12, "The fire killed nine, including 11 men.", 11],
    ["of two nations", "Some 400 Peruvian soldiers died.", 400, "Some 390 Chilean soldiers died.", 390],
  ])("are of two counts: %s", (_, one, a, other, b) => {
    expect(counted(one, a, other, b)).toBe(false);
  });
});

describe("numbers of sentences that are told otherwise", () => {
  it("are of two counts where the sentences name other places", () => {
    const [one, other] = [
      getCount("Bombs in Lima killed 60 people.", 60),
      getCount("A gunman in Quito killed 58 people.", 58),
    ];
    expect(countTheSame(one, other, false)).toBe(false);
  });
});

describe("words beside a number", () => {
  test.each(countWords.entries)("$word: $marks", ({ word, marks, example }) => {
    expect(example.toLowerCase().split(/\W+/)).toContain(word);
    const marked = countsOf(example).at(-1);
    expect(marked && hasValue(marked)).toBe(marks !== "no value");
  });
});
