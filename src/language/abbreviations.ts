import data from "./lexicons/abbreviations.json" with { type: "json" };

/** How an abbreviation may end a sentence: the classes are described in the data file. */
export type AbbreviationClass = "title" | "numbered" | "open" | "inner";

const CLASSES: ReadonlyMap<string, AbbreviationClass> = new Map(
  data.entries.flatMap((entry) => entry.words.split(" ").map((word) => [word, toClass(entry.class)] as const)),
);
const PLAIN: ReadonlySet<string> = new Set(data.plainWords.words.split(" "));
const NEVER_END: ReadonlySet<string> = new Set(data.neverEnd.words.split(" "));

function toClass(name: string): AbbreviationClass {
  return name === "title" || name === "numbered" || name === "inner" ? name : "open";
}

/** Class of a word written without its last stop, whatever its case; null when it is no abbreviation. */
export function abbreviationClass(word: string): AbbreviationClass | null {
  return CLASSES.get(word.toLowerCase()) ?? null;
}

/** Is the word, in lower case, also a word of its own ("miss", "wash")? */
export function isPlainWord(word: string): boolean {
  return PLAIN.has(word);
}

/** May the abbreviation, written without its last stop, be the last word of a sentence? */
export function canEndSentence(word: string): boolean {
  if (NEVER_END.has(word)) return false;
  const kind = abbreviationClass(word);
  return kind === "open" || kind === "inner" || (kind === null && word.includes("."));
}
