import { detectLanguage } from "../language/detect-language.ts";

/** Language is judged by this much of a body, in UTF-16 units. */
const SAMPLE = 4000;
/** Words that English uses all the time and its neighbours do not. */
const ENGLISH = /\b(?:the|of|and|to|that|with|was|were|for|has|have|said|from|his|their|its|would)\b/gi;
/** Share of words above which a text is English; running English text has 0.2 to 0.35. */
const ENGLISH_SHARE = 0.1;
/** Words a text needs for its own look to count against what its page says. */
const ENOUGH_WORDS = 60;
/** Shares of English words that leave no doubt. */
const CLEARLY_ENGLISH = 0.13;
const CLEARLY_NOT = 0.03;

/**
 * The language of a text as a BCP 47 tag: the one that its page names, unless the text plainly is in another (templates
 * often name the site's). Where none is named, English by its small words, for which one sentence is enough, else a guess.
 */
export function resolveLanguage(named: string | null, text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  const english = sample.match(ENGLISH)?.length ?? 0;
  if (named === null) return words > 0 && english >= ENGLISH_SHARE * words ? "en" : detectLanguage(sample);
  if (words < ENOUGH_WORDS) return named;
  const isEnglish = /^en\b/i.test(named);
  if (isEnglish && english < CLEARLY_NOT * words) return detectLanguage(sample) ?? named;
  return !isEnglish && english > CLEARLY_ENGLISH * words ? "en" : named;
}
