import type { Token } from "../../model/analysis.ts";
import { startsUpper } from "../characters.ts";
import parts from "../lexicons/name-parts.json" with { type: "json" };
import openers from "../lexicons/sentence-openers.json" with { type: "json" };
import speech from "../lexicons/speech-verbs.json" with { type: "json" };
import { COMMON_WORDS, GIVEN_NAMES } from "../listed-words.ts";
import { parseScale, parseWord } from "../quantities/numerals.ts";
import { parseCode } from "../quantities/units.ts";
import type { Words } from "../words.ts";
import { findListed, type TextToSearch } from "./gazetteer.ts";
import { isOnePerson, isReadAsName, type NameReading } from "./name-reading.ts";
import { findOffice, isOfficeWord } from "./offices.ts";

const CLOSED: ReadonlySet<string> = new Set(openers.words.split(" "));
const SPEECH: ReadonlySet<string> = new Set(speech.words.split(" "));
/** Months that are surnames and given names too. */
const MONTHS: ReadonlySet<string> = new Set(parts.monthNames.split(" "));
const PARTICLES: ReadonlySet<string> = new Set(parts.particles.split(" "));
const NOT_NAMES: ReadonlySet<string> = new Set(parts.notNames.split(" "));
const ORGANISATION: ReadonlySet<string> = new Set(parts.organisation.split(" "));
const TAKES_OF: ReadonlySet<string> = new Set(`${parts.organisation} ${parts.event} ${parts.takesOf}`.split(" "));
/** Longest name in tokens: bounds the work on text in capitals. */
const MAX_TOKENS = 12;
/** Endings of words that open a sentence without being names. */
const PLAIN_ENDING = /(?:less|ing|ed|ly|tion|tions|ness|ment|able|ible|ous|ful|ism|ists?|ity|ies|als?|ive)$/;

/** Arabic names in news keep their article in lower case ("al-Aqsa"). */
const ARTICLED = /^(?:al|el|ad|as|ar|an|at|az|ash)[-‐]\p{Lu}/u;

/** What the whole text shows about its words: which stand in capitals inside sentences, which in lower case. */
export interface Evidence {
  readonly capital: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** A run of capitalised words, in token indices. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Is the word a plain English word that news writes in lower case? */
export function isCommonWord(norm: string): boolean {
  return isListed(norm) || (norm.length > 4 && norm.endsWith("s") && isListed(norm.slice(0, -1)));
}

function isListed(norm: string): boolean {
  return CLOSED.has(norm) || COMMON_WORDS.has(norm);
}

/** Is the word a determiner, pronoun, preposition or the like, never a name? */
export function isClosedWord(norm: string): boolean {
  return CLOSED.has(norm);
}

/** Capitals and lower case of a text's words; `openings` are the indices of tokens where a sentence or a quotation opens. */
export function gatherEvidence(text: string, tokens: readonly Token[], openings: ReadonlySet<number>): Evidence {
  const capital = new Set<string>();
  const lower = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (!token.isWord) continue;
    if (!startsUpper(text.slice(token.start, token.start + 2))) lower.add(token.norm);
    else if (!openings.has(index) && !isShouted(text, token)) capital.add(token.norm);
  }
  return { capital, lower };
}

