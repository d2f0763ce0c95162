import type { Attribution, PatternName } from "./attribution.ts";
import { findComplement, skipAdjunct } from "./complement.ts";
import { findContentBefore, findContentEnd, trimEnd } from "./content.ts";
import { Markup, type TokenRange } from "./markup.ts";
import { findPhraseAt, findPhraseBefore, isVerbal } from "./noun-phrase.ts";
import { findMainSubject, findSubjectAfter, findSubjectBefore, type Subject } from "./subject.ts";
import { findVerbGroup, type VerbGroup } from "./verb-group.ts";
import { getWords } from "./word-classes.ts";

/** The stretch that a cue may draw its parts from: its sentence, or the quotation that it stands in. */
export interface Field {
  readonly floor: number;
  readonly limit: number;
  /** The source of the cue before it in the same sentence: what "and added that" goes on from. */
  readonly lastSource: TokenRange | null;
}

/** Parts of an attribution as tokens. */
interface Parts {
  readonly pattern: PatternName;
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
}

/** The attribution that a verb signals, if the token is a cue verb and has content. */
export function findVerbAttribution(
  markup: Markup,
  head: number,
  field: Field,
): (Attribution & { readonly tokens: Parts }) | null {
  const group = findVerbGroup(markup, head, field.floor);
  if (!group) return null;
  const parts = findParts(markup, group, field);
  if (!parts) return null;
  const { cue } = group.reading;
  return {
    pattern: parts.pattern,
    act: cue.act,
    source: parts.source ? Markup.span(markup, parts.source) : null,
    cue: Markup.span(markup, parts.cue),
    content: parts.content.map((each) => Markup.span(markup, each)),
    negated: group.negated,
    possible: group.modal !== null && group.modal !== "would" && group.modal !== "'d",
    tokens: parts,
  };
}

function findParts(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  if (group.voice === "finite") return findFinite(markup, group, field);
  if (group.voice === "gerund") return findParticiple(markup, group, field);
  if (group.voice === "passive") return findPassive(markup, group, field);
  return null;
}

function findFinite(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  if (isNounHere(markup, group)) return null;
  const cue = { first: group.first, end: group.end };
  const subject = findSubjectBefore(markup, group.first, field.floor);
  const spoken = subject ? findSpokenBefore(markup, subject.edge, field) : null;
  const forward = findForward(markup, group, field);
  if (subject && spoken) {
    const pattern = spoken.quoted
      ? forward
        ? "interrupted"
        : "quotation-before"
      : forward && forward.pattern === "quotation-after"
        ? "interrupted"
        : "postposed";
    if (spoken.quoted || (speaks(group) && isParenthetical(markup, group, field))) {
      const rest = spoken.quoted
        ? forward?.pattern === "quotation-after"
          ? forward.content
          : null
        : findRest(markup, group, field);
      return {
        pattern: rest ? "interrupted" : pattern,
        source: subject.source,
        cue,
        content: rest ? [spoken.content, rest] : [spoken.content],
      };
    }
  }
  const embedded = subject
    ? (findEmbedded(markup, group, { subject, field }) ??
      (forward ? null : findAsClause(markup, group, { subject, field })))
    : null;
  if (embedded) return embedded;
  const inverted = findInverted(markup, group, { field, subject });
  if (inverted) return inverted;
  const source = subject?.source ?? findCoordinated(markup, group, field);
  if (!forward || !source) return null;
  return { pattern: forward.pattern, source, cue, content: [forward.content] };
}

interface Clause {
  readonly subject: Subject;
  readonly field: Field;
}

/** "a deal which he said would help": the cue stands inside a relative clause that is its content. */
function findEmbedded(markup: Markup, group: VerbGroup, { subject, field }: Clause): Parts | null {
  const at = subject.edge - 1;
  if (at < field.floor || !speaks(group) || !/^(?:which|who|that|what)$/.test(Markup.norm(markup, at))) return null;
  if (!isVerbal(markup, group.end)) return null;
  const end = findContentEnd(markup, group.end, { limit: field.limit, group });
  if (end <= group.end) return null;
  const cue = { first: group.first, end: group.end };
  return {
    pattern: "relative",
    source: subject.source,
    cue,
    content: [
      { first: at, end: at + 1 },
      { first: group.end, end },
    ],
  };
}

