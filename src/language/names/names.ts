import type { Name, Office, Sentence, Time, Token } from "../../model/analysis.ts";
import type { Syntax } from "../../model/syntax.ts";
import { startsLower, startsUpper } from "../characters.ts";
import parts from "../lexicons/name-parts.json" with { type: "json" };
import { GIVEN_NAMES } from "../listed-words.ts";
import { parseSign } from "../quantities/units.ts";
import { toWords, type Words } from "../words.ts";
import { findHyphened, findListed, type Gazetteer, type Listed } from "./gazetteer.ts";
import type { Entry } from "./gazetteer-entries.ts";
import { type Mention, resolveKeys } from "./name-keys.ts";
import { isLanguage } from "./name-languages.ts";
import { isOnePerson, isReadAsName, type NameReading, readNames } from "./name-reading.ts";
import { foldedCapitals, settleRival } from "./name-rivals.ts";
import { type Evidence, findRun, gatherEvidence, isClosedWord, isCommonWord, opensAt, type Run } from "./name-runs.ts";
import { findHyphenedSense, findSense } from "./name-senses.ts";
import { findOfficeMentions } from "./office-mentions.ts";
import { findOffice, isHonorific, isOfficeWord } from "./offices.ts";

/** What names are found in: a text with its tokens, its sentences, what a reader says of it, and the names to look for. */
export interface NamedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly syntax: Syntax | null;
  readonly gazetteer: Gazetteer;
}

/** Places that people are named after. */
const GIVEN_PLACES: ReadonlySet<string> = new Set(parts.givenPlaces.split(" "));
const COMPANY: ReadonlySet<string> = new Set(parts.company.split(" "));
const PRESS: ReadonlySet<string> = new Set(parts.press.split(" "));
const ORGANISATION: ReadonlySet<string> = new Set(parts.organisation.split(" "));
const PLACE: ReadonlySet<string> = new Set(parts.place.split(" "));
const HEADS: ReadonlySet<string> = new Set(`${parts.organisation} ${parts.place} ${parts.event}`.split(" "));

/** Names of a text in order, without overlaps: what the lexicons list, and runs of capitalised words; and the offices that it names. Dates are left out. */
export function findNames(source: NamedText, times: readonly Time[]): { names: Name[]; offices: Office[] } {
  const { text, tokens, syntax } = source;
  const sentences = source.sentences.map((sentence) => toWords(source, sentence));
  const whole: Source = {
    ...source,
    taken: tokensInTimes(tokens, times),
    evidence: gatherEvidence(text, tokens, openingsOf(sentences)),
    capitals: foldedCapitals(tokens, ({ start }) => startsUpper(text.slice(start, start + 2))),
    reading: syntax ? readNames(syntax) : null,
  };
  const mentions: Mention[] = [];
  for (const words of sentences) collectMentions(whole, words, mentions);
  const names = resolveKeys(whole, mentions);
  const offices = findOfficeMentions(
    sentences,
    names.map((name, index) => ({ name, first: mentions[index]?.first ?? 0, end: mentions[index]?.end ?? 0 })),
  );
  return {
    names: names.map((name, index) => ({ ...name, office: offices.byName.get(index) ?? null })),
    offices: offices.all,
  };
}

function openingsOf(sentences: readonly Words[]): ReadonlySet<number> {
  const openings = new Set<number>();
  for (const words of sentences) {
    for (let at = words.first; at < words.limit; at++) if (opensAt(words, at)) openings.add(at);
  }
  return openings;
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

interface Source extends NamedText {
  readonly taken: ReadonlySet<number>;
  readonly evidence: Evidence;
  /** Words of the text with a capital, folded. */
  readonly capitals: ReadonlySet<string>;
  readonly reading: NameReading | null;
}

function collectMentions(source: Source, words: Words, mentions: Mention[]): void {
  const isShouting = isInCapitals(source, words);
  let at = words.first;
  while (at < words.limit) {
    const isSkipped =
      !source.tokens[at]?.isWord ||
      source.taken.has(at) ||
      (isClosedWord(words.norm(at)) && !isInitials(source, at) && words.norm(at) !== "us");
    const office = isSkipped ? null : findOffice(words, at);
    const found =
      isSkipped || office !== null ? { mentions: [], end: at + 1 } : findMentions(source, words, { at, isShouting });
    mentions.push(...found.mentions);
    at = office ?? found.end;
  }
}

/** "WHO", "US", "IT": two letters or more, all capitals. */
function isInitials({ text, tokens }: NamedText, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Lu}{2,}$/u.test(text.slice(token.start, token.end));
}

