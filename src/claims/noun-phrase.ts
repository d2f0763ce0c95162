import { Markup, type TokenRange } from "./markup.ts";
import type { WordClass } from "./word-classes.ts";

const NOMINAL: ReadonlySet<WordClass> = new Set(["noun", "name", "number", "genitive", "ing", "possessive"]);
/** Prepositions that tie a noun to the noun before them ("a spokesman for the ministry"). */
const TYING = new Set([
  "of",
  "for",
  "in",
  "at",
  "from",
  "with",
  "within",
  "by",
  "against",
  "on",
  "to",
  "near",
  "between",
  "under",
  "behind",
  "like",
  "including",
  "about",
  "across",
  "around",
  "inside",
  "outside",
]);
const OPENERS: ReadonlySet<WordClass> = new Set(["determiner", "possessive"]);
/** Longest noun phrase read, in tokens: keeps the work per cue bounded. */
export const LONGEST_PHRASE = 60;

/** Is the token a "past" form that stands before a noun as an adjective does ("abducted children")? */
function isModifier(markup: Markup, at: number): boolean {
  const next = Markup.classAt(markup, at + 1);
  if (next !== "noun" && next !== "name" && next !== "past" && next !== "ing") return false;
  const before = Markup.classAt(markup, at - 1);
  return before !== "noun" && before !== "name" && before !== "subject-pronoun" && before !== "auxiliary";
}

/** Is the token a verb for sure enough that no noun phrase goes on across it? */
export function isVerbal(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  if (kind === "verb" || kind === "auxiliary" || kind === "modal") return true;
  return kind === "past" && !isModifier(markup, at);
}

function isNominal(markup: Markup, at: number): boolean {
  return NOMINAL.has(Markup.classAt(markup, at)) || (Markup.classAt(markup, at) === "past" && isModifier(markup, at));
}

/** Token before `at`, over a bracketed insertion that ends there. */
function beforeBracket(markup: Markup, at: number, floor: number): number {
  for (let back = at - 1; back >= floor && back > at - 14; back--)
    if (Markup.norm(markup, back) === "(") return back - 1;
  return -1;
}

interface Scan {
  readonly floor: number;
  /** Depth of coordination still allowed. */
  readonly depth: number;
}

/**
 * The noun phrase that ends right before token `end`, not reaching before token `floor`; null when no noun or pronoun stands there. Of
 * "In Oslo the spokesman for the ministry" it is "the spokesman for the ministry".
 */
export function findPhraseBefore(markup: Markup, end: number, scan: Scan): TokenRange | null {
  const last = end - 1;
  if (last < scan.floor) return null;
  const lastKind = Markup.classAt(markup, last);
  if (lastKind === "that") return isAntecedent(markup, last - 1, scan.floor) ? { first: last, end } : null;
  if (lastKind === "subject-pronoun" || lastKind === "relative") {
    return { first: last, end };
  }
  let first = end;
  let at = last;
  while (at >= scan.floor && end - at < LONGEST_PHRASE) {
    const step = stepLeft(markup, at, { first, end, ...scan });
    if (step.include) first = step.next + 1;
    if (step.stop) break;
    at = step.next;
  }
  return trimPhrase(markup, { first, end });
}

/** A noun right before "that" makes it a relative pronoun. */
function isAntecedent(markup: Markup, at: number, floor: number): boolean {
  const kind = Markup.classAt(markup, at);
  return at >= floor && !markup.inTime[at] && (kind === "noun" || kind === "name");
}

interface Step {
  /** Is the token (and what lies between it and `next`) part of the phrase? */
  readonly include: boolean;
  readonly stop: boolean;
  readonly next: number;
}

const STOP: Step = { include: false, stop: true, next: -1 };

