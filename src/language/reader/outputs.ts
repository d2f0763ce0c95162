import type { Feeds } from "./feeds.ts";

/** What the model gives for one pass: a value for each word, or as many as a head has labels; names as in the graph. */
export interface Outputs {
  /** Score that a word starts a sentence, bias included: above 0 it does. */
  readonly sentenceStart: Float32Array;
  /** Score that words were dropped before a word. */
  readonly gap: Float32Array;
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly feats: Float32Array;
  readonly name: Float32Array;
  readonly noun: Float32Array;
  /** `words + 1` values a word: score of each head, 0 the root, then the words of the window. */
  readonly arc: Float32Array;
  /** Most likely heads of each word, numbered as in `arc`. */
  readonly candidate: Int32Array;
  /** Scores of the relations for each candidate. */
  readonly relation: Float32Array;
  /** Scores of the labels of cues. */
  readonly cue: Float32Array;
  /** Scores of what a speaker does, to be read at an anchor. */
  readonly act: Float32Array;
  /** Words most likely to carry an attribution, always as many; where there are fewer words the last comes again. */
  readonly anchor: Int32Array;
  /** For each of these anchors, the scores of the roles of each word. */
  readonly role: Float32Array;
}

/** Runs the model: what ONNX Runtime gives. The only thing a reader needs that is not a pure function. */
export interface Inference {
  readonly run: (feeds: Feeds) => Promise<Outputs>;
}

/** Index of the largest of `count` values from `start` on; the first of equal ones. */
export function indexOfLargest(values: Float32Array, start: number, count: number): number {
  let best = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const value = values[start + index] ?? Number.NEGATIVE_INFINITY;
    if (value > largest) {
      largest = value;
      best = index;
    }
  }
  return best;
}

/** Probabilities from logits; the largest is taken off first, so that none is beyond what numbers hold. */
export function softmax(logits: readonly number[]): readonly number[] {
  const most = Math.max(...logits);
  const odds = logits.map((logit) => Math.exp(logit - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
