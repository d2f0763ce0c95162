import { keysOf } from "../language/content-words.ts";

/** What sentences are compared by. */
export interface Words {
  /** Those of four letters or more. */
  readonly long: ReadonlySet<string>;
  /** Keys of the content words. */
  readonly keys: ReadonlySet<string>;
}

/** Share of the longer words of the sentence that has fewer, from which two tell one thing in nearly the same words. */
const SAME_LONG_WORDS = 0.6;
/** The same of content words. */
const SAME_KEYS = 0.75;
/** Share of the content words of the sentence that has fewer above which two tell much the same: a short one may sum up a long one. */
const MUCH_THE_SAME = 0.5;

/** The words of a sentence. */
export function wordsOf(text: string): Words {
  return { long: new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []), keys: keysOf(text) };
}

/** Has one sentence more than half of the other's content words? */
export function tellMuchTheSame(a: Words, b: Words): boolean {
  return shareOf(a.keys, b.keys) > MUCH_THE_SAME;
}

/** Have two sentences nearly the same longer words? */
export function shareLongWords(a: Words, b: Words): boolean {
  return shareOf(a.long, b.long) >= SAME_LONG_WORDS;
}

/** Do two sentences tell one thing in so nearly the same words that another wording would not say something else? */
export function arePlainRepeats(a: Words, b: Words): boolean {
  return shareLongWords(a, b) || shareOf(a.keys, b.keys) >= SAME_KEYS;
}

/** Share of the smaller set that both have. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
