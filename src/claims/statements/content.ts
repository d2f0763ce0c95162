import { Markup, type TokenRange } from "../markup.ts";
import { findPhraseBefore, isVerbal } from "../noun-phrase.ts";
import { findVerbCue } from "./cue-lexicon.ts";
import { findVerbGroup, type VerbGroup } from "./verb-group.ts";

const CONTRAST = new Set(["while", "whereas", "although", "though", "but", "and", "as", "with", "after"]);

/** Bounds of a search: no content reaches past `limit`. */
export interface ContentBounds {
  readonly limit: number;
  /** The cue whose content it is; a coordinated cue of the same tense ends it. */
  readonly group: VerbGroup | null;
  /** Is the content a phrase, which another finite verb or a clause after a comma ends? */
  readonly tight?: boolean;
}

/** End of the content that starts at token `first`: the clause's end, before what another cue opens; the final full stop is left out. */
export function findContentEnd(markup: Markup, first: number, { limit, group, tight }: ContentBounds): number {
  const quotation = Markup.quotationAt(markup, first);
  if (quotation) {
    const end = Math.min(quotation.close + 1, Math.max(limit, quotation.close + 1));
    if (endsSpeech(markup, quotation.close, limit)) return end;
  }
  let at = first;
  while (at < limit) {
    const inner = Markup.quotationAt(markup, at);
    if (inner && inner.close < limit) {
      at = inner.close + 1;
      continue;
    }
    if (at > first && endsContent(markup, at, { limit, group })) break;
    if (tight && at > first && endsPhrase(markup, first, at)) break;
    at++;
  }
  return trimEnd(markup, first, at);
}

const AFTER_PHRASE = new Set([
  "which",
  "who",
  "with",
  "after",
  "before",
  "as",
  "while",
  "when",
  "where",
  "beyond",
  "this",
  "this",
  "because",
  "since",
  "reversing",
]);

/** Does a phrase that is content end here: a relative clause or adjunct after a comma, a finite verb that its own words do not open, "because"? */
function endsPhrase(markup: Markup, first: number, at: number): boolean {
  const norm = Markup.norm(markup, at);
  if (norm === "," && AFTER_PHRASE.has(Markup.norm(markup, at + 1))) return true;
  if (norm === ":" || norm === "because") return true;
  if (norm === "," && /^(?:provided|providing|if|unless|only|on)$/.test(Markup.norm(markup, at + 1))) return false;
  if ((norm === "and" || norm === "but" || norm === ",") && opensClauseSoon(markup, at + 1)) {
    return !insideClause(markup, first, at);
  }
  if (Markup.classAt(markup, at) !== "auxiliary" || !/^(?:is|are|was|were|has|had|did)$/.test(norm)) return false;
  return !insideClause(markup, first, at);
}

/** A verb at once, or after a subject of a word or two ("and now has", "and you promise"). */
function opensClauseSoon(markup: Markup, at: number): boolean {
  for (let next = at; next < at + 5; next++) {
    const kind = Markup.classAt(markup, next);
    if (isVerbal(markup, next)) return true;
    if (kind === "preposition" || kind === "mark" || kind === "ing" || kind === "conjunction") return false;
  }
  return false;
}

/** Has a subordinate clause been opened since the content's start? */
function insideClause(markup: Markup, first: number, at: number): boolean {
  for (let back = at - 1; back > first; back--) {
    const kind = Markup.classAt(markup, back);
    if (kind === "that" || kind === "relative" || kind === "subordinator") return true;
  }
  return false;
}

/** Is the quotation that closes here a whole utterance: nothing follows, or a mark, or a new clause? */
function endsSpeech(markup: Markup, close: number, limit: number): boolean {
  if (close + 1 >= limit) return true;
  const lastInside = Markup.norm(markup, close - 1);
  if (/^[.!?]/.test(lastInside)) return true;
  const next = Markup.norm(markup, close + 1);
  if (next === "." || next === ";" || next === "!" || next === "?") return true;
  return lastInside === ",";
}

/** Does something else begin at this token: another clause of the sentence with a cue of its own, or a mark that parts clauses? */
function endsContent(markup: Markup, at: number, { limit, group }: ContentBounds): boolean {
  const norm = Markup.norm(markup, at);
  if (norm === ";") return true;
  if (norm === "according" && Markup.norm(markup, at + 1) === "to") return true;
  if (norm === ",") return opensAfterComma(markup, at + 1, { limit, group });
  if (norm === "despite" || norm === "citing") return findVerbCue(norm) !== null || hasParticipleCue(markup, at, limit);
  if (norm === "and" || norm === "but" || norm === "while" || norm === "whereas")
    return opensNewCue(markup, at, { limit, group });
  return false;
}

/** "despite the paper claiming that": a contrast with another source. */
function hasParticipleCue(markup: Markup, at: number, limit: number): boolean {
  for (let next = at + 1; next < Math.min(limit, at + 8); next++) {
    if (findVerbCue(Markup.norm(markup, next))?.forms.has("ing")) return true;
  }
  return false;
}

