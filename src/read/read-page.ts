import type { Block, BlockKind } from "../model/report.ts";
import { NO_METADATA, type ReadText } from "./assemble-report.ts";
import { findMainBlocks } from "./main-text.ts";
import { parsePage } from "./page.ts";
import { listPageBlocks, type PageBlock } from "./page-blocks.ts";
import { readPageMetadata } from "./page-metadata.ts";
import { pruneBlocks } from "./prune-blocks.ts";

/** Lines after the article that are still looked at for labels and credits. */
const AFTER = 10;

/** Joins blocks to a body, parted by blank lines, with the span of each. */
export function joinBlocks(parts: readonly { readonly kind: BlockKind; readonly text: string }[]): {
  readonly body: string;
  readonly blocks: readonly Block[];
} {
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, text } of parts) {
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + 2;
  }
  return { body: parts.map(({ text }) => text).join("\n\n"), blocks };
}

/** Reads an HTML page: the article proper as body, the rest looked at for metadata, labels and credits. `url` is where it was fetched. */
export function readPage(html: string, id: string, url: string | null): ReadText {
  const page = parsePage(html, id);
  const metadata = { ...NO_METADATA, ...readPageMetadata(page, url) };
  const all = listPageBlocks(page.document.body);
  const { kept, removed } = pruneBlocks(findMainBlocks(page.document) ?? all, metadata);
  const { body, blocks } = joinBlocks(kept.map(markCrossHeading));
  const asides = listAsides(all, kept, metadata.title);
  return {
    id,
    body,
    blocks,
    metadata,
    asides: [...removed.map(({ block }) => block.text), ...asides],
    cutShort: removed.some(({ rule }) => rule === "paywall-line"),
  };
}

/** Some pages head sections with a bare `<div>` or a bold line. */
function markCrossHeading(block: PageBlock): PageBlock {
  if (block.kind !== "paragraph" || block.text.length > 100 || /[.!?…:;,”"]$/.test(block.text)) return block;
  const named = /\b(cross ?head(ing)?|sub ?head(ing|er)?|inter ?title|section (title|heading))\b/.test(
    block.hints.slice(0, 2).join(" "),
  );
  const bold = block.boldLength >= 0.9 * block.text.length;
  return named || bold ? { ...block, kind: "heading" } : block;
}

/** Lines of the page between its headline and the article, and the first ones after it. */
function listAsides(all: readonly PageBlock[], kept: readonly PageBlock[], title: string | null): readonly string[] {
  const first = all.findIndex(({ text }) => text === kept[0]?.text);
  const last = all.findLastIndex(({ text }) => text === kept.at(-1)?.text);
  if (first < 0 || last < 0) return [];
  const headline = all.slice(0, first).findLastIndex(({ text }) => text === title);
  const before = headline < 0 ? [] : all.slice(headline + 1, first);
  return [...before, ...all.slice(last + 1, last + 1 + AFTER)]
    .filter(({ linkLength, text }) => linkLength < 0.5 * text.length)
    .map(({ text }) => text);
}
