import type { Name, Sentence, Time, Token } from "../model/analysis.ts";
import { startsLower } from "./characters.ts";
import { type Entry, findHyphened, findListed, type Listed } from "./gazetteer.ts";
import givenNames from "./lexicons/given-names.json" with { type: "json" };
import parts from "./lexicons/name-parts.json" with { type: "json" };
import { type Mention, resolveKeys } from "./name-keys.ts";
import { type Evidence, findRun, gatherEvidence, isClosedWord, opensAt, type Run } from "./name-runs.ts";
import { findOffice, isOfficeWord } from "./offices.ts";
import { parseSign } from "./units.ts";
import { toWords, type Words } from "./words.ts";

interface Text {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

const GIVEN: ReadonlySet<string> = new Set(givenNames.words.split(" "));
const PRESS: ReadonlySet<string> = new Set(parts.press.split(" "));
const HEADS: ReadonlySet<string> = new Set(`${parts.organisation} ${parts.place} ${parts.event}`.split(" "));

/** Names of a text in order, without overlaps: what the lexicons list, and runs of capitalised words. Dates and offices are left out. */
export function findNames(source: Text, times: readonly Time[]): Name[] {
  const { text, tokens } = source;
  const sentences = source.sentences.map((sentence) => toWords(source, sentence));
  const taken = tokensInTimes(tokens, times);
  const evidence = gatherEvidence(text, tokens, openingsOf(sentences));
  const mentions: Mention[] = [];
  for (const words of sentences) collectMentions({ ...source, taken, evidence }, words, mentions);
  return resolveKeys(text, tokens, mentions);
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

interface Source extends Text {
  readonly taken: ReadonlySet<number>;
  readonly evidence: Evidence;
}

function collectMentions(source: Source, words: Words, mentions: Mention[]): void {
  const isShouting = isInCapitals(source, words);
  let at = words.first;
  while (at < words.limit) {
    const isSkipped =
      !source.tokens[at]?.isWord || source.taken.has(at) || (isClosedWord(words.norm(at)) && words.norm(at) !== "us");
    const office = isSkipped ? null : findOffice(words, at);
    const found = isSkipped || office !== null ? [] : findMentions(source, words, { at, isShouting });
    mentions.push(...found);
    at = office ?? found.at(-1)?.end ?? at + 1;
  }
}

/** The names that start at token `at`: one, or a listed one and the run after it, or the two sides of "US-Russia". */
function findMentions(
  source: Source,
  words: Words,
  { at, isShouting }: { readonly at: number; readonly isShouting: boolean },
): Mention[] {
  const { text, tokens } = source;
  const listed = findListed(text, tokens, { at, limit: words.limit });
  const run = isShouting ? null : findRun(source, words, at);
  const isMoney = listed !== null && parseSign(words.norm(listed.end)) !== null && words.touches(listed.end);
  if (listed && !isMoney && !(run && isOneName(words, listed, run)))
    return [toMention(words, { first: at, end: listed.end }, listed.entry)];
  if (isMoney) return [];
  const sides = findHyphened(text, tokens[at]);
  if (sides.length > 0 && (run?.end ?? at + 1) === at + 1) {
    return sides.map(({ entry, span }) => ({ ...toMention(words, { first: at, end: at + 1 }, entry), span }));
  }
  return run ? [toMention(words, run, null)] : [];
}

/** Is a listed name the start of a longer one ("Kyiv Post", "Moscow City Court"), not a country before a person or a body of its own? */
function isOneName({ norm }: Words, { entry, end }: Listed, run: Run): boolean {
  if (run.end <= end || run.first >= end || entry.adjective) return false;
  const last = norm(run.end - 1);
  if (PRESS.has(last)) return true;
  if (GIVEN.has(norm(end)) || isOfficeWord(norm(end))) return false;
  return entry.isCapital ? HEADS.has(last) || run.end - end === 1 : norm(end) === "of" || norm(end) === "and";
}

function toMention(words: Words, { first, end }: Run, entry: Entry | null): Mention {
  const office = isOfficeWord(words.norm(first - 1)) || /^(?:mr|mrs|ms|dr)\.?$/.test(words.norm(first - 1));
  return { first, end, listed: entry, office, span: words.span(first, end) };
}

/** A sentence in capitals says nothing about names. */
function isInCapitals({ text, tokens }: Text, words: Words): boolean {
  let count = 0;
  for (let at = words.first; at < words.limit; at++) {
    const token = tokens[at];
    if (!token) break;
    if (startsLower(text.slice(token.start, token.end))) return false;
    if (token.end - token.start > 1 && token.isWord) count++;
  }
  return count > 4;
}
