import type { NameId, NameType } from "../../model/analysis.ts";
import { Failure } from "../../model/failure.ts";
import type { OwnName } from "./gazetteer-entries.ts";
import { findReferent } from "./gazetteer-entries.ts";

const TYPES: readonly NameType[] = ["person", "place", "organisation", "group", "other"];
const FIELDS: ReadonlySet<string> = new Set(["key", "type", "names", "adjectives", "iso", "wikidata", "government"]);

/**
 * A user's own names, from JSON: `{"names": [{"key", "type", "names", "adjectives"?, "iso"?, "wikidata"?, "government"?}]}`. `file` is what errors
 * call it. Throws a `Failure` that names file, entry (from 1) and field.
 */
export function parseOwnNames(text: string, file: string): readonly OwnName[] {
  const root = parseJson(text, file);
  const list = isRecord(root) ? root.names : undefined;
  if (!Array.isArray(list)) throw new Failure("bad-record", `${file}: give {"names": [entry, …]}`);
  const own = list.map((entry: unknown, index) => toOwnName(entry, `${file}, entry ${index + 1}`));
  const seen = new Map<string, number>();
  for (const [index, { names }] of own.entries()) {
    for (const name of names) {
      const before = seen.get(name);
      if (before !== undefined)
        throw new Failure("bad-record", `${file}, entry ${index + 1}, names: “${name}” is in entry ${before + 1} too`);
      seen.set(name, index);
    }
  }
  return own;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (thrown) {
    throw new Failure("bad-record", `${file}: not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toOwnName(entry: unknown, place: string): OwnName {
  if (!isRecord(entry)) throw new Failure("bad-record", `${place}: not an object`);
  const unknown = Object.keys(entry).find((field) => !FIELDS.has(field));
  if (unknown !== undefined)
    throw new Failure("bad-record", `${place}, ${unknown}: no such field; there are ${[...FIELDS].join(", ")}`);
  const type = TYPES.find((each) => each === entry.type);
  if (!type) throw new Failure("bad-record", `${place}, type: give one of ${TYPES.join(", ")}`);
  const names = toForms(entry.names, `${place}, names`);
  if (names.length === 0) throw new Failure("bad-record", `${place}, names: give at least one`);
  return {
    key: toKey(entry.key, place),
    type,
    names,
    adjectives: toForms(entry.adjectives ?? [], `${place}, adjectives`),
    id: toId(entry, place),
    government: toGovernment(entry.government, place),
  };
}

function toKey(value: unknown, place: string): string {
  if (typeof value === "string" && /^[a-z]+:\S+$/.test(value)) return value;
  throw new Failure("bad-record", `${place}, key: give a kind, a colon and a word, as in "body:harbour-board"`);
}

/** Forms as in running text: words that start with a letter or digit. */
function toForms(value: unknown, place: string): readonly string[] {
  const isForm = (form: unknown): form is string =>
    typeof form === "string" && /^[\p{L}\d]\S*(?: \S+)*$/u.test(form) && form.length <= 100;
  if (Array.isArray(value) && value.every(isForm)) return value;
  throw new Failure("bad-record", `${place}: give a list of names of up to 100 characters, words parted by one space`);
}

function toId({ iso, wikidata }: Readonly<Record<string, unknown>>, place: string): NameId | null {
  if (iso !== undefined && !(typeof iso === "string" && /^[A-Z]{2}(?:-[A-Z\d]{1,3})?$/.test(iso)))
    throw new Failure("bad-record", `${place}, iso: give an ISO 3166 code, as in "EE" or "US-GA"`);
  if (wikidata !== undefined && !(typeof wikidata === "string" && /^Q[1-9]\d*$/.test(wikidata)))
    throw new Failure("bad-record", `${place}, wikidata: give an item, as in "Q191"`);
  return iso === undefined && wikidata === undefined ? null : { iso: iso ?? null, wikidata: wikidata ?? null };
}

function toGovernment(value: unknown, place: string): string | null {
  if (value === undefined) return null;
  if (typeof value === "string" && findReferent(value)) return value;
  throw new Failure("bad-record", `${place}, government: give the key of a listed country or body, as in "country:EE"`);
}
