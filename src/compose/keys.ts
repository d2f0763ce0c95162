import { isStopWord, wordKey } from "../language/terms.ts";

/** The keys of a text's content words. */
export function keysOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return new Set(words.filter((word) => !isStopWord(word)).map(wordKey));
}
