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

/** The first "met" is a cue: the word before it is its source, the two after it its content. */
function answerAnchor(feeds: Feeds, outputs: Outputs): void {
  const { words } = feeds;
  for (let word = 0; word < words; word++) {
    if (pieceAt(feeds, word) !== "met") continue;
    outputs.anchor[0] = word;
    outputs.cue[word * LABELS.cue.length + 2] = 9;
    for (let at = 0; at < words; at++) outputs.role[at * ROLES.length] = 6;
    [1, 3, 2, 2].forEach((role, step) => {
      const at = word - 1 + step;
      if (at >= 0 && at < words) outputs.role[at * ROLES.length + role] = 9;
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
  const { words } = feeds;
  const scores = (labels: number) => new Float32Array(words * labels);
  const outputs: Outputs = {
    sentenceStart: scores(1),
    gap: scores(1).fill(-9),
    upos: scores(LABELS.upos.length),
    xpos: scores(LABELS.xpos.length),
    feats: scores(LABELS.feats.length),
    name: scores(LABELS.name.length),
    noun: scores(LABELS.noun.length),
    arc: scores(words + 1).fill(-1e4),
    candidate: new Int32Array(words * CANDIDATES),
    relation: scores(CANDIDATES * LABELS.deprel.length),
    cue: scores(LABELS.cue.length),
    act: scores(LABELS.act.length),
    anchor: new Int32Array(ANCHORS).fill(words - 1),
    role: scores(ANCHORS * ROLES.length),
  };
  for (let word = 0; word < words; word++) answerWord(feeds, word, outputs);
  answerAnchor(feeds, outputs);
  return outputs;
}

/** The piece of a word; "" outside the window. */
function pieceAt({ inputIds, wordIndex }: Feeds, word: number): string {
  const place = wordIndex[word];
  return place === undefined ? "" : (VOCABULARY[inputIds[place] ?? 0] ?? "");
}

function answerWord(feeds: Feeds, word: number, outputs: Outputs): void {
  const { words, startBias } = feeds;
  const piece = pieceAt(feeds, word);
  const tag = TAGS.get(piece) ?? 1;
  outputs.cue[word * LABELS.cue.length] = piece === "met" ? 0 : 5;
  outputs.sentenceStart[word] = (pieceAt(feeds, word - 1) === "." ? 1 : -1) + (startBias[word] ?? 0);
  if (piece === "gap") outputs.gap[word] = 9;
  outputs.upos[word * LABELS.upos.length + tag] = 1;
  outputs.xpos[word * LABELS.xpos.length + tag] = 1;
  outputs.name[word * LABELS.name.length + (NAMES.get(piece) ?? 0)] = 1;
  outputs.relation[word * CANDIDATES * LABELS.deprel.length + (tag === 2 ? 0 : tag)] = 1;
  const arcs = word * (words + 1);
  outputs.arc[arcs] = tag === 2 ? 5 : -5;
  for (let head = 1; head <= words; head++)
    if (head - 1 !== word) outputs.arc[arcs + head] = pieceAt(feeds, head - 1) === "met" ? 2 : 0;
}
