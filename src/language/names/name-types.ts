import type { NameType } from "../../model/analysis.ts";
import parts from "../lexicons/name-parts.json" with { type: "json" };
import { GIVEN_NAMES } from "../listed-words.ts";
import { findListedWord, type Gazetteer } from "./gazetteer.ts";
import { isCommonWord } from "./name-runs.ts";

const ORGANISATION: ReadonlySet<string> = new Set(parts.organisation.split(" "));
const PLACE: ReadonlySet<string> = new Set(parts.place.split(" "));
const PLACE_BEFORE: ReadonlySet<string> = new Set(parts.placeBefore.split(" "));
const PLACE_AFTER: ReadonlySet<string> = new Set(parts.placeAfter.split(" "));
const EVENT: ReadonlySet<string> = new Set(parts.event.split(" "));
const FAMILY_FIRST: ReadonlySet<string> = new Set(parts.familyFirst.split(" "));
const LOCATIVE = /^(?:in|near|at|outside|across|around|from|to|towards?|inside|throughout)$/;

/** What is looked at to tell what a name stands for. */
export interface NameContext {
  /** Its words, folded and without accents. */
  readonly words: readonly string[];
  readonly before: string;
  readonly after: string;
  /** An office or honorific stands right before. */
  readonly office: boolean;
  /** One word in capitals ("UNICEF"). */
  readonly isAcronym: boolean;
  /** The type that a reader gives; null where it sees no name, or there is none. */
  readonly read: NameType | null;
  readonly gazetteer: Gazetteer;
}

/** Guesses the type of a name that no lexicon lists: by its words where they are plain, then by the reader, then by the words around it; "other" when nothing tells. */
export function guessType(name: NameContext): NameType {
  const { words, office } = name;
  if (isOrganisation(words)) return "organisation";
  if (isPlace(name)) return "place";
  if (office && words.length <= 4) return "person";
  if (name.read !== null) return name.read;
  if (words.length === 1) return guessSingle(name);
  if (words.some((word) => EVENT.has(word))) return "other";
  return isPerson(name) && !(LOCATIVE.test(name.before) && !GIVEN_NAMES.has(words[0] ?? ""))
    ? "person"
    : guessPhrase(name);
}

function isOrganisation(words: readonly string[]): boolean {
  if (words.length === 1) return false;
  return (
    words.some((word) => ORGANISATION.has(word)) && !(EVENT.has(words.at(-1) ?? "") || PLACE.has(words.at(-1) ?? ""))
  );
}

function isPlace({ words, after }: NameContext): boolean {
  if (words.length > 1 && (PLACE.has(words.at(-1) ?? "") || PLACE_BEFORE.has(words[0] ?? ""))) return true;
  return PLACE_AFTER.has(after) && words.length <= 3;
}

function guessSingle({ words, before, isAcronym }: NameContext): NameType {
  const word = words[0] ?? "";
  if (ORGANISATION.has(word) || isAcronym) return "organisation";
  if (/^(?:in|near|outside)$/.test(before)) return "place";
  return "other";
}

/** Two to four words of which the first is a given name or an initial, or none is a plain word. */
function isPerson({ words, gazetteer }: NameContext): boolean {
  const first = words[0] ?? "";
  if (words.length > 4 || words.includes("of")) return false;
  if (GIVEN_NAMES.has(first) || /^\p{L}\.$/u.test(first) || (FAMILY_FIRST.has(first) && words.length <= 3)) return true;
  return (
    words.length <= 3 &&
    findListedWord(gazetteer, words.at(-1) ?? "") === null &&
    words.every((word) => !isCommonWord(word) && /^[\p{L}'.-]{2,}$/u.test(word))
  );
}

function guessPhrase({ before }: NameContext): NameType {
  return /^(?:in|near|outside|across)$/.test(before) ? "place" : "other";
}
