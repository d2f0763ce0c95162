import { Failure } from "../model/failure.ts";
import { Span } from "../model/span.ts";

/** Lines longer than this were not broken to fit a width. */
const MAX_WRAP = 110;
/** Texts whose longest line is shorter than this are lists of short lines, not wrapped paragraphs. */
const MIN_WRAP = 40;

/** Lines of one text, at most: an article has hundreds. */
const MAX_LINES = 150_000;

const BLANK = /^[\s\u00a0\u200b]*$/;
/** Lines that stand for themselves whatever follows: headings, list items, quotations, rules. */
const OWN_LINE = /^\s*(#{1,6}\s|\*\*.+\*\*\s*$|[-*•–]\s|\d{1,3}[.)]\s|>|-{2,}\s*\w*\s*-*\s*$|-\s*\d+\s*-\s*$)/;

/** The paragraphs of a plain text as spans without white space at their ends: parted by blank lines, and by line ends where lines are not hard-wrapped. `standsAlone` picks further lines that are paragraphs of their own. Throws `too-large`, with the name of the text, for one of endless lines. */
export function splitText(
  text: string,
  name: string,
  standsAlone: (line: string) => boolean = () => false,
): readonly Span[] {
  const lines = listLines(text);
  if (lines.length > MAX_LINES)
    throw new Failure("too-large", `${name} has more than ${MAX_LINES} lines: give the article alone`);
  const width = findWrapWidth(text, lines);
  const spans: Span[] = [];
  let open: Span | null = null;
  let before: Span | null = null;
  for (const line of lines) {
    const words = Span.slice(text, line);
    const own: boolean =
      (OWN_LINE.test(words) && !isWrappedNumber(words, open && Span.slice(text, open))) || standsAlone(words.trim());
    if (BLANK.test(words)) {
      if (open) spans.push(open);
      open = null;
    } else if (open && before && !own && isWrapped(text, before, line, width)) {
      open = { start: open.start, end: line.end };
    } else {
      if (open) spans.push(open);
      open = line;
    }
    // Nothing is wrapped onto a line of its own but the rest of a list item.
    before = own && !/^\s*([-*•–]|\d{1,3}[.)]|>)/.test(words) ? null : line;
  }
  if (open) spans.push(open);
  return spans.map((span) => Span.trim(text, span)).filter(({ start, end }) => end > start);
}

/** "… at sea on April⏎2. Marenia agreed": as in CommonMark, only a "1." begins a numbered list in the middle of a paragraph. */
function isWrappedNumber(line: string, open: string | null): boolean {
  const number = /^\s*(\d{1,3})[.)]\s/.exec(line)?.[1];
  return number !== undefined && open !== null && Number(number) !== 1 && !/^\s*\d{1,3}[.)]\s/.test(open);
}

function listLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end: end > start && text[end - 1] === "\r" ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** The longest line that has a neighbour, of those that a width could have made; 0 when the text is not wrapped. */
function findWrapWidth(text: string, lines: readonly Span[]): number {
  let width = 0;
  lines.forEach((line, i) => {
    const length = line.end - line.start;
    const next = lines[i + 1];
    if (length <= MAX_WRAP && next && !BLANK.test(Span.slice(text, next))) width = Math.max(width, length);
  });
  return width >= MIN_WRAP ? width : 0;
}

/** A line end is a wrap when the next line's first word would not have fitted before it. */
function isWrapped(text: string, line: Span, next: Span, width: number): boolean {
  const length = line.end - line.start;
  if (width === 0 || length > MAX_WRAP) return false;
  const firstWord = /^\s*(\S*)/.exec(Span.slice(text, next))?.[1] ?? "";
  return length + 1 + firstWord.length > width;
}