/** "…, as the court found", "As the court found, …": the clause beside it is the content. */
function findAsClause(markup: Markup, group: VerbGroup, { subject, field }: Clause): Parts | null {
  const as = subject.edge - 1;
  if (as < field.floor || Markup.norm(markup, as) !== "as" || !speaks(group)) return null;
  const cue = { first: group.first, end: group.end };
  if (as > field.floor) {
    const content = isParenthetical(markup, group, field) ? findContentBefore(markup, as, field.floor) : null;
    return content && hasVerb(markup, content)
      ? { pattern: "postposed", source: subject.source, cue, content: [content] }
      : null;
  }
  let comma = group.end;
  while (comma < field.limit && Markup.norm(markup, comma) !== ",") comma++;
  const end = findContentEnd(markup, comma + 1, { limit: field.limit, group });
  return end > comma + 2
    ? { pattern: "postposed", source: subject.source, cue, content: [{ first: comma + 1, end }] }
    : null;
}

/** Homographs: "claims", "reports", "plans" after an article or adjective are nouns. */
function isNounHere(markup: Markup, group: VerbGroup): boolean {
  if (group.first !== group.head) return false;
  const { forms } = group.reading;
  const before = Markup.classAt(markup, group.head - 1);
  if (before === "determiner") return !standsAlone(markup, group.head - 1) || !forms.has("past");
  if (before === "possessive" || before === "genitive") return true;
  if (forms.has("past"))
    return before === "preposition" || (before === "number" && Markup.classAt(markup, group.head + 1) === "noun");
  if (before === "preposition" || before === "number" || before === "verb") return true;
  if (forms.has("base") && before === "name" && !markup.inTime[group.head - 1])
    return !/[^s]s$/.test(Markup.norm(markup, group.head - 1));
  const after = Markup.classAt(markup, group.head + 1);
  if (forms.has("base") && before === "noun" && !/[^s]s$|people|police/.test(Markup.norm(markup, group.head - 1)))
    return true;
  return after === "verb" || after === "modal" || Markup.norm(markup, group.head + 1) === "of";
}

/** "Some called for", "several said": a determiner that is the whole subject. */
function standsAlone(markup: Markup, at: number): boolean {
  if (!/^(?:some|several|many|few|most|all|both|others|another|these|those|this|that)$/.test(Markup.norm(markup, at)))
    return false;
  const before = Markup.classAt(markup, at - 1);
  return before !== "preposition" && before !== "noun" && before !== "name" && !isVerbal(markup, at - 1);
}

interface Spoken {
  readonly quoted: boolean;
  readonly content: TokenRange;
}

/** What stands before the subject of a postposed cue: a quotation that closes there, or a clause and its comma. */
function findSpokenBefore(markup: Markup, edge: number, field: Field): Spoken | null {
  const at = edge - 1;
  if (at < 0) return null;
  const quotation =
    Markup.quotationBefore(markup, at) ??
    (Markup.norm(markup, at) === "," ? Markup.quotationBefore(markup, at - 1) : null);
  if (quotation && isUtterance(markup, quotation))
    return { quoted: true, content: { first: quotation.open, end: quotation.close + 1 } };
  if (Markup.norm(markup, at) !== "," || at <= field.floor) return null;
  const content = findContentBefore(markup, at, field.floor);
  return content && hasVerb(markup, content) ? { quoted: false, content } : null;
}

function hasVerb(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (isVerbal(markup, at)) return true;
  return false;
}

/** More than scare quotes: three words, or a mark before its end; a full stop ends what it closes, nothing goes on from it. */
function isUtterance(markup: Markup, { open, close }: { readonly open: number; readonly close: number }): boolean {
  const last = Markup.norm(markup, close - 1);
  return !/^\.+$/.test(last) && (close - open > 3 || /^[,!?]/.test(last));
}

/** Does the cue stand apart, followed by nothing or a comma ("…, he said, …")? */
function isParenthetical(markup: Markup, group: VerbGroup, field: Field): boolean {
  const at = skipTail(markup, group.end, { ...field, listener: takesListener(group) });
  if (at >= field.limit) return true;
  const norm = Markup.norm(markup, at);
  return norm === "." || norm === "," || norm === ";" || norm === "-" || norm === "!" || norm === "?";
}

