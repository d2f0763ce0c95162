import { contentWordsOf } from "../language/content-words.ts";
import { parseDigits, parseWord } from "../language/quantities/numerals.ts";
import { wordKey } from "../language/terms.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Agreement } from "../model/claim-kinds.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { isSubset } from "../model/subset.ts";
import { actorKeys } from "./actors.ts";
import agreementNouns from "./lexicons/agreement-nouns.json" with { type: "json" };
import { isRecordClaim, nameOf, type RecordClaim } from "./told-facts.ts";

/** A claim with the report that makes it. */
export interface ToldRecord {
  readonly claim: RecordClaim;
  readonly reading: Reading;
  readonly matter: MatterKeys;
  /** Keys of the parties that the report names; equal keys are one party. */
  readonly keyOfActor: (actor: string) => string;
}

/** What a matter is known by. */
interface MatterKeys {
  /** Of its name, without the words for what kind of agreement it is; empty where it has none. */
  readonly words: ReadonlySet<string>;
  /** Numbers of its name ("a ten-day truce"). */
  readonly values: ReadonlySet<number>;
}

const ANY: ReadonlySet<string> = new Set(agreementNouns.any);
const TRUCES: ReadonlySet<string> = new Set(agreementNouns.truces);
const TREATIES: ReadonlySet<string> = new Set(agreementNouns.treaties);
const KINDS: ReadonlySet<string> = new Set([...ANY, ...TRUCES, ...TREATIES].map(wordKey));
/** Of the words of two names, the share of the shorter one's that make them one, and how many at least, where neither has all. */
const SAME_NAME = 0.6;
const LEAST_SHARED = 2;

/**
 * Claims of the reports by the agreement, the sanctions or the talks that they tell of, the most told first. Two are of one matter where the words
 * of one name are among those of the other, or most are; one without such words ("the deal") is of the only matter that it can be, in all reports or in
 * its own. No claim is taken from a report that says a machine wrote it.
 */
export function groupByMatter(readings: readonly Reading[]): readonly (readonly ToldRecord[])[] {
  const actors = actorKeys(readings);
  const told = readings.flatMap((reading) => {
    if (reading.report.disclosure) return [];
    const keyOfActor = actors(reading);
    return reading.claims
      .filter(isRecordClaim)
      .map((claim) => ({ claim, reading, keyOfActor, matter: keysOfMatter(claim, reading) }));
  });
  const groups: ToldRecord[][] = [];
  for (const each of told.sort((a, b) => sizeOf(b) - sizeOf(a))) {
    const fitting = groups.filter(([fullest]) => fullest && isSameMatter(fullest, each));
    const group = sizeOf(each) > 0 ? fitting[0] : onlyOne(fitting, each);
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups.sort((a, b) => b.length - a.length);
}

function sizeOf({ matter: { words, values } }: ToldRecord): number {
  return words.size + values.size;
}

/**
 * Of the matters that a bare name may be of, the only one in all reports; else the only one that its own report does not tell of by a word of the same kind,
 * as mentions were told apart within a report already; else the only one of its own report.
 */
function onlyOne(fitting: readonly ToldRecord[][], told: ToldRecord): ToldRecord[] | undefined {
  const named = fitting.filter(([fullest]) => fullest && sizeOf(fullest) > 0);
  if (named.length <= 1) return named[0] ?? fitting[0];
  const isOwn = (other: ToldRecord) => other.reading === told.reading;
  const open = named.filter((group) => !group.some((other) => isOwn(other) && isOneFamily(other, told)));
  if (open.length <= 1) return open[0];
  const own = open.filter((group) => group.some(isOwn));
  return own.length === 1 ? own[0] : undefined;
}

/** Two words for a truce, or two for a treaty or any agreement. */
function isOneFamily({ claim: a }: ToldRecord, { claim: b }: ToldRecord): boolean {
  if (a.kind !== "agreement" || b.kind !== "agreement") return true;
  return TRUCES.has(a.type) === TRUCES.has(b.type);
}

function keysOfMatter(claim: RecordClaim, { analysis }: Reading): MatterKeys {
  // "The truce on that table" is known by what went before.
  const name = (nameOf(claim) ?? "").replace(/\b(?:on|at|in|of|for|about) (?:this|that|these|those)\b.*$/s, "");
  const countries = countriesIn(name, analysis);
  const [words, values] = [new Set(countries.map(({ key }) => key)), new Set<number>()];
  for (const word of contentWordsOf(without(name, countries)).flatMap((each) => each.split("-"))) {
    const value = parseDigits(word) ?? parseWord(word);
    if (value !== null) values.add(value);
    else if (claim.kind !== "agreement" || !KINDS.has(wordKey(word))) words.add(wordKey(word));
  }
  return { words, values };
}

interface NamedCountry extends Span {
  readonly key: string;
}

/** The countries that a name has, by whatever word: "Belarusian firms" are of Belarus. Offsets count from the start of the name. */
function countriesIn(name: string, { text, names }: Analysis): readonly NamedCountry[] {
  return names.flatMap((each): NamedCountry[] => {
    const words = Span.slice(text, each);
    const start = name.indexOf(words);
    const end = start + words.length;
    if (start < 0 || !each.key.startsWith("country:")) return [];
    return LETTER.test(name.charAt(start - 1)) || LETTER.test(name.charAt(end)) ? [] : [{ start, end, key: each.key }];
  });
}

const LETTER = /\p{L}/u;

function without(text: string, spans: readonly Span[]): string {
  return text
    .split("")
    .map((letter, at) => (spans.some(({ start, end }) => at >= start && at < end) ? " " : letter))
    .join("");
}

function isSameMatter(fuller: ToldRecord, shorter: ToldRecord): boolean {
  const [a, b] = [fuller.claim, shorter.claim];
  if (a.kind !== b.kind || (a.kind === "agreement" && b.kind === "agreement" && !isOneKind(a, b))) return false;
  return isOneName(fuller.matter, shorter.matter);
}

function isOneName(fuller: MatterKeys, shorter: MatterKeys): boolean {
  const isOtherNumber =
    fuller.values.size > 0 && shorter.values.size > 0 && ![...shorter.values].some((value) => fuller.values.has(value));
  if (isOtherNumber) return false;
  if (isSubset(shorter.words, fuller.words)) return true;
  const shared = [...shorter.words].filter((word) => fuller.words.has(word)).length;
  return shared >= LEAST_SHARED && shared >= SAME_NAME * Math.min(shorter.words.size, fuller.words.size);
}

/** Can two words for an agreement stand for one? */
function isOneKind({ type: a }: Agreement, { type: b }: Agreement): boolean {
  const bothIn = (kinds: ReadonlySet<string>) => kinds.has(a) && kinds.has(b);
  const isAny = (ANY.has(a) && KINDS.has(wordKey(b))) || (ANY.has(b) && KINDS.has(wordKey(a)));
  return a === b || isAny || bothIn(TRUCES) || bothIn(TREATIES);
}
