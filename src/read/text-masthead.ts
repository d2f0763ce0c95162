import outletWords from "./outlet-words.json" with { type: "json" };
import { parsePublished } from "./published-date.ts";

/** What the lines around a plain text's headline say: who published it, who wrote it, when. */
export interface TextMasthead {
  readonly outlet: string | null;
  readonly byline: string | null;
  /** ISO 8601 date or time. */
  readonly published: string | null;
  /** Places of the pieces that are masthead and no article, in the list given. */
  readonly pieces: ReadonlySet<number>;
}

/** A masthead line is no longer than this. */
const MOST_UNITS = 120;
/** An outlet's name has no more words than this. */
const MOST_WORDS = 6;
/** A name that no word shows to be an outlet's, and only its place beside the date on one line. */
const MOST_WORDS_BY_PLACE = 4;
/** "Nordvale Wire — 16 May 2025", "By Jo Doe | The Daily Harbour". */
const PARTED = /\s+[—–|·•-]\s+/u;
const BYLINE = /^(?:written |reported )?by:?\s+(?=\p{Lu})/iu;
const DATE_LABEL = /^(?:first |last )?(?:published|updated|posted|modified|date)(?: (?:at|on))?:?\s+/i;
/** A day and a month in figures, which two countries read in two ways. */
const AMBIGUOUS = /^(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{2,4}\b/;
const HAS_YEAR = /\b(?:19|20)\d{2}\b/;
const NAME =
  /^(?:The |the )?\p{Lu}[\p{L}\p{N}&’'.-]*(?: (?:(?:of|and|the|de|la|le|du|für|&) )*\p{Lu}[\p{L}\p{N}&’'.-]*)*$/u;
const OUTLET_WORDS: ReadonlySet<string> = new Set(outletWords.map((word) => word.toLowerCase()));
/** Words that open a name: "Daily Harbour", "Radio Essa". Others do so in headlines too ("Star player hurt"). */
const OPENING_WORDS: ReadonlySet<string> = new Set(["daily", "weekly", "evening", "morning", "radio", "tv", "bbc"]);

type Part = { readonly kind: "outlet" | "byline" | "published"; readonly value: string; readonly isUpdate?: boolean };

/**
 * The lines before an article that name its outlet, author and day, as people paste them: each is all name, byline or date, alone or parted by a dash
 * or bar. `pieces` are the pieces before the first whole sentence, headline among them. A name is an outlet's if a word of it says so, or if it
 * stands with the date, and only where another line is left to be the headline.
 */
export function findTextMasthead(pieces: readonly string[]): TextMasthead {
  const words = pieces.map((piece) => piece.replace(/\s+/g, " ").trim());
  const alone = words.map(partsOf);
  const lines = alone.map((parts, at) =>
    parts.length === 0 && isAboveDate(words, alone, at) ? [outlet(words[at])] : parts,
  );
  const isHeadlineLeft = lines.some((parts, at) => parts.length === 0 && isHeadline(pieces[at] ?? ""));
  const kept = lines.map((parts) => (isHeadlineLeft || !parts.some(({ kind }) => kind === "outlet") ? parts : []));
  const parts = kept.flat();
  const first = (kind: Part["kind"]): string | null => parts.find((part) => part.kind === kind)?.value ?? null;
  const published = parts.find(({ kind, isUpdate }) => kind === "published" && !isUpdate)?.value;
  return {
    outlet: first("outlet"),
    byline: first("byline"),
    published: published ?? first("published"),
    pieces: new Set(kept.flatMap((each, at) => (each.length > 0 ? [at] : []))),
  };
}

/** One word right above the date: "Reuters". Headlines have more. */
function isAboveDate(words: readonly string[], lines: readonly (readonly Part[])[], at: number): boolean {
  const [next, ...others] = lines[at + 1] ?? [];
  return next?.kind === "published" && others.length === 0 && /^\p{Lu}[\p{L}\p{N}.’'-]+$/u.test(words[at] ?? "");
}

function outlet(name: string | undefined): Part {
  return { kind: "outlet", value: name ?? "" };
}

function isHeadline(piece: string): boolean {
  return /\p{L}/u.test(piece) && !/[.:;,][”"’')\]]*$/u.test(piece);
}

/** What a line holds, if it holds nothing else. */
function partsOf(line: string): readonly Part[] {
  if (line.length > MOST_UNITS || line.startsWith("#")) return [];
  const segments = line.split(PARTED);
  const parts = segments.map(partOf);
  if (parts.every((part) => part !== null)) return parts;
  return byPlace(segments, parts);
}

function partOf(segment: string): Part | null {
  if (BYLINE.test(segment)) return { kind: "byline", value: segment.replace(BYLINE, "") };
  const published = dateOf(segment);
  if (published)
    return { kind: "published", value: published, isUpdate: /^(?:last )?(?:updated|modified)/i.test(segment) };
  return isOutletName(segment) ? outlet(segment) : null;
}

/** "Haaretz | 16 May 2025": what stands with nothing but the date is a name, if it looks like one. */
function byPlace(segments: readonly string[], parts: readonly (Part | null)[]): readonly Part[] {
  const [name] = segments;
  const isName = name !== undefined && NAME.test(name) && name.split(" ").length <= MOST_WORDS_BY_PLACE;
  const others = parts.slice(1);
  if (!isName || parts[0] !== null || others.length === 0 || others.some((part) => part?.kind !== "published"))
    return [];
  return [outlet(name), ...(others as readonly Part[])];
}

function dateOf(segment: string): string | null {
  const words = segment.replace(DATE_LABEL, "");
  if (!HAS_YEAR.test(words) || AMBIGUOUS.test(words) || /[!?]$|\p{Ll}\.$/u.test(words)) return null;
  return words.split(" ").length <= 8 && DATE.test(words) ? parsePublished(words) : null;
}

/** Nothing but a date and a time of day. */
const DATE =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d{4}-\d{2}-\d{2}\S*|\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4})(?:,? (?:at |\/ )?\d{1,2}[:.]\d{2}.{0,16})?$/i;

function isOutletName(segment: string): boolean {
  const words = segment.split(" ").filter((word) => !/^the$/i.test(word));
  const [first, last] = [words[0], words.at(-1)].map((word) => word?.toLowerCase() ?? "");
  return (
    words.length >= 2 &&
    words.length <= MOST_WORDS &&
    NAME.test(segment) &&
    (OUTLET_WORDS.has(last ?? "") || OPENING_WORDS.has(first ?? ""))
  );
}