/** May a clause stand before the cue as its content? */
function speaks(group: VerbGroup): boolean {
  const { takes } = group.reading.cue;
  return takes.has("that") || takes.has("tell-that");
}

function takesListener(group: VerbGroup): boolean {
  return group.reading.cue.takes.has("tell-that");
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

/** What goes on after an interrupting cue and its comma; null when the sentence ends there. */
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

/** Constructions whose content is a phrase: another finite verb, a relative clause or an adjunct after a comma ends it. */
const TIGHT: ReadonlySet<PatternName> = new Set([
  "object",
  "infinitive",
  "object-infinitive",
  "prepositional",
  "gerund-object",
  "object-of",
]);
/** "should accept the result", "may declare a state of emergency" tell of deeds, not of words. */
const NOT_UNDER_MODAL: ReadonlySet<PatternName> = new Set(["object", "infinitive", "prepositional"]);

interface Forward {
  readonly pattern: PatternName;
  readonly content: TokenRange;
}

function findForward(markup: Markup, group: VerbGroup, field: Field): Forward | null {
  const found = findComplement(markup, group.end, { takes: group.reading.cue.takes, limit: field.limit });
  if (!found) return null;
  if (group.modal !== null && group.modal !== "would" && group.modal !== "'d" && NOT_UNDER_MODAL.has(found.pattern))
    return null;
  const tight = TIGHT.has(found.pattern);
  const end = findContentEnd(markup, found.first, { limit: field.limit, group, tight });
  return end > found.first ? { pattern: found.pattern, content: { first: found.first, end } } : null;
}

/** "…", said the mayor: quotation or clause, cue, subject. */
function findInverted(
  markup: Markup,
  group: VerbGroup,
  { field, subject }: { readonly field: Field; readonly subject: Subject | null },
): Parts | null {
  const { takes } = group.reading.cue;
  if (!takes.has("that") && !takes.has("quote") && !takes.has("wh")) return null;
  const before = findSpokenBefore(markup, group.first, field);
  if (!before || (subject && !before.quoted)) return null;
  const source = findSubjectAfter(markup, group.end, field.limit);
  if (!source) return null;
  const at = skipTail(markup, source.end, { ...field, listener: false });
  const norm = Markup.norm(markup, at);
  const isComma = Markup.norm(markup, source.end - 1) === ",";
  if (!before.quoted && at < field.limit && !isComma && norm !== "." && norm !== ",") return null;
  const ahead = norm === "," || norm === "." || norm === ":" ? at + 1 : at;
  const next = Markup.quotationAt(markup, ahead);
  const rest = next && ahead < field.limit ? [{ first: next.open, end: next.close + 1 }] : [];
  return {
    pattern: "inverted",
    source,
    cue: { first: group.first, end: group.end },
    content: [before.content, ...rest],
  };
}

/** "…, and added that": the source of the cue before, or the sentence's main subject. */
function findCoordinated(markup: Markup, group: VerbGroup, field: Field): TokenRange | null {
  let at = group.first - 1;
  while (at >= field.floor && Markup.classAt(markup, at) === "adverb") at--;
  const norm = Markup.norm(markup, at);
  if (norm !== "and" && norm !== "but" && norm !== "or" && norm !== ",") return null;
  // A bare base form after a conjunction is an infinitive or a noun ("to see and report it").
  if (group.first === group.head && !group.reading.forms.has("past") && !group.reading.forms.has("third")) return null;
  return field.lastSource ?? findMainSubject(markup, field.floor, at);
}

/** "…, saying that", "Smith calling it a farce": a participle with a subject of its own or that of its sentence. */
function findParticiple(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  const forward = findForward(markup, group, field);
  const before = group.first - 1;
  if (!forward || (forward.pattern === "object" && isCompound(markup, group))) return null;
  const norm = Markup.norm(markup, before);
  const kind = Markup.classAt(markup, before);
  let source: TokenRange | null = null;
  if (kind === "noun" || kind === "name" || kind === "subject-pronoun" || norm === ")") {
    source = findPhraseBefore(markup, group.first, { floor: field.floor, depth: 1 });
    // "issued a statement saying": the one who issued it speaks.
    if (source && namesUtterance(markup, source)) source = findMainSubject(markup, field.floor, source.first) ?? source;
  } else if (
    norm === "," ||
    kind === "adverb" ||
    norm === "and" ||
    norm === "by" ||
    norm === "while" ||
    norm === "before" ||
    norm === "after" ||
    norm === "without"
  ) {
    source = field.lastSource ?? findMainSubject(markup, field.floor, before);
  } else if (before < field.floor) {
    source = null;
  }
  if (!source) return null;
  return { pattern: "participle", source, cue: { first: group.first, end: group.end }, content: [forward.content] };
}

const UTTERANCES = getWords("reporting-noun");

function namesUtterance(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    if (UTTERANCES.has(Markup.norm(markup, at))) return true;
    if (Markup.classAt(markup, at) === "preposition") return false;
  }
  return false;
}

