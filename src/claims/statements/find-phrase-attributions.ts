import type { SpeechAct } from "../../model/claim.ts";
import phraseData from "../lexicons/cue-phrases.json" with { type: "json" };
import { Markup, type TokenRange } from "../markup.ts";
import { findPhraseAt, findPhraseBefore, isVerbal } from "../noun-phrase.ts";
import type { Attribution } from "./attribution.ts";
import { findContentBefore, findContentEnd, trimEnd } from "./content.ts";

interface PhraseCue {
  readonly words: readonly string[];
  readonly kind: string;
  readonly act: SpeechAct;
}

const CUES: readonly PhraseCue[] = phraseData.rows.map(([name, kind, act]) => ({
  words: (name ?? "").split(" "),
  kind: kind ?? "",
  act: act as SpeechAct,
}));
const BY_FIRST: ReadonlyMap<string, readonly PhraseCue[]> = new Map(
  CUES.map(({ words }) => [words[0] ?? "", CUES.filter((each) => each.words[0] === words[0])] as const),
);

/** A sentence, or the quotation inside it, that a phrase belongs to. */
interface Bounds {
  readonly floor: number;
  readonly limit: number;
}

/** The attribution that a fixed phrase signals at this token: "according to X", "in X's view", "reportedly"; null when none does. */
export function findPhraseAttribution(markup: Markup, at: number, bounds: Bounds): Attribution | null {
  for (const cue of BY_FIRST.get(Markup.norm(markup, at)) ?? []) {
    if (!cue.words.every((word, index) => Markup.norm(markup, at + index) === word)) continue;
    if (cue.kind === "source-after")
      return findSourceAfter(markup, { first: at, end: at + cue.words.length }, { ...bounds, cue });
    if (cue.kind === "hearsay") return findHearsay(markup, at, { ...bounds, cue });
    return findView(markup, at, { ...bounds, cue });
  }
  return null;
}

