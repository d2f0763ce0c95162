import type { Name, Sentence, Time, Token } from "../model/analysis.ts";
import { startsLower, startsUpper } from "./characters.ts";
import { type Entry, findListed } from "./gazetteer.ts";
import parts from "./lexicons/name-parts.json" with { type: "json" };
import offices from "./lexicons/offices.json" with { type: "json" };
import opening from "./lexicons/opening-words.json" with { type: "json" };
import openers from "./lexicons/sentence-openers.json" with { type: "json" };
import speech from "./lexicons/speech-verbs.json" with { type: "json" };
import { type Mention, resolveKeys } from "./name-keys.ts";
import { parseScale, parseWord } from "./numerals.ts";

interface Text {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

const CLOSED: ReadonlySet<string> = new Set(openers.words.split(" "));
const OPENERS: ReadonlySet<string> = new Set([...openers.words.split(" "), ...opening.words.split(" ")]);
const SPEECH: ReadonlySet<string> = new Set(speech.words.split(" "));
const LINKS: ReadonlySet<string> = new Set(parts.links.split(" "));
const PARTICLES: ReadonlySet<string> = new Set(parts.particles.split(" "));
const NOT_NAMES: ReadonlySet<string> = new Set(parts.notNames.split(" "));
const HONORIFICS: ReadonlySet<string> = new Set(offices.honorifics.split(" "));
const OFFICES: ReadonlySet<string> = new Set(offices.offices.split(" "));
/** Longest name in tokens: bounds the work on text in capitals. */
const MAX_TOKENS = 12;

/** Names of a text in order, without overlaps: what the lexicons list, and runs of capitalised words. Dates are left out. */
export function findNames(source: Text, times: readonly Time[]): Name[] {
  const mentions: Mention[] = [];
  const inTime = tokensInTimes(source.tokens, times);
  for (const sentence of source.sentences) collectMentions(source, sentence, { inTime, mentions });
  return resolveKeys(source.text, source.tokens, mentions);
}

function tokensInTimes(tokens: readonly Token[], times: readonly Time[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let at = 0;
  for (const time of times) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= time.start) at++;
    for (let index = at; index < tokens.length && (tokens[index]?.start ?? 0) < time.end; index++) inside.add(index);
  }
  return inside;
}

interface Collector {
  readonly inTime: ReadonlySet<number>;
  readonly mentions: Mention[];
}

function collectMentions(source: Text, sentence: Sentence, { inTime, mentions }: Collector): void {
  const { text, tokens } = source;
  const shouting = isShouting(text, tokens, sentence);
  let at = sentence.firstToken;
  while (at < sentence.endToken) {
    const token = tokens[at];
    if (!token?.isWord || inTime.has(at)) {
      at++;
      continue;
    }
    if (CLOSED.has(token.norm) && token.norm !== "us") {
      at++;
      continue;
    }
    const listed = findListed(text, tokens, { at, limit: sentence.endToken });
    const run = shouting ? null : findRun(source, sentence, at, inTime);
    // A run that starts with a listed name and goes on is a longer name ("United Nations Plaza"), unless the listed part is an adjective.
    if (listed && !(run && run.end > listed.end && isOneName(source, listed, run))) {
      mentions.push({ first: at, end: listed.end, listed: listed.entry, office: false });
      at = listed.end;
    } else if (run) {
      mentions.push({ first: run.first, end: run.end, listed: null, office: run.office });
      at = run.end;
    } else at++;
  }
}

/** A sentence in capitals says nothing about names. */
function isShouting(text: string, tokens: readonly Token[], sentence: Sentence): boolean {
  let words = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at];
    if (!token) break;
    const surface = text.slice(token.start, token.end);
    if (startsLower(surface)) return false;
    if (token.end - token.start > 1 && token.isWord) words++;
  }
  return words > 4;
}

interface Run {
  readonly first: number;
  readonly end: number;
  /** An office or honorific stands right before. */
  readonly office: boolean;
}

/** The run of capitalised words that starts at `at`, without the offices at its head; null when there is none. */
function findRun(source: Text, sentence: Sentence, at: number, inTime: ReadonlySet<number>): Run | null {
  const { text, tokens } = source;
  if (!isCapitalised(text, tokens[at])) return null;
  let end = at;
  while (end < sentence.endToken && end - at < MAX_TOKENS && !inTime.has(end)) {
    if (end > at && isListedAlone(source, sentence, end)) break;
    if (isCapitalised(text, tokens[end])) end++;
    else {
      const next = linkEnd(source, { at: end, limit: Math.min(sentence.endToken, at + MAX_TOKENS) });
      if (next === null) break;
      end = next;
    }
  }
  let first = at;
  let office = isOfficeWord(tokens[at - 1]);
  while (first < end && isHead(source, sentence, first, end)) {
    office ||= isOfficeWord(tokens[first]);
    first++;
  }
  if (first >= end) return null;
  return isPlainOpener(source, sentence, first, end) ? null : { first, end, office };
}

