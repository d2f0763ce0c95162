/** Two words that stand in one place: their places in the pattern and in the text. */
export interface AlignedWords {
  readonly own: number;
  readonly other: number;
}

export interface WordAlignment {
  /** Words that are changed, added or left out. */
  readonly changes: number;
  /** In order, equal words and changed ones. */
  readonly pairs: readonly AlignedWords[];
}

/**
 * A pattern against the stretch of a text that it is nearest to (Sellers 1980: edit distance that may start and end anywhere in the text). Time and memory
 * grow with the product of their lengths.
 */
export function alignWithin(pattern: readonly string[], text: readonly string[]): WordAlignment {
  const costs = costsOf(pattern, text);
  const width = text.length + 1;
  const costAt = (row: number, column: number): number => costs[row * width + column] ?? 0;
  const last = costs.subarray(pattern.length * width);
  const changes = last.reduce((least, cost) => Math.min(least, cost), pattern.length);
  const pairs: AlignedWords[] = [];
  let [row, column] = [pattern.length, Math.max(0, last.indexOf(changes))];
  while (row > 0 && column > 0) {
    const isEqual = pattern[row - 1] === text[column - 1];
    if (costAt(row, column) === costAt(row - 1, column - 1) + (isEqual ? 0 : 1)) {
      [row, column] = [row - 1, column - 1];
      pairs.push({ own: row, other: column });
    } else if (costAt(row, column) === costAt(row - 1, column) + 1) row--;
    else column--;
  }
  return { changes, pairs: pairs.reverse() };
}

/** Row by row, the fewest changes that bring the pattern up to there to a stretch of the text that ends at each column. */
function costsOf(pattern: readonly string[], text: readonly string[]): Uint16Array {
  const width = text.length + 1;
  const costs = new Uint16Array((pattern.length + 1) * width);
  for (let row = 1; row <= pattern.length; row++) {
    costs[row * width] = row;
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const replaced = (costs[at - width - 1] ?? 0) + (pattern[row - 1] === text[column - 1] ? 0 : 1);
      costs[at] = Math.min(replaced, (costs[at - width] ?? 0) + 1, (costs[at - 1] ?? 0) + 1);
    }
  }
  return costs;
}
