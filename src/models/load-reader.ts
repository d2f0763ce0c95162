// Loads the reader's files and runs its graph in ONNX Runtime: an edge of the program, loaded only when a command needs it.
import { join } from "node:path";
import { type InferenceSession, Tensor } from "onnxruntime-node";
import { z } from "zod";
import type { Feeds } from "../language/reader/feeds.ts";
import type { Inference, Outputs } from "../language/reader/outputs.ts";
import { createReader, type Reader } from "../language/reader/reader.ts";
import { Failure } from "../model/failure.ts";
import { checkHash, parseDescription, parseVocabulary, readModelFile } from "./model-files.ts";
import { createSession, floatsOf, toInt64 } from "./sessions.ts";

const WHAT = "reader";

const labels = z.array(z.string()).min(1).max(65_535);
const descriptionSchema = z.object({
  model: z.object({ file: z.literal("reader.onnx"), sha256: z.string() }),
  vocabulary: z.object({ file: z.literal("vocab.txt"), sha256: z.string() }),
  words: z.object({ mostPieces: z.number().int().positive(), mostLetters: z.number().int().positive() }),
  window: z.object({ usualPieces: z.number().int().positive(), mostPieces: z.number().int().positive() }),
  labels: z.object({
    upos: labels,
    xpos: labels,
    feats: labels,
    deprel: labels,
    name: labels,
    noun: labels,
    cue: labels,
    act: labels,
  }),
});

/** Loads the reader from a folder with reader.onnx, reader.json and vocab.txt; `threads` are those of one pass. Throws `missing` and `unreadable`. */
export async function loadReader(folder: string, threads = 1): Promise<Reader> {
  const remedy = "restore the folder models/ of the installation";
  const reading = ["reader.json", "vocab.txt", "reader.onnx"].map((name) =>
    readModelFile(join(folder, name), WHAT, remedy),
  );
  // Settled before any is asked for, so that of several missing files it is always the first that the message names.
  await Promise.allSettled(reading);
  const [card, vocabulary, model] = await Promise.all(reading);
  if (!card || !vocabulary || !model) throw new Failure("missing", `A model file is missing in ${folder}.`);
  const description = parseDescription(card, {
    path: join(folder, "reader.json"),
    what: WHAT,
    schema: descriptionSchema,
  });
  checkHash(model, description.model.sha256, { path: join(folder, "reader.onnx"), card: "reader.json" });
  checkHash(vocabulary, description.vocabulary.sha256, { path: join(folder, "vocab.txt"), card: "reader.json" });
  const session = await createSession(model, { path: join(folder, "reader.onnx"), threads });
  const pieces = parseVocabulary(vocabulary);
  return createReader(toInference(session), description, pieces);
}

const OUTPUTS = [
  ...["sentence_start", "gap", "upos", "xpos", "feats", "name", "noun", "arc", "candidate", "relation"],
  ...["cue", "act", "anchor", "role"],
];

function toInference(session: InferenceSession): Inference {
  return {
    run: async (feeds) => {
      const found = await session.run(toTensors(feeds), OUTPUTS);
      const floats = (name: string): Float32Array => floatsOf(found, name, WHAT);
      const places = (name: string): Int32Array => {
        const data = found[name]?.data;
        if (data instanceof Int32Array) return data;
        throw new Failure("unreadable", `The reader's model gave no words for “${name}”.`);
      };
      const outputs: Outputs = {
        sentenceStart: floats("sentence_start"),
        gap: floats("gap"),
        upos: floats("upos"),
        xpos: floats("xpos"),
        feats: floats("feats"),
        name: floats("name"),
        noun: floats("noun"),
        arc: floats("arc"),
        candidate: places("candidate"),
        relation: floats("relation"),
        cue: floats("cue"),
        act: floats("act"),
        anchor: places("anchor"),
        role: floats("role"),
      };
      return outputs;
    },
  };
}

function toTensors(feeds: Feeds): Record<string, Tensor> {
  const pieces = [1, feeds.pieces];
  const words = [1, feeds.words];
  return {
    input_ids: toInt64(feeds.inputIds, pieces),
    attention_mask: toInt64(feeds.attentionMask, pieces),
    case_ids: toInt64(feeds.caseIds, pieces),
    space_ids: toInt64(feeds.spaceIds, pieces),
    word_index: toInt64(feeds.wordIndex, words),
    word_mask: toInt64(feeds.wordMask, words),
    start_bias: new Tensor("float32", feeds.startBias, words),
  };
}
