import type { Place } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import { lastWord } from "../language/last-word.ts";
import { wordKey } from "../language/terms.ts";
import type { Name } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";

/** Steps from a word up to the verb that it belongs to: trees are deeper only where they are wrong. */
const MOST_STEPS = 8;

/**
 * Can two names not both be right? Only where each report knows one of them alone, and they fill one place: the same relation to the same word, or
 * each the subject of its sentence. One place may lie in another, so only countries, and cities that a table has, exclude each other.
 */
export function areRivalNames(one: Place, other: Place): boolean {
  const [left, right] = [nameAt(one), nameAt(other)];
  if (left && right && (isOneName(left, right, one, other) || !mayExclude(left, right))) return false;
  if (isNamedIn(one, other, left) || isNamedIn(other, one, right)) return false;
  return fillOnePlace(one, other);
}

/** Do two dates belong to one event: the same verb, or the same noun ("Friday's vote")? Without trees nobody can tell, and they are taken to. */
export function dateOneEvent(one: Place, other: Place): boolean {
  const [left, right] = [eventsOf(one), eventsOf(other)];
  if (!left || !right) return true;
  return [...left].some((key) => right.has(key));
}

/** Does a condition hang on something that the claim says? "She might be alive if he had stopped" puts none on her death. */
export function isConditionOf(condition: Place, claim: Place): boolean {
  const { syntax } = condition.passage.analysis;
  if (!syntax) return true;
  const head = headOf(syntax, condition.span);
  if (!/^(?:VERB|AUX|ADJ|NOUN|PROPN|PRON)$/.test(syntax.upos(head)) || !hasPredicate(syntax, condition.span))
    return false;
  const keys = new Set(claim.passage.terms.map((term) => term.key));
  const path = syntax.path(head).slice(1, 3);
  // What a relative clause makes depend on something is no condition on the noun it stands by.
  const above = syntax.upos(path[0] ?? -1) === "VERB" ? path.slice(0, 1) : path;
  return above.length === 0 || above.some((word) => keys.has(keyOf(condition, syntax, word)));
}

function hasPredicate(syntax: Syntax, { start, end }: Span): boolean {
  for (let word = syntax.wordFrom(start); word < syntax.wordFrom(end); word++)
    if (/^(?:VERB|AUX)$/.test(syntax.upos(word))) return true;
  return false;
}

function nameAt({ passage, span }: Place): Name | undefined {
  return passage.names.find(({ start, end }) => start === span.start && end === span.end);
}

/** "Mt Cook" and "Aoraki Mount Cook": what is no person is known by its last word. */
function isOneName(left: Name, right: Name, one: Place, other: Place): boolean {
  if (left.type === "person" || right.type === "person") return false;
  const [a, b] = [textOf(one), textOf(other)];
  return lastWord(a) === lastWord(b);
}

function mayExclude(left: Name, right: Name): boolean {
  if (left.type !== "place" || right.type !== "place") return true;
  const kindOf = ({ key }: Name) => key.slice(0, key.indexOf(":"));
  return left.id !== null && right.id !== null && kindOf(left) === kindOf(right);
}

/** Does the other's report have the name anywhere? */
function isNamedIn(place: Place, { passage: { analysis } }: Place, name: Name | undefined): boolean {
  return (
    analysis.text.includes(Span.slice(place.passage.analysis.text, place.span)) ||
    analysis.names.some(({ key }) => key === name?.key)
  );
}

function fillOnePlace(one: Place, other: Place): boolean {
  const [left, right] = [placeIn(one), placeIn(other)];
  if (!left || !right) return true;
  if (left.isListed || right.isListed || left.relation !== right.relation || left.preposition !== right.preposition)
    return false;
  return left.governor === right.governor || (left.relation === "nsubj" && left.isMain && right.isMain);
}

interface PlaceInTree {
  readonly relation: string;
  readonly preposition: string;
  readonly governor: string;
  /** Its governor is the root of the sentence. */
  readonly isMain: boolean;
  /** One of several. */
  readonly isListed: boolean;
}

function placeIn(place: Place): PlaceInTree | null {
  const { syntax } = place.passage.analysis;
  if (!syntax) return null;
  const word = headOf(syntax, place.span);
  const governor = syntax.head(word);
  const preposition = syntax.children(word).find((child) => syntax.deprel(child) === "case") ?? -1;
  return {
    relation: syntax.deprel(word),
    preposition: preposition < 0 ? "" : Passage.form(place.passage, preposition),
    governor: governor < 0 ? "" : keyOf(place, syntax, governor),
    isMain: governor >= 0 && syntax.deprel(governor) === "root",
    isListed: [word, ...syntax.children(word), governor].some((each) => syntax.deprel(each) === "conj"),
  };
}

/** What a time dates: the noun that it stands by in the genitive, else the verb above it, and the verb to which that one is a bare participle. */
function eventsOf(place: Place): ReadonlySet<string> | null {
  const { syntax } = place.passage.analysis;
  if (!syntax) return null;
  const [word = -1, ...above] = syntax.path(headOf(syntax, place.span)).slice(0, MOST_STEPS);
  const keys = new Set<string>();
  for (const [step, each] of above.entries()) {
    keys.add(keyOf(place, syntax, each));
    if (step === 0 && syntax.deprel(word) === "nmod:poss") break;
    if (syntax.upos(each) === "VERB" && !isBareParticiple(syntax, each)) break;
  }
  return keys;
}

/** "Speaking in Osk on Friday, she said": one event. */
function isBareParticiple(syntax: Syntax, word: number): boolean {
  const hasOwn = syntax.children(word).some((child) => /^(?:mark|nsubj)/.test(syntax.deprel(child)));
  return syntax.universalRelation(word) === "advcl" && !hasOwn;
}

function headOf(syntax: Syntax, { start, end }: Span): number {
  return syntax.headIn(
    syntax.wordFrom(start),
    Math.max(syntax.wordFrom(end), syntax.wordFrom(start) + 1),
    "without-marks",
  );
}

function keyOf(place: Place, syntax: Syntax, word: number): string {
  const { start } = syntax.span(word);
  return (
    place.passage.terms.find((term) => term.kind === "word" && term.start === start)?.key ??
    wordKey(Passage.form(place.passage, word))
  );
}

function textOf({ passage, span }: Place): string {
  return Span.slice(passage.analysis.text, span).toLowerCase();
}
