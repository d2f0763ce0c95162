import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { checkedTextOf } from "../../../test/build/readings.ts";
import { createWordPieces } from "../../language/reader/word-pieces.ts";
import { type Passage, passagesOf } from "../passage.ts";
import type { JudgeDescription } from "./description.ts";
import { toRow } from "./row.ts";
import golden from "./rows.golden.json" with { type: "json" };

const DESCRIPTION: JudgeDescription = { ...golden.description, calibration: { scale: 1, bias: [0, 0, 0] } };
const VOCABULARY = readFileSync(new URL("../../../models/vocab.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const CUTTER = createWordPieces(VOCABULARY, DESCRIPTION.words);

const passageOf = (text: string): Passage => {
  const [passage, ...more] = passagesOf(checkedTextOf(text));
  if (!passage || more.length > 0) throw new Error(`One sentence was expected: ${text}`);
  return passage;
};

describe("toRow", () => {
  test.each(golden.pairs)(
    "makes the row that training makes: $claim",
    ({ claim, evidence, columns, claimStart, words }) => {
      const row = toRow({ claim: passageOf(claim), evidence: evidence.map(passageOf) }, CUTTER, DESCRIPTION);
      expect(row).toMatchObject({ ...columns, claimStart });
      expect(row?.words).toHaveLength(words);
      expect(row?.wordStarts[0]).toBe(claimStart + 1);
    },
  );

  it("gives the place of each word of the claim in its text", () => {
    const [, claim] = passagesOf(checkedTextOf("It rained. The well-known pilot slept 📌."));
    const row = claim && toRow({ claim, evidence: [claim] }, CUTTER, DESCRIPTION);
    const text = claim?.analysis.text ?? "";
    expect(row?.words.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The",
      "well",
      "-",
      "known",
      "pilot",
      "slept",
      "📌",
      ".",
    ]);
  });

  it("is nothing without words on both sides", () => {
    const claim = passageOf("The pilot slept.");
    expect(toRow({ claim, evidence: [] }, CUTTER, DESCRIPTION)).toBeNull();
  });
});
