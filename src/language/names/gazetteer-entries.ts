// The lexicons of names as one list of forms: places, cities, parts of countries, buildings, bodies, and names that a user adds.
import type { NameId, NameType } from "../../model/analysis.ts";
import { foldAccents } from "../characters.ts";
import bodies from "../lexicons/bodies.json" with { type: "json" };
import cities from "../lexicons/cities.json" with { type: "json" };
import metonyms from "../lexicons/metonyms.json" with { type: "json" };
import phrases from "../lexicons/name-phrases.json" with { type: "json" };
import variants from "../lexicons/place-variants.json" with { type: "json" };
import places from "../lexicons/places.json" with { type: "json" };
import regions from "../lexicons/regions.json" with { type: "json" };

/** What a name names. */
export interface Referent {
  readonly key: string;
  readonly type: NameType;
  /** Null where no item is known. */
  readonly id: NameId | null;
}

export type EntryKind = "country" | "region" | "city" | "seat" | "body" | "phrase";

/** A form of a name that the lexicons list. */
export interface Entry extends Referent {
  readonly kind: EntryKind;
  readonly adjective: boolean;
  /** The form as listed. */
  readonly form: string;
  /** Its words, folded and without accents. */
  readonly words: readonly string[];
  /** All capitals: matched as written only ("US", "WHO"). */
  readonly exact: boolean;
  /** Listed with "the": matched only after it ("the West"). */
  readonly afterThe: boolean;
  /** Means nothing where a further capitalised word follows ("Western Cape"). */
  readonly alone: boolean;
  /** Country of a city, as an ISO 3166 code; null for the rest. */
  readonly country: string | null;
  /** Whom a place's name means where it speaks or acts: its government; null for what governs nothing. */
  readonly government: Referent | null;
}

/** A name that a user adds; `government` is the key of a listed country or body that it may stand for. */
export interface OwnName {
  readonly key: string;
  readonly type: NameType;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly id: NameId | null;
  readonly government: string | null;
}

type Draft = Omit<Entry, "words" | "exact" | "afterThe" | "alone" | "country"> &
  Partial<Pick<Entry, "alone" | "country">>;

