import { type Chain, Coreference } from "../language/coreference/find-coreference.ts";
import type { Name, NameType } from "../model/analysis.ts";
import type { Speaker } from "../model/claim.ts";
import { partitionPoint } from "../model/partition-point.ts";
import { Span } from "../model/span.ts";
import type { NameIndex } from "./name-index.ts";
import { findBefore, listInside } from "./span-search.ts";
import { canSpeak, LEADERS, ORGANISATIONS, stripArticle, stripMarks, typeOfPhrase } from "./speaker-nouns.ts";

const SINGULAR_PERSON = new Set(["he", "she", "him", "her", "his"]);
const FIRST_PERSON = new Set(["i", "we", "my", "our", "me", "us", "mine", "ours", "myself", "ourselves"]);
const PLURAL = new Set(["they", "their", "them"]);
const NEUTER = new Set(["it", "its"]);
const RELATIVE = new Set(["who", "which", "that", "whom"]);
/** Ties that put the name after them in a role below the head ("a spokesman for Boris Johnson"). */
const BELOW = /\b(?:for|of|to|with|from|by|at|in|under|against|on)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+){0,4}$/u;
/** Longest name shown, in UTF-16 units. */
const LONGEST_NAME = 120;
/** Farthest that a speaker stands from the start of a sentence that opens with it, in UTF-16 units ("On Monday, the union said"). */
const OPENING_REACH = 30;
/** Speakers looked back on. */
const REACH = 200;
/** Speakers looked at on either side of "I" and "we". */
const AROUND = 40;

/** A speaker resolved so far, with the key of its name and what was said. */
export interface Resolved {
  readonly speaker: Speaker;
  /** Null for speakers without a name. */
  readonly key: string | null;
  readonly content: readonly Span[];
}

/** What the resolution looks back on: the names of the text, and the speakers before in the order of their cues. */
export interface Memory {
  readonly index: NameIndex;
  readonly before: readonly Resolved[];
}

interface Identity {
  readonly name: string;
  readonly type: NameType;
  readonly key: string | null;
}

/**
 * The speaker that a source phrase names: pronouns and descriptions as the person or body meant, surnames as the fullest name. Null for "I" and "we"
 * in a quotation that nobody is known to have said; outside quotations they are the author's own word for the author.
 */
export function resolveSpeaker(source: Span, memory: Memory): Omit<Resolved, "content"> | null {
  const text = memory.index.text.slice(source.start, source.end);
  const bare = stripMarks(text);
  const known =
    resolvePronoun(bare.toLowerCase(), source, memory) ??
    resolveNamed(source, memory) ??
    resolveDescription(bare, source, memory);
  if (!known && isFirstPerson(source, memory.index) && isQuoted(source, memory.index)) return null;
  const name = (known?.name ?? stripArticle(bare)).slice(0, LONGEST_NAME);
  const type = known?.type ?? typeOfPhrase(bare);
  return { speaker: { text, start: source.start, end: source.end, name, type }, key: known?.key ?? null };
}

/** Is the source "I" or "we", or what belongs to them: words of somebody whom the words around them tell? */
export function isFirstPerson(source: Span, { text }: Pick<NameIndex, "text">): boolean {
  return FIRST_PERSON.has(stripMarks(text.slice(source.start, source.end)).toLowerCase());
}

function isQuoted(source: Span, { quotations }: NameIndex): boolean {
  const quotation = quotations[Span.firstFrom(quotations, source.start + 1) - 1];
  return quotation !== undefined && Span.contains(quotation, source);
}

function resolvePronoun(word: string, source: Span, memory: Memory): Identity | null {
  if (FIRST_PERSON.has(word)) return findSpeakerAround(source, memory);
  if (RELATIVE.has(word)) return findAntecedent(source, memory.index);
  if (![SINGULAR_PERSON, PLURAL, NEUTER].some((list) => list.has(word))) return null;
  const saidBefore = PLURAL.has(word) ? findSpeakersBefore(source, memory) : null;
  if (saidBefore) return saidBefore;
  const chain = Coreference.chainOf(memory.index.coreference(), source);
  const known = toChained(chain, memory.index);
  const isThing = chain?.name === null && chain.type === "thing";
  if (isThing && NEUTER.has(word)) return known && canSpeak(known.name) ? known : null;
  return (isThing ? null : known) ?? guessPronoun(word, source, memory);
}

/** "The forces said … They said …": several who speak in the sentence before, when that opens with them as this one does with the pronoun. */
function findSpeakersBefore(source: Span, memory: Memory): Identity | null {
  const { sentences } = memory.index.analysis;
  const at = Span.firstFrom(sentences, source.start + 1) - 1;
  const before = sentences[at - 1];
  if (!before || source.start !== sentences[at]?.start) return null;
  return findSpoken(
    source,
    memory,
    ({ speaker }) =>
      Span.contains(before, speaker) &&
      speaker.start - before.start <= OPENING_REACH &&
      (speaker.type === "group" || speaker.type === "organisation"),
  );
}

