import { foldAccents } from "../characters.ts";
import nouns from "../lexicons/gendered-nouns.json" with { type: "json" };
import names from "../lexicons/name-genders.json" with { type: "json" };
import type { Gender } from "./mention.ts";

const toMap = ({ he, she }: { readonly he: string; readonly she: string }): ReadonlyMap<string, Gender> =>
  new Map([
    ...he.split(" ").map((word) => [word, "he"] as const),
    ...she.split(" ").map((word) => [word, "she"] as const),
  ]);
const NOUNS = toMap(nouns);
const NAMES = toMap(names);

/** Gender that a noun or form of address tells ("spokeswoman", "Mr"), by its folded form. */
export function genderOfNoun(word: string): Gender {
  return NOUNS.get(word) ?? "either";
}

/** Gender of a person by the given name, the first word of a full name; "either" for initials and names of both. `words` are folded. */
export function genderOfName(words: readonly string[]): Gender {
  return NAMES.get(foldAccents(words[0] ?? "")) ?? "either";
}
