import type { Block, Flaw } from "../model/report.ts";

/** What windows-1252 makes of the bytes 0x80 to 0xbf, which continue a character in UTF-8. */
const CONTINUATION =
  "[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]";
/** UTF-8 read as windows-1252: a lead byte's letter with those of its continuation bytes. Two pairs are asked for where the lead is a letter that words use. */
const MOJIBAKE = new RegExp(
  `(?:[âà]${CONTINUATION}{2}|[ÂÃ]${CONTINUATION}|(?:[ÄÅÐÑ]${CONTINUATION}){2}|ð${CONTINUATION}{3}|ï»¿|\\ufffd)+`,
  "gu",
);

/** Quotation marks, apostrophes and dashes that became question marks: one before a word, in a word, or alone between two words. */
const LOST_MARK =
  /(?<=^|[\s([])\?(?=\p{L}(?!\w*=))|(?<=\p{L})\?(?=\p{Ll}(?!\w*=)|,)|(?<=[\p{L}\p{N},]\s)\?(?=\s\p{Ll})/gmu;

/** Places of wrong letters that are told, at most. */
const MAX_MOJIBAKE = 2000;

/** Text that breaks off with dots. */
const BROKEN_OFF = /(?:\p{L}|,) ?(?:\.\.\.|…)$|\[(?:\.\.\.|…)\]$/u;
/** Text that ends in a word in lower case, or a comma: names, addresses and numbers end captions and notes as well. */
const UNFINISHED = /(?:^|[\s“"(])\p{Ll}[\p{Ll}’'-]*,?$/u;

/** Letters that were decoded wrongly, and a body that stops in the middle of a sentence. `cutShort`: a paywall notice followed it. */
export function findFlaws(body: string, blocks: readonly Block[], cutShort: boolean): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const wrong of [MOJIBAKE, LOST_MARK]) {
    for (const match of body.matchAll(wrong)) {
      if (flaws.length === MAX_MOJIBAKE) break;
      flaws.push({ kind: "mojibake", start: match.index, end: match.index + match[0].length });
    }
  }
  flaws.sort((a, b) => a.start - b.start);
  const truncated = findTruncation(body, blocks, cutShort);
  return truncated ? [...flaws, truncated] : flaws;
}

function findTruncation(body: string, blocks: readonly Block[], cutShort: boolean): Flaw | null {
  const last = blocks.findLast(({ kind }) => kind === "paragraph" || kind === "quotation" || kind === "list-item");
  if (!last || last.kind === "list-item") return null;
  const words = body.slice(last.start, last.end);
  const unfinished = words.length >= 40 && UNFINISHED.test(words);
  const stops = cutShort || BROKEN_OFF.test(words) || unfinished;
  return stops ? { kind: "truncated", start: last.end, end: last.end } : null;
}

/** How far from wrong letters, in UTF-16 units, words seem to be missing only because of them. */
const REACH = 3;

/** Gaps that are not merely a mark which became another letter. */
export function withoutLostMarks<G extends { readonly offset: number }>(
  gaps: readonly G[],
  flaws: readonly Flaw[],
): readonly G[] {
  const taken = new Set<number>();
  for (const { kind, start, end } of flaws) {
    if (kind === "mojibake") for (let at = start - REACH; at <= end + REACH; at++) taken.add(at);
  }
  return gaps.filter(({ offset }) => !taken.has(offset));
}
