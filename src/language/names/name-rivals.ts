import type { Token } from "../../model/analysis.ts";
import { foldAccents } from "../characters.ts";
import data from "../lexicons/name-rivals.json" with { type: "json" };
import type { Words } from "../words.ts";
import { findListedWord, type Gazetteer } from "./gazetteer.ts";
import { type Entry, findReferent } from "./gazetteer-entries.ts";

interface Rival {
  readonly other: string;
  readonly near: ReadonlySet<string>;
  readonly far: ReadonlySet<string>;
  readonly afterTown: boolean;
}

const RIVALS: ReadonlyMap<string, Rival> = new Map(
  data.entries.map(({ form, other, near, far, afterTown }) => [
    form,
    { other, near: new Set(near.split(" ")), far: new Set(far.split(" ")), afterTown },
  ]),
);
/** How far after a name an apposition is looked at ("Georgia, the US state"), in tokens. */
const REACH = 5;

interface Place {
  readonly entry: Entry;
  readonly first: number;
  readonly end: number;
}

/** The entry of a listed name, or its rival of the same form where the words beside it or `capitals`, the capitalised words of the text, speak for that. */
export function settleRival(
  words: Words,
  { entry, first, end }: Place,
  { capitals, gazetteer }: { readonly capitals: ReadonlySet<string>; readonly gazetteer: Gazetteer },
): Entry {
  const rival = RIVALS.get(entry.form);
  if (!rival) return entry;
  const isTheOther =
    isCalledState(words, first, end) ||
    (rival.afterTown && isAfterTown(words, first, gazetteer)) ||
    speaksFor(words, first, { rival, capitals });
  if (!isTheOther) return entry;
  const other = findReferent(rival.other);
  return other ? { ...entry, ...other, kind: "region", government: other } : entry;
}

/** "the state of Georgia", "Georgia state", "Georgia, the US state", "in Snohomish County, Washington, United States". */
function isCalledState({ norm }: Words, first: number, end: number): boolean {
  if (norm(first - 1) === "of" && norm(first - 2) === "state") return true;
  if (/^(?:state|governor|gov\.)$/.test(norm(end))) return true;
  if (norm(end) !== ",") return false;
  if (norm(first - 1) === "," && /^(?:united|us|u\.s\.|usa)$/.test(norm(end + 1))) return true;
  for (let at = end + 1; at < end + REACH; at++) {
    if (norm(at) === "state" && norm(at + 1) !== "department") return true;
    if (!/^[\p{L}.]+$/u.test(norm(at))) return false;
  }
  return false;
}

/** "Saratoga Springs, New York", not "Boston, New York and Washington". */
function isAfterTown({ norm, isUpper }: Words, first: number, gazetteer: Gazetteer): boolean {
  return (
    norm(first - 1) === "," && isUpper(first - 2) && findListedWord(gazetteer, foldAccents(norm(first - 2))) === null
  );
}

/** "Atlanta, Georgia", and texts that speak of more places near the other than of places far from it. */
function speaksFor(
  { norm }: Words,
  first: number,
  { rival: { near, far }, capitals }: { readonly rival: Rival; readonly capitals: ReadonlySet<string> },
): boolean {
  if (norm(first - 1) === "," && near.has(foldAccents(norm(first - 2)))) return true;
  let balance = 0;
  for (const word of near) if (capitals.has(word)) balance++;
  for (const word of far) if (capitals.has(word)) balance--;
  return balance > 0;
}

/** The norms of a text's tokens that are written with a capital in `text`, folded. */
export function foldedCapitals(tokens: readonly Token[], isCapital: (token: Token) => boolean): ReadonlySet<string> {
  return new Set(tokens.filter(isCapital).map(({ norm }) => foldAccents(norm)));
}