/** By the speakers before, where the text's coreference leads nowhere. */
function guessPronoun(word: string, source: Span, memory: Memory): Identity | null {
  if (SINGULAR_PERSON.has(word)) return findPerson(source, memory);
  if (PLURAL.has(word)) {
    return findSpoken(source, memory, ({ speaker }) => speaker.type === "group" || speaker.type === "organisation");
  }
  return findBody(source, memory);
}

/** Who says the innermost words that the source stands in, among the speakers nearest to it on either side. */
function findSpeakerAround(source: Span, { before }: Memory): Identity | null {
  let best: Resolved | null = null;
  let length = Number.POSITIVE_INFINITY;
  const from = partitionPoint(before.length, (at) => (before[at]?.speaker.start ?? 0) < source.start);
  for (const each of before.slice(Math.max(0, from - AROUND), from + AROUND)) {
    const words = each.content.find((span) => Span.contains(span, source));
    if (!words || words.end - words.start >= length) continue;
    best = each;
    length = words.end - words.start;
  }
  return best ? toIdentity(best) : null;
}

/** A chain by its name, or by the first noun phrase that describes it. */
function toChained(chain: Chain | null, index: NameIndex): Identity | null {
  if (!chain) return null;
  const nouns = chain.mentions.filter(({ kind }) => kind === "noun");
  const words = chain.name ?? nouns.find((each) => !isTitle(each, index)) ?? nouns[0];
  if (!words) return null;
  const named = chain.name && index.names.find((each) => Span.contains(words, each) && each.type !== "person");
  const longer = named ? findLonger(named, index) : null;
  const { start, end } = longer ?? words;
  const name = stripArticle(index.text.slice(start, end));
  const type = chain.type === "thing" ? typeOfPhrase(name) : chain.type;
  return { name, type, key: chain.name ? chain.key : null };
}

/** Does it stand in a heading, whose words are cut short and come before what they speak of? */
function isTitle({ start }: Span, { analysis: { sentences } }: NameIndex): boolean {
  const block = sentences[Span.firstFrom(sentences, start + 1) - 1]?.block;
  return block === "heading" || block === "title";
}

/** The last speaker before the source that fits. */
function findLast(source: Span, { before }: Memory, fits: (each: Resolved) => boolean): Resolved | null {
  for (let at = before.length - 1; at >= Math.max(0, before.length - REACH); at--) {
    const each = before[at];
    if (each && each.speaker.start < source.start && fits(each)) return each;
  }
  return null;
}

function findSpoken(source: Span, memory: Memory, fits: (each: Resolved) => boolean): Identity | null {
  const found = findLast(source, memory, fits);
  return found ? toIdentity(found) : null;
}

function toIdentity({ speaker, key }: Resolved): Identity {
  return { name: speaker.name, type: speaker.type, key };
}

/** "he": the last person who spoke, unless another person was named since at the start of a clause. */
function findPerson(source: Span, memory: Memory): Identity | null {
  const { index } = memory;
  const spoke = findLast(source, memory, ({ speaker, key }) => speaker.type === "person" && key !== null);
  const named = findBefore(index.people, source.start, (each) => opensClause(index.text, each));
  if (named && (!spoke || named.start > spoke.speaker.start)) return toNamed(named, index);
  if (spoke) return toIdentity(spoke);
  const any = findBefore(index.people, source.start, () => true);
  return any ? toNamed(any, index) : null;
}