/** What the token left of a growing phrase does to it. */
function stepLeft(markup: Markup, at: number, phrase: Scan & TokenRange): Step {
  const kind = Markup.classAt(markup, at);
  const include: Step = { include: true, stop: false, next: at - 1 };
  if (kind === "mark") return stepOverMark(markup, at, phrase);
  if (OPENERS.has(kind)) return stepOverOpener(markup, at, phrase);
  if (isNominal(markup, at)) return include;
  if (kind === "other-pronoun") return phrase.first === phrase.end ? { ...include, stop: true } : STOP;
  if (kind === "preposition") return stepOverPreposition(markup, at, phrase);
  if (kind === "conjunction") return stepOverConjunction(markup, at, phrase);
  if (kind === "adverb" && phrase.first < phrase.end && OPENERS.has(Markup.classAt(markup, at - 1))) return include;
  return STOP;
}

function stepOverMark(markup: Markup, at: number, phrase: Scan & TokenRange): Step {
  const norm = Markup.norm(markup, at);
  if (norm === ")" || norm === "]") {
    const next = beforeBracket(markup, at, phrase.floor);
    return next < 0 ? STOP : { include: true, stop: false, next };
  }
  if (norm === "&" || norm === "/" || norm === "$" || norm === "%" || norm === "€" || norm === "£") {
    return { include: true, stop: false, next: at - 1 };
  }
  const quotation = Markup.quotationBefore(markup, at);
  // Scare quotes inside a name; a longer quotation is speech.
  if (quotation && at - quotation.open <= 5 && quotation.open > phrase.floor && phrase.first < phrase.end) {
    return Markup.norm(markup, at - 1) === "," ? STOP : { include: true, stop: false, next: quotation.open - 1 };
  }
  return STOP;
}

/** "the", "his": the phrase starts here unless a preposition ties it to a noun further left. */
function stepOverOpener(markup: Markup, at: number, phrase: Scan & TokenRange): Step {
  const before = Markup.classAt(markup, at - 1);
  const goesOn =
    at - 1 >= phrase.floor && (before === "preposition" || before === "determiner" || before === "conjunction");
  return { include: true, stop: !goesOn, next: at - 1 };
}

function stepOverPreposition(markup: Markup, at: number, phrase: Scan & TokenRange): Step {
  if (phrase.first === phrase.end || at - 1 < phrase.floor) return STOP;
  if (!TYING.has(Markup.norm(markup, at)) || markup.inTime[at - 1]) return STOP;
  const before = Markup.classAt(markup, at - 1);
  const tied =
    isNominal(markup, at - 1) ||
    before === "subject-pronoun" ||
    before === "determiner" ||
    Markup.norm(markup, at - 1) === ")";
  return tied || before === "other-pronoun" ? { include: true, stop: false, next: at - 1 } : STOP;
}

/** "Ross and Barr": goes on left where what stands before is a whole phrase that opens its clause. */
function stepOverConjunction(markup: Markup, at: number, phrase: Scan & TokenRange): Step {
  if (phrase.first === phrase.end || phrase.depth <= 0 || Markup.norm(markup, at) === "but") return STOP;
  const left = findPhraseBefore(markup, at, { floor: phrase.floor, depth: phrase.depth - 1 });
  if (!left) return STOP;
  const before = left.first - 1;
  const opens =
    before < phrase.floor || (!isVerbal(markup, before) && Markup.classAt(markup, before) !== "preposition");
  const bare =
    before >= phrase.floor && Markup.classAt(markup, before) === "mark" && Markup.norm(markup, before) === ",";
  if (!opens || (bare && !isListItem(markup, left, phrase.floor))) return STOP;
  return { include: true, stop: true, next: left.first - 1 };
}

function isListItem(markup: Markup, left: TokenRange, floor: number): boolean {
  return left.first - 2 >= floor && Markup.classAt(markup, left.first - 2) === "name" && left.end - left.first <= 3;
}

