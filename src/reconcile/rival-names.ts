import type { Place } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import { lastWord } from "../language/last-word.ts";
import type { Name } from "../model/analysis.ts";
import { headOf, keyOf, textOf } from "./place-words.ts";

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

function nameAt({ passage, span }: Place): Name | undefined {
  return passage.names.find(({ start, end }) => start === span.start && end === span.end);
}

/** "Mt Cook" and "Aoraki Mount Cook", "US EPA" and "Environmental Protection Agency": what is no person is known by its last word, or by its initials. */
function isOneName(left: Name, right: Name, one: Place, other: Place): boolean {
  if (left.type === "person" || right.type === "person") return false;
  const [a, b] = [textOf(one), textOf(other)];
  return lastWord(a).toLowerCase() === lastWord(b).toLowerCase() || areInitialsOf(a, b) || areInitialsOf(b, a);
}

function areInitialsOf(short: string, full: string): boolean {
  const letters = lastWord(short).replaceAll(".", "");
  const initials = full.match(/\b\p{Lu}/gu)?.join("") ?? "";
  return /^\p{Lu}{2,}$/u.test(letters) && initials.endsWith(letters);
}

function mayExclude(left: Name, right: Name): boolean {
  if (left.type !== "place" || right.type !== "place") return true;
  const kindOf = ({ key }: Name) => key.slice(0, key.indexOf(":"));
  return left.id !== null && right.id !== null && kindOf(left) === kindOf(right);
}

/** Does the other's report have the name anywhere? */
function isNamedIn(place: Place, { passage: { analysis } }: Place, name: Name | undefined): boolean {
  const words = textOf(place).replace(DESCRIBED, "");
  return (words !== "" && analysis.text.includes(words)) || analysis.names.some(({ key }) => key === name?.key);
}

/** "Osk-owned Northern Star": how a name is described is no part of it. */
const DESCRIBED = /^\S+-\p{Ll}+ed\s+/u;

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