/** ", but" and a clause of its own: the reporter sets something against what was said. */
function opensClause(markup: Markup, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 14); next++) {
    const kind = Markup.classAt(markup, next);
    if (isVerbal(markup, next)) return true;
    if (kind === "mark" || kind === "that" || kind === "subordinator") return false;
  }
  return false;
}

function opensAfterComma(markup: Markup, at: number, { limit, group }: ContentBounds): boolean {
  const norm = Markup.norm(markup, at);
  if (norm === "according" || norm === "per") return true;
  const reading =
    findVerbCue(norm) ?? (Markup.classAt(markup, at) === "adverb" ? findVerbCue(Markup.norm(markup, at + 1)) : null);
  if (reading?.forms.has("ing")) return true;
  if (norm === "but" && opensClause(markup, at + 1, limit)) return true;
  return CONTRAST.has(norm) && opensNewCue(markup, at, { limit, group });
}

/** After a conjunction: a cue verb of the same tense at once ("and claimed that"), or a subject of its own and then such a cue. */
function opensNewCue(markup: Markup, at: number, { limit, group }: ContentBounds): boolean {
  const tense = group?.tense ?? "past";
  for (let next = at + 1; next < Math.min(limit, at + 16); next++) {
    const kind = Markup.classAt(markup, next);
    if (kind === "mark" && !/^[(),'"]|^'s$/.test(Markup.norm(markup, next))) return false;
    const reading = findVerbCue(Markup.norm(markup, next));
    if (reading) {
      const found = findVerbGroup(markup, next, at + 1);
      if (found && found.voice === "finite" && isCoordinate(markup, at, { found, tense, group })) return true;
      if (Markup.norm(markup, at) === "with" && found?.voice === "gerund") return true;
    }
    if (isVerbal(markup, next)) return false;
    if (kind === "that" || kind === "relative" || kind === "subordinator") return false;
  }
  return false;
}

function isCoordinate(
  markup: Markup,
  at: number,
  {
    found,
    tense,
    group,
  }: { readonly found: VerbGroup; readonly tense: "past" | "present"; readonly group: VerbGroup | null },
): boolean {
  if (group && group.voice !== "finite" && group.voice !== "passive") return false;
  const bare = onlyAdverbsBetween(markup, at + 1, found.first);
  const conjunction = Markup.norm(markup, at);
  // "farmers want to sell and plan to leave": a noun homograph ("and plans to") needs a subject of its own.
  if (bare)
    return (
      (conjunction === "and" || conjunction === "but") &&
      found.tense === tense &&
      found.reading.forms.has(tense === "past" ? "past" : "third")
    );
  const subject = findPhraseBefore(markup, found.first, { floor: at + 1, depth: 1 });
  if (!subject || (conjunction === "and" && found.tense !== tense)) return false;
  return onlyAdverbsBetween(markup, at + 1, subject.first);
}

function onlyAdverbsBetween(markup: Markup, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const kind = Markup.classAt(markup, at);
    if (kind !== "adverb" && kind !== "negation" && !markup.inTime[at] && kind !== "auxiliary") return false;
  }
  return true;
}

/** Without commas, conjunctions and the final stop at its end; a closing quotation mark stays, with the stop inside it. */
export function trimEnd(markup: Markup, first: number, end: number): number {
  while (end > first + 1) {
    const norm = Markup.norm(markup, end - 1);
    if (
      norm === "." ||
      norm === "," ||
      norm === ";" ||
      norm === ":" ||
      norm === "-" ||
      norm === "and" ||
      norm === "but"
    )
      end--;
    else break;
  }
  return end;
}

/** "NORTH FRONT: 300 dead": the token after a short label and its colon. */
function afterLabel(markup: Markup, first: number, end: number): number {
  for (let at = first + 1; at < Math.min(end, first + 7); at++) {
    if (isVerbal(markup, at)) return first;
    if (Markup.norm(markup, at) === ":") return at + 1;
  }
  return first;
}

/** Start of the content that ends before token `end` (a comma left out): back to the clause's start, not before `floor`. */
export function findContentBefore(markup: Markup, end: number, floor: number): TokenRange | null {
  let last = end;
  while (last > floor && /^[,-]$/.test(Markup.norm(markup, last - 1)) && Markup.classAt(markup, last - 1) === "mark")
    last--;
  let first = floor;
  for (let at = last - 1; at >= floor; at--) {
    const quotation = Markup.quotationBefore(markup, at);
    if (quotation && quotation.open >= floor) {
      at = quotation.open;
      continue;
    }
    if (Markup.norm(markup, at) === ";") {
      first = at + 1;
      break;
    }
  }
  first = afterLabel(markup, first, last);
  while (first < last && /^(?:and|but|so|-|,|:)$/.test(Markup.norm(markup, first))) first++;
  return last - first >= 2 ? { first, end: last } : null;
}