/** A listed adjective or a body inside a run starts a name of its own ("More Russians"). */
function isListedAlone({ text, tokens }: Text, sentence: Sentence, at: number): boolean {
  const listed = findListed(text, tokens, { at, limit: sentence.endToken });
  return listed?.entry.adjective === true;
}

/** Is a listed name the start of a longer one ("Kyiv Independent", "Moscow City Court")? Adjectives never are. */
function isOneName({ tokens }: Text, listed: { readonly entry: Entry; readonly end: number }, run: Run): boolean {
  if (listed.entry.adjective || run.first >= listed.end) return false;
  return !isOfficeWord(tokens[listed.end]);
}

function isCapitalised(text: string, token: Token | undefined): boolean {
  if (!token?.isWord || NOT_NAMES.has(token.norm) || parseWord(token.norm) !== null || parseScale(token.norm) !== null)
    return false;
  return startsUpper(text.slice(token.start, token.start + 2));
}

/** Index after small words that link the parts of a name ("General Staff of Ukraine", "Ursula von der Leyen"); null when no capitalised word follows. */
function linkEnd(
  { text, tokens }: Text,
  { at, limit }: { readonly at: number; readonly limit: number },
): number | null {
  const word = tokens[at]?.norm ?? "";
  if (!LINKS.has(word) || word === "and" || word === "in" || word === "on" || word === "the" || word === "for")
    return null;
  let next = at + 1;
  if (word === "of" && tokens[next]?.norm === "the") next++;
  while (PARTICLES.has(word) && PARTICLES.has(tokens[next]?.norm ?? "")) next++;
  if (next >= limit || !isCapitalised(text, tokens[next])) return null;
  return word === "of" && !takesOf(tokens[at - 1]) ? null : next + 1;
}

const HEADS: ReadonlySet<string> = new Set([
  ...parts.organisation.split(" "),
  ...parts.event.split(" "),
  "republic",
  "kingdom",
  "university",
  "bank",
  "gulf",
  "strait",
  "sea",
  "bay",
  "isle",
  "house",
  "duke",
  "city",
]);

/** Words after which "of" goes on with the name: "General Staff of Ukraine", not "President of Ukraine". */
function takesOf(token: Token | undefined): boolean {
  return token !== undefined && HEADS.has(token.norm);
}

function isOfficeWord(token: Token | undefined): boolean {
  return token !== undefined && (HONORIFICS.has(token.norm) || OFFICES.has(token.norm));
}

/** Words at the head of a run that are no part of the name: sentence openers, offices, adjectives of countries. */
function isHead(source: Text, sentence: Sentence, at: number, end: number): boolean {
  const token = source.tokens[at];
  if (!token) return false;
  if (CLOSED.has(token.norm) || (OPENERS.has(token.norm) && opensSentence(source, sentence, at))) return true;
  if (HONORIFICS.has(token.norm)) return true;
  // "Defence Minister Umerov" but "Defence Ministry": an office word heads a name only when the run does not end as an organisation.
  return OFFICES.has(token.norm) && !HEADS.has(source.tokens[end - 1]?.norm ?? "") && !hasHead(source.tokens, at, end);
}

function hasHead(tokens: readonly Token[], at: number, end: number): boolean {
  for (let index = at; index < end; index++)
    if (HEADS.has(tokens[index]?.norm ?? "") && tokens[index + 1]?.norm === "of") return true;
  return false;
}

/** One capitalised word that opens a sentence is no name when it is a word that often does. */
function isPlainOpener(source: Text, sentence: Sentence, first: number, end: number): boolean {
  const { text, tokens } = source;
  if (end - first > 1 || !opensSentence(source, sentence, first)) return false;
  const token = tokens[first];
  if (!token) return true;
  const surface = text.slice(token.start, token.end);
  if (/\p{Lu}.*\p{Lu}/u.test(surface) || isOfficeWord(tokens[first - 1])) return false;
  const next = tokens[first + 1]?.norm ?? "";
  return next !== "'s" && !SPEECH.has(next) && OPENERS.has(token.norm);
}

function opensSentence({ tokens }: Text, sentence: Sentence, at: number): boolean {
  if (at <= sentence.firstToken) return true;
  // After a colon, a dash or an opening quotation mark a capital says as little as at the start.
  return /^(?:[:"'(“‘[]|-+|\d+|[•●▪])$/u.test(tokens[at - 1]?.norm ?? "");
}
