import type { Span } from "../../model/span.ts";
import type { Syntax } from "../../model/syntax.ts";
import data from "../lexicons/counted-nouns.json" with { type: "json" };
import numerals from "../lexicons/numerals.json" with { type: "json" };
import { caseOf, childOf, entityTypeAt, formOf, type ParsedWords, topOf, wordsIn } from "../tree-words.ts";
import type { Placed } from "./bounds.ts";
import { isNominal, phraseOf } from "./counted-phrases.ts";
import { isLength } from "./units.ts";

const SUMS: ReadonlySet<string> = new Set(data.sums.split(" "));
const SHARES: ReadonlySet<string> = new Set(data.shares.split(" "));
/** "over the course of three days", "in the range of $5 million": what stands before says nothing of what is counted. */
const FRAMES: ReadonlySet<string> = new Set(data.frames.split(" "));
const LEVELS: ReadonlySet<string> = new Set(data.levelVerbs.split(" "));
const CHANGE: ReadonlySet<string> = new Set(numerals.changeVerbs.split(" "));
const MODIFIERS = /^(?:nummod|compound|amod|nmod:unmarked|nmod:desc|det|det:predet|advmod)$/;

/** A number in its tree: `top` is the word that its other words hang on. */
interface Site {
  readonly words: ParsedWords;
  readonly placed: Placed;
  readonly top: number;
}

/** The head of what is counted; `wide` as in `PhraseLimits`. */
interface Head {
  readonly word: number;
  readonly wide: boolean;
}

type Rule = (site: Site) => Head | null;

/**
 * What a number counts or measures, by the tree: the noun that it modifies, the noun of its "of …", the noun that it is the size of
 * ("a fine of $40", "turnout was 64 %", "the toll rose to 37"). Null where the tree has none.
 */
export function findCountedInTree(words: ParsedWords, placed: Placed): Span | null {
  const top = topOf(words, placed.amount);
  const site = { words, placed, top };
  for (const rule of RULES) {
    const found = rule(site);
    const head = found && pierce(site, found);
    if (!head || !isNominal(words, head.word)) continue;
    const token = words.syntax.tokenOf(head.word);
    // "in excess of 40": a word of the bound.
    if (token >= placed.first && token < placed.amount.end) continue;
    const isAfter = token >= placed.amount.end;
    return phraseOf(words, head.word, { from: isAfter ? placed.end : words.first, number: top, wide: head.wide });
  }
  return null;
}

/** "the number of cases", "the earthquake’s magnitude": what such a noun is of. */
function pierce(site: Site, head: Head): Head | null {
  const { words, top } = site;
  const { syntax } = words;
  if (!SUMS.has(formOf(words, head.word))) return head;
  const part = syntax
    .children(head.word)
    .find((child) => child !== top && caseOf(words, child) === "of" && !syntax.path(top).includes(child));
  if (part !== undefined) return { word: part, wide: true };
  const owner = syntax
    .children(head.word)
    .find((child) => syntax.deprel(child) === "nmod:poss" && isNominal(words, child));
  if (owner !== undefined) return { word: owner, wide: false };
  const holder = syntax.head(head.word);
  if (holder < 0) return null;
  if (isNominal(words, holder) && syntax.deprel(head.word) !== "conj") return { word: holder, wide: false };
  const subject = childOf(syntax, holder, "nsubj");
  return subject >= 0 && /^(?:has|have|had|having|recorded|was)$/.test(formOf(words, holder))
    ? { word: subject, wide: false }
    : null;
}

/** "25 aid workers", "a 12-member panel", "a $300 million fund"; of a share, what it is a share of ("a 4% share of the market"). */
const findModified: Rule = ({ words, placed, top }) => {
  const { syntax } = words;
  const head = syntax.head(top);
  if (head <= top || !MODIFIERS.test(syntax.deprel(top)) || isLed({ words, placed, top })) return null;
  // "three or four by varying reports": a preposition between.
  if (syntax.children(head).some((child) => child > top && child < head && syntax.deprel(child) === "case"))
    return null;
  if (isLength(placed.amount.unit.unit) && syntax.deprel(top) === "advmod") return null;
  const part = SHARES.has(formOf(words, head))
    ? partOf(words, { first: syntax.tokenOf(head), end: syntax.tokenOf(head) + 1 })
    : -1;
  return part >= 0 ? { word: part, wide: true } : { word: head, wide: false };
};

/** "95% of children", "dozens of flats", "$35 billion in aid"; not "20 miles of the coast". */
const findPart: Rule = ({ words, placed }) => {
  const { syntax } = words;
  const { kind } = placed.amount.unit;
  const part = partOf(words, placed.amount);
  if (part >= 0) {
    const isPlace = kind === "measure" && (childOf(syntax, part, "det") >= 0 || syntax.upos(part) === "PROPN");
    return isPlace ? null : { word: part, wide: true };
  }
  if (kind !== "currency" && placed.amount.bound !== "at-least") return null;
  const purpose = outside(words, placed.amount, "in");
  return purpose >= 0 && syntax.upos(purpose) === "NOUN" && childOf(syntax, purpose, "det") < 0
    ? { word: purpose, wide: false }
    : null;
};