interface Found {
  readonly mentions: readonly Mention[];
  /** Token to go on at. */
  readonly end: number;
}

/** The names that start at token `at`: one, or a listed one and the run after it, or the two sides of "US-Russia". */
function findMentions(
  source: Source,
  words: Words,
  { at, isShouting }: { readonly at: number; readonly isShouting: boolean },
): Found {
  const listed = findListed(source, { at, limit: words.limit });
  if (listed?.entry.kind === "phrase") return { mentions: [], end: listed.end };
  if (listed && isElsewhere(source, words, listed))
    return { mentions: [toMention(words, { first: at, end: listed.end })], end: listed.end };
  const run = isShouting ? null : findRun(source, words, at);
  const isMoney = listed !== null && parseSign(words.norm(listed.end)) !== null && words.touches(listed.end);
  if (isMoney || (listed && isOtherWord(source, words, { at, listed }))) return { mentions: [], end: at + 1 };
  if (listed && !(run && isPartOf(source, words, { at, listed, run })))
    return { mentions: [toListed(source, words, { at, listed })], end: listed.end };
  const sides = hyphenedMentions(source, words, at);
  if (sides.length > 0 && !(run && ORGANISATION.has(words.norm(run.end - 1)))) return { mentions: sides, end: at + 1 };
  return run ? { mentions: [toMention(words, run)], end: run.end } : { mentions: [], end: at + 1 };
}

/** The listed sides of a hyphenated word, each as a mention of its own. */
function hyphenedMentions(source: Source, words: Words, at: number): readonly Mention[] {
  if (/-(?:speak(?:er|ers|ing)|language)$/.test(words.norm(at))) return [];
  const sides = findHyphened(source, at);
  return sides.map(({ entry, span }) => ({
    ...toMention(words, { first: at, end: at + 1 }),
    listed: entry,
    sense: entry.government ? findHyphenedSense(words, at, sides.length === 2 && !entry.adjective) : null,
    span,
  }));
}

/** "London, Ontario", "Cairo, Illinois": a city of the same name in another country; "the Kursk region" is not the city. */
function isElsewhere(source: Source, { norm, limit }: Words, { entry, end }: Listed): boolean {
  if (entry.kind === "city" && /^(?:region|oblast|province|governorate|prefecture)$/.test(norm(end))) return true;
  if (entry.country === null || norm(end) !== ",") return false;
  const region = findListed(source, { at: end + 1, limit })?.entry;
  return region?.kind === "region" && !region.adjective && !region.key.startsWith(`region:${entry.country}-`);
}

/** A listed word that is the name of a language, or that the reader takes for a plain noun or a verb ("Polish the floor"). */
function isOtherWord({ reading }: Source, words: Words, { at, listed: { entry, end } }: Omit<Rivals, "run">): boolean {
  if (isLanguage(reading, words, { entry, at })) return true;
  if (!reading || end - at > 1 || entry.exact || isReadAsName(reading, at)) return false;
  const tag = reading.syntax.upos(reading.syntax.headWordOf(at));
  return entry.adjective ? tag === "VERB" : tag === "NOUN" || tag === "VERB";
}

/** Does a listed name only open, or lie in, the run of capitalised words around it? */
function isPartOf(source: Source, words: Words, rivals: Rivals): boolean {
  const { listed, run } = rivals;
  return isOneName(words, listed, run) || isOneFirm(source, words, rivals) || isPerson(source, words, rivals);
}

