import type { Place } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import { mayBeOneDate } from "../model/iso-date.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import { headOf, keyOf } from "./place-words.ts";

/** Steps from a word up to the verb that it belongs to: trees are deeper only where they are wrong. */
const MOST_STEPS = 8;
/** Prepositions that do not put a thing at a time, but before, after or up to it: two such dates rival each other only under one of them. */
const BOUNDS: ReadonlySet<string> = new Set(["after", "before", "by", "from", "since", "till", "until"]);
/** A thing "in" or "during" which another happens is of its day; what it is "ahead of" is of another. */
const WITHIN: ReadonlySet<string> = new Set(["", "at", "by", "during", "in", "on", "with"]);

/** Can two dates not both be right: other days, of one event? Without trees nobody can tell whether they are of one, and they are taken to be. */
export function areRivalDates(one: Place, other: Place): boolean {
  return !areOneDayOfYear(one, other) && dateOneEvent(one, other);
}

/** "January" and "January 30th", though one was taken for last year's: only what is written out parts two years. */
function areOneDayOfYear(one: Place, other: Place): boolean {
  const days = [one, other].map(dayOfYear);
  const isYearWritten = [one, other].every(({ passage, span }) => YEAR.test(Span.slice(passage.analysis.text, span)));
  return !isYearWritten && days.every((day) => day !== null) && mayBeOneDate(days[0] ?? null, days[1] ?? null);
}

const YEAR = /\d{4}/;
const DAY = /^\d{4}-(\d{2}(?:-\d{2})?)$/;

function dayOfYear({ passage, span }: Place): string | null {
  const time = passage.times.find(({ start, end }) => start === span.start && end === span.end);
  return DAY.exec(time?.value ?? "")?.[1] ?? null;
}

/** The same verb, or the same noun ("Friday's vote"), and the same side of the day. */
function dateOneEvent(one: Place, other: Place): boolean {
  const [left, right] = [eventsOf(one), eventsOf(other)];
  if (!left || !right) return true;
  return left.bound === right.bound && [...left.keys].some((key) => right.keys.has(key));
}

interface DatedEvent {
  readonly keys: ReadonlySet<string>;
  /** "since", "until" …; the empty string for a date at which it is. */
  readonly bound: string;
}

/** What a time dates: the noun that it stands by in the genitive, else the verb above it, and the verb to which that one is a bare participle. */
function eventsOf(place: Place): DatedEvent | null {
  const { syntax } = place.passage.analysis;
  if (!syntax) return null;
  const [word = -1, ...above] = syntax.path(headOf(syntax, place.span)).slice(0, MOST_STEPS);
  const keys = new Set<string>();
  for (const [step, each] of above.entries()) {
    keys.add(keyOf(place, syntax, each));
    if (step === 0 && syntax.deprel(word) === "nmod:poss") break;
    if (syntax.upos(each) === "VERB" && !isBareParticiple(syntax, each)) break;
    if (!WITHIN.has(prepositionOf(place, syntax, each))) break;
  }
  const preposition = prepositionOf(place, syntax, word);
  return { keys, bound: BOUNDS.has(preposition) ? preposition : "" };
}

/** The first word of what leads a noun: "ahead" of "ahead of the vote". */
function prepositionOf({ passage }: Place, syntax: Syntax, word: number): string {
  const preposition = syntax.children(word).find((child) => syntax.deprel(child) === "case") ?? -1;
  return Passage.form(passage, preposition);
}

/** "Speaking in Osk on Friday, she said": one event. */
function isBareParticiple(syntax: Syntax, word: number): boolean {
  const hasOwn = syntax.children(word).some((child) => /^(?:mark|nsubj)/.test(syntax.deprel(child)));
  return syntax.universalRelation(word) === "advcl" && !hasOwn;
}
