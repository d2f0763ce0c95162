import { isStopWord, wordKey } from "../language/terms.ts";

/** The keys of a text's content words. */
export function keysOf(text: string): ReadonlySet<string> {
  return new Set(contentWordsOf(text).map(wordKey));
}

/** A text's words that are no stop words, in lower case. */
export function contentWordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return words.filter((word) => !isStopWord(word));
}