/** Does a preposition lead the number ("by 5%", not the "to" of "18 to 23 feet")? */
function isLed({ words, placed, top }: Site): boolean {
  const start = words.syntax.wordOf(placed.amount.first);
  return words.syntax.children(top).some((child) => child < start && words.syntax.deprel(child) === "case");
}

function partOf(words: ParsedWords, tokens: { readonly first: number; readonly end: number }): number {
  return outside(words, tokens, "of");
}

/** The noun of a phrase with this preposition that hangs on a word of a token range and follows it. */
function outside(
  words: ParsedWords,
  tokens: { readonly first: number; readonly end: number },
  preposition: string,
): number {
  const { syntax } = words;
  const range = wordsIn(words, tokens);
  for (let word = range.end - 1; word >= range.first; word--) {
    const found = syntax.children(word).find((child) => child >= range.end && caseOf(words, child) === preposition);
    if (found !== undefined) return found;
  }
  return -1;
}

/** "a crowd of 900", "a speed of 18 mph", "rates above 50%", "a fund worth $5 million", "203 votes (0.15 percent)". */
const findSized: Rule = ({ words, placed, top }) => {
  const { syntax } = words;
  const { kind, unit } = placed.amount.unit;
  const head = syntax.head(top);
  if (head < 0 || head > top) return null;
  if (formOf(words, head) === "worth")
    return syntax.head(head) < head ? { word: syntax.head(head), wide: false } : null;
  const relation = syntax.universalRelation(top);
  const preposition = caseOf(words, top);
  if (relation === "appos")
    return kind === "percent" && words.norm(placed.first - 1) === "(" ? { word: head, wide: false } : null;
  if (relation !== "nmod" || preposition === "") return null;
  if ((kind === "count" || kind === "duration" || isLength(unit)) && preposition !== "of") return null;
  return FRAMES.has(formOf(words, head)) ? null : { word: head, wide: false };
};

/** "turnout was 64 %", "the toll rose to 37", "raised the toll to 37", "it set bail at $500": the subject or object whose size the number is. */
const findSubject: Rule = ({ words, placed, top }) => {
  const { syntax } = words;
  const { unit } = placed.amount;
  if (isLength(unit.unit) && !isDimension(words, unit.end)) return null;
  const own = childOf(syntax, top, "nsubj");
  if (own >= 0) return unit.kind === "count" || isAgent(words, own) ? null : { word: own, wide: false };
  if (unit.kind === "duration") return null;
  const relation = syntax.universalRelation(top);
  const verb = syntax.head(top);
  if (verb < 0 || !/^(?:obl|obj|xcomp|advmod|ccomp)$/.test(relation)) return null;
  if (!/^(?:VERB|AUX|ADJ)$/.test(syntax.upos(verb))) return null;
  const object = childOf(syntax, verb, "obj");
  const preposition = caseOf(words, top);
  if (relation !== "obj" && object >= 0) {
    const isSet = /^(?:to|at|by)$/.test(preposition) || (preposition === "from" && CHANGE.has(formOf(words, verb)));
    return isSet && object < top ? { word: object, wide: false } : null;
  }
  const subject = subjectOf(syntax, verb);
  if (subject < 0 || syntax.upos(subject) !== "NOUN" || isAgent(words, subject)) return null;
  const form = formOf(words, verb);
  const isLevel = LEVELS.has(form) || (relation !== "obj" && (unit.kind !== "count" || CHANGE.has(form)));
  return isLevel && preposition !== "for" ? { word: subject, wide: false } : null;
};

/** Most verbs that a subject is looked for along. */
const CHAIN = 4;

/** The subject of a verb: its own, that of the verb it completes or joins ("gusts were forecast to reach 80 mph"), or the noun it describes ("costs reaching $5 million"). */
function subjectOf(syntax: Syntax, verb: number): number {
  let at = verb;
  for (let step = 0; step < CHAIN && at >= 0; step++) {
    const subject = childOf(syntax, at, "nsubj");
    if (subject >= 0) return subject;
    const relation = syntax.deprel(at);
    if (relation === "acl") return syntax.head(at);
    if (relation !== "xcomp" && relation !== "conj") return -1;
    at = syntax.head(at);
  }
  return -1;
}

/** "1,200 kilometres long". */
function isDimension({ norm }: ParsedWords, at: number): boolean {
  return /^(?:long|wide|high|tall|deep|thick|across)$/.test(norm(at));
}

/** People and bodies do things; they are not of a size. */
function isAgent({ syntax }: ParsedWords, word: number): boolean {
  return /^(?:person|organization)$/.test(entityTypeAt(syntax, word) ?? "");
}

const RULES: readonly Rule[] = [findModified, findPart, findSized, findSubject];
