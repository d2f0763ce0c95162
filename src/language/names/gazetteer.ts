import type { Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import { foldAccents, startsUpper } from "../characters.ts";
import bodies from "../lexicons/bodies.json" with { type: "json" };
import variants from "../lexicons/place-variants.json" with { type: "json" };
import { buildIndex, type Entry, type OwnName } from "./gazetteer-entries.ts";

/** The names that texts are searched for, by their first word. */
export interface Gazetteer {
  readonly index: ReadonlyMap<string, readonly Entry[]>;
}

/** The names of the lexicons. */
export const GAZETTEER: Gazetteer = { index: buildIndex() };

/** The names of the lexicons with a user's own, which win where both have a form. */
export function withOwnNames(names: readonly OwnName[]): Gazetteer {
  return names.length === 0 ? GAZETTEER : { index: buildIndex(names) };
}

/** A text with the names that are looked for in it. */
export interface TextToSearch {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
}

/** A listed name in a text: its entry and the index after its last token. */
export interface Listed {
  readonly entry: Entry;
  readonly end: number;
}

/** Longest listed name that starts at token `at` and ends by `limit`, with the index of the token after it; null when there is none. */
export function findListed(
  { text, tokens, gazetteer }: TextToSearch,
  { at, limit }: { readonly at: number; readonly limit: number },
): Listed | null {
  const first = tokens[at];
  if (!first) return null;
  for (const entry of gazetteer.index.get(foldAccents(first.norm)) ?? []) {
    if (at + entry.words.length <= limit && matches(text, tokens, at, entry))
      return { entry, end: at + entry.words.length };
  }
  return null;
}

function matches(text: string, tokens: readonly Token[], at: number, entry: Entry): boolean {
  if (entry.afterThe && tokens[at - 1]?.norm !== "the") return false;
  for (const [offset, word] of entry.words.entries()) {
    const token = tokens[at + offset];
    if (!token || foldAccents(token.norm) !== word) return false;
    const surface = text.slice(token.start, token.end);
    if (entry.exact) return surface === entry.form;
    if (isCapital(entry.form, word, offset) && !startsUpper(surface)) return false;
  }
  return true;
}

/** Does the listed form write this word with a capital? "the" may be lower case in the text whatever the form has. */
function isCapital(form: string, word: string, offset: number): boolean {
  if (!/\p{L}/u.test(word)) return false;
  if (["the", "of", "and", "'s", "for", "in"].includes(word)) return false;
  const own = form.startsWith("the ") ? form.slice(4) : form;
  return startsUpper(own.split(" ")[offset] ?? own);
}

/** Key of a name of one word that is listed, whatever its case; null for other words. */
export function findListedWord({ index }: Gazetteer, word: string): string | null {
  return index.get(word)?.find((entry) => entry.words.length === 1 && !entry.afterThe)?.key ?? null;
}

/** Listed names inside one hyphenated token: "US-led" and "Russian-held" as adjectives, both sides of "US-Russia". */
export function findHyphened(
  { text, tokens, gazetteer }: TextToSearch,
  at: number,
): { readonly entry: Entry; readonly span: Span }[] {
  const token = tokens[at];
  if (!token) return [];
  const surface = text.slice(token.start, token.end);
  const found = /^([\p{L}.]{2,})[-–]([\p{L}.]{2,})$/u.exec(surface);
  if (!found?.[1] || !found[2]) return [];
  const cut = token.start + found[1].length;
  const sides = [
    { word: found[1], span: { start: token.start, end: cut } },
    { word: found[2], span: { start: cut + 1, end: token.end } },
  ];
  const isPair = startsUpper(found[2]);
  return sides.flatMap(({ word, span }) => {
    const entry = gazetteer.index
      .get(foldAccents(word.toLowerCase()))
      ?.find((each) => each.words.length === 1 && !each.afterThe);
    const fits = entry && startsUpper(word) && (!entry.exact || entry.form === word);
    return fits ? [{ entry: { ...entry, adjective: entry.adjective || !isPair }, span }] : [];
  });
}

interface BodyShorts {
  readonly key: string;
  readonly short?: Readonly<Record<string, string>>;
}

const SHORTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  [...bodies.entries, ...variants.add].flatMap(({ key, short }: BodyShorts) => {
    const forms = Object.entries(short ?? {}).map(([form, stands]) => [foldAccents(form), stands] as const);
    return forms.length > 0 ? [[key, new Map(forms)] as const] : [];
  }),
);

/** Words that a text may use once it has named a listed body or country, with the keys they stand for ("the Union" after the EU, "Congress" after the US). */
export function getShorts(key: string): ReadonlyMap<string, string> {
  return SHORTS.get(key) ?? new Map();
}
