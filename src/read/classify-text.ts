import type { Block, BlockKind } from "../model/report.ts";
import { Span } from "../model/span.ts";
import { findTextRule, LABEL_RULE, type Place } from "./prune-rules.ts";
import { splitText } from "./split-text.ts";
import { findTextMasthead, type TextMasthead } from "./text-masthead.ts";

/** A headline is no longer than this. */
const MAX_TITLE = 200;
/** A cross-heading is no longer than this, in characters and in words. */
const MAX_HEADING = 100;
const MAX_HEADING_WORDS = 14;
const SENTENCE_END = /[.!?…:;,][”"’')\]]*$/;

/** Every piece of a text with what it is, and what the lines around its headline say of it. */
export interface ClassifiedText {
  readonly blocks: readonly Block[];
  readonly masthead: TextMasthead;
}

/** Every piece of a plain or Markdown text as title, label, heading, list item, quotation, paragraph or boilerplate. `header` is the span of the fields before the article. */
export function classifyText(text: string, name: string, header: Span): ClassifiedText {
  const spans = splitText(text, name, (line) => findTextRule(line, "start") !== null && line.length <= 120);
  const words = spans.map((span) => Span.slice(text, span));
  const first = spans.findIndex(({ end }, i) => end > header.end && isText(words[i] ?? "", "start"));
  const last = words.findLastIndex((piece) => isText(piece, "end"));
  const endMark = words.findIndex((piece, i) => i > first && END_MARK.test(piece));
  const from = spans.findIndex(({ end }) => end > header.end);
  const masthead = findTextMasthead(words.slice(from, Math.max(from, first)));
  const blocks = spans.map((span, i): Block => {
    if (masthead.pieces.has(i - from) || span.end <= header.end || (endMark >= 0 && i >= endMark))
      return { ...span, kind: "boilerplate" };
    const place: Place = i < first ? "start" : i > last ? "end" : "middle";
    return { ...span, kind: kindOf(words[i] ?? "", place) };
  });
  return { blocks: markHeadings(text, markTitle(text, blocks)), masthead };
}

/** The mark by which wire services end their copy: what follows is for editors. */
const END_MARK = /^(-+ ?30 ?-+|#{3}|\(?ENDS?\)?)$/;

/** A whole sentence or more, no furniture: what articles are made of. */
function isText(words: string, place: Place): boolean {
  const whole = words.length >= 60 && /[.!?…][”"’')\]]*$/.test(words) && !/^\s*#/.test(words);
  return whole && findTextRule(words.replace(/\s+/g, " "), place) === null;
}

function kindOf(words: string, place: Place): BlockKind {
  const rule = findTextRule(words.replace(/\s+/g, " "), place);
  if (rule === LABEL_RULE) return "label";
  if (rule !== null) return "boilerplate";
  if (/^#{1,6}\s/.test(words) || isBoldLine(words)) return "heading";
  if (/^[-*•–]\s|^\d{1,3}[.)]\s/.test(words)) return "list-item";
  if (words.startsWith(">")) return "quotation";
  return "paragraph";
}

/** A line wholly between bold marks, well formed or not (`** Lost words**`). */
function isBoldLine(words: string): boolean {
  return words.length <= 200 && !words.includes("\n") && /^(\*\*|__)[^*_]+\1$/.test(words);
}

/** The first piece that is not furniture is the title, if it looks like one and something follows. */
function markTitle(text: string, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind !== "boilerplate" && kind !== "label");
  const candidate = blocks[at];
  const follows = blocks.slice(at + 1).some(({ kind }) => kind === "paragraph" || kind === "list-item");
  if (!candidate || !follows || candidate.end - candidate.start > MAX_TITLE) return blocks;
  const words = Span.slice(text, candidate);
  const looksLikeOne =
    candidate.kind === "heading" || (candidate.kind === "paragraph" && !/[.:;,][”"’')\]]*$/.test(words));
  return looksLikeOne ? blocks.map((block, i) => (i === at ? { ...block, kind: "title" } : block)) : blocks;
}

/** A short line without a full stop before a paragraph heads it. */
function markHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, i) => {
    if (block.kind !== "paragraph" || blocks[i + 1]?.kind !== "paragraph") return block;
    const words = Span.slice(text, block);
    const short = words.length <= MAX_HEADING && words.split(/\s+/).length <= MAX_HEADING_WORDS;
    return short && !SENTENCE_END.test(words) && /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words)
      ? { ...block, kind: "heading" }
      : block;
  });
}
