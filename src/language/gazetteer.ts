import type { NameType, Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { foldAccents, startsUpper } from "./characters.ts";
import bodies from "./lexicons/bodies.json" with { type: "json" };
import metonyms from "./lexicons/metonyms.json" with { type: "json" };
import variants from "./lexicons/place-variants.json" with { type: "json" };
import places from "./lexicons/places.json" with { type: "json" };

/** A form of a name that the lexicons list. */
export interface Entry {
  readonly key: string;
  readonly type: NameType;
  readonly adjective: boolean;
  /** The form as listed. */
  readonly form: string;
  /** Its words, folded and without accents. */
  readonly words: readonly string[];
  /** All capitals: matched as written only ("US", "WHO"). */
  readonly exact: boolean;
  /** Listed with "the": matched only after it ("the West"). */
  readonly afterThe: boolean;
  /** A capital, which may start another name ("Moscow City Court"). */
  readonly isCapital: boolean;
}

type Draft = Pick<Entry, "key" | "type" | "adjective" | "isCapital"> & { readonly form: string };

/** Splits a form as the tokenizer does. */
function toEntry(draft: Draft): Entry {
  const afterThe = draft.form.startsWith("the ");
  const form = afterThe ? draft.form.slice(4) : draft.form;
  const words = foldAccents(form)
    .replace(/(?<=\S)'s\b/g, " 's")
    .replace(/,/g, " ,")
    .split(" ");
  return { ...draft, form, words, afterThe, exact: /^[\p{Lu}.+\d-]{2,}$/u.test(draft.form) };
}

function toDrafts(key: string, type: NameType, forms: readonly string[] | undefined, adjective: boolean): Draft[] {
  return (forms ?? []).map((form) => ({ key, type, adjective, form, isCapital: false }));
}

interface PlaceForms {
  readonly key: string;
  readonly name?: string;
  readonly variants?: readonly string[];
  readonly capitals?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
}

function placeDrafts(place: PlaceForms): Draft[] {
  const names = [...(place.name ? [place.name] : []), ...(place.variants ?? [])];
  return [
    ...toDrafts(place.key, "place", names, false),
    ...toDrafts(place.key, "place", place.capitals, false).map((draft) => ({ ...draft, isCapital: true })),
    ...toDrafts(place.key, "place", [...(place.adjectives ?? []), ...(place.people ?? [])], true),
  ];
}

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const dropped = new Set(variants.drop);
  // Later drafts win: what was added by hand over what was built, metonyms of bodies over capitals.
  const drafts: readonly Draft[] = [
    ...places.places.flatMap(placeDrafts).filter((draft) => !dropped.has(draft.form)),
    ...variants.add.flatMap((place: PlaceForms) => placeDrafts(place)),
    ...bodies.entries.flatMap((body) => [
      ...toDrafts(body.key, toType(body.type), body.names, false),
      ...toDrafts(body.key, toType(body.type), body.adjectives, true),
    ]),
    ...metonyms.entries.flatMap(({ key, names }) =>
      toDrafts(key, key.startsWith("body") ? "organisation" : "place", names, false),
    ),
  ];
  const byForm = new Map(drafts.map((draft) => [draft.form, toEntry(draft)]));
  const index = new Map<string, Entry[]>();
  for (const entry of byForm.values()) {
    const first = entry.words[0] ?? "";
    const list = index.get(first) ?? [];
    list.push(entry);
    index.set(first, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function toType(name: string): NameType {
  return name === "place" || name === "group" ? name : "organisation";
}

const INDEX = buildIndex();

/** How many forms the lexicons list: asserted by a test, so that a lost file is seen. */
export const FORMS: number = [...INDEX.values()].reduce((sum, list) => sum + list.length, 0);

/** A listed name in a text: its entry and the index after its last token. */
export interface Listed {
  readonly entry: Entry;
  readonly end: number;
}

/** Longest listed name that starts at token `at` and ends by `limit`, with the index of the token after it; null when there is none. */
export function findListed(
  text: string,
  tokens: readonly Token[],
  { at, limit }: { readonly at: number; readonly limit: number },
): Listed | null {
  const first = tokens[at];
  if (!first) return null;
  for (const entry of INDEX.get(foldAccents(first.norm)) ?? []) {
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
  return startsUpper(form.split(" ")[offset] ?? form);
}

/** Key of a name of one word that is listed, whatever its case; null for other words. */
export function findListedWord(word: string): string | null {
  return INDEX.get(word)?.find((entry) => entry.words.length === 1 && !entry.afterThe)?.key ?? null;
}

/** Listed names inside one hyphenated token: "US-led" and "Russian-held" as adjectives, both sides of "US-Russia". */
export function findHyphened(text: string, token: Token | undefined): { readonly entry: Entry; readonly span: Span }[] {
  if (!token) return [];
  const surface = text.slice(token.start, token.end);
  const found = /^([\p{L}.]{2,})-([\p{L}.]{2,})$/u.exec(surface);
  if (!found?.[1] || !found[2]) return [];
  const cut = token.start + found[1].length;
  const sides = [
    { word: found[1], span: { start: token.start, end: cut } },
    { word: found[2], span: { start: cut + 1, end: token.end } },
  ];
  const isPair = startsUpper(found[2]);
  return sides.flatMap(({ word, span }) => {
    const entry = INDEX.get(foldAccents(word))?.find((each) => each.words.length === 1 && !each.afterThe);
    const fits = entry && startsUpper(word) && (!entry.exact || entry.form === word);
    return fits ? [{ entry: { ...entry, adjective: entry.adjective || !isPair }, span }] : [];
  });
}

interface BodyShorts {
  readonly key: string;
  readonly short?: Readonly<Record<string, string>>;
}

const SHORTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  bodies.entries.flatMap(({ key, short }: BodyShorts) => {
    const forms = Object.entries(short ?? {}).map(([form, stands]) => [foldAccents(form), stands] as const);
    return forms.length > 0 ? [[key, new Map(forms)] as const] : [];
  }),
);

/** Words that a text may use once it has named a listed body, with the keys they stand for ("the Union" and "the Commission" after the EU). */
export function getShorts(key: string): ReadonlyMap<string, string> {
  return SHORTS.get(key) ?? new Map();
}
