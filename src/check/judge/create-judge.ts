// The judge at work: pairs -> rows -> model -> opinions. Pure but for the model, which is handed in.
import { sigmoid, softmax } from "../../language/reader/outputs.ts";
import { createWordPieces } from "../../language/reader/word-pieces.ts";
import type { JudgeDescription } from "./description.ts";
import type { Judge, Opinion } from "./judge.ts";
import { type Row, toRow } from "./row.ts";

/** What the model gives for one row. */
export interface JudgeOutputs {
  /** Logits of supported, contradicted, unsupported. */
  readonly verdict: Float32Array;
  /** A logit for each piece: over 0 where its word is not borne out. */
  readonly word: Float32Array;
}

/** Runs the model on one row: what ONNX Runtime gives. */
export interface JudgeInference {
  readonly run: (row: Row) => Promise<JudgeOutputs>;
}

/**
 * A judge around a loaded model. `vocabulary` holds one word piece a line of vocab.txt. One row a pass: the 8-bit graph scales its numbers
 * by all that is in a pass, and a claim must get one opinion in any company.
 */
export function createJudge(
  inference: JudgeInference,
  description: JudgeDescription,
  vocabulary: readonly string[],
): Judge {
  const cutter = createWordPieces(vocabulary, description.words);
  return {
    opine: async (pairs) => {
      const opinions: (Opinion | null)[] = [];
      for (const pair of pairs) {
        const row = toRow(pair, cutter, description);
        opinions.push(row && decodeOpinion(row, await inference.run(row), description.calibration));
      }
      return opinions;
    },
  };
}

/** Probabilities (soft-max of the calibrated logits), and the doubt of each word by its first piece. */
export function decodeOpinion(
  row: Row,
  { verdict, word }: JudgeOutputs,
  { scale, bias }: JudgeDescription["calibration"],
): Opinion {
  const logits = bias.map((each, at) => (verdict[at] ?? 0) * scale + each);
  const [supported = 0, contradicted = 0, unsupported = 0] = softmax(logits);
  const words = row.words.map(({ start, end }, at) => ({
    start,
    end,
    doubt: sigmoid(word[row.wordStarts[at] ?? -1] ?? 0),
  }));
  return { supported, contradicted, unsupported, words };
}