/** Drops what cannot open a phrase: prepositions, adverbs, dates at its left edge; null when nothing nominal is left. */
function trimPhrase(markup: Markup, { first, end }: TokenRange): TokenRange | null {
  while (first < end) {
    const kind = Markup.classAt(markup, first);
    const isLoose =
      kind === "preposition" || kind === "adverb" || kind === "conjunction" || kind === "genitive" || kind === "mark";
    if (!isLoose && !(markup.inTime[first] && kind !== "determiner" && first < end - 1)) break;
    if (kind === "mark" && Markup.quotationAt(markup, first)) break;
    first++;
  }
  for (let at = first; at < end; at++) {
    const kind = Markup.classAt(markup, at);
    const counts =
      kind === "noun" || kind === "name" || kind === "number" || kind === "determiner" || kind === "other-pronoun";
    if ((counts || kind === "ing") && !markup.inTime[at]) return { first, end };
  }
  return null;
}

/**
 * The noun phrase that starts at token `first`, up to token `limit`; null when none does. A comma ends it, as does a verb, "that", or the
 * start of another phrase ("the press | the officers").
 */
export function findPhraseAt(markup: Markup, first: number, limit: number): TokenRange | null {
  const kind = Markup.classAt(markup, first);
  if (first >= limit) return null;
  if (kind === "subject-pronoun" || kind === "other-pronoun") return { first, end: first + 1 };
  let at = first;
  let hasNoun = false;
  while (at < limit && at - first < LONGEST_PHRASE) {
    if (!goesOnRight(markup, at, { first, limit, hasNoun })) break;
    const quoted = Markup.quotationAt(markup, at);
    if (quoted) at = quoted.close + 1;
    else if (Markup.norm(markup, at) === "(") at = Math.min(limit, afterBracket(markup, at, limit));
    else {
      const now = Markup.classAt(markup, at);
      if (now === "preposition" || now === "conjunction") hasNoun = false;
      else if (now === "noun" || now === "name" || now === "number" || now === "other-pronoun") hasNoun = true;
      at++;
    }
  }
  while (at > first && isDangling(markup, at - 1)) at--;
  return at > first && hasAnyNoun(markup, { first, end: at }) ? { first, end: at } : null;
}

function hasAnyNoun(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    const kind = Markup.classAt(markup, at);
    if (kind === "noun" || kind === "name" || kind === "number" || kind === "determiner" || kind === "ing") return true;
  }
  return false;
}

function isDangling(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  if (markup.inTime[at]) return true;
  return (
    kind === "preposition" ||
    kind === "conjunction" ||
    kind === "adverb" ||
    (kind === "mark" && Markup.norm(markup, at) !== ")")
  );
}

function afterBracket(markup: Markup, at: number, limit: number): number {
  for (let next = at + 1; next < limit && next < at + 14; next++)
    if (Markup.norm(markup, next) === ")") return next + 1;
  return limit;
}

function goesOnRight(
  markup: Markup,
  at: number,
  { first, hasNoun }: { readonly first: number; readonly limit: number; readonly hasNoun: boolean },
): boolean {
  const kind = Markup.classAt(markup, at);
  const norm = Markup.norm(markup, at);
  const quoted = Markup.quotationAt(markup, at);
  // Scare quotes inside a phrase ("a “special” operation").
  if (quoted) return at > first && !hasNoun && quoted.close - at <= 6;
  if (kind === "mark")
    return norm === "(" || norm === "&" || norm === "/" || norm === "$" || norm === "€" || norm === "£" || norm === "%";
  if (kind === "determiner" || kind === "possessive") {
    return !hasNoun || at === first || Markup.classAt(markup, at - 1) === "determiner";
  }
  if (kind === "preposition")
    return (
      hasNoun &&
      (norm === "of" || norm === "for" || norm === "at" || norm === "in" || norm === "from" || norm === "with")
    );
  if (kind === "conjunction") return hasNoun && norm !== "but" && startsNominal(markup, at + 1);
  if (kind === "adverb") return !hasNoun && at > first;
  if (kind === "past") return isModifier(markup, at) && !hasNoun;
  if (kind === "noun" || kind === "name" || kind === "number" || kind === "genitive" || kind === "ing") {
    // "CNN police suspect": a lower-case noun after a name opens a new phrase, as does a name after a plural; left whole, as titles need it.
    return true;
  }
  return false;
}

function startsNominal(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  return kind === "noun" || kind === "name" || kind === "number" || kind === "determiner" || kind === "possessive";
}
