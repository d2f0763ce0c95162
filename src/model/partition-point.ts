/**
 * The first of `length` indices that is not before something, or `length`; `isBefore` must be true of all up to some index and false from there
 * on. Binary search, after C++'s `std::partition_point`.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
