import { Markup, type TokenRange } from "../markup.ts";
import { findPhraseAt, findPhraseBefore, isVerbal } from "../noun-phrase.ts";
import { typeOfPhrase } from "../speaker-nouns.ts";

/** Who does the saying, as tokens; `first` of `clause` is where the subject's own words begin, insertions included. */
export interface Subject {
  readonly source: TokenRange;
  /** First token of subject and what precedes it in its clause; what stands left of it is no part of the clause. */
  readonly edge: number;
}

/** Longest insertion between a subject and its verb, in tokens. */
const INSERTION = 40;

/** The subject of a verb group that starts at token `first`: right before it, or across an insertion between commas; null when none stands there. */
export function findSubjectBefore(markup: Markup, first: number, floor: number): Subject | null {
  let at = first - 1;
  while (at >= floor && isLoose(markup, at)) at--;
  if (at < floor) return null;
  if (Markup.norm(markup, at) === ",") return findAcrossInsertion(markup, at, floor);
  const phrase = findPhraseBefore(markup, at + 1, { floor, depth: 2 });
  if (!phrase) return findBeforeContactClause(markup, at, floor);
  return (
    withRelativeClause(markup, phrase, floor) ??
    withTitleBefore(markup, phrase, floor) ?? { source: phrase, edge: phrase.first }
  );
}

/** "Some of those the station interviewed said": the verb before ends a clause without "who". */
function findBeforeContactClause(markup: Markup, verb: number, floor: number): Subject | null {
  const kind = Markup.classAt(markup, verb);
  if (kind !== "past" && kind !== "verb") return null;
  const phrase = findPhraseBefore(markup, verb, { floor, depth: 0 });
  if (
    !phrase ||
    phrase.end - phrase.first < 3 ||
    (phrase.first > floor && Markup.classAt(markup, phrase.first - 1) !== "mark")
  )
    return null;
  return { source: { first: phrase.first, end: verb + 1 }, edge: phrase.first };
}

/** Adverbs and dates between subject and verb ("Putin on Thursday also said"). */
function isLoose(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  if (kind === "adverb" || kind === "negation" || Markup.norm(markup, at) === "once") return true;
  return markup.inTime[at] === true || (kind === "preposition" && markup.inTime[at + 1] === true);
}

/** "Kubiak, a spokesman, told": the subject with its apposition; "Barr and Ross, however, refused": without. */
function findAcrossInsertion(markup: Markup, comma: number, floor: number): Subject | null {
  for (let at = comma - 1; at >= Math.max(floor, comma - INSERTION); at--) {
    const norm = Markup.norm(markup, at);
    if (norm === ";" || norm === ":" || Markup.quotationBefore(markup, at)) return null;
    if (norm !== ",") continue;
    const head = findPhraseBefore(markup, at, { floor, depth: 2 });
    if (!head || head.first === head.end) continue;
    const before = head.first - 1;
    // A list ("China, India, Brazil") is no apposition; look further left for its start.
    if (before > floor && Markup.norm(markup, before) === "," && isName(markup, head) && isNameAt(markup, before - 1))
      continue;
    return {
      source: insertionBelongs(markup, at + 1, comma) ? { first: head.first, end: comma + 1 } : head,
      edge: head.first,
    };
  }
  return null;
}

function isNameAt(markup: Markup, at: number): boolean {
  return Markup.classAt(markup, at) === "name" && !markup.inTime[at];
}

function isName(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (Markup.classAt(markup, at) !== "name") return false;
  return true;
}

/** Appositions and relative clauses belong to the source; adverbs, dates and participles ("speaking in Oslo") do not. */
function insertionBelongs(markup: Markup, at: number, comma: number): boolean {
  if (markup.inTime[at]) return false;
  const kind = Markup.classAt(markup, at);
  // ", he said,": a clause of its own.
  if (kind !== "relative") for (let next = at; next < comma; next++) if (isVerbal(markup, next)) return false;
  return kind !== "adverb" && kind !== "preposition" && kind !== "ing" && kind !== "past" && kind !== "subordinator";
}

/** "The man who led the talks said": the phrase before the verb stands in a relative clause of the subject. */
function withRelativeClause(markup: Markup, phrase: TokenRange, floor: number): Subject | null {
  let at = phrase.first - 1;
  if (at < floor || !(isVerbal(markup, at) || Markup.classAt(markup, at) === "preposition")) return null;
  for (let steps = 0; at > floor && steps < 12; at--, steps++) {
    const kind = Markup.classAt(markup, at);
    if (kind === "mark" || kind === "subordinator" || kind === "conjunction") return null;
    if (kind !== "relative") continue;
    const head = findPhraseBefore(markup, at, { floor, depth: 1 });
    return head ? { source: { first: head.first, end: phrase.end }, edge: head.first } : null;
  }
  return null;
}

/** "The mayor of London, Sadiq Khan said": a name after its description. */
function withTitleBefore(markup: Markup, phrase: TokenRange, floor: number): Subject | null {
  const comma = phrase.first - 1;
  if (comma <= floor || Markup.norm(markup, comma) !== "," || !isName(markup, phrase)) return null;
  const title = findPhraseBefore(markup, comma, { floor, depth: 1 });
  if (!title || Markup.classAt(markup, title.first) !== "determiner") return null;
  const span = Markup.span(markup, title);
  if (typeOfPhrase(markup.analysis.text.slice(span.start, span.end)) !== "person") return null;
  const before = title.first - 1;
  const opens =
    before < floor ||
    Markup.norm(markup, before) === "," ||
    Markup.classAt(markup, before) === "conjunction" ||
    Markup.classAt(markup, before) === "subordinator";
  return opens ? { source: { first: title.first, end: phrase.end }, edge: title.first } : null;
}

/** The subject after an inverted cue ("said John Smith, a farmer"), with its apposition; null when none starts there. */
export function findSubjectAfter(markup: Markup, at: number, limit: number): TokenRange | null {
  const phrase = findPhraseAt(markup, at, limit);
  if (!phrase || Markup.classAt(markup, at) === "other-pronoun") return null;
  if (Markup.norm(markup, phrase.end) !== ",") return phrase;
  const kind = Markup.classAt(markup, phrase.end + 1);
  const isRelative = kind === "relative" && Markup.norm(markup, phrase.end + 1) !== "which";
  if (kind !== "determiner" && kind !== "noun" && kind !== "name" && kind !== "possessive" && !isRelative)
    return phrase;
  for (let end = phrase.end + 1; end < Math.min(limit, phrase.end + INSERTION); end++) {
    const norm = Markup.norm(markup, end);
    if (Markup.quotationAt(markup, end)) return phrase;
    if (norm === "," || (norm === "." && end + 1 >= limit))
      return { first: phrase.first, end: norm === "," ? end + 1 : end };
    if (!isRelative && isVerbal(markup, end)) return phrase;
  }
  return phrase;
}

/** The subject of the sentence's first clause: what a participle after a comma ("adding that") and a coordinated verb go with. */
export function findMainSubject(markup: Markup, floor: number, before: number): TokenRange | null {
  for (let at = floor; at < before; at++) {
    const quotation = Markup.quotationAt(markup, at);
    if (quotation && quotation.close < before) {
      at = quotation.close;
      continue;
    }
    if (!isVerbal(markup, at)) continue;
    const subject = findSubjectBefore(markup, at, floor);
    if (subject) return subject.source;
  }
  return null;
}
