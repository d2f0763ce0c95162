import type { Analysis, Name, NameType } from "../model/analysis.ts";
import type { Speaker } from "../model/claim.ts";
import { Span } from "../model/span.ts";
import nouns from "./lexicons/speaker-nouns.json" with { type: "json" };

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  nouns.map((each) => [each.name, new Set(each.words.split(" "))]),
);
const list = (name: string): ReadonlySet<string> => LISTS.get(name) ?? new Set();
const PERSONS = list("person");
const LEADERS = list("leader");
const ORGANISATIONS = list("organisation");
const GROUPS = list("group");
const OUTLETS = list("outlet");

const SINGULAR_PERSON = new Set(["he", "she", "him", "her", "his", "who", "whom", "whose"]);
const FIRST_PERSON = new Set(["i", "we", "my", "our", "me", "us"]);
const PLURAL = new Set(["they", "their", "them"]);
const NEUTER = new Set(["it", "its", "which", "that"]);
const ARTICLE = /^(?:the|a|an|its|their|his|her|this|that)\s+/i;
/** Ties that put the name after them in a role below the head ("a spokesman for Boris Johnson"). */
const BELOW = /\b(?:for|of|to|with|from|by|at|in|under|against|on)\s+(?:the\s+)?(?:[\p{Lu}][\p{L}.’'-]*\s+){0,4}$/u;
/** Longest name shown, in UTF-16 units. */
const LONGEST_NAME = 120;

/** Names of an analysis, indexed for the resolution of speakers. */
export interface NameIndex {
  readonly text: string;
  readonly names: readonly Name[];
  /** Fullest form of each person's and organisation's key. */
  readonly fullest: ReadonlyMap<string, Name>;
}

export const NameIndex = {
  of: ({ text, names }: Analysis): NameIndex => {
    const fullest = new Map<string, Name>();
    for (const name of names) {
      const known = fullest.get(name.key);
      if (!known || name.end - name.start > known.end - known.start) fullest.set(name.key, name);
    }
    return { text, names, fullest };
  },
};

/** A speaker resolved so far, with where its words stand and, for people, the description that introduced it. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly at: number;
  readonly key: string | null;
  readonly content: readonly Span[];
}

/** What the resolution looks back on: speakers before, in the order of the text. */
export interface Memory {
  readonly index: NameIndex;
  readonly before: readonly Resolved[];
}

/** The speaker that a source phrase names: pronouns and descriptions as the person or body meant, surnames as the fullest name. */
export function resolveSpeaker(source: Span, memory: Memory): Resolved {
  const text = memory.index.text.slice(source.start, source.end);
  const bare = stripMarks(text);
  const pronoun = bare.toLowerCase();
  const known =
    resolvePronoun(pronoun, source, memory) ?? resolveNamed(source, memory) ?? resolveDescription(bare, source, memory);
  const name = known?.name ?? stripArticle(bare);
  const type = known?.type ?? typeOfPhrase(bare);
  return {
    speaker: { text, start: source.start, end: source.end, name: name.slice(0, LONGEST_NAME), type },
    at: source.start,
    key: known?.key ?? null,
    content: [],
  };
}

interface Identity {
  readonly name: string;
  readonly type: NameType;
  readonly key: string | null;
}

function toIdentity({ speaker, key }: Resolved): Identity {
  return { name: speaker.name, type: speaker.type, key };
}

function resolvePronoun(word: string, source: Span, { index, before }: Memory): Identity | null {
  const last = (accepts: (each: Resolved) => boolean): Identity | null => {
    for (let at = before.length - 1; at >= 0; at--) {
      const each = before[at];
      if (each && each.at < source.start && accepts(each)) return toIdentity(each);
    }
    return null;
  };
  if (FIRST_PERSON.has(word)) {
    return last((each) => each.content.some((span) => Span.contains(span, source))) ?? null;
  }
  if (word === "who" || word === "which" || word === "that") return antecedent(source, index);
  if (SINGULAR_PERSON.has(word)) return nearestPerson(source, { index, before });
  if (PLURAL.has(word))
    return last((each) => each.speaker.type === "group" || each.speaker.type === "organisation") ?? null;
  if (NEUTER.has(word)) return nearestBody(source, { index, before });
  return null;
}

/** "he": the last person who spoke, unless another person was named since at the start of a clause. */
function nearestPerson(source: Span, { index, before }: Memory): Identity | null {
  const spoke = before.findLast(
    (each) => each.at < source.start && each.speaker.type === "person" && each.key !== null,
  );
  const named = index.names.findLast(
    (each) => each.end <= source.start && each.type === "person" && opensClause(index.text, each),
  );
  if (named && (!spoke || named.start > spoke.at)) return nameIdentity(named, index);
  if (spoke) return toIdentity(spoke);
  const any = index.names.findLast((each) => each.end <= source.start && each.type === "person");
  return any ? nameIdentity(any, index) : null;
}

function opensClause(text: string, name: Span): boolean {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  return /(?:^|[.!?”"]\s+|\n\s*)(?:[\p{L}’'-]+\s+){0,3}$/u.test(before);
}

/** "it": the last body that spoke, else the last organisation or place that opens a clause. */
function nearestBody(source: Span, { index, before }: Memory): Identity | null {
  const isBody = (type: NameType) => type === "organisation" || type === "place";
  const spoke = before.findLast(
    (each) => each.at < source.start && (isBody(each.speaker.type) || each.speaker.type === "other"),
  );
  const named = index.names.findLast(
    (each) => each.end <= source.start && isBody(each.type) && !each.adjective && opensClause(index.text, each),
  );
  if (named && (!spoke || named.start > spoke.at)) return nameIdentity(named, index);
  return spoke ? toIdentity(spoke) : null;
}

/** "sources, who say": the words before the relative pronoun. */
function antecedent(source: Span, index: NameIndex): Identity | null {
  const name = index.names.findLast((each) => each.end <= source.start && source.start - each.end <= 3);
  if (name) return nameIdentity(name, index);
  const words = /([\p{L}\p{N}’'-]+(?:\s+[\p{L}\p{N}’'-]+){0,2}),?\s*$/u.exec(
    index.text.slice(Math.max(0, source.start - 60), source.start),
  );
  const phrase = words?.[1];
  return phrase ? { name: stripArticle(phrase), type: typeOfPhrase(phrase), key: null } : null;
}

/** A source with a name at its head: "Foreign Minister Ana Lopez", "the mayor, Jo Kim,", "Putin". */
function resolveNamed(source: Span, { index }: Memory): Identity | null {
  const inside = index.names.filter((each) => Span.contains(source, each));
  const person = inside.find((each) => each.type === "person" && !isBelow(index.text, source, each));
  if (person) return nameIdentity(person, index);
  const bare = stripArticle(stripMarks(index.text.slice(source.start, source.end)));
  const whole = inside.find((each) => !each.adjective && stripArticle(index.text.slice(each.start, each.end)) === bare);
  return whole ? nameIdentity(whole, index) : null;
}

function isBelow(text: string, source: Span, name: Span): boolean {
  const before = text.slice(source.start, name.start);
  if (before.includes(",")) return BELOW.test(before.slice(before.lastIndexOf(",")));
  return BELOW.test(before) || /^[’']s?\b/.test(text.slice(name.end, Math.min(name.end + 3, source.end)));
}

function nameIdentity(name: Name, index: NameIndex): Identity {
  const full = name.type === "person" ? (index.fullest.get(name.key) ?? name) : name;
  return { name: stripArticle(index.text.slice(full.start, full.end)), type: name.type, key: name.key };
}

/** "the Russian president", "the ministry": the last person or body that fits. */
function resolveDescription(bare: string, source: Span, memory: Memory): Identity | null {
  if (!/^the\s/i.test(bare)) return null;
  const words = bare.toLowerCase().split(/\s+/);
  const head = words.at(-1) ?? "";
  if (words.length > 4) return null;
  if (LEADERS.has(head)) return findHolder(head, source, memory) ?? null;
  if (!ORGANISATIONS.has(head)) return null;
  const { index, before } = memory;
  const named = index.names.findLast(
    (each) =>
      each.end <= source.start &&
      each.type === "organisation" &&
      new RegExp(`\\b${head}\\b`, "i").test(index.text.slice(each.start, each.end)),
  );
  if (named) return words.length === 2 ? nameIdentity(named, index) : null;
  const spoke = before.findLast(
    (each) => each.at < source.start && each.speaker.name.toLowerCase().split(/\s+/).includes(head),
  );
  return spoke && words.length === 2 ? toIdentity(spoke) : null;
}

/** The last person introduced with that office, else the last person who spoke. */
function findHolder(office: string, source: Span, { index, before }: Memory): Identity | null {
  const title = new RegExp(`\\b${office}\\b[^.!?]{0,24}$|^[^.!?]{0,24}\\b${office}\\b`, "i");
  const people = index.names.filter((each) => each.end <= source.start && each.type === "person");
  const holder = people.findLast(
    (each) =>
      title.test(index.text.slice(Math.max(0, each.start - 32), each.start)) || isTitled(index.text, each, office),
  );
  if (holder) return nameIdentity(holder, index);
  if (office !== "leader" && office !== "president") return null;
  const spoke = before.findLast(
    (each) => each.at < source.start && each.speaker.type === "person" && each.key !== null,
  );
  if (spoke) return toIdentity(spoke);
  const any = people.at(-1);
  return any ? nameIdentity(any, index) : null;
}

function isTitled(text: string, name: Span, office: string): boolean {
  const inside = text.slice(name.start, name.end).toLowerCase();
  return (
    inside.split(/\s+/).includes(office) ||
    text
      .slice(name.end, name.end + 40)
      .toLowerCase()
      .startsWith(`, the ${office}`)
  );
}

/** What kind of speaker a phrase without a name means, by its head noun. */
export function typeOfPhrase(phrase: string): NameType {
  const head =
    phrase
      .toLowerCase()
      .split(/\s+(?:of|for|in|at|from|with|on|who|which|that)\s+|,/)[0]
      ?.trim()
      .split(/\s+/)
      .at(-1) ?? "";
  if (ORGANISATIONS.has(head)) return "organisation";
  if (PERSONS.has(head)) return "person";
  if (GROUPS.has(head) || (head.endsWith("s") && PERSONS.has(head.slice(0, -1)))) return "group";
  return "other";
}

/** Is this speaker a news agency, broadcaster or paper? */
export function isOutlet(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s.-]+/)
    .some((word) => OUTLETS.has(word));
}

function stripMarks(text: string): string {
  return text.replace(/^[\s,"“‘(]+|[\s,"”’)]+$/g, "");
}

function stripArticle(text: string): string {
  const bare = text.replace(ARTICLE, "");
  return bare === "" ? text : bare.replace(/[’']s?$/, "");
}
