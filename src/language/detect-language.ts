import { detect } from "tinyld";

/** UTF-16 units that are looked at: more changes no answer. */
const SAMPLE = 4000;

/** ISO 639-1 code of the language that a text is most likely written in, judged by its first 4,000 units; null when nothing can be said. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (!/\p{L}{2}/u.test(sample)) return null;
  return detect(sample) || null;
}

/** Does a BCP 47 tag name English? */
export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}
