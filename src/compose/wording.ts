import type { Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** A wire's dateline: "KYIV, March 25 (Agency) - ". */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+(?:,\s[^()–—-]{0,60})?(?:\([^)]{0,60}\)\s*)?\s[-–—]\s+/u;
const LEADING_ADVERB = /^(?:Also|Meanwhile|Separately|In addition|Moreover|Furthermore|However|Still|Instead),?\s+/u;
const ALSO = /^((?:\S+\s){1,3})also\s/u;

/** A sentence as a brief prints it: without dateline or connective, and with a leading "he" or "she" replaced by the speaker it stands for. Nothing is added that the report does not say. */
export function reword({ report, claims }: Reading, sentence: Span): string {
  const raw = report.body.slice(sentence.start, sentence.end).replace(/\s+/g, " ").trim();
  const named = nameSpeaker(
    raw,
    sentence,
    claims.filter((claim) => claim.kind === "statement"),
  );
  const bare = named.replace(DATELINE, "").replace(LEADING_ADVERB, "").replace(ALSO, "$1");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** "He accused …" becomes "Putin accused …" when the claims say who he is. */
function nameSpeaker(text: string, sentence: Span, statements: readonly Statement[]): string {
  const leading = /^(He|She)\b/.exec(text)?.[0];
  const statement = statements.find(({ speaker }) => speaker && speaker.start === sentence.start);
  if (
    !leading ||
    !statement?.speaker ||
    statement.speaker.text !== leading ||
    /^(he|she)$/i.test(statement.speaker.name)
  )
    return text;
  return surname(statement.speaker.name) + text.slice(leading.length);
}

function surname(name: string): string {
  return name.match(/[\p{L}\p{M}’'-]+$/u)?.[0] ?? name;
}