/** "defending champion", "by calling 101": no article, pronoun or quotation mark follows, or a deed is meant. */
function isCompound(markup: Markup, group: VerbGroup): boolean {
  if (Markup.norm(markup, group.first - 1) === "by") return true;
  if (Markup.norm(markup, group.first - 1) === "," || Markup.norm(markup, group.head) === "citing") return false;
  const next = Markup.classAt(markup, group.end);
  return (
    next !== "determiner" &&
    next !== "possessive" &&
    next !== "subject-pronoun" &&
    next !== "other-pronoun" &&
    next !== "mark"
  );
}

/** "X is believed to …", "X was told that …", "it was reported that …", "X was accused of … by Y". */
function findPassive(markup: Markup, group: VerbGroup, field: Field): Parts | null {
  const subject = findSubjectBefore(markup, group.first, field.floor);
  if (!subject) return null;
  const cue = { first: group.first, end: group.end };
  const { takes } = group.reading.cue;
  const agent = findAgent(markup, group.end, field.limit);
  const from = agent ? agent.end : group.end;
  const after = findComplement(markup, from, { takes: passiveTakes(takes), limit: field.limit });
  const content = after
    ? { first: after.first, end: findContentEnd(markup, after.first, { limit: field.limit, group }) }
    : null;
  const source = agent;
  if (content && after) {
    const isClause =
      after.pattern === "that-clause" ||
      after.pattern === "bare-clause" ||
      after.pattern === "question" ||
      after.pattern === "quotation-after";
    const isDummy = Markup.norm(markup, subject.source.first) === "it";
    if (isClause && (isDummy || takes.has("tell-that"))) return { pattern: "passive", source, cue, content: [content] };
    if (after.pattern === "infinitive" && (takes.has("obj-to") || takes.has("on-to")))
      return { pattern: "passive", source, cue, content: [content] };
    if (after.pattern === "infinitive" || after.pattern === "object-of")
      return { pattern: "raised", source, cue, content: [subject.source, content] };
  }
  if (agent && takes.has("noun") && group.modal === null && Markup.norm(markup, subject.source.first) !== "it")
    return { pattern: "passive", source, cue, content: [trimmed(markup, subject.source)] };
  return null;
}

function trimmed(markup: Markup, range: TokenRange): TokenRange {
  return { first: range.first, end: trimEnd(markup, range.first, range.end) };
}

/** Every passive may take an infinitive ("is believed to"); "accused" takes "of". */
function passiveTakes(takes: ReadonlySet<string>): VerbGroup["reading"]["cue"]["takes"] {
  const result = new Set<VerbGroup["reading"]["cue"]["takes"] extends ReadonlySet<infer C> ? C : never>(["to"]);
  if (takes.has("that") || takes.has("tell-that")) result.add("that");
  if (takes.has("wh") || takes.has("tell-wh")) result.add("wh");
  return result;
}

/** "by the ministry" after a passive. */
function findAgent(markup: Markup, at: number, limit: number): TokenRange | null {
  if (Markup.norm(markup, at) !== "by" || at + 1 >= limit || markup.inTime[at + 1]) return null;
  return Markup.classAt(markup, at + 1) === "ing" ? null : findPhraseAt(markup, at + 1, limit);
}
