import { Failure } from "../model/failure.ts";
import type { Block } from "../model/report.ts";
import { Span } from "../model/span.ts";
import { NO_METADATA, type ReadText } from "./assemble-report.ts";
import { classifyText } from "./classify-text.ts";
import { datelineDate } from "./dateline-date.ts";
import { stripMarkup } from "./markdown.ts";
import { findTextRule } from "./prune-rules.ts";
import { joinBlocks } from "./read-page.ts";
import { findTextHeader, readTextHeader, spellName } from "./text-header.ts";

export interface PlainOptions {
  readonly keep: "body" | "everything";
  readonly markdown: boolean;
}

/** Reads plain text or Markdown. "everything" keeps the text unchanged, every piece classified; "body" keeps the article proper. */
export function readPlain(text: string, id: string, { keep, markdown }: PlainOptions): ReadText {
  if (text.trim() === "") throw new Failure("empty", `${id} is blank: there is nothing to read`);
  const header = findTextHeader(text);
  const { blocks: all, masthead } = classifyText(text, id, header.span);
  const title = all.find(({ kind }) => kind === "title");
  const read = readTextHeader(header, text);
  const metadata = {
    ...NO_METADATA,
    ...read,
    outlet: read.outlet ?? (masthead.outlet === null ? null : spellName(masthead.outlet, text)),
    byline: read.byline ?? masthead.byline,
    published: read.published ?? masthead.published ?? datelineOf(text, all),
    title: read.title ?? (title ? cleanTitle(Span.slice(text, title)) : null),
  };
  const asides = all
    .filter(({ kind }) => kind === "label" || kind === "boilerplate")
    .map((block) => Span.slice(text, block).replace(/\s+/g, " "));
  const cutShort = asides.some((line) => findTextRule(line, "end") === "paywall-line");
  if (keep === "everything") return { id, body: text, blocks: all, metadata, asides, cutShort };
  const article = all.filter(({ kind }) => kind !== "title" && kind !== "label" && kind !== "boilerplate");
  const parts = (article.length > 0 ? article : all).map((block) => ({
    kind: block.kind,
    text: cleanBlock(Span.slice(text, block), block.kind, markdown),
  }));
  return { id, ...joinBlocks(parts.filter((part) => part.text !== "")), metadata, asides, cutShort };
}

/** The day of the dateline that opens the article. */
function datelineOf(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.find(({ kind }) => kind === "paragraph");
  return first ? datelineDate(Span.slice(text, first)) : null;
}

function cleanTitle(words: string): string {
  return stripMarkup(
    words
      .replace(/^#{1,6}\s+/, "")
      .replace(/\s+/g, " ")
      .trim(),
  ).replace(/^\*\*\s*|\s*\*\*$/g, "");
}

function cleanBlock(words: string, kind: Block["kind"], markdown: boolean): string {
  let text = words;
  if (kind === "heading") text = text.replace(/^#{1,6}\s+/, "");
  if (kind === "list-item") text = text.replace(/^[-*•–]\s+/, "");
  if (kind === "quotation") text = text.replace(/^>\s?/gm, "");
  text = text.replace(/\s+/g, " ").trim();
  return markdown ? stripMarkup(text) : text;
}