/** Is the name among the first words of a sentence or paragraph, where subjects stand? */
function opensClause(text: string, name: Span): boolean {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  return /(?:^|[.!?”"]\s+|\n\s*)(?:[\p{L}’'-]+\s+){0,3}$/u.test(before);
}

/** "it": the last body that spoke, else the last organisation or place that opens a clause. */
function findBody(source: Span, memory: Memory): Identity | null {
  const { index } = memory;
  const spoke = findLast(
    source,
    memory,
    ({ speaker: { type } }) => type === "organisation" || type === "place" || type === "other",
  );
  const named = findBefore(index.bodies, source.start, (each) => opensClause(index.text, each));
  if (named && (!spoke || named.start > spoke.speaker.start)) return toNamed(named, index);
  return spoke ? toIdentity(spoke) : null;
}

/** "sources, who say": what the relative clause hangs on, else the words before the relative pronoun. */
function findAntecedent(source: Span, index: NameIndex): Identity | null {
  const named = toChained(findRelativeChain(source, index), index);
  if (named) return named;
  const name = findBefore(index.names, source.start, () => true);
  if (name && source.start - name.end <= 3) return toNamed(name, index);
  const before = index.text.slice(Math.max(0, source.start - 60), source.start);
  const phrase = /([\p{L}\p{N}’'-]{1,40}(?:\s+[\p{L}\p{N}’'-]{1,40}){0,2}),?\s*$/u.exec(before)?.[1];
  return phrase ? { name: stripArticle(phrase), type: typeOfPhrase(phrase), key: null } : null;
}

/** The chain of the noun that the clause of a relative pronoun hangs on. */
function findRelativeChain(source: Span, { analysis, coreference }: NameIndex): Chain | null {
  const { syntax, tokens } = analysis;
  const at = Span.firstFrom(tokens, source.start);
  if (!syntax || tokens[at]?.start !== source.start) return null;
  for (const word of syntax.path(syntax.headWordOf(at))) {
    if (syntax.deprel(word) !== "acl:relcl") continue;
    const noun = syntax.span(syntax.head(word));
    return Coreference.chainAround(coreference(), noun);
  }
  return null;
}

/** A source with a name at its head: "Foreign Minister Ana Lopez", "the mayor, Jo Kim,", "Putin", "the Council". */
function resolveNamed(source: Span, { index }: Memory): Identity | null {
  const inside = listInside(index.names, source);
  const person = inside.find((each) => each.type === "person" && !isBelow(index.text, source, each));
  if (person) return toNamed(person, index);
  const bare = stripArticle(stripMarks(index.text.slice(source.start, source.end)));
  const whole = inside.find((each) => stripArticle(index.text.slice(each.start, each.end)) === bare);
  return whole ? toNamed(whole, index) : null;
}

function isBelow(text: string, source: Span, name: Span): boolean {
  const before = text.slice(source.start, name.start);
  if (before.includes(",")) return BELOW.test(before.slice(before.lastIndexOf(",")));
  return BELOW.test(before) || /^[’']s?\b/.test(text.slice(name.end, Math.min(name.end + 3, source.end)));
}

function toNamed(name: Name, index: NameIndex): Identity {
  const own = name.type === "place" ? null : Coreference.chainOf(index.coreference(), name)?.name;
  if (own && own.end - own.start > name.end - name.start)
    return { name: stripArticle(index.text.slice(own.start, own.end)), type: name.type, key: name.key };
  const full = name.type === "person" ? (index.fullest.get(name.key) ?? name) : (findLonger(name, index) ?? name);
  return { name: stripArticle(index.text.slice(full.start, full.end)), type: full.type, key: full.key };
}

/** "the Council" after "the Council of the European Union", "the ADF" after "the African Development Forum (ADF)": an earlier name that the short one stands for. */
function findLonger(name: Name, index: NameIndex): Name | null {
  const short = stripArticle(index.text.slice(name.start, name.end));
  if (name.type === "place" || name.type === "person" || short.includes(" ")) return null;
  return findBefore(index.names, name.start, (each) => {
    if (each.type === "person") return false;
    const long = ` ${stripArticle(index.text.slice(each.start, each.end)).toLowerCase()}`;
    return (
      long.includes(` ${short.toLowerCase()} of `) || (each.type !== "place" && isIntroducedAs(index.text, each, short))
    );
  });
}

/** Do brackets with the short form follow the name? */
function isIntroducedAs(text: string, name: Span, short: string): boolean {
  const after = text.slice(name.end, name.end + short.length + 6).trimStart();
  return /^\p{Lu}{2,}$/u.test(short) && (after.startsWith(`(${short})`) || after.startsWith(`(the ${short})`));
}

/** "the Russian president", "the ministry": the last person or body that fits. */
function resolveDescription(bare: string, source: Span, memory: Memory): Identity | null {
  const words = bare.toLowerCase().split(/\s+/);
  const head = words.at(-1) ?? "";
  if (words[0] !== "the" || words.length > 4) return null;
  const chain = Coreference.chainOf(memory.index.coreference(), source);
  if (chain?.name) return toChained(chain, memory.index);
  if (LEADERS.has(head)) return findHolder(head, source, memory);
  if (!ORGANISATIONS.has(head) || words.length !== 2) return null;
  const { index } = memory;
  const named = findBefore(index.bodies, source.start, (each) => hasWord(index.text.slice(each.start, each.end), head));
  return named ? toNamed(named, index) : findSpoken(source, memory, ({ speaker }) => hasWord(speaker.name, head));
}

function hasWord(text: string, word: string): boolean {
  return text.toLowerCase().split(/\s+/).includes(word);
}

/** The last person introduced with that office; a president or leader may be the last person who spoke. */
function findHolder(office: string, source: Span, memory: Memory): Identity | null {
  const { index } = memory;
  const holder = findBefore(index.people, source.start, (each) => isTitled(index.text, each, office));
  if (holder) return toNamed(holder, index);
  if (office !== "leader" && office !== "president") return null;
  const spoke = findSpoken(source, memory, ({ speaker, key }) => speaker.type === "person" && key !== null);
  if (spoke) return spoke;
  const last = index.people[Span.firstFrom(index.people, source.start) - 1];
  return last ? toNamed(last, index) : null;
}

/** Does the office stand in the name, right before it, or after it in an apposition? */
function isTitled(text: string, name: Span, office: string): boolean {
  const before = text.slice(Math.max(0, name.start - 32), name.start).toLowerCase();
  const sameSentence = before.slice(before.search(/[^.!?]*$/));
  if (hasWord(sameSentence, office) || hasWord(text.slice(name.start, name.end), office)) return true;
  return text
    .slice(name.end, name.end + 40)
    .toLowerCase()
    .startsWith(`, the ${office}`);
}
