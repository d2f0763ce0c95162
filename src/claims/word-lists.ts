/** One entry of a lexicon of lists: words parted by single blanks. */
export interface WordListEntry {
  readonly name: string;
  readonly words: string;
}

/** The lists of a lexicon by name; empty for a name that is not there. */
export function readWordLists(entries: readonly WordListEntry[]): (name: string) => ReadonlySet<string> {
  const lists = new Map(entries.map(({ name, words }) => [name, new Set(words.split(" "))]));
  return (name) => lists.get(name) ?? new Set();
}
