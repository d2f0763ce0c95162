import { ROLES } from "../../model/syntax.ts";
import type { ReaderDescription } from "./description.ts";
import type { Feeds } from "./feeds.ts";
import type { Inference, Outputs } from "./outputs.ts";

export const VOCABULARY = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "ana",
  "met",
  "bo",
  ".",
  "in",
  "rome",
  "gap",
  "-",
  "the",
];
const LABELS = {
  upos: ["X", "PROPN", "VERB", "PUNCT", "ADP"],
  xpos: ["FW", "NNP", "VBD", ".", "IN"],
  feats: ["_", "Number=Sing"],
  deprel: ["root", "nsubj", "obj", "punct", "case", "flat"],
  name: ["O", "B-person", "I-person", "B-place", "I-place"],
  noun: ["O", "event"],
  cue: ["O", "I", "B", "Q"],
  act: ["statement", "denial"],
};
export const DESCRIPTION: ReaderDescription = {
  words: { mostPieces: 4, mostLetters: 20 },
  window: { usualPieces: 12, mostPieces: 18 },
  labels: LABELS,
};
const CANDIDATES = 4;
const ANCHORS = 2;
/** Tags and names by piece; any other word is a proper noun and no name. */
const TAGS: ReadonlyMap<string, number> = new Map([
  ["met", 2],
  [".", 3],
  ["in", 4],
]);
const NAMES: ReadonlyMap<string, number> = new Map([
  ["ana", 1],
  ["bo", 2],
  ["rome", 3],
]);

/** The first "met" of a row is a cue: the word before it is its source, the two after it its content. */
function answerAnchor(feeds: Feeds, row: number, outputs: Outputs): void {
  const { words } = feeds;
  for (let word = 0; word < words; word++) {
    if (pieceAt(feeds, row * words + word, row) !== "met") continue;
    outputs.anchor[row * ANCHORS] = word;
    outputs.cue[(row * words + word) * LABELS.cue.length + 2] = 9;
    const roles = row * ANCHORS * words * ROLES.length;
    for (let at = 0; at < words; at++) outputs.role[roles + at * ROLES.length] = 6;
    [1, 3, 2, 2].forEach((role, step) => {
      const at = word - 1 + step;
      if (at >= 0 && at < words) outputs.role[roles + at * ROLES.length + role] = 9;
    });
    return;
  }
}

/** A model of a few rules over word pieces: what follows a full stop starts a sentence, "met" is the root, "gap" follows lost words. It keeps what it was fed. */
export function toyModel(): Inference & { readonly passes: Feeds[] } {
  const passes: Feeds[] = [];
  return {
    passes,
    run: async (feeds) => {
      passes.push(feeds);
      return answer(feeds);
    },
  };
}

function answer(feeds: Feeds): Outputs {
  const { rows, words, wordMask } = feeds;
  const scores = (labels: number) => new Float32Array(rows * words * labels);
  const outputs: Outputs = {
    sentenceStart: scores(1),
    gap: scores(1).fill(-9),
    upos: scores(LABELS.upos.length),
    xpos: scores(LABELS.xpos.length),
    feats: scores(LABELS.feats.length),
    name: scores(LABELS.name.length),
    noun: scores(LABELS.noun.length),
    arc: scores(words + 1).fill(-1e4),
    candidate: new Int32Array(rows * words * CANDIDATES),
    relation: scores(CANDIDATES * LABELS.deprel.length),
    cue: scores(LABELS.cue.length),
    act: scores(LABELS.act.length),
    anchor: new Int32Array(rows * ANCHORS).fill(words - 1),
    role: scores(ANCHORS * ROLES.length),
  };
  for (let at = 0; at < rows * words; at++) if (wordMask[at] === 1) answerWord(feeds, at, outputs);
  for (let row = 0; row < rows; row++) answerAnchor(feeds, row, outputs);
  return outputs;
}

/** The piece of a word of the same row; "" outside it. */
function pieceAt({ pieces, words, inputIds, wordIndex, wordMask }: Feeds, at: number, row: number): string {
  if (Math.floor(at / words) !== row || wordMask[at] !== 1) return "";
  return VOCABULARY[inputIds[row * pieces + (wordIndex[at] ?? 0)] ?? 0] ?? "";
}

function answerWord(feeds: Feeds, at: number, outputs: Outputs): void {
  const { words, startBias } = feeds;
  const row = Math.floor(at / words);
  const piece = pieceAt(feeds, at, row);
  const tag = TAGS.get(piece) ?? 1;
  outputs.cue[at * LABELS.cue.length] = piece === "met" ? 0 : 5;
  outputs.sentenceStart[at] = (pieceAt(feeds, at - 1, row) === "." ? 1 : -1) + (startBias[at] ?? 0);
  if (piece === "gap") outputs.gap[at] = 9;
  outputs.upos[at * LABELS.upos.length + tag] = 1;
  outputs.xpos[at * LABELS.xpos.length + tag] = 1;
  outputs.name[at * LABELS.name.length + (NAMES.get(piece) ?? 0)] = 1;
  outputs.relation[at * CANDIDATES * LABELS.deprel.length + (tag === 2 ? 0 : tag)] = 1;
  const arcs = at * (words + 1);
  outputs.arc[arcs] = tag === 2 ? 5 : -5;
  for (let head = 1; head <= words; head++) {
    const above = pieceAt(feeds, row * words + head - 1, row);
    if (above !== "" && row * words + head - 1 !== at) outputs.arc[arcs + head] = above === "met" ? 2 : 0;
  }
}
