import { lastWord } from "../language/last-word.ts";
import type { Speaker } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** A wire's dateline: "KYIV, March 25 (Agency) - ". */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+(?:,\s[^()–—-]{0,60})?(?:\([^)]{0,60}\)\s*)?\s[-–—]\s+/u;
/** Without its comma, "instead" or "in addition" may begin something else ("Instead of paying"). */
const LEADING_ADVERB =
  /^(?:(?:Also|Meanwhile|Separately),?|(?:In addition|Moreover|Furthermore|However|Still|Instead),)\s+/u;
const ALSO = /^((?:\S+\s){1,3})also\s/u;

/** A sentence as a brief prints it: without dateline or connective, and with "he" or "she" replaced by the speaker it stands for. Nothing is added that the report does not say. */
export function reword({ report, claims }: Reading, sentence: Span): string {
  const speakers = claims.flatMap((claim) => (claim.kind === "statement" && claim.speaker ? [claim.speaker] : []));
  const named = nameSpeakers(report.body, sentence, speakers).replace(/\s+/g, " ").trim();
  const bare = named.replace(DATELINE, "").replace(LEADING_ADVERB, "").replace(ALSO, "$1");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** "He accused …" becomes "Putin accused …", and "…, he said" becomes "…, Putin said", where the claims say who he is and the sentence does not. */
function nameSpeakers(body: string, sentence: Span, speakers: readonly Speaker[]): string {
  const pronouns = speakers
    .filter(
      ({ start, end, text, name }) =>
        sentence.start <= start && end <= sentence.end && /^(he|she)$/i.test(text) && !/^(he|she)$/i.test(name),
    )
    .sort((a, b) => b.start - a.start);
  let text = body.slice(sentence.start, sentence.end);
  let last = Number.POSITIVE_INFINITY;
  for (const { start, end, name } of pronouns) {
    const short = lastWord(name);
    if (start >= last || text.includes(short)) continue;
    text = text.slice(0, start - sentence.start) + short + text.slice(end - sentence.start);
    last = start;
  }
  return text;
}
