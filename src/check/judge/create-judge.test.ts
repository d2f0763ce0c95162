import { describe, expect, it } from "vitest";
import { passageOf } from "../../../test/build/readings.ts";
import { createJudge, type JudgeOutputs } from "./create-judge.ts";
import type { JudgeDescription } from "./description.ts";
import type { Row } from "./row.ts";

const DESCRIPTION: JudgeDescription = {
  words: { mostPieces: 4, mostLetters: 20 },
  row: { claimPieces: 12, evidencePieces: 24, evidenceFrom: 12 },
  stems: { letters: 6, numbers: {} },
  calibration: { scale: 2, bias: [0, 1, 0] },
};
const VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "port", "##s", "closed", "."];

/** A judge whose model gives the same for every row, and the rows that it was asked about. */
function judgeThatGives(verdict: readonly number[], logitOf: (place: number, row: Row) => number) {
  const rows: Row[] = [];
  const run = async (row: Row): Promise<JudgeOutputs> => {
    rows.push(row);
    const word = row.pieces.map((_, place) => logitOf(place, row));
    return { verdict: Float32Array.from(verdict), word: Float32Array.from(word) };
  };
  return { rows, judge: createJudge({ run }, DESCRIPTION, VOCABULARY) };
}

describe("createJudge", () => {
  const claim = passageOf("The ports closed.");
  const evidence = [passageOf("The port closed.")];

  it("makes probabilities of the verdict's logits, scaled and biased", async () => {
    const { judge } = judgeThatGives([1, 0.5, 0], () => 0);
    const [opinion] = await judge.opine([{ claim, evidence }]);
    const all = Math.exp(2) + Math.exp(2) + Math.exp(0);
    expect(opinion?.supported).toBeCloseTo(Math.exp(2) / all);
    expect(opinion?.contradicted).toBeCloseTo(Math.exp(2) / all);
    expect(opinion?.unsupported).toBeCloseTo(1 / all);
  });

  it("reads a word's doubt at its first piece, by offsets in the claim's text", async () => {
    const { judge } = judgeThatGives([0, 0, 0], (place, { wordStarts }) => (place === wordStarts[1] ? 30 : -30));
    const [opinion] = await judge.opine([{ claim, evidence }]);
    expect(opinion?.words).toMatchObject([
      { start: 0, end: 3, doubt: expect.closeTo(0) },
      { start: 4, end: 9, doubt: expect.closeTo(1) },
      { start: 10, end: 16, doubt: expect.closeTo(0) },
      { start: 16, end: 17, doubt: expect.closeTo(0) },
    ]);
  });

  it("reads one pair a pass, and says nothing where there is nothing to read", async () => {
    const { judge, rows } = judgeThatGives([0, 0, 0], () => 0);
    const opinions = await judge.opine([
      { claim, evidence },
      { claim, evidence: [] },
      { claim, evidence },
    ]);
    expect(opinions.map((opinion) => opinion !== null)).toEqual([true, false, true]);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(rows[0]);
  });

  it("reads of an endless claim what finds room", async () => {
    const { judge } = judgeThatGives([0, 0, 0], () => 0);
    const [opinion] = await judge.opine([{ claim: passageOf(`${"the port ".repeat(5_000)}.`), evidence }]);
    expect(opinion?.words).toHaveLength(10);
  });
});
