// Builds src/language/lexicons/places.json from an archive of The World Factbook (public domain) as JSON, with the Wikidata items of
// countries from the borders.json of country-coder (ISC; npm pack @rapideditor/country-coder, src/data/borders.json).
// Usage: node --import tsx tools/build-places.ts path/to/factbook.tar.xz path/to/borders.json
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Text {
  readonly text?: string;
}
interface Profile {
  readonly Government?: {
    readonly "Country name"?: Readonly<Record<string, Text>>;
    readonly Capital?: { readonly name?: Text };
    readonly "Dependency status"?: Text;
  };
  readonly Communications?: { readonly "Internet country code"?: Text };
  readonly "People and Society"?: { readonly Nationality?: { readonly noun?: Text; readonly adjective?: Text } };
}

/** A country or territory with its names, its capitals, and the words for its people. */
interface Place {
  readonly key: string;
  readonly wikidata: string | null;
  readonly name: string;
  readonly variants: readonly string[];
  readonly capitals: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
}

/** Top-level domains that differ from ISO 3166, and territories that share one. */
const ISO: Readonly<Record<string, string>> = { uk: "GB" };
const SKIP = new Set(["eu"]);
/** Abbreviations that news texts use; the other two-letter ones are codes. */
const ABBREVIATIONS = new Set(["UK", "US", "NZ"]);
/** Capitals that are commoner as other names. */
const AMBIGUOUS = new Set([
  "Victoria",
  "Kingston",
  "Georgetown",
  "San Jose",
  "San José",
  "Male",
  "Malé",
  "Saint John's",
  "Nassau",
  "Port-Vila",
  "Santiago",
  "San Salvador",
  "Saint George's",
  "San Marino",
  "Vatican City",
]);

const [, , archive, borders] = process.argv;
if (!archive || !borders) {
  process.stderr.write("usage: node --import tsx tools/build-places.ts FACTBOOK.tar.xz BORDERS.json\n");
  process.exit(2);
}
const items = readItems(borders);
const folder = mkdtempSync(join(tmpdir(), "factbook-"));
execFileSync("tar", ["xJf", archive, "-C", folder]);
const places = readProfiles(folder)
  .map(toPlace)
  .filter((place) => place !== null)
  .sort((a, b) => (a.key < b.key ? -1 : 1));
rmSync(folder, { recursive: true });
const owned = ownedForms(places);
const output = {
  source:
    "The World Factbook, May 2026 (public domain), by tools/build-places.ts; codes are ISO 3166-1 alpha-2, from the top-level domain of each profile; Wikidata items from country-coder 5.6.1 (ISC)",
  places: merge(places.map(keepOwned)),
};
writeFileSync("src/language/lexicons/places.json", format(output));
process.stderr.write(
  `${output.places.length} places; now run: npx biome format --write src/language/lexicons/places.json\n`,
);

/** Wikidata items by ISO 3166-1 alpha-2 code. "The Netherlands" and "Denmark" are the countries, not the kingdoms that news never means. */
function readItems(path: string): ReadonlyMap<string, string> {
  const { features } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly features: readonly {
      readonly properties: { readonly iso1A2?: string; readonly wikidata: string; readonly nameEn: string };
    }[];
  };
  const coded = new Map(
    features.flatMap(({ properties: { iso1A2, wikidata } }) => (iso1A2 ? [[iso1A2, wikidata] as const] : [])),
  );
  for (const { properties } of features) {
    if (properties.nameEn === "Netherlands") coded.set("NL", properties.wikidata);
    if (properties.nameEn === "Denmark") coded.set("DK", properties.wikidata);
  }
  return coded;
}

function readProfiles(root: string): Profile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\/[a-z]{2}\.json$/.test(path))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(root, path), "utf8")) as Profile);
}

