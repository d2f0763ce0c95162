import { detect } from "tinyld";

/** Language is guessed from this much of a body. */
const SAMPLE = 4000;
/** Words that English uses all the time and its neighbours do not. */
const ENGLISH = /\b(?:the|of|and|to|that|with|was|were|for|has|have|said|from|his|their|its|would)\b/gi;
/** Share of words, above which a text is English; running English text has 0.2 to 0.35. */
const ENGLISH_SHARE = 0.1;

/** A guess at the language of a text as a BCP 47 tag: English by its small words, which one sentence is enough for; others by tinyld. Null for texts that give no sign. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  if (words === 0) return null;
  if ((sample.match(ENGLISH)?.length ?? 0) >= ENGLISH_SHARE * words) return "en";
  return detect(sample) || null;
}
