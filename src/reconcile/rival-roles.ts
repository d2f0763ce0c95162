import type { Place } from "../check/mismatch.ts";
import { headOf, keyOf, textOf } from "./place-words.ts";

/** Do two roles of a person name one office ("chair") otherwise? What somebody did, and how a report describes them, are no offices. */
export function areRivalRoles(one: Place, other: Place): boolean {
  const [left, right] = [one, other].map(officeOf);
  if (textOf(one).toLowerCase() === textOf(other).toLowerCase()) return false;
  return left === null || right === null || (left?.key === right?.key && !!(left?.isNoun || right?.isNoun));
}

function officeOf(place: Place): { readonly key: string; readonly isNoun: boolean } | null {
  const { syntax } = place.passage.analysis;
  if (!syntax) return null;
  const head = headOf(syntax, place.span);
  return { key: keyOf(place, syntax, head), isNoun: /^(?:NOUN|PROPN)$/.test(syntax.upos(head)) };
}
