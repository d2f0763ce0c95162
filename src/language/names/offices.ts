import parts from "../lexicons/name-parts.json" with { type: "json" };
import data from "../lexicons/offices.json" with { type: "json" };
import type { Words } from "../words.ts";

const HONORIFICS: ReadonlySet<string> = new Set(data.honorifics.split(" "));
const HEADS: ReadonlySet<string> = new Set(data.heads.split(" "));
const MODIFIERS: ReadonlySet<string> = new Set(data.modifiers.split(" "));
const AFTER_OF: ReadonlySet<string> = new Set(data.afterOf.split(" "));
const ORGANISATION: ReadonlySet<string> = new Set(parts.organisation.split(" "));

/** Longest office in words. */
const MAX_WORDS = 6;

/** Is the word a form of address ("Mr", "Dr")? */
export function isHonorific(norm: string): boolean {
  return HONORIFICS.has(norm);
}

/** Is the word an office, a rank or a form of address by itself, in whatever case? */
export function isOfficeWord(norm: string): boolean {
  return HEADS.has(norm) || HONORIFICS.has(norm);
}

/** Is the word the head of an office ("minister")? Ranks and trades that introduce a name count, forms of address do not. */
export function isOfficeHead(norm: string): boolean {
  return HEADS.has(norm);
}

/** May the word stand before the head of an office ("deputy", "foreign")? */
export function isOfficeModifier(norm: string): boolean {
  return MODIFIERS.has(norm);
}

/** May the word follow "of" or "for" in an office ("state", "foreign", "affairs")? */
export function isSphere(norm: string): boolean {
  return AFTER_OF.has(norm);
}

/** Index after the office that starts at token `at` in capitals ("Prime Minister", "Secretary of State", "Mr"); null when none does. */
export function findOffice(words: Words, at: number): number | null {
  const { norm, isUpper } = words;
  if (HONORIFICS.has(norm(at)) && isUpper(at)) return at + 1;
  let head = at;
  while (head < at + MAX_WORDS && isUpper(head) && MODIFIERS.has(norm(head)) && !isHead(words, head)) head++;
  if (!isHead(words, head)) return null;
  let end = head + 1;
  while (end < at + MAX_WORDS && isHead(words, end)) end++;
  // "Premier League", "General Staff", "Chief Executive Board": the head of a body, not of a person.
  if (ORGANISATION.has(norm(end)) && isUpper(end)) return null;
  return endOfSphere(words, end);
}

function isHead({ norm, isUpper }: Words, at: number): boolean {
  if (!HEADS.has(norm(at)) || !isUpper(at)) return false;
  // "General Staff", "Chief Minister", "Attorney General": a head that only modifies what follows is passed over.
  return !/^(?:assembly|staff|secretariat|election|electric|motors|hospital|council|office|league)$/.test(norm(at + 1));
}

/** "of State", "of Foreign Affairs", "for Defence" after an office. */
function endOfSphere({ norm, isUpper }: Words, at: number): number {
  if (norm(at) !== "of" && norm(at) !== "for") return at;
  let end = at + 1;
  while (
    end < at + MAX_WORDS &&
    isUpper(end) &&
    (AFTER_OF.has(norm(end)) || (norm(end) === "and" && AFTER_OF.has(norm(end + 1))))
  )
    end++;
  return end > at + 1 ? end : at;
}