function toPlace(profile: Profile): (Place & { readonly dependent: boolean }) | null {
  const government = profile.Government;
  const names = government?.["Country name"];
  const domain = /\.([a-z]{2})\b/.exec(profile.Communications?.["Internet country code"]?.text ?? "")?.[1];
  if (!names || !domain || SKIP.has(domain)) return null;
  const known = ["conventional short form", "conventional long form", "abbreviation"]
    .flatMap((field) => splitNames(names[field]?.text))
    .map((name) => name.replace(/^The /, ""))
    .filter((each) => !/^\p{Lu}{2}$/u.test(each) || ABBREVIATIONS.has(each));
  const name = known[0];
  if (!name) return null;
  const code = (ISO[domain] ?? domain).toUpperCase();
  const nationality = profile["People and Society"]?.Nationality;
  const adjectives = splitPeople(nationality?.adjective?.text).filter((word) => word !== name);
  return {
    dependent: government?.["Dependency status"] !== undefined || ["hk", "mo", "pr"].includes(domain),
    key: `country:${code}`,
    wikidata: items.get(code) ?? null,
    name,
    variants: unique(known.slice(1)).filter((each) => each !== name),
    capitals: government?.["Dependency status"]
      ? []
      : splitNames(government?.Capital?.name?.text).filter((each) => !AMBIGUOUS.has(each) && each !== name),
    adjectives,
    people: splitPeople(nationality?.noun?.text).filter((word) => !adjectives.includes(word) && word !== name),
  };
}

/** "Kyiv (Kiev is the transliteration from Russian)" -> Kyiv; "Pretoria (administrative capital); Cape Town (…)" -> both. */
function splitNames(text: string | undefined): string[] {
  return decode(text ?? "")
    .replace(/\([^)]*\)/g, " ")
    .replace(/\bnote\b.*/, "")
    .split(/[;,/]| or | in Romanian| is the /)
    .map((each) => each.replace(/\s+/g, " ").trim())
    .filter(
      (each) =>
        /^\p{Lu}\S*[\p{L}.]$|^\p{Lu}.* \S+$/u.test(each) &&
        each.split(" ").length <= 8 &&
        each !== "NA" &&
        each !== "D.C.",
    );
}

/** "Dane(s)" -> Dane, Danes; "Frenchman(men), Frenchwoman(women)" -> the four; "Basotho (plural)" -> Basotho. */
function splitPeople(text: string | undefined): string[] {
  const words = decode(text ?? "")
    .split(/[,;]| or | and (?=\p{Lu})/u)
    .flatMap((each) => {
      const found = /^\s*(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*)\s?(?:\((s|es|men|women)\))?/u.exec(each);
      if (!found?.[1] || /^NA\b/.test(found[1])) return [];
      const plural = found[2];
      if (plural === "s" || plural === "es") return [found[1], found[1] + plural];
      return plural ? [found[1], found[1].replace(/(wo)?man$/, plural)] : [found[1]];
    });
  return unique(words);
}

function decode(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    ocirc: "ô",
    eacute: "é",
    iacute: "í",
    aacute: "á",
    oacute: "ó",
    uacute: "ú",
    atilde: "ã",
    rsquo: "’",
    nbsp: " ",
  };
  return text.replace(/<[^>]*>/g, " ").replace(/&(\w+);/g, (all, name: string) => letters[name] ?? all);
}

/** One entry a key: the Gaza Strip and the West Bank share theirs. */
function merge(all: readonly Place[]): Place[] {
  const byKey = new Map<string, Place>();
  for (const place of all) {
    const other = byKey.get(place.key);
    byKey.set(
      place.key,
      other ? { ...other, variants: unique([...other.variants, place.name, ...place.variants]) } : place,
    );
  }
  return [...byKey.values()];
}

/** Forms that belong to one key alone ("Dutch" to the Netherlands, not to Aruba; "Korean" and "Congolese" to none). */
function ownedForms(all: readonly (Place & { readonly dependent: boolean })[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const dependent of [false, true]) {
    for (const place of all.filter((each) => each.dependent === dependent)) {
      for (const form of [...place.adjectives, ...place.people]) {
        const owner = owners.get(form);
        if (owner === undefined) owners.set(form, place.key);
        else if (owner !== place.key && !dependent) owners.set(form, null);
      }
    }
  }
  return owners;
}

function keepOwned({ dependent: _, ...place }: Place & { readonly dependent: boolean }): Place {
  const keep = (form: string): boolean => owned.get(form) === place.key;
  return { ...place, adjectives: place.adjectives.filter(keep), people: place.people.filter(keep) };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** One place a line: short to diff. */
function format(value: { readonly source: string; readonly places: readonly Place[] }): string {
  const lines = value.places.map((place) => `    ${JSON.stringify(place)}`);
  return `{\n  "source": ${JSON.stringify(value.source)},\n  "places": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
