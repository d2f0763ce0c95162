// Do names get the right identity, and the right type? GUM links mentions to Wikipedia; its titles are looked up among the forms of our tables.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { analyse, analyseTexts } from "../src/language/analyse.ts";
import { GAZETTEER } from "../src/language/names/gazetteer.ts";
import type { Entry } from "../src/language/names/gazetteer-entries.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Analysis, Name } from "../src/model/analysis.ts";
import { Span } from "../src/model/span.ts";
import { type GoldDocument, parseGoldTrees } from "./gold-trees.ts";
import { type LinkedMention, linkedMentionsOf, namesOf } from "./gum-names.ts";

/** Titles of articles whose words are another form of ours, or the form of something else. */
const TITLES: Readonly<Record<string, string | null>> = {
  "Georgia (country)": "Q230",
  "Georgia (U.S. state)": "Q1428",
  Georgia: null,
  "Washington (state)": "Q1223",
  Washington: null,
  "New York (state)": "Q1384",
  "Republic of Ireland": "Q27",
  Ireland: null,
  "Western world": "Q160381",
};

const ITEMS: ReadonlyMap<string, string> = new Map(
  [...GAZETTEER.index.values()]
    .flat()
    .flatMap(({ form, id }: Entry) => (id?.wikidata ? [[form, id.wikidata] as const] : [])),
);

/** Wikidata item of an article of Wikipedia that our tables have; null for the rest. */
function findItem(title: string): string | null {
  const words = decodeURIComponent(title).replaceAll("_", " ");
  // An article on a people counts as one on its country, as our words for people do.
  return words in TITLES
    ? (TITLES[words] ?? null)
    : (ITEMS.get(words) ?? ITEMS.get(words.replace(/ people$/, "")) ?? null);
}

interface LinkScore {
  /** Mentions of what is in our tables, and those of them that got an id. */
  listed: number;
  given: number;
  /** Linked mentions that got an id, in our tables or not, and those where it is right. */
  judged: number;
  right: number;
  readonly wrong: string[];
}

/** Lines of the figures on a treebank of GUM, with the reader and by rules alone. `isVerbose` lists what is wrong. */
export async function linkLines(path: string, reader: Reader, isVerbose = false): Promise<readonly string[]> {
  if (!existsSync(path)) return ["GUM links: absent"];
  const documents = parseGoldTrees(gunzipSync(readFileSync(path)).toString("utf8"));
  const texts = documents.map(({ text }) => ({ text }));
  const read = await analyseTexts(texts, reader);
  const ruled = texts.map(({ text }) => analyse(text));
  return [
    ...linesOf("with the reader", documents, { analyses: read, isVerbose }),
    ...linesOf("by rules alone", documents, { analyses: ruled, isVerbose }),
  ];
}

function linesOf(
  title: string,
  documents: readonly GoldDocument[],
  { analyses, isVerbose }: { readonly analyses: readonly Analysis[]; readonly isVerbose: boolean },
): readonly string[] {
  const [named, all] = [newScore(), newScore()];
  const types = { right: 0, found: 0, gold: 0, wrong: [] as string[] };
  documents.forEach((document, index) => {
    const names = analyses[index]?.names ?? [];
    for (const mention of linkedMentionsOf(document)) {
      scoreMention(all, { document, names, mention });
      if (mention.isNamed) scoreMention(named, { document, names, mention });
    }
    scoreTypes(types, document, names);
  });
  return [
    `GUM links ${title}: named mentions in our tables given an id ${ratio(named.given, named.listed)}; id right when given ${ratio(named.right, named.judged)}`,
    `GUM links ${title}: all mentions, pronouns and descriptions too, given an id ${ratio(all.given, all.listed)}; id right when given ${ratio(all.right, all.judged)}`,
    `GUM names ${title}: type right of those found ${ratio(types.right, types.found)}, of ${types.gold} names`,
    ...(isVerbose ? [...named.wrong, ...types.wrong] : []),
  ];
}

function newScore(): LinkScore {
  return { listed: 0, given: 0, judged: 0, right: 0, wrong: [] };
}

/** The name of a mention holds its head and lies inside it. */
function scoreMention(
  score: LinkScore,
  {
    document,
    names,
    mention,
  }: { readonly document: GoldDocument; readonly names: readonly Name[]; readonly mention: LinkedMention },
): void {
  const wanted = findItem(mention.title);
  const name = names.find((each) => Span.contains(mention, each) && Span.contains(each, mention.head));
  const item = name?.id?.wikidata ?? null;
  if (wanted !== null) score.listed++;
  if (wanted !== null && item !== null) score.given++;
  if (item !== null) score.judged++;
  if (item !== null && item === wanted) score.right++;
  else if (item !== null || wanted !== null)
    score.wrong.push(
      `  ${document.id}: ${document.text.slice(mention.start - 30, mention.end + 30)} | ${mention.title} ${wanted}: ${item}`,
    );
}

const TYPES: Readonly<Record<string, string>> = { person: "person", place: "place", organization: "organisation" };

function scoreTypes(
  score: { right: number; found: number; gold: number; readonly wrong: string[] },
  document: GoldDocument,
  names: readonly Name[],
): void {
  for (const gold of namesOf(document)) {
    if (gold.type === "time") continue;
    score.gold++;
    const name = names.findLast((each) => !each.adjective && Span.contains(gold, each));
    if (!name) continue;
    score.found++;
    if (name.type === (TYPES[gold.type] ?? "other")) score.right++;
    else score.wrong.push(`  ${document.text.slice(gold.start, gold.end)}: ${gold.type}, not ${name.type}`);
  }
}

function ratio(part: number, whole: number): string {
  return `${part}/${whole} = ${(part / whole).toFixed(3)}`;
}
