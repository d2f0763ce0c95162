import type { Token } from "../model/analysis.ts";
import { foldAccents } from "./characters.ts";
import { type Entry, findReferent } from "./gazetteer-entries.ts";
import data from "./lexicons/name-rivals.json" with { type: "json" };
import type { Words } from "./words.ts";

interface Rival {
  readonly other: string;
  readonly near: ReadonlySet<string>;
  readonly far: ReadonlySet<string>;
}

const RIVALS: ReadonlyMap<string, Rival> = new Map(
  data.entries.map(({ form, other, near, far }) => [
    form,
    { other, near: new Set(near.split(" ")), far: new Set(far.split(" ")) },
  ]),
);
/** How far after a name an apposition is looked at ("Georgia, the US state"), in tokens. */
const REACH = 5;

interface Place {
  readonly entry: Entry;
  readonly first: number;
  readonly end: number;
}

/** The entry of a listed name, or its rival of the same form where the words beside it or `capital`, the capitalised words of the text, speak for that. */
export function settleRival(words: Words, { entry, first, end }: Place, capital: ReadonlySet<string>): Entry {
  const rival = RIVALS.get(entry.form);
  if (!rival || !(isCalledState(words, first, end) || speaksFor(words, first, rival, capital))) return entry;
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

/** "Atlanta, Georgia", and texts that speak of more places near the other than of places far from it. */
function speaksFor({ norm }: Words, first: number, { near, far }: Rival, capital: ReadonlySet<string>): boolean {
  if (norm(first - 1) === "," && near.has(foldAccents(norm(first - 2)))) return true;
  let balance = 0;
  for (const word of near) if (capital.has(word)) balance++;
  for (const word of far) if (capital.has(word)) balance--;
  return balance > 0;
}

/** The norms of a text's tokens that are written with a capital in `text`, folded. */
export function foldedCapitals(tokens: readonly Token[], isCapital: (token: Token) => boolean): ReadonlySet<string> {
  return new Set(tokens.filter(isCapital).map(({ norm }) => foldAccents(norm)));
}
