import data from "./lexicons/abbreviations.json" with { type: "json" };

/** How an abbreviation may end a sentence: the classes are described in the data file. */
export type AbbreviationClass = "title" | "numbered" | "open";

const CLASSES: ReadonlyMap<string, AbbreviationClass> = new Map(
  data.entries.flatMap((entry) => entry.words.map((word) => [word, toClass(entry.class)] as const)),
);

function toClass(name: string): AbbreviationClass {
  return name === "title" || name === "numbered" ? name : "open";
}

/** Class of a word written without its stop, whatever its case; null when it is no abbreviation. */
export function abbreviationClass(word: string): AbbreviationClass | null {
  return CLASSES.get(word.toLowerCase()) ?? null;
}
