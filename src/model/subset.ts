/** Has the larger set all that the smaller one has? Of the empty set, yes. */
export function isSubset<T>(smaller: ReadonlySet<T>, larger: ReadonlySet<T>): boolean {
  return [...smaller].every((each) => larger.has(each));
}
