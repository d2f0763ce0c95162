import { Markup, type TokenRange } from "../markup.ts";
import { isVerbal } from "../noun-phrase.ts";
import { skipAdjunct } from "./complement.ts";
import { findContentBefore, findContentEnd } from "./content.ts";
import { findSubjectAfter, type Subject } from "./subject.ts";
import type { VerbGroup } from "./verb-group.ts";
import { type Field, type Forward, hasVerb, type Parts, speaks, takesListener } from "./verb-parts.ts";

/** A finite cue with what is known of it. */
export interface Clause {
  readonly group: VerbGroup;
  readonly subject: Subject;
  readonly field: Field;
  readonly forward: Forward | null;
}

const cueOf = ({ first, end }: VerbGroup): TokenRange => ({ first, end });

interface Spoken {
  readonly quoted: boolean;
  readonly content: TokenRange;
}

/** "…, he said", "…, he said, …": what the cue reports stands before its subject, and may go on after it. */
export function findPostposed(markup: Markup, clause: Clause): Parts | null {
  const { group, subject, field, forward } = clause;
  const spoken = findSpokenBefore(markup, subject.edge, field);
  if (!spoken) return null;
  const base = { source: subject.source, cue: cueOf(group) };
  const quotedRest = forward?.pattern === "quotation-after" ? forward.content : null;
  if (spoken.quoted && subject.edge === field.floor && spoken.content.end <= field.floor && forward) return null;
  if (spoken.quoted) {
    const content = quotedRest ? [spoken.content, quotedRest] : [spoken.content];
    return { ...base, pattern: quotedRest ? "interrupted" : "quotation-before", content };
  }
  if (!speaks(group)) return null;
  if (quotedRest && Markup.norm(markup, quotedRest.first - 1) === ":") {
    const isMain = hasVerb(markup, spoken.content) && !opensAdjunct(markup, spoken.content.first);
    return isMain ? { ...base, pattern: "interrupted", content: [spoken.content, quotedRest] } : null;
  }
  if (!isParenthetical(markup, group, field)) return null;
  const rest = findRest(markup, group, field);
  if (rest) return { ...base, pattern: "interrupted", content: [spoken.content, rest] };
  return isAssertion(markup, spoken.content) ? { ...base, pattern: "postposed", content: [spoken.content] } : null;
}

/** "Speaking in Oslo", "After the vote": no content of what follows. */
function opensAdjunct(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  return kind === "preposition" || kind === "subordinator" || kind === "ing" || kind === "past" || kind === "adverb";
}

/** A clause, or a count ("Losses in the north: more than 300, the ministry said"). */
function isAssertion(markup: Markup, range: TokenRange): boolean {
  if (hasVerb(markup, range)) return true;
  for (let at = range.first; at < range.end; at++) if (Markup.classAt(markup, at) === "number") return true;
  return false;
}

/** What stands before the subject of a postposed cue: a quotation that closes there, or a clause and its comma. */
function findSpokenBefore(markup: Markup, edge: number, field: Field): Spoken | null {
  const at = edge - 1;
  const isComma = Markup.norm(markup, at) === ",";
  const ended = findEndedBefore(markup, at, { edge, field });
  if (ended) return { quoted: true, content: ended };
  const quotation = Markup.quotationBefore(markup, at) ?? (isComma ? Markup.quotationBefore(markup, at - 1) : null);
  if (quotation && quotation.close >= field.floor && isUtterance(markup, quotation)) {
    const opensHere = quotation.open <= field.floor || Markup.classAt(markup, quotation.open - 1) === "mark";
    if (opensHere) return { quoted: true, content: { first: quotation.open, end: quotation.close + 1 } };
    // "Work goes on in “all fields”, he added": the clause around the quoted words.
    const around = findContentBefore(markup, quotation.close + 1, field.floor);
    return around ? { quoted: true, content: around } : null;
  }
  if (!isComma || at <= field.floor) return null;
  const content = findContentBefore(markup, at, field.floor);
  return content ? { quoted: false, content } : null;
}

/** "“The people deserve the truth.” Hale said.": a sentence that is subject and cue alone reports the quotation before it. */
function findEndedBefore(
  markup: Markup,
  at: number,
  { edge, field }: { readonly edge: number; readonly field: Field },
): TokenRange | null {
  const quotation = edge === field.floor ? Markup.quotationBefore(markup, at) : null;
  if (!quotation || field.limit - edge > 7 || quotation.close - quotation.open < 4) return null;
  return { first: quotation.open, end: quotation.close + 1 };
}