/** Is a listed name the start of a longer one ("Kyiv Post", "Moscow City Court", "Panama Canal"), not a country before a person or a body of its own? */
function isOneName({ norm }: Words, { entry, end }: Listed, run: Run): boolean {
  if (run.end <= end || run.first >= end) return false;
  const last = norm(run.end - 1);
  if (entry.alone) return true;
  if (entry.adjective) return run.end - end === 1 && COMPANY.has(last);
  if (PRESS.has(last)) return true;
  if (GIVEN_NAMES.has(norm(end)) || isOfficeWord(norm(end))) return false;
  if (entry.kind === "city" || entry.kind === "region") return HEADS.has(last) || run.end - end === 1;
  if (entry.kind === "seat") return PLACE.has(last);
  const isPlaceWord = run.end - end === 1 && PLACE.has(last) && !ORGANISATION.has(last) && last !== "state";
  return isPlaceWord || norm(end) === "of" || norm(end) === "and";
}

/** "Israel Radio", "US Steel": one organisation to the reader, and no body of the country's own ("US Navy"). */
function isOneFirm({ reading }: Source, { norm }: Words, { at, listed: { entry, end }, run }: Rivals): boolean {
  if (!reading || entry.adjective || entry.kind !== "country" || run.first !== at || run.end <= end) return false;
  const entity = reading.entityOf(at);
  if (entity?.type !== "organization" || reading.entityOf(run.end - 1) !== entity) return false;
  return !ORGANISATION.has(norm(run.end - 1)) && !isOfficeWord(norm(end)) && !GIVEN_NAMES.has(norm(end));
}

interface Rivals {
  readonly at: number;
  readonly listed: Listed;
  readonly run: Run;
}

/** Is a listed place's name a person's here ("Jordan Henderson", "Israel Katz", "Mr Washington")? */
function isPerson({ reading, evidence }: Source, words: Words, { at, listed: { entry, end }, run }: Rivals): boolean {
  if (entry.kind === "body" || end - at > 1 || entry.exact || run.first !== at) return false;
  const { norm } = words;
  if (isHonorific(norm(at - 1)) && words.isUpper(at - 1)) return true;
  if (run.end === end || entry.adjective || isOfficeWord(norm(end))) return false;
  if (reading) return isOnePerson(reading, at, end);
  return (
    GIVEN_PLACES.has(norm(at)) &&
    !isCommonWord(norm(end)) &&
    !HEADS.has(norm(run.end - 1)) &&
    !evidence.lower.has(norm(end))
  );
}

function toListed(source: Source, words: Words, { at: first, listed }: Omit<Rivals, "run">): Mention {
  const mention = toMention(words, { first, end: listed.end });
  const entry = settleRival(words, { entry: listed.entry, first, end: listed.end }, source);
  return { ...mention, listed: entry, sense: senseOf(source, words, { first, end: listed.end, entry }) };
}

function senseOf(
  source: Source,
  words: Words,
  mention: { readonly first: number; readonly end: number; readonly entry: Entry },
): Mention["sense"] {
  const { adjective, kind, government } = mention.entry;
  if (adjective || kind === "body") return null;
  return government ? findSense(source, words, mention) : "place";
}

function toMention(words: Words, { first, end }: Run): Mention {
  const office = isOfficeWord(words.norm(first - 1)) || /^(?:mr|mrs|ms|dr)\.?$/.test(words.norm(first - 1));
  return { first, end, listed: null, sense: null, office, span: words.span(first, end) };
}

/** A sentence in capitals says nothing about names. */
function isInCapitals({ text, tokens }: NamedText, words: Words): boolean {
  let count = 0;
  for (let at = words.first; at < words.limit; at++) {
    const token = tokens[at];
    if (!token) break;
    if (startsLower(text.slice(token.start, token.end))) return false;
    if (token.end - token.start > 1 && token.isWord) count++;
  }
  return count > 4;
}
