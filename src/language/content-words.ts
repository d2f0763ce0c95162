import { isStopWord, wordKey } from "./terms.ts";

/** The keys of a text's content words. */
export function keysOf(text: string): ReadonlySet<string> {
  return new Set(contentWordsOf(text).map(wordKey));
}

/** A text's words that are no stop words, in lower case; "30-day" is two. */
export function contentWordsOf(text: string): readonly string[] {
  const words =
    text
      .replace(/(?<=\d)-(?=\p{L})/gu, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return words.filter((word) => !isStopWord(word));
}