/** Does a sentence, a quotation, a bullet or a label's text open at token `at`? */
export function opensAt(words: Words, at: number): boolean {
  if (at === words.first || (at === words.first + 1 && !/[\p{L}\p{N}]/u.test(words.norm(at - 1)))) return true;
  return /^(?:[:"'([•●▪]|-+|\d+\.?)$/.test(words.norm(at - 1));
}

interface Source extends TextToSearch {
  /** Null where no reader read the text. */
  readonly reading: NameReading | null;
  readonly evidence: Evidence;
  /** Tokens inside times. */
  readonly taken: ReadonlySet<number>;
}

/** The run of capitalised words that starts at token `at`, up to an office, an adjective of a place or a lower-case word; null when it is no name. */
export function findRun(source: Source, words: Words, at: number): Run | null {
  if (!isNameWord(source, words, at)) return null;
  let end = at + 1;
  while (end - at < MAX_TOKENS) {
    if (isNameWord(source, words, end) && !startsNext(source, words, at, end)) end++;
    else {
      const next = endOfLink(source, words, { first: at, at: end });
      if (next === null) break;
      end = next;
    }
  }
  let first = at;
  while (first < end && isStrayOpener(source, words, { first, end })) first++;
  return first < end && !isPlain(source, words, { first, end }) ? { first, end } : null;
}

function isNameWord(source: Source, words: Words, at: number): boolean {
  const { text, tokens, taken } = source;
  const token = tokens[at];
  if (!token?.isWord || taken.has(at)) return false;
  const isNamed = words.isUpper(at) || ARTICLED.test(text.slice(token.start, token.start + 5));
  if (!isNamed) return false;
  if ((NOT_NAMES.has(token.norm) && !isMonthName(source, words, at)) || isAmount(token.norm)) return false;
  // "RUSSIAN LOSSES:": plain words in capitals are labels, not names.
  return !(isShouted(text, token) && isCommonWord(token.norm));
}

/** "Theresa May", and "May said" where the reader sees a person. */
function isMonthName({ reading }: Source, { norm }: Words, at: number): boolean {
  if (!MONTHS.has(norm(at))) return false;
  return GIVEN_NAMES.has(norm(at - 1)) || reading?.entityOf(at)?.type === "person";
}

/** Number words, also before a hyphen ("Two-thirds"), and currency codes. */
function isAmount(norm: string): boolean {
  const first = norm.includes("-") ? norm.slice(0, norm.indexOf("-")) : norm;
  return parseWord(first) !== null || parseScale(norm) !== null || parseCode(norm) !== null;
}

function isShouted(text: string, { start, end }: Token): boolean {
  return end - start > 4 && /^[\p{Lu}-]+$/u.test(text.slice(start, end));
}

/** Does a name of its own, or an office, start inside the run at `at`? */
function startsNext(source: Source, words: Words, first: number, at: number): boolean {
  if (findOffice(words, at) !== null && !isInsideBody(source, words, at)) return true;
  const listed = findListed(source, { at, limit: words.limit });
  if (!listed || isSurname(source, words, { at, isAdjective: listed.entry.adjective })) return false;
  // "Former European Union officials": a plain word that opens the sentence is no part of the name.
  const isOpening = opensAt(words, first) && isCommonWord(words.norm(first));
  if (!listed.entry.adjective) return isOpening && at === first + 1;
  // "Native American Rights Fund", but "More Russians", "Then Russian Defence Ministry".
  return isOpening || !isInsideBody(source, words, listed.end);
}

/** Is the listed word at `at` part of the person's name before it ("George Washington", "Dawn French")? */
function isSurname(
  { reading }: Source,
  { norm }: Words,
  { at, isAdjective }: { readonly at: number; readonly isAdjective: boolean },
): boolean {
  const before = norm(at - 1);
  if (GIVEN_NAMES.has(before)) return true;
  // "Former Pakistani President": a word for a people is seldom a surname.
  return (
    reading !== null &&
    !isAdjective &&
    !isCommonWord(before) &&
    !isOfficeWord(before) &&
    isOnePerson(reading, at, at - 1)
  );
}

/** Do the capitalised words from `at` on end in a word for a body ("Rights Fund")? */
function isInsideBody(source: Source, words: Words, at: number): boolean {
  let end = at;
  while (end < at + 5 && isNameWord(source, words, end)) end++;
  return end > at && ORGANISATION.has(words.norm(end - 1));
}

/** Index after small words that link the parts of a name ("General Staff of Ukraine", "Ursula von der Leyen", "Ministry of Trade and Industry"); null when the name ends. */
function endOfLink(
  source: Source,
  words: Words,
  { first, at }: { readonly first: number; readonly at: number },
): number | null {
  const { norm } = words;
  const word = norm(at);
  const takes = hasBody(words, first, at);
  if (word === "of" || word === "for") {
    const next = norm(at + 1) === "the" ? at + 2 : at + 1;
    return TAKES_OF.has(norm(at - 1)) && isNameWord(source, words, next) ? next + 1 : null;
  }
  if (word === "and" || word === "&") {
    // Inside a body's name, and only before a word that is no name of its own.
    const goesOn = takes && norm(at - 1) !== norm(first) && isNameWord(source, words, at + 1);
    const isApart = findListed(source, { at: at + 1, limit: words.limit }) !== null || ORGANISATION.has(norm(at - 1));
    return goesOn && !isApart && hasOf(words, first, at) ? at + 2 : null;
  }
  if (!PARTICLES.has(word)) return null;
  let next = at + 1;
  while (PARTICLES.has(norm(next)) && next < at + 3) next++;
  return isNameWord(source, words, next) ? next + 1 : null;
}

function hasBody({ norm }: Words, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (ORGANISATION.has(norm(index))) return true;
  return false;
}

function hasOf({ norm }: Words, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (norm(index) === "of" || norm(index) === "for") return true;
  return false;
}

/** A word that only opens the sentence and is no part of the name after it ("Yesterday Hale", "Police Chief Ames"). */
function isStrayOpener({ evidence, reading }: Source, words: Words, { first, end }: Run): boolean {
  const norm = words.norm(first);
  if (CLOSED.has(norm)) return true;
  if (reading && !isReadAsName(reading, first)) return opensAt(words, first);
  if (!opensAt(words, first) || !isCommonWord(norm) || evidence.capital.has(norm)) return false;
  return end - first === 1 || !ORGANISATION.has(words.norm(end - 1));
}

/** One capitalised word that opens a sentence is no name when it is a plain word and nothing shows otherwise. */
function isPlain({ text, tokens, evidence, reading }: Source, words: Words, { first, end }: Run): boolean {
  const token = tokens[first];
  if (reading) return !isNamedByReader(reading, { first, end });
  if (!token || end - first > 1) return false;
  const surface = text.slice(token.start, token.end);
  if (!opensAt(words, first) || /\p{Lu}.*\p{Lu}/u.test(surface) || isOfficeWord(words.norm(first - 1))) return false;
  if (evidence.capital.has(token.norm)) return false;
  if (isCommonWord(token.norm) || evidence.lower.has(token.norm)) return true;
  const next = words.norm(end);
  return PLAIN_ENDING.test(token.norm) && next !== "'s" && !SPEECH.has(next);
}

function isNamedByReader(reading: NameReading, { first, end }: Run): boolean {
  for (let at = first; at < end; at++) if (isReadAsName(reading, at)) return true;
  return false;
}
