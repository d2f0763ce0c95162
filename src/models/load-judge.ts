// Loads a judge's files and runs its graph in ONNX Runtime: an edge of the program, loaded only when a command checks claims.
import { basename, dirname, join } from "node:path";
import type { InferenceSession } from "onnxruntime-node";
import { z } from "zod";
import { createJudge, type JudgeInference } from "../check/judge/create-judge.ts";
import type { Judge } from "../check/judge/judge.ts";
import type { Row } from "../check/judge/row.ts";
import { checkHash, parseDescription, parseVocabulary, readModelFile } from "./model-files.ts";
import { createSession, floatsOf, toInt64 } from "./sessions.ts";

const WHAT = "judge";
const count = z.number().int().positive();
const descriptionSchema = z.object({
  model: z.object({ sha256: z.string() }),
  vocabulary: z.object({ sha256: z.string() }),
  words: z.object({ mostPieces: count, mostLetters: count }),
  row: z.object({ claimPieces: count, evidencePieces: count, evidenceFrom: count }),
  stems: z.object({ letters: count, numbers: z.record(z.string(), z.string()) }),
  marks: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  verdicts: z.tuple([z.literal("supported"), z.literal("contradicted"), z.literal("unsupported")]),
  calibration: z
    .object({ scale: z.number().positive(), bias: z.tuple([z.number(), z.number(), z.number()]) })
    .default({ scale: 1, bias: [0, 0, 0] }),
});

export interface JudgeFiles {
  /** The graph; its description lies beside it, named alike but for ".json". */
  readonly model: string;
  /** The word pieces that the description names by their hash: those of the reader. */
  readonly vocabulary: string;
}

/** Loads a judge; `threads` are those of one pass. Throws `missing` and `unreadable`, with what to do. */
export async function loadJudge({ model, vocabulary }: JudgeFiles, threads = 1): Promise<Judge> {
  const card = model.replace(/(?:\.onnx)?$/, ".json");
  const remedy = `a judge is a graph in ONNX, its description beside it (${basename(card)}), and the vocabulary of the installation: restore ${dirname(model)}, or name another judge`;
  const description = parseDescription(await readModelFile(card, WHAT, remedy), {
    path: card,
    what: WHAT,
    schema: descriptionSchema,
  });
  const [graph, pieces] = [await readModelFile(model, WHAT, remedy), await readModelFile(vocabulary, WHAT, remedy)];
  checkHash(graph, description.model.sha256, { path: model, card });
  checkHash(pieces, description.vocabulary.sha256, { path: vocabulary, card });
  return createJudge(
    toInference(await createSession(graph, { path: model, threads })),
    description,
    parseVocabulary(pieces),
  );
}

/** Where an installation's own judge lies. */
export function judgeIn(folder: string): JudgeFiles {
  return { model: join(folder, "judge.onnx"), vocabulary: join(folder, "vocab.txt") };
}

function toInference(session: InferenceSession): JudgeInference {
  return {
    run: async (row) => {
      const found = await session.run(toFeeds(row), ["verdict", "word"]);
      return { verdict: floatsOf(found, "verdict", WHAT), word: floatsOf(found, "word", WHAT) };
    },
  };
}

/** One row with one claim. */
function toFeeds({ pieces, parts, positions, marks, cases, spaces, claimStart }: Row) {
  const dims = [1, pieces.length];
  return {
    pieces: toInt64(pieces, dims),
    parts: toInt64(parts, dims),
    positions: toInt64(positions, dims),
    marks: toInt64(marks, dims),
    cases: toInt64(cases, dims),
    spaces: toInt64(spaces, dims),
    claim_row: toInt64([0], [1]),
    claim_start: toInt64([claimStart], [1]),
  };
}