/** Splits a form as the tokenizer does. */
function toEntry(draft: Draft): Entry {
  const afterThe = draft.form.startsWith("the ");
  const form = afterThe ? draft.form.slice(4) : draft.form;
  const words = foldAccents(form)
    .replace(/(?<=\S)'(?=s?(?: |$))/g, " '")
    .replace(/,/g, " ,")
    .split(" ");
  return { alone: false, country: null, ...draft, words, afterThe, exact: /^[\p{Lu}.+\d-]{2,}$/u.test(draft.form) };
}

type Meaning = Omit<Draft, "form" | "adjective">;

function toDrafts(
  meaning: Meaning,
  names: readonly string[] | undefined,
  adjectives: readonly string[] | undefined = [],
): Draft[] {
  return [
    ...(names ?? []).map((form) => ({ ...meaning, form, adjective: false })),
    ...adjectives.map((form) => ({ ...meaning, form, adjective: true })),
  ];
}

interface PlaceForms {
  readonly key: string;
  readonly wikidata?: string | null;
  readonly name?: string;
  readonly variants?: readonly string[];
  readonly capitals?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
}

interface CityForms {
  readonly country: string;
  readonly name: string;
  readonly wikidata?: string;
  readonly variants?: readonly string[];
  readonly government?: string;
}

interface BodyForms {
  readonly key: string;
  readonly type: string;
  readonly wikidata?: string;
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
  readonly alone?: boolean;
}

const ITEMS: ReadonlyMap<string, string> = new Map(
  places.places.flatMap(({ key, wikidata }: PlaceForms) => (wikidata ? [[key, wikidata] as const] : [])),
);
const BODIES: ReadonlyMap<string, BodyForms> = new Map(bodies.entries.map((body: BodyForms) => [body.key, body]));

/** ISO 3166 code (present countries alone) and Wikidata item of a country's key. */
function countryOf(key: string): Referent {
  const wikidata = ITEMS.get(key) ?? null;
  return { key, type: "place", id: { iso: key.slice("country:".length), wikidata } };
}

function bodyOf({ key, type, wikidata }: BodyForms): Referent {
  const known = type === "place" || type === "group" ? type : "organisation";
  return { key, type: known, id: wikidata ? { iso: null, wikidata } : null };
}

/** The country, part of a country, or body with a key; null for a key that no lexicon has. */
export function findReferent(key: string): Referent | null {
  if (ITEMS.has(key)) return countryOf(key);
  const region = regions.entries.find(({ iso }) => key === `region:${iso}`);
  if (region) return { key, type: "place", id: { iso: region.iso, wikidata: region.wikidata } };
  const body = BODIES.get(key);
  return body ? bodyOf(body) : null;
}

function placeDrafts(place: PlaceForms): Draft[] {
  const country = countryOf(place.key);
  const meaning: Meaning = { ...country, kind: "country", government: country };
  const names = [...(place.name ? [place.name] : []), ...(place.variants ?? [])];
  const capitals = (place.capitals ?? []).map((name) => ({
    country: place.key.slice("country:".length),
    name,
    government: place.key,
  }));
  return [
    ...toDrafts(meaning, names, [
      ...pluralsOf(place.adjectives ?? []),
      ...(place.adjectives ?? []),
      ...(place.people ?? []),
    ]),
    ...capitals.flatMap(cityDrafts),
  ];
}

/** "Nepalis" beside "Nepali": what the Factbook leaves to its reader. */
function pluralsOf(adjectives: readonly string[]): string[] {
  return adjectives.filter((form) => /(?:i|an)$/.test(form)).map((form) => `${form}s`);
}

/** "city:panama-city": cities of one name in two countries are not told apart. */
function cityDrafts({ country, name, wikidata, variants: more, government }: CityForms): Draft[] {
  const meaning: Meaning = {
    country,
    key: `city:${foldAccents(name).replace(/[^\p{L}\d]+/gu, "-")}`,
    type: "place",
    id: wikidata ? { iso: null, wikidata } : null,
    kind: "city",
    government: government ? findReferent(government) : null,
  };
  return toDrafts(meaning, [name, ...(more ?? [])]);
}

function regionDrafts({
  iso,
  wikidata,
  names,
  adjectives,
}: {
  readonly iso: string;
  readonly wikidata: string;
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
}): Draft[] {
  const region: Referent = { key: `region:${iso}`, type: "place", id: { iso, wikidata } };
  return toDrafts({ ...region, kind: "region", government: region }, names, adjectives);
}

function bodyDrafts(body: BodyForms): Draft[] {
  const meaning: Meaning = { ...bodyOf(body), kind: "body", alone: body.alone ?? false, government: null };
  return toDrafts(meaning, body.names, body.adjectives);
}

function seatDrafts(seat: {
  readonly key: string;
  readonly government: string;
  readonly names: readonly string[];
  readonly wikidata?: string;
}): Draft[] {
  const id = seat.wikidata ? { iso: null, wikidata: seat.wikidata } : null;
  return toDrafts(
    { key: seat.key, type: "place", id, kind: "seat", government: findReferent(seat.government) },
    seat.names,
  );
}

function ownDrafts({ key, type, id, government, names, adjectives }: OwnName): Draft[] {
  const kind: EntryKind = type === "place" ? "city" : "body";
  const stands = government === null ? null : findReferent(government);
  return toDrafts({ key, type, id, kind, government: stands }, names, adjectives);
}

/** Entries by their first word, the longer first. Later sources win: what is added by hand over what is built, a user's own names over all. */
export function buildIndex(own: readonly OwnName[] = []): ReadonlyMap<string, readonly Entry[]> {
  const dropped = new Set(variants.drop);
  const nothing: Meaning = { key: "", type: "other", id: null, kind: "phrase", government: null };
  const drafts: readonly Draft[] = [
    ...places.places.flatMap(placeDrafts).filter((draft) => !dropped.has(draft.form)),
    ...regions.entries.flatMap(regionDrafts),
    ...variants.add.flatMap((place: PlaceForms) => placeDrafts(place)),
    ...bodies.entries.flatMap(bodyDrafts),
    ...cities.entries.flatMap(cityDrafts),
    ...metonyms.entries.flatMap(seatDrafts),
    ...phrases.entries.flatMap(({ forms }) => toDrafts(nothing, forms)),
    ...own.flatMap(ownDrafts),
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
