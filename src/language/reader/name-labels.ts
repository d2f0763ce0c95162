/** Scores of the words of one sentence: `labels.length` values a word from `start` on. */
export interface LabelScores {
  readonly scores: Float32Array;
  readonly start: number;
  readonly words: number;
}

/**
 * The likeliest sequence of BIO labels in which every "I-type" follows a "B-type" or "I-type" (Viterbi 1967), as indices of `labels`.
 * Scores are logits: the sum over a word's labels is the same for all sequences, so they need not be normalised.
 */
export function findNameLabels({ scores, start, words }: LabelScores, labels: readonly string[]): Uint8Array {
  const count = labels.length;
  const begins = labels.map((label) => (label.startsWith("I-") ? labels.indexOf(`B-${label.slice(2)}`) : -1));
  const from = new Uint8Array(words * count);
  let sums: Float64Array = Float64Array.from(begins, (begin) => (begin < 0 ? 0 : Number.NEGATIVE_INFINITY));
  for (let word = 0; word < words; word++) {
    const before = word === 0 ? null : sums;
    const top = indexOfBest(sums);
    sums = Float64Array.from(begins, (begin, label) => {
      const previous = begin < 0 ? top : (before?.[begin] ?? 0) >= (before?.[label] ?? 0) ? begin : label;
      from[word * count + label] = previous;
      const own = scores[start + word * count + label] ?? 0;
      return own + (before ? (before[previous] ?? 0) : (sums[label] ?? 0));
    });
  }
  return trace(from, words, indexOfBest(sums));
}

/** Back from the last word's label, each label telling the one before it. */
function trace(from: Uint8Array, words: number, last: number): Uint8Array {
  const found = new Uint8Array(words);
  const count = from.length / Math.max(1, words);
  let label = last;
  for (let word = words - 1; word >= 0; word--) {
    found[word] = label;
    label = from[word * count + label] ?? 0;
  }
  return found;
}

function indexOfBest(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
