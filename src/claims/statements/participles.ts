import { Markup, type TokenRange } from "../markup.ts";
import { findPhraseBefore, isVerbal } from "../noun-phrase.ts";
import { getWords } from "../word-classes.ts";
import { findMainSubject, findSubjectAfter, findSubjectBefore } from "./subject.ts";
import type { VerbGroup } from "./verb-group.ts";
import { type Field, findForward, type Parts } from "./verb-parts.ts";

const UTTERANCES = getWords("reporting-noun");
/** What may stand before a participle that goes with its sentence's subject. */
const OF_SUBJECT = new Set([",", "and", "by", "while", "before", "after", "without", "when"]);

/** "…, saying that", "Smith calling it a farce": a participle with a subject of its own or that of its sentence. */
export function findParticiple(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  const forward = findForward(markup, group, field);
  const quoted = forward && Markup.norm(markup, group.first - 1) === "as" ? findQuotedAs(markup, group, field) : null;
  if (quoted && forward) return { pattern: "quoted-as", ...quoted, content: [forward.content] };
  if (!forward || (forward.pattern === "object" && isCompound(markup, group))) return null;
  const source = findDoer(markup, group, field);
  if (!source) return null;
  return { pattern: "participle", source, cue: { first: group.first, end: group.end }, content: [forward.content] };
}

/** "was quoted as saying", "the paper quoted Hale, a farmer, as saying": whose words they are. */
function findQuotedAs(markup: Markup, group: VerbGroup, field: Field): { source: TokenRange; cue: TokenRange } | null {
  const as = group.first - 1;
  for (let at = as - 1; at >= Math.max(field.floor, as - 24); at--) {
    if (!/^(?:quoted|quotes|quoting|cited|citing)$/.test(Markup.norm(markup, at))) continue;
    let first = at;
    while (
      first > field.floor &&
      (Markup.classAt(markup, first - 1) === "auxiliary" || Markup.classAt(markup, first - 1) === "adverb")
    )
      first--;
    if (first < at) {
      const subject = findSubjectBefore(markup, first, field.floor);
      return subject ? { source: subject.source, cue: { first, end: group.end } } : null;
    }
    return as > at + 1 ? { source: { first: at + 1, end: as }, cue: { first: group.first, end: group.end } } : null;
  }
  return null;
}

function findDoer(markup: Markup, group: VerbGroup, field: Field): TokenRange | null {
  const before = group.first - 1;
  if (before < field.floor) return findFollowingSubject(markup, field);
  const norm = Markup.norm(markup, before);
  const kind = Markup.classAt(markup, before);
  if (kind === "noun" || kind === "name" || kind === "subject-pronoun" || norm === ")") {
    const own = findPhraseBefore(markup, group.first, { floor: field.floor, depth: 1 });
    // "issued a statement saying": the one who issued it speaks.
    return own && namesUtterance(markup, own) ? (findMainSubject(markup, field.floor, own.first) ?? own) : own;
  }
  if (!OF_SUBJECT.has(norm) && kind !== "adverb") return null;
  return field.lastSource ?? findMainSubject(markup, field.floor, before);
}

/** "Calling it a farce, Hale left": the subject of the clause after the comma. */
function findFollowingSubject(markup: Markup, { floor, limit }: Field): TokenRange | null {
  for (let at = floor; at < limit; at++) {
    const quotation = Markup.quotationAt(markup, at);
    if (quotation && quotation.close < limit) at = quotation.close;
    if (Markup.norm(markup, at) === "," || Markup.norm(markup, at - 1) === ",") {
      const first = Markup.norm(markup, at) === "," ? at + 1 : at;
      const phrase = findSubjectAfter(markup, first, limit);
      return phrase && (isVerbal(markup, phrase.end) || Markup.norm(markup, phrase.end - 1) === ",") ? phrase : null;
    }
  }
  return null;
}

function namesUtterance(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    if (UTTERANCES.has(Markup.norm(markup, at))) return true;
    if (Markup.classAt(markup, at) === "preposition") return false;
  }
  return false;
}

/** "defending champion", "by calling 101": no article, pronoun or quotation mark follows, or a deed is meant. */
function isCompound(markup: Markup, group: VerbGroup): boolean {
  const before = Markup.norm(markup, group.first - 1);
  if (before === "by") return true;
  if (before === "," || Markup.norm(markup, group.head) === "citing") return false;
  const next = Markup.classAt(markup, group.end);
  return (
    next !== "determiner" &&
    next !== "possessive" &&
    next !== "subject-pronoun" &&
    next !== "other-pronoun" &&
    next !== "mark"
  );
}
