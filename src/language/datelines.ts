import type { Token } from "../model/analysis.ts";

/** Tokens that a dateline has at the most. */
const LONGEST = 16;
const DASH = /^[-–—]+$/;
/** A place in capitals: all its words are ("JEDDAH", "NEW YORK", "GAZA/JERUSALEM"). */
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.’'/-]*$/u;
/** What may stand between place and agency: names, days, marks, and the small words in names of places. */
const INSIDE = /^(?:\p{Lu}.*|[’']\p{Lu}+|\d{1,4}|[,./()’'&-]|of|and|de|del|la|al|el|upon|on|the|st|nd|rd|th)$/u;

/**
 * Where the dateline of a wire service ends, "OSLO, May 5 (Tidewire) -" or "Geneva (AFP) –": the index of the first token after its dash, or `first` where
 * the block opens with none. A place in capitals or an agency in brackets tells it from an aside between dashes ("Oslo – the capital – slept"),
 * and what follows it begins like a sentence.
 */
export function findDatelineEnd(
  text: string,
  tokens: readonly Token[],
  { first, end }: { readonly first: number; readonly end: number },
): number {
  const last = Math.min(end - 1, first + LONGEST);
  for (let at = first + 1; at < last; at++) {
    const form = formOf(text, tokens[at]);
    if (DASH.test(form) && isSpaced(text, tokens, at))
      return isDateline(text, tokens, { first, dash: at }) ? at + 1 : first;
    if (!INSIDE.test(form)) return first;
  }
  return first;
}

/** 1 for each token of a block's dateline, its dash with it; 0 for the others. */
export function findDatelines(
  text: string,
  tokens: readonly Token[],
  blocks: readonly { readonly first: number; readonly end: number }[],
): Uint8Array {
  const isDateline = new Uint8Array(tokens.length);
  for (const block of blocks) isDateline.fill(1, block.first, findDatelineEnd(text, tokens, block));
  return isDateline;
}

function isDateline(
  text: string,
  tokens: readonly Token[],
  { first, dash }: { readonly first: number; readonly dash: number },
): boolean {
  const opening = formOf(text, tokens[first]);
  const [before, after] = [formOf(text, tokens[dash - 1]), formOf(text, tokens[dash + 1])];
  if (!/^[\p{Lu}\p{N}"“‘'«[]/u.test(after)) return false;
  const isCredited = before === ")" && dash - first > 3 && /^\p{Lu}/u.test(opening);
  return isCredited || (CAPITALS.test(opening) && opening.length >= 3 && !hasLineBreak(text, tokens, first, dash));
}

function hasLineBreak(text: string, tokens: readonly Token[], first: number, dash: number): boolean {
  return text.slice(tokens[first]?.start, tokens[dash]?.start).includes("\n");
}

function isSpaced(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && next !== undefined && /\s/.test(text.charAt(token.start - 1));
}

function formOf(text: string, token: Token | undefined): string {
  return token ? text.slice(token.start, token.end) : "";
}
