import type { Span } from "../model/span.ts";
import { parseLanguageTag, parseWebAddress } from "./page-metadata.ts";
import { parsePublished } from "./published-date.ts";

/** What the lines before an article say of it, and where the article begins (UTF-16 units from the start of the text). */
export interface TextHeader {
  readonly values: ReadonlyMap<HeaderField, string>;
  /** The line above the fields, where wire services put their name. */
  readonly nameLine: string | null;
  readonly span: Span;
}

export type HeaderField = "title" | "byline" | "outlet" | "published" | "language" | "url" | "slug";

const FIELDS: ReadonlyMap<string, HeaderField> = new Map([
  ["title", "title"],
  ["headline", "title"],
  ["by", "byline"],
  ["byline", "byline"],
  ["author", "byline"],
  ["authors", "byline"],
  ["outlet", "outlet"],
  ["publisher", "outlet"],
  ["publication", "outlet"],
  ["site", "outlet"],
  ["source", "outlet"],
  ["date", "published"],
  ["published", "published"],
  ["datetime", "published"],
  ["pubdate", "published"],
  ["lang", "language"],
  ["language", "language"],
  ["url", "url"],
  ["link", "url"],
  ["canonical", "url"],
  ["slug", "slug"],
]);

const NO_HEADER: TextHeader = { values: new Map(), nameLine: null, span: { start: 0, end: 0 } };

/** Finds the fields before a plain text (`DATE: …`, at least two of them) or a Markdown file (front matter between `---` lines). */
export function findTextHeader(text: string): TextHeader {
  const frontMatter = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(---|\.\.\.)[ \t]*(\r?\n|$)/.exec(text);
  if (frontMatter)
    return {
      values: parseFields(frontMatter[1] ?? ""),
      nameLine: null,
      span: { start: 0, end: frontMatter[0].length },
    };
  const start = text.length - text.trimStart().length;
  const blank = /\r?\n[ \t]*\r?\n/.exec(text.slice(start, start + 5000));
  if (!blank) return NO_HEADER;
  const block = text.slice(start, start + blank.index);
  const values = parseFields(block);
  const lines = block.split(/\r?\n/);
  const known = lines.filter((line) => fieldOf(line) !== null).length;
  if (known < 2 || lines.length > known + 2) return NO_HEADER;
  const nameLine = lines[0] !== undefined && fieldOf(lines[0]) === null ? lines[0].trim() : null;
  return { values, nameLine, span: { start, end: start + blank.index } };
}

function fieldOf(line: string): { readonly field: HeaderField; readonly value: string } | null {
  const found = /^\s*([A-Za-z]+)\s*:\s*(\S.*)$/.exec(line);
  const field = FIELDS.get(found?.[1]?.toLowerCase() ?? "");
  return field && found?.[2] ? { field, value: found[2].trim().replace(/^(["'])(.*)\1$/, "$2") } : null;
}

function parseFields(block: string): ReadonlyMap<HeaderField, string> {
  const values = new Map<HeaderField, string>();
  for (const line of block.split(/\r?\n/)) {
    const found = fieldOf(line);
    if (found && !values.has(found.field)) values.set(found.field, found.value);
  }
  return values;
}

/** The header's fields as a report has them. The outlet's name in capitals is written as the text writes it elsewhere. */
export function readTextHeader({ values, nameLine }: TextHeader, text: string) {
  const name = values.get("outlet") ?? nameLine;
  return {
    title: values.get("title") ?? null,
    byline: values.get("byline") ?? null,
    outlet: name === null ? null : spellName(name, text),
    published: parsePublished(values.get("published") ?? null),
    language: parseLanguageTag(values.get("language") ?? null),
    url: parseWebAddress(values.get("url"), null),
  };
}

/** A name in capitals as the text writes it elsewhere, or by rule; any other as it is. */
export function spellName(name: string, text: string): string {
  if (name !== name.toUpperCase() || !/\p{L}{4}/u.test(name)) return name;
  const lower = name.toLowerCase();
  const folded = text.toLowerCase();
  // Lower-casing can change a text's length; then places do not carry over and the name is spelt by rule.
  if (folded.length === text.length)
    for (let at = folded.indexOf(lower); at >= 0; at = folded.indexOf(lower, at + 1)) {
      const found = text.slice(at, at + name.length);
      if (found !== name && found !== lower) return found;
    }
  return lower.replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