/** More than scare quotes: three words, or a mark before its end; a full stop ends what it closes, nothing goes on from it. */
function isUtterance(markup: Markup, { open, close }: { readonly open: number; readonly close: number }): boolean {
  const last = Markup.norm(markup, close - 1);
  return !/^\.+$/.test(last) && (close - open > 3 || /^[,!?]/.test(last));
}

/** Does the cue stand apart, followed by nothing or a comma ("…, he said, …")? */
function isParenthetical(markup: Markup, group: VerbGroup, field: Field): boolean {
  const at = skipTail(markup, group.end, { ...field, listener: takesListener(group) });
  return at >= field.limit || /^[.,;!?-]/.test(Markup.norm(markup, at));
}

/** Over adverbs, dates, listeners and adjuncts after a postposed cue. */
function skipTail(
  markup: Markup,
  at: number,
  { limit, listener }: { readonly limit: number; readonly listener: boolean },
): number {
  for (let step = 0; step < 6 && at < limit; step++) {
    if (Markup.norm(markup, at) === ",") return at;
    const next = skipAdjunct(markup, at, { limit, listener: listener && step === 0 });
    if (next <= at) return at;
    at = next;
  }
  return at;
}

/** What goes on after an interrupting cue and its comma; null when the sentence ends there or another clause begins. */
function findRest(markup: Markup, group: VerbGroup, field: Field): TokenRange | null {
  const at = skipTail(markup, group.end, { ...field, listener: takesListener(group) });
  if (Markup.norm(markup, at) !== "," || at + 2 >= field.limit) return null;
  const first = at + 1;
  const opener = Markup.norm(markup, first);
  if (/^(?:and|but|while|who|which|as|with|when|after|in|at)$/.test(opener) || Markup.classAt(markup, first) === "ing")
    return null;
  const end = findContentEnd(markup, first, { limit: field.limit, group });
  return end - first >= 2 ? { first, end } : null;
}

/** "…", said the mayor: quotation or clause, cue, subject. */
export function findInverted(
  markup: Markup,
  group: VerbGroup,
  { field, subject }: { readonly field: Field; readonly subject: Subject | null },
): Parts | null {
  const { takes } = group.reading.cue;
  if (!takes.has("that") && !takes.has("quote") && !takes.has("wh")) return null;
  const before = findSpokenBefore(markup, group.first, field);
  if (!before || (!before.quoted && (subject !== null || !hasVerb(markup, before.content)))) return null;
  const source = findSubjectAfter(markup, group.end, field.limit);
  if (!source) return null;
  const at = skipTail(markup, source.end, { ...field, listener: false });
  const norm = Markup.norm(markup, at);
  const isComma = Markup.norm(markup, source.end - 1) === ",";
  if (!before.quoted && at < field.limit && !isComma && norm !== "." && norm !== ",") return null;
  const ahead = norm === "," || norm === "." || norm === ":" ? at + 1 : at;
  const next = Markup.quotationAt(markup, ahead);
  const rest = next && ahead < field.limit ? [{ first: next.open, end: next.close + 1 }] : [];
  return { pattern: "inverted", source, cue: cueOf(group), content: [before.content, ...rest] };
}

/** "a deal which he said would help": the cue stands inside a relative clause that is its content. */
export function findEmbedded(markup: Markup, { group, subject, field }: Clause): Parts | null {
  const at = subject.edge - 1;
  if (at < field.floor || !speaks(group) || !/^(?:which|who|that|what)$/.test(Markup.norm(markup, at))) return null;
  if (!isVerbal(markup, group.end)) return null;
  const end = findContentEnd(markup, group.end, { limit: field.limit, group });
  if (end <= group.end) return null;
  const content = [
    { first: at, end: at + 1 },
    { first: group.end, end },
  ];
  return { pattern: "relative", source: subject.source, cue: cueOf(group), content };
}

/** "…, as the court found", "As the court found, …": the clause beside it is the content. */
export function findAsClause(markup: Markup, { group, subject, field, forward }: Clause): Parts | null {
  const as = subject.edge - 1;
  if (forward || as < field.floor || Markup.norm(markup, as) !== "as" || !speaks(group)) return null;
  const base = { pattern: "postposed", source: subject.source, cue: cueOf(group) } as const;
  if (as > field.floor) {
    const content = isParenthetical(markup, group, field) ? findContentBefore(markup, as, field.floor) : null;
    return content && hasVerb(markup, content) ? { ...base, content: [content] } : null;
  }
  let comma = group.end;
  while (comma < field.limit && Markup.norm(markup, comma) !== ",") comma++;
  const end = findContentEnd(markup, comma + 1, { limit: field.limit, group });
  return end > comma + 2 ? { ...base, content: [{ first: comma + 1, end }] } : null;
}
