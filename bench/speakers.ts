// Who a pronoun or a short name that says something is taken for: the speaker's last word against the gold of the attribution sets.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import { foldAccents } from "../src/language/characters.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import type { Statement } from "../src/model/claim.ts";
import { Span } from "../src/model/span.ts";
import { isStatement } from "./attribution-scores.ts";
import { lastWord, nameOf } from "./coreference-gold.ts";
import { readRecords } from "./data.ts";
import { share, table } from "./table.ts";

interface GoldSource {
  readonly source: readonly (Span & { readonly text: string })[];
  readonly cue: readonly Span[];
  readonly speaker: string | null;
  readonly unsure?: boolean;
  readonly layout?: boolean;
}

interface Article {
  readonly text: string;
  readonly date?: string;
  readonly attributions: readonly GoldSource[];
}

const FIRST = /^(?:i|we|me|my|our|us)$/i;
const THIRD = /^(?:he|she|it|they|his|her|its|their|him|them)$/i;
const DESCRIPTION = /^(?:the|this|that)\s/i;
const KINDS = ["third person", "I, we", "short name", "all", "description"] as const;
type Kind = (typeof KINDS)[number];

/** A table for the sources that are pronouns or one-word names, and beside them descriptions of somebody named elsewhere: with a reader and by rules alone. */
export async function benchSpeakers(folder: string, reader: Reader | null): Promise<string> {
  const rows: (string | number)[][] = [["", ...KINDS.flatMap((kind) => [kind, "right/found/gold"])]];
  for (const file of ["attribution-news/dev.jsonl", "attribution-open/dev.jsonl"]) {
    if (!existsSync(join(folder, file))) continue;
    const articles = readRecords<Article>(folder, file);
    if (reader) rows.push([`${file}, reader`, ...(await score(articles, reader))]);
    rows.push([`${file}, rules alone`, ...(await score(articles, null))]);
  }
  return table("speakers of sources that are a pronoun or a short name: last word right, of the sources found", rows);
}

async function score(articles: readonly Article[], reader: Reader | null): Promise<readonly (string | number)[]> {
  const counts = new Map<Kind, { right: number; found: number; gold: number }>(
    KINDS.map((kind) => [kind, { right: 0, found: 0, gold: 0 }]),
  );
  const analyses = await analyseTexts(
    articles.map(({ text, date }) => ({ text, published: date ?? null })),
    reader,
  );
  articles.forEach(({ date, attributions }, index) => {
    const analysis = analyses[index];
    if (!analysis) return;
    const statements = extractClaims(analysis, { published: date ?? null }).filter(isStatement);
    for (const gold of attributions) {
      const kind = kindOf(gold);
      if (!kind) continue;
      const found = statements.find((statement) => isSame(statement, gold));
      const isRight = lastWord(found?.speaker?.name ?? "") === lastWord(nameOf(gold.speaker ?? ""));
      for (const name of columnsOf(kind)) {
        const { right = 0, found: before = 0, gold: all = 0 } = counts.get(name) ?? {};
        counts.set(name, {
          right: right + Number(found !== undefined && isRight),
          found: before + Number(found !== undefined),
          gold: all + 1,
        });
      }
    }
  });
  return [...counts.values()].flatMap(({ right, found, gold }) => [share(right, found), `${right}/${found}/${gold}`]);
}

/** The columns that a source of a kind counts in: descriptions are no part of "all". */
function columnsOf(kind: Kind): readonly Kind[] {
  return kind === "description" ? [kind] : [kind, "all"];
}

/** Null for sources that are none of them, and for those that the gold is not sure of. */
function kindOf({ source, speaker, unsure, layout }: GoldSource): Kind | null {
  const words = source[0]?.text ?? "";
  if (source.length !== 1 || !speaker || unsure || layout) return null;
  if (THIRD.test(words)) return "third person";
  if (FIRST.test(words)) return "I, we";
  if (DESCRIPTION.test(words)) {
    const isNamedElsewhere =
      /^(?:the\s)?\p{Lu}/u.test(speaker) && !foldAccents(words.toLowerCase()).includes(lastWord(nameOf(speaker)));
    return isNamedElsewhere ? "description" : null;
  }
  return /^\p{Lu}[\p{L}’'-]*$/u.test(words) && words !== speaker ? "short name" : null;
}

function isSame({ cue, speaker }: Statement, { source, cue: cues }: GoldSource): boolean {
  const isCue = cue && cues.some((each) => Span.overlaps(cue, each));
  return Boolean(isCue && speaker && source.some((each) => Span.overlaps(speaker, each)));
}
