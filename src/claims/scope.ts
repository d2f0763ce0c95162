import type { Quantity, Sentence } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import { Markup } from "./markup.ts";
import { findPhraseAt } from "./noun-phrase.ts";

const PLACE_WORDS = new Set([
  "region",
  "operation",
  "province",
  "district",
  "oblast",
  "city",
  "town",
  "area",
  "areas",
  "front",
  "territory",
  "country",
  "county",
  "state",
  "sea",
  "republic",
  "peninsula",
  "zone",
  "camp",
  "strip",
  "island",
  "islands",
  "village",
  "capital",
  "war",
  "conflict",
  "campaign",
  "offensive",
]);
const WITHIN = new Set(["in", "over", "across", "within", "throughout", "inside", "near", "around", "at"]);
const TOWARDS = new Set(["to", "from"]);
/** Longest label before a colon, in UTF-16 units. */
const LONGEST_LABEL = 60;
const LABEL = /^(\p{Lu}[^.:;!?\n]{2,60}):\s/u;

/** A label that opens a line ("LOSSES, NORTH FRONT: …"). */
export interface LineLabel {
  readonly counted: string;
  readonly place: string | null;
}

interface Figured {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** The label that opens the sentence, in sentence case: what its figures count, and where when a place follows a comma. */
export function findLabel(text: string, sentence: Span): LineLabel | null {
  const found = LABEL.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_LABEL + 3)));
  if (!found?.[1]) return null;
  const [counted, place] = found[1].split(/,\s*/);
  return counted ? { counted: lowerShouting(counted), place: place ? capitalise(place) : null } : null;
}

function lowerShouting(words: string): string {
  if (words !== words.toUpperCase()) return words.charAt(0).toLowerCase() === words.charAt(0) ? words : words;
  return words
    .toLowerCase()
    .replace(
      /\b(?:ukrain|russ|north korean|south korean|chin|belarus|europ|america|brit|german|french|polish)\p{L}*/gu,
      capitalise,
    );
}

function capitalise(words: string): string {
  return words.toLowerCase().replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** Where or within what the number was counted: the nearest phrase of place or operation in its sentence, else "since …", else the line's label. */
export function findScope(markup: Markup, { sentence, quantity }: Figured): string | null {
  const phrases = listPhrases(markup, sentence);
  const nearest = (within: boolean): string | null => {
    const fits = phrases.filter((each) => each.within === within && !Span.overlaps(each, quantity));
    const after = fits.find((each) => each.start >= quantity.end);
    const before = fits.findLast((each) => each.end <= quantity.start);
    const chosen = after ?? before;
    return chosen ? markup.analysis.text.slice(chosen.start, chosen.end) : null;
  };
  return nearest(true) ?? findSince(markup, { sentence, quantity }) ?? nearest(false) ?? labelPlace(markup, sentence);
}

function labelPlace(markup: Markup, sentence: Span): string | null {
  return findLabel(markup.analysis.text, sentence)?.place ?? null;
}

interface PlacePhrase extends Span {
  readonly within: boolean;
}

function listPhrases(markup: Markup, { firstToken, endToken }: Sentence): readonly PlacePhrase[] {
  const phrases: PlacePhrase[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const norm = Markup.norm(markup, at);
    if (!WITHIN.has(norm) && !TOWARDS.has(norm)) continue;
    const phrase = findPhraseAt(markup, at + 1, endToken);
    if (!phrase || !namesPlace(markup, phrase)) continue;
    phrases.push({ ...Markup.span(markup, { first: at, end: phrase.end }), within: WITHIN.has(norm) });
    at = phrase.end - 1;
  }
  return phrases;
}

function namesPlace(markup: Markup, { first, end }: { readonly first: number; readonly end: number }): boolean {
  const span = Markup.span(markup, { first, end });
  for (let at = first; at < end; at++) if (PLACE_WORDS.has(Markup.norm(markup, at))) return true;
  return markup.analysis.names.some((name) => name.type === "place" && !name.adjective && Span.contains(span, name));
}

/** "since the start of the war": the words up to the clause's end. */
function findSince(markup: Markup, { sentence }: Figured): string | null {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (Markup.norm(markup, at) !== "since") continue;
    let end = at + 1;
    while (end < sentence.endToken && end - at < 12 && !/^[,.;:”"]/.test(Markup.norm(markup, end))) end++;
    if (end > at + 1) {
      const span = Markup.span(markup, { first: at, end });
      return markup.analysis.text.slice(span.start, span.end);
    }
  }
  return null;
}

/** The date that the number holds for: "as of", "by", "until" before it, or "to date"; null when the sentence gives none. */
export function findAsOf(
  markup: Markup,
  { sentence, quantity, published }: Figured & { readonly published: string | null },
): { readonly value: string | null; readonly text: string } | null {
  const { text, times } = markup.analysis;
  for (const time of times) {
    if (time.start >= sentence.end) break;
    if (time.start < sentence.start || time.value?.startsWith("P")) continue;
    const before = text.slice(Math.max(sentence.start, time.start - 12), time.start);
    if (/\b(?:as of|as at|by|until|up to)\s+(?:the\s+)?$/i.test(before))
      return { value: time.value, text: text.slice(time.start, time.end) };
  }
  const near = text.slice(Math.max(sentence.start, quantity.start - 40), Math.min(sentence.end, quantity.end + 60));
  return /\b(?:to date|as of today|as of now)\b/i.test(near) && published
    ? { value: published.slice(0, 10), text: "to date" }
    : null;
}
