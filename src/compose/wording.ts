import { getAgentNouns } from "../language/agent-nouns.ts";
import { lastWord } from "../language/last-word.ts";
import type { Speaker, Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { inPrintedMarks, isInQuotation } from "./quotation-marks.ts";

/** A wire's dateline: "KYIV, March 25 (Agency) - ". */
const DATELINE = /^\p{Lu}[\p{Lu} .'’/-]+(?:,\s[^()–—-]{0,60})?(?:\([^)]{0,60}\)\s*)?\s[-–—]\s+/u;
/** Who wrote it, before the first words: "By Reuters: ". */
const BYLINE = /^By\s(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}:\s+/u;
/** Without its comma, "instead" or "in addition" may begin something else ("Instead of paying"). */
const LEADING_ADVERB =
  /^(?:(?:Also|Meanwhile|Separately),?|(?:In addition|Additionally|Moreover|Furthermore|However|Nevertheless|Nonetheless|Still|Instead|Indeed|In fact|Similarly|Likewise|As a result|Next|Thereafter|Afterwards?|Subsequently|At the same time),)\s+/u;
const ALSO = /^((?:\S+\s){1,3})also\s/u;

/**
 * A sentence as a brief prints it: with the marks of print, without dateline or connective, with "he" or "she" replaced by the speaker it stands for, and with its quotation
 * marks and speaker where it stands inside a longer quotation (`speech`: what `speechAround` gives). Nothing is added that the report does not say.
 */
export function reword(reading: Reading, sentence: Span, speech = speechAround(reading, sentence)): string {
  if (speech?.speaker) return inPrintedMarks(quoteAlone(Span.slice(reading.report.body, sentence), speech.speaker));
  const { report, claims } = reading;
  const speakers = claims.flatMap((claim) => (claim.kind === "statement" && claim.speaker ? [claim.speaker] : []));
  const named = nameSpeakers(report.body, sentence, speakers).replace(/\s+/g, " ").trim();
  const bare = named.replace(BYLINE, "").replace(DATELINE, "").replace(LEADING_ADVERB, "").replace(ALSO, "$1");
  return inPrintedMarks(bare.charAt(0).toUpperCase() + bare.slice(1));
}

/** "He accused …" becomes "Putin accused …", and "…, he said" becomes "…, Putin said", where the claims name him and the sentence does not. Quotations stay. */
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
    const isFree = /^\p{Lu}/u.test(short) && !text.includes(short) && !isInQuotation(text, start - sentence.start);
    if (start >= last || !isFree) continue;
    text = text.slice(0, start - sentence.start) + short + text.slice(end - sentence.start);
    last = start;
  }
  return text;
}

/** The direct speech that a whole sentence is a part of, where who speaks is told in another sentence or not at all; null for others. */
export function speechAround({ claims }: Reading, sentence: Span): Statement | null {
  const found = claims.find(
    (claim): claim is Statement =>
      claim.kind === "statement" &&
      claim.quoted === "direct" &&
      claim.content.some((part) => Span.contains(part, sentence)) &&
      !(claim.cue && Span.overlaps(claim.cue, sentence)) &&
      !(claim.speaker && Span.overlaps(claim.speaker, sentence)),
  );
  return found ?? null;
}

const PRONOUN = /^(?:he|she|it|they|we|i|who|which|that)$/i;

/** What a speaker is called behind a quotation: the report's words, or the name where they are a pronoun or a bare title ("Mayor"); null where nobody is named. */
function callSpeaker({ text, name }: Speaker): string | null {
  const words = text.replace(/\s+/g, " ").replace(/^(?:The|An?)\s/, (word) => word.toLowerCase());
  const isBareTitle = /^\p{Lu}\p{Ll}+$/u.test(words) && getAgentNouns("person").has(words.toLowerCase());
  const called = PRONOUN.test(words) || isBareTitle ? name : words;
  const namesNobody = PRONOUN.test(called) || !/^\p{L}/u.test(called) || (isBareTitle && called === words);
  return namesNobody ? null : called;
}

/** Is direct speech that stands alone somebody's, by name or description? */
export function isAnyones({ speaker }: Statement): boolean {
  return speaker !== null && callSpeaker(speaker) !== null;
}

/** “The strike goes on,” Ida Moreau said. */
function quoteAlone(sentence: string, speaker: Speaker): string {
  const words = sentence
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[“"]+|[”"]+$/g, "");
  return `“${words.replace(/\.$/, ",")}” ${callSpeaker(speaker) ?? speaker.name} said.`;
}
