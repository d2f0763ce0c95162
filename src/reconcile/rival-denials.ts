import type { Place } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import type { Syntax } from "../model/syntax.ts";
import { headOf, keyOf } from "./place-words.ts";

/**
 * Does one sentence deny what the other affirms? Only where a verb, or what stands in its place ("is clear"), is affirmed as done and denied: an
 * attempt to plug a leak says nothing against the failure to. Contraries ("accepted", "rejected") must have an object in common.
 */
export function denyOneThing(one: Place, other: Place): boolean {
  const [left, right] = [predicateOf(one), predicateOf(other)];
  if (!left || !right) return one.passage.analysis.syntax === null;
  if (!isAsserted(left) || !isAsserted(right)) return false;
  return left.key === right.key || shareObject(left, right);
}

interface Predicate {
  readonly place: Place;
  readonly syntax: Syntax;
  readonly word: number;
  readonly key: string;
  /** What a verb that denies governs ("failed to plug"): it may be an infinitive. */
  readonly isComplement: boolean;
}

/** The predicate of a span; that of its complement where the span reaches to it from a negator ("failed to plug"). */
function predicateOf(place: Place): Predicate | null {
  const { syntax } = place.passage.analysis;
  if (!syntax) return null;
  const head = headOf(syntax, place.span);
  const { end } = place.span;
  const complement = syntax
    .children(head)
    .find((child) => syntax.deprel(child) === "xcomp" && syntax.span(child).end === end);
  const word = complement ?? head;
  if (!isPredicate(syntax, word)) return null;
  return { place, syntax, word, key: keyOf(place, syntax, word), isComplement: complement !== undefined };
}

function isPredicate(syntax: Syntax, word: number): boolean {
  if (syntax.upos(word) === "VERB") return true;
  return syntax.children(word).some((child) => syntax.deprel(child) === "cop");
}

/** Neither what may or must be done, nor what somebody tries, wants or is to do, nor what is done if something else is. */
function isAsserted({ place, syntax, word, isComplement }: Predicate): boolean {
  const parts = syntax.children(word);
  if (parts.some((child) => syntax.xpos(child) === "MD" && !isFuture(place, child))) return false;
  const isInfinitive = parts.some((child) => syntax.deprel(child) === "mark" && syntax.xpos(child) === "TO");
  const isGerund = syntax.xpos(word) === "VBG" && !parts.some((child) => AUXILIARY.test(syntax.deprel(child)));
  return isComplement || !(isInfinitive || isGerund || /^(?:csubj|acl$)/.test(syntax.deprel(word)));
}

const AUXILIARY = /^(?:aux|cop)/;

function isFuture({ passage }: Place, word: number): boolean {
  return /^(?:will|wo|shall|'ll|’ll)$/.test(Passage.form(passage, word));
}

/** Both act on one thing, or neither on any. */
function shareObject(left: Predicate, right: Predicate): boolean {
  const [one, other] = [objectsOf(left), objectsOf(right)];
  if (one.size === 0 && other.size === 0) return true;
  return [...one].some((key) => other.has(key));
}

function objectsOf({ place, syntax, word }: Predicate): ReadonlySet<string> {
  const objects = syntax
    .children(word)
    .filter((child) => /^(?:obj|obl|xcomp|ccomp|nsubj:pass)/.test(syntax.deprel(child)));
  return new Set(objects.map((each) => keyOf(place, syntax, each)));
}
