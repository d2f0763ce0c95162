import type { Quantity, Sentence } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import { PLACES } from "./figure-words.ts";
import { Markup, type TokenRange } from "./markup.ts";
import { findTokenRange } from "./meaning.ts";
import { findPhraseAt } from "./noun-phrase.ts";
import { listInside } from "./span-search.ts";

const WITHIN = new Set(["in", "over", "across", "within", "throughout", "inside", "near", "around", "at"]);
const TOWARDS = new Set(["to", "from"]);
/** Tokens on either side of a number in which its scope is looked for. */
const WINDOW = 60;
const LABEL = /^(\p{Lu}[^.:;!?\n]{2,60}):\s/u;
/** Enough text for the longest label. */
const LABEL_REACH = 64;

/** A label that opens a line ("LOSSES, NORTH FRONT: …"). */
export interface LineLabel {
  readonly counted: string;
  readonly place: string | null;
}

/** A number and its sentence. */
export interface Figured {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** The label that opens the sentence, in sentence case: what its figures count, and where when a place follows a comma. */
export function findLabel(markup: Markup, sentence: Span): LineLabel | null {
  const { text } = markup.analysis;
  const label = LABEL.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LABEL_REACH)))?.[1];
  if (!label) return null;
  const comma = label.indexOf(",");
  const counted = { start: sentence.start, end: sentence.start + (comma < 0 ? label.length : comma) };
  const place = comma < 0 ? "" : label.slice(comma + 1).trim();
  return { counted: lowerShouting(markup, counted), place: place === "" ? null : capitalise(place) };
}

/** "RUSSIAN LOSSES" as "Russian losses": names keep their capital. */
function lowerShouting({ analysis: { text, names } }: Markup, span: Span): string {
  const label = text.slice(span.start, span.end);
  if (label !== label.toUpperCase()) return label;
  let result = label.toLowerCase();
  for (const name of listInside(names, span)) {
    if (!name.adjective && name.type !== "place") continue;
    const [from, to] = [name.start - span.start, name.end - span.start];
    result = result.slice(0, from) + capitalise(result.slice(from, to)) + result.slice(to);
  }
  return result;
}

function capitalise(words: string): string {
  return words.toLowerCase().replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/**
 * Where or within what the number was counted: the nearest phrase of place or operation in its sentence, else "since …", else where to or
 * from, else the line's label. Words that name the speaker are left out.
 */
export function findScope(markup: Markup, figured: Figured, speaker: Span | null): string | null {
  const { quantity } = figured;
  const phrases = listPhrases(markup, figured).filter(
    (each) => !Span.overlaps(each, quantity) && !(speaker && Span.overlaps(each, speaker)),
  );
  const nearest = (within: boolean): string | null => {
    const fits = phrases.filter((each) => each.within === within);
    const chosen =
      fits.find((each) => each.start >= quantity.end) ?? fits.findLast((each) => each.end <= quantity.start);
    return chosen ? markup.analysis.text.slice(chosen.start, chosen.end) : null;
  };
  return (
    nearest(true) ?? findSince(markup, figured) ?? nearest(false) ?? findLabel(markup, figured.sentence)?.place ?? null
  );
}

/** The tokens around a number, within its sentence. */
function around(markup: Markup, { sentence, quantity }: Figured): TokenRange {
  const { first, end } = findTokenRange(markup, quantity);
  return { first: Math.max(sentence.firstToken, first - WINDOW), end: Math.min(sentence.endToken, end + WINDOW) };
}

interface PlacePhrase extends Span {
  readonly within: boolean;
}

function listPhrases(markup: Markup, figured: Figured): readonly PlacePhrase[] {
  const range = around(markup, figured);
  const phrases: PlacePhrase[] = [];
  for (let at = range.first; at < range.end; at++) {
    const norm = Markup.norm(markup, at);
    if (!WITHIN.has(norm) && !TOWARDS.has(norm)) continue;
    const phrase = findPlace(markup, at + 1, range.end);
    if (!phrase) continue;
    phrases.push({ ...Markup.span(markup, { first: at, end: phrase.end }), within: WITHIN.has(norm) });
    at = phrase.end - 1;
  }
  return phrases;
}

/** A noun phrase that names a place or operation, up to a count ("the Kursk operation | at 22,200"). */
function findPlace(markup: Markup, first: number, limit: number): TokenRange | null {
  const phrase = findPhraseAt(markup, first, limit);
  if (!phrase) return null;
  let end = first;
  while (
    end < phrase.end &&
    !(end > first && isVerb(markup, end)) &&
    Markup.norm(markup, end) !== "at" &&
    !(end > first && Markup.classAt(markup, end) === "number")
  )
    end++;
  const span = Markup.span(markup, { first, end });
  const isPlace = listInside(markup.analysis.names, span).some(({ type, adjective }) => type === "place" && !adjective);
  for (let at = first; at < end && !isPlace; at++) if (PLACES.has(Markup.norm(markup, at))) return { first, end };
  return isPlace ? { first, end } : null;
}

/** A verb that is no word of the phrase: where the parts of speech tell that a phrase has run into its clause. */
function isVerb({ analysis: { syntax } }: Markup, token: number): boolean {
  if (!syntax) return false;
  const word = syntax.wordOf(token);
  return syntax.upos(word) === "VERB" && syntax.deprel(word) !== "amod";
}

/** "since the start of the war": the words up to the clause's end. */
function findSince(markup: Markup, figured: Figured): string | null {
  const range = around(markup, figured);
  for (let at = range.first; at < range.end; at++) {
    if (Markup.norm(markup, at) !== "since") continue;
    let end = at + 1;
    while (end < range.end && end - at < 12 && !/^[,.;:”"]/.test(Markup.norm(markup, end))) end++;
    const span = Markup.span(markup, { first: at, end });
    if (end > at + 1) return markup.analysis.text.slice(span.start, span.end);
  }
  return null;
}

/** The date that the number holds for: "as of", "by", "until" before it, or "to date"; null when the sentence gives none. */
export function findAsOf(
  markup: Markup,
  { sentence, quantity }: Figured,
  published: string | null,
): { readonly value: string | null; readonly text: string } | null {
  const { text, times } = markup.analysis;
  const reach = {
    start: Math.max(sentence.start, quantity.start - 300),
    end: Math.min(sentence.end, quantity.end + 300),
  };
  for (const time of listInside(times, reach)) {
    if (time.value?.startsWith("P")) continue;
    const before = text.slice(Math.max(sentence.start, time.start - 12), time.start);
    if (!/\b(?:as of|as at|by|until|up to)\s+(?:the\s+)?$/i.test(before)) continue;
    return { value: time.value, text: text.slice(time.start, time.end) };
  }
  const near = text.slice(Math.max(sentence.start, quantity.start - 40), Math.min(sentence.end, quantity.end + 60));
  const isToDate = /\b(?:to date|as of today|as of now)\b/i.test(near);
  return isToDate && published ? { value: published.slice(0, 10), text: "to date" } : null;
}
