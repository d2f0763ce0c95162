import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../model/report.ts";
import { analyse } from "./analyse.ts";

const split = (text: string) => analyse(text).sentences.map(({ start, end }) => text.slice(start, end));

/** Sentences of a text parted by " ¦ " in the table. */
const TABLE: readonly string[] = [
  "The port closed. ¦ Ships waited.",
  "Was it closed? ¦ Yes! ¦ It was.",
  "Mr. Hale met Sen. Ames in Bergen. ¦ They talked.",
  "It is in the U.S. market now.",
  "He lives in the U.S. ¦ The others left.",
  "The U.S. Navy sailed.",
  "It began at 10 a.m. on Monday. ¦ It ended at 5 p.m. ¦ The crowd left.",
  "J. R. Hale spoke. ¦ So did A. Ames.",
  "Ames Inc. bought Hale Ltd. for $3.5 million.",
  "The Council, e.g. its chair, agreed.",
  "Resolution No. 4 passed. ¦ No. 5 failed.",
  "“We wait,” he said. ¦ “Just not at our expense.”",
  "Oslo welcomes talks, the minister said. ¦ “Just not now.”",
  "“Will it hold?” she asked. ¦ Nobody knew.",
  "“Will it hold?” Hale asked.",
  "“Stop!” the mayor of Bergen shouted.",
  "“Will it hold?” ¦ The room fell silent.",
  "He said: “It holds. ¦ It will hold.”",
  "(The bill failed.) ¦ It was late.",
  "The bill (it was long) failed.",
  "It rose by 3.5 percent. ¦ 25 boats left.",
  "See https://example.test/a.b?c=d. ¦ It is all there.",
  "They waited... and waited. ¦ Then it came…",
  "He paused… ¦ Then he left.",
  "He refused. ¦ Two left.",
  "The 1990s were calm. ¦ The 2000s were not.",
  "“It is over”, he said.",
  "Hale (who was there) said so.”",
  "Why?! ¦ Because.",
  "The law was changed in 1861. [4] [5] ¦ It held.",
  "1. The council met. ¦ 2. It voted.",
  "He works for Yahoo! and likes it.",
  "Prices fell, i.e. they were lower, etc. and so on.",
  "The Ph.D. student left. ¦ Dr. Ames stayed.",
  "It was by W. W. Hale, not by J. Ames.",
  "A long sentence; it goes on: and on – to the end.",
  "She left at noon.” ¦ “Did she?”",
  "the port closed. ¦ nobody knew why. ¦ will it open?",
  "the port closed... and opened again",
  "The port closed. nobody knew why.",
];

describe("sentences", () => {
  it.each(TABLE)("%s", (row) => {
    const parts = row.split(" ¦ ");
    expect(split(parts.join(" "))).toEqual(parts);
  });

  it("ends where a block ends, with or without a final mark", () => {
    expect(split("A heading\n\nThe text begins here. It ends\n\nAnother")).toEqual([
      "A heading",
      "The text begins here.",
      "It ends",
      "Another",
    ]);
  });

  it("parts sentences that a page glued together", () =>
    expect(split("Oslo refused.Two days passed.")).toHaveLength(2));

  it("takes bullets of a block as sentences", () =>
    expect(split("Points:\n• one thing\n• another thing")).toHaveLength(3));

  it("keeps the kind and number of given blocks, and takes in text between them", () => {
    const text = "Head line\n\nFirst. Second.\n\nLoose end";
    const blocks: readonly Block[] = [
      { kind: "heading", start: 0, end: 9 },
      { kind: "paragraph", start: 11, end: 25 },
    ];
    const { sentences } = analyse(text, { blocks });
    expect(sentences.map(({ block, blockIndex }) => [block, blockIndex])).toEqual([
      ["heading", 0],
      ["paragraph", 1],
      ["paragraph", 1],
      ["paragraph", 2],
    ]);
  });

  it("never throws on blocks that overlap, run backwards or run past the text", () => {
    const block = fc.record({
      kind: fc.constant("paragraph" as const),
      start: fc.integer({ min: 0, max: 40 }),
      end: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(block, { maxLength: 4 }), (text, blocks) => {
        const { tokens } = analyse(text, { blocks });
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
