import { detect } from "tinyld";

/** Language is guessed from this much of a body. */
const SAMPLE = 4000;
/** Words that English uses all the time and its neighbours do not. */
const ENGLISH = /\b(?:the|of|and|to|that|with|was|were|for|has|have|said|from|his|their|its|would)\b/gi;
/** Share of words, above which a text is English; running English text has 0.2 to 0.35. */
const ENGLISH_SHARE = 0.1;

/** Words a text needs for its own look to count against what its page says. */
const ENOUGH_WORDS = 60;
/** Shares of English words that leave no doubt. */
const CLEARLY_ENGLISH = 0.13;
const CLEARLY_NOT = 0.03;

/** The language that a page names, unless its text plainly is in another: templates often name the site's. */
export function resolveLanguage(named: string | null, text: string): string | null {
  if (named === null) return detectLanguage(text);
  const { words, english } = countWords(text.slice(0, SAMPLE));
  if (words < ENOUGH_WORDS) return named;
  const isEnglish = /^en\b/i.test(named);
  if (isEnglish && english < CLEARLY_NOT * words) return detectLanguage(text) ?? named;
  return !isEnglish && english > CLEARLY_ENGLISH * words ? "en" : named;
}

function countWords(text: string): { readonly words: number; readonly english: number } {
  return { words: text.match(/\p{L}+/gu)?.length ?? 0, english: text.match(ENGLISH)?.length ?? 0 };
}

/** A guess at the language of a text as a BCP 47 tag: English by its small words, which one sentence is enough for; others by tinyld. Null for texts that give no sign. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const { words, english } = countWords(sample);
  if (words === 0) return null;
  if (english >= ENGLISH_SHARE * words) return "en";
  return detect(sample) || null;
}