interface Place extends Bounds {
  readonly cue: PhraseCue;
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
function findSourceAfter(markup: Markup, cue: TokenRange, place: Place): Attribution | null {
  const source = findNamedSource(markup, cue.end, place.limit);
  if (!source) return null;
  const content = findAround(markup, { first: cue.first, end: source.end }, place);
  if (content.length === 0 || (place.cue.words[0] === "per" && !isApart(markup, cue, place))) return null;
  return build(markup, { pattern: "according-to", act: place.cue.act, source, cue, content });
}

/** "per cent", "per hour": the preposition counts only at the start of a sentence. */
function isApart(markup: Markup, cue: TokenRange, { floor }: Bounds): boolean {
  return cue.first === floor || Markup.norm(markup, cue.first - 1) === ",";
}

/** The source with its apposition ("Jo Smith, a farmer,"), up to the comma that ends it. */
function findNamedSource(markup: Markup, at: number, limit: number): TokenRange | null {
  const phrase = findPhraseAt(markup, at, limit);
  if (!phrase) return null;
  const quoted = Markup.quotationAt(markup, phrase.end);
  if (quoted && quoted.close < limit && quoted.close - quoted.open < 8)
    return { first: phrase.first, end: quoted.close + 1 };
  if (Markup.norm(markup, phrase.end) !== ",") return phrase;
  const kind = Markup.classAt(markup, phrase.end + 1);
  const isName = Markup.classAt(markup, phrase.end - 1) === "name";
  if (!isName || (kind !== "determiner" && kind !== "possessive")) return phrase;
  for (let end = phrase.end + 1; end < Math.min(limit, phrase.end + 16); end++) {
    if (isVerbal(markup, end)) return phrase;
    if (Markup.norm(markup, end) === "," || Markup.norm(markup, end) === ".") return { first: phrase.first, end };
  }
  return phrase;
}

/** What stands before an inserted phrase and after it, in its clause. */
function findAround(markup: Markup, phrase: TokenRange, { floor, limit }: Bounds): readonly TokenRange[] {
  const content: TokenRange[] = [];
  const before = followsConjunction(markup, phrase.first, floor)
    ? null
    : findContentBefore(markup, phrase.first, floor);
  if (before) content.push(before);
  let first = phrase.end;
  const comma = Markup.norm(markup, first) === ",";
  while (first < limit && /^[,:]$/.test(Markup.norm(markup, first))) first++;
  // After a clause that is whole already, what a comma parts off is the reporter's.
  const opens = before === null || (comma && goesOn(markup, first, before)) || (!comma && isVerbal(markup, first));
  if (!opens || first >= limit || Markup.norm(markup, first) === ".") return content;
  const end = findContentEnd(markup, first, { limit, group: null });
  if (end > first) content.push({ first, end });
  return content;
}

/** "…, but, according to X, …": what the conjunction opens is the content. */
function followsConjunction(markup: Markup, at: number, floor: number): boolean {
  const last = Markup.norm(markup, at - 1) === "," ? at - 2 : at - 1;
  return last >= floor && /^(?:and|but|while|although|that|because)$/.test(Markup.norm(markup, last));
}

/** Does the clause go on after the insertion: it had no verb yet, or a verb or preposition follows? */
function goesOn(markup: Markup, first: number, before: TokenRange): boolean {
  let hasVerb = false;
  for (let at = before.first; at < before.end; at++) if (isVerbal(markup, at)) hasVerb = true;
  if (!hasVerb) return true;
  const kind = Markup.classAt(markup, first);
  return (
    kind === "preposition" ||
    kind === "ing" ||
    kind === "past" ||
    isVerbal(markup, first) ||
    Markup.norm(markup, first) === "and"
  );
}

/** "The ship reportedly sank": the clause without the adverb. */
function findHearsay(markup: Markup, at: number, { floor, limit, cue }: Place): Attribution | null {
  const start = startOfClause(markup, at, floor);
  let first = at + 1;
  while (first < limit && /^(?:,|also|later)$/.test(Markup.norm(markup, first))) first++;
  const end = findContentEnd(markup, first, { limit, group: null });
  const content = [
    ...(at > start ? [{ first: start, end: trimEnd(markup, start, at) }] : []),
    ...(end > first ? [{ first, end }] : []),
  ];
  return content.length === 0
    ? null
    : build(markup, { pattern: "hearsay", act: cue.act, source: null, cue: { first: at, end: at + 1 }, content });
}

/** Back to the last mark that parts clauses, or to a conjunction with its own subject. */
function startOfClause(markup: Markup, at: number, floor: number): number {
  for (let back = at - 1; back >= floor; back--) {
    const norm = Markup.norm(markup, back);
    if (Markup.classAt(markup, back) === "mark" && !/^[()'$%&]|^'s$/.test(norm)) return back + 1;
    if (norm === "while" || norm === "that" || norm === "but") return back + 1;
  }
  return floor;
}

/** "In his view, …", "…, in Kyiv’s view": possessor and noun after "in" or "by". */
function findView(markup: Markup, at: number, { floor, limit, cue }: Place): Attribution | null {
  const source = findPossessor(markup, at, floor);
  if (!source) return null;
  const opener = source.first - 1;
  if (!/^(?:in|by|from)$/.test(Markup.norm(markup, opener)) || opener < floor) return null;
  const around = findAround(markup, { first: opener, end: at + 1 }, { floor, limit });
  if (around.length === 0) return null;
  return build(markup, {
    pattern: "opinion",
    act: cue.act,
    source,
    cue: { first: opener, end: at + 1 },
    content: around,
  });
}

/** The possessor before a noun: "his", "the captain’s". */
export function findPossessor(markup: Markup, noun: number, floor: number): TokenRange | null {
  for (let at = noun - 1; at >= Math.max(floor, noun - 4); at--) {
    const kind = Markup.classAt(markup, at);
    if (kind === "possessive") return { first: at, end: at + 1 };
    const isPlural = Markup.norm(markup, at) === "'" && /s$/.test(Markup.norm(markup, at - 1));
    if (kind === "genitive" || isPlural) return toOwner(markup, at, floor);
    const stops =
      kind === "determiner" || kind === "preposition" || kind === "mark" || kind === "verb" || kind === "auxiliary";
    if (stops || kind === "modal") return null;
  }
  return null;
}

/** The owner before a genitive mark, without what a verb or participle before it ties on. */
function toOwner(markup: Markup, mark: number, floor: number): TokenRange | null {
  const owner = findPhraseBefore(markup, mark, { floor, depth: 1 });
  if (!owner) return null;
  let first = owner.first;
  for (let at = mark - 1; at > owner.first; at--) {
    const kind = Markup.classAt(markup, at);
    if ((kind === "determiner" || kind === "possessive") && Markup.norm(markup, at - 1) !== "of") {
      first = at;
      break;
    }
  }
  return { first, end: mark + 1 };
}

interface Built {
  readonly pattern: Attribution["pattern"];
  readonly act: SpeechAct;
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
}

function build(markup: Markup, { pattern, act, source, cue, content }: Built): Attribution {
  return {
    pattern,
    act,
    source: source ? Markup.span(markup, source) : null,
    cue: Markup.span(markup, cue),
    content: content.map((each) => Markup.span(markup, each)),
    negated: false,
    possible: false,
  };
}
