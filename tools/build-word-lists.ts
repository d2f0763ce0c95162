// Builds two lists of src/language/lexicons from open data: common-words.json (words that news writes in lower case) and
// given-names.json. Usage: node --import tsx tools/build-word-lists.ts FOLDER, where FOLDER holds gmb-sentences.jsonl.gz,
// factbook.tar.xz and ofac-sdn.csv.gz.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const LEXICONS = "src/language/lexicons";
/** Given names that the two sources lack, by hand: the commonest of the English-speaking and European press. */
const BY_HAND =
  "Adam Adrian Alan Albert Alejandro Alex Alexander Alexandra Alexei Alexey Ali Alice Alina Alison Amanda Amy Ana Anastasia Anders Andrea Andreas Andrei Andrew Andrey Andrii Angela Angelina Anita Ann Anna Anne Annie Anthony Antonio Ariel Arthur Barbara Barry Ben Benjamin Bernard Beth Bill Bob Boris Brad Brandon Brian Bruce Caroline Carl Carlos Carol Catherine Charles Charlie Charlotte Chloe Chris Christian Christina Christine Christopher Chuck Claire Claudia Clara Colin Craig Daniel Daniela Dave David Deborah Denis Dennis Diana Diane Dmitri Dmitry Dmytro Don Donald Donna Doris Dorothy Doug Douglas Duncan Edward Edwin Elena Elizabeth Ella Ellen Emily Emma Emmanuel Eric Erik Erin Eva Evan Eve Evelyn Fiona Florence Frances Francis Francisco Frank Fred Frederick Friedrich Gary Gavin Geoffrey George Gerald Gerard Giorgia Gloria Gordon Graham Grace Greg Gregory Guy Hannah Hans Harold Harry Heather Heidi Helen Helena Henry Herbert Hillary Howard Hugh Hugo Ian Igor Ilya Irene Irina Irma Isaac Isabel Ivan Jack Jackie Jacob Jacqueline Jaime James Jan Jane Janet Jason Jean Jeff Jeffrey Jennifer Jens Jeremy Jerry Jesse Jessica Jill Jim Joan Joanna Joe Joel Johan Johannes John Johnny Jon Jonathan Jordan Jorge Jose Joseph Josh Joshua Juan Judith Julia Julian Julie Justin Kaja Karen Karl Kate Katherine Kathleen Katie Keith Keir Kelly Ken Kenneth Kevin Kim Kirill Klaus Kristen Kristina Kurt Kyle Larry Lars Laura Lauren Leo Leon Leonard Leonid Leslie Lewis Liam Linda Lisa Liz Louis Louise Lucas Lucy Luis Luke Lydia Magdalena Manuel Marc Marco Marcus Margaret Maria Marie Marina Mario Mark Markus Martha Martin Martina Mary Matt Matthew Maurice Max Megan Melissa Mia Michael Michelle Miguel Mike Mikhail Mila Mitch Monica Monika Nadia Nancy Natalia Natalie Nathan Neil Nicholas Nick Nicola Nicolas Nicole Nigel Nikolai Nina Noah Norman Oksana Oleg Oleksandr Olena Olga Oliver Olivia Oscar Pablo Patricia Patrick Paul Paula Pavel Pedro Penny Pete Peter Petra Petro Phil Philip Philippe Phillip Pierre Rachel Ralph Raymond Rebecca Ricardo Richard Rick Rob Robert Roberta Robin Roger Roman Ron Ronald Rosa Rose Ross Roy Russell Rustem Ruth Ryan Sabine Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Sergey Serhii Sharon Simon Sofia Sophie Stanislav Stefan Stella Stephanie Stephen Steve Steven Stuart Susan Svetlana Sylvia Tamara Tatiana Taras Taylor Ted Teresa Terry Theo Theresa Thomas Tim Timothy Tina Tobias Todd Tom Tony Tracy Ursula Valentina Valeria Vanessa Vera Veronica Victor Victoria Viktor Vincent Virginia Vitali Vladimir Volodymyr Walter Wendy William Willy Yulia Yuri Yvonne Zoe";

/** Titles and other words that stand where a given name does. */
const NOT_GIVEN = new Set(
  "king queen prince princess minister president premier chancellor consul general captain al el israel bin ould deputy dr mr ms sheikh shaykh ayatollah prime vice".split(
    " ",
  ),
);

const folder = process.argv[2];
if (!folder) {
  process.stderr.write("usage: node --import tsx tools/build-word-lists.ts FOLDER\n");
  process.exit(2);
}
const common = commonWords(gunzipSync(readFileSync(join(folder, "gmb-sentences.jsonl.gz"))).toString("utf8"));
write(
  "common-words",
  "Words that the Groningen Meaning Bank (public domain English news) writes in lower case at least thrice and twice as often as in capitals inside sentences; by tools/build-word-lists.ts",
  common,
);
const known = new Set(common);
const names = givenNames(folder).filter((name) => !known.has(name) && !NOT_GIVEN.has(name) && name.length > 1);
write(
  "given-names",
  "Given names in The World Factbook (executives and candidates) and in the OFAC list of sanctioned persons, both public domain, and common ones by hand; by tools/build-word-lists.ts",
  [...new Set([...names, ...BY_HAND.toLowerCase().split(" ")])],
);

function commonWords(jsonl: string): string[] {
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  for (const line of jsonl.split("\n").filter(Boolean)) {
    const { tokens } = JSON.parse(line) as { tokens: string[] };
    const words = tokens.filter((token) => /^[A-Za-z]+$/.test(token));
    for (const word of words.slice(1)) {
      const counts = /^[A-Z]/.test(word) ? upper : lower;
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
  return [...lower].filter(([word, count]) => count >= 3 && count > 2 * (upper.get(word) ?? 0)).map(([word]) => word);
}

/** First names before surnames in capitals ("Vladimir PUTIN"), and after them ("ABBAS, Abu") where at least two persons bear them. */
function givenNames(root: string): string[] {
  const profiles = execFileSync("tar", ["xJOf", join(root, "factbook.tar.xz"), "--wildcards", "*/??.json"], {
    maxBuffer: 1 << 28,
  }).toString("utf8");
  const leaders = [...profiles.matchAll(/\b(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}*\.?){0,2} \p{Lu}{3,}\b/gu)].map(
    (match) => match[1] ?? "",
  );
  const list = gunzipSync(readFileSync(join(root, "ofac-sdn.csv.gz"))).toString("latin1");
  const counts = new Map<string, number>();
  for (const match of list.matchAll(/"[A-Z' -]+, (?:Dr\. |Gen\. )?([A-Z][a-z]+)[^"]*",individual/g)) {
    const name = match[1] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const listed = [...counts].filter(([, count]) => count >= 2).map(([name]) => name);
  return [
    ...new Set([...leaders, ...listed].map((name) => name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""))),
  ];
}

function write(name: string, source: string, words: readonly string[]): void {
  const text = JSON.stringify({ source, words: [...words].sort().join(" ") }, null, 2);
  writeFileSync(join(LEXICONS, `${name}.json`), `${text}\n`);
  process.stderr.write(`${name}: ${words.length} words\n`);
}
