import type { Sentence, Token } from "../model/analysis.ts";

/** A stretch in quotation marks, as token indices of the whole analysis: `open` is the opening mark, `close` the closing one. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** False where the block ends before the quotation closes; `close` is then the block's last token. */
  readonly closed: boolean;
}

const DOUBLE_OPEN = new Set(["“", "„", "«", "‟"]);
const DOUBLE_CLOSE = new Set(["”", "»"]);
const STRAIGHT = '"';
/** As plain texts of agencies write it. */
const PAIR = "''";
const SINGLE_OPEN = "‘";
const SINGLE_CLOSE = new Set(["’", "'"]);

/**
 * Quotations of a text, outermost only, in order. A quotation lives within one block, as news style has it (each paragraph of a longer one
 * opens anew); one that is not closed runs to the end of its block.
 */
export function findQuotations(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Quotation[] {
  const quotations: Quotation[] = [];
  for (const block of listBlocks(sentences)) {
    let open = -1;
    let mark = "";
    for (let at = block.first; at < block.end; at++) {
      const token = tokens[at];
      if (!token || token.isWord) continue;
      const surface = text.slice(token.start, token.end);
      if (open < 0) {
        if (!isOpening(text, token, surface)) continue;
        open = at;
        mark = surface;
      } else if (isClosing(text, token, surface, mark)) {
        quotations.push({ open, close: at, closed: true });
        open = -1;
      }
    }
    if (open >= 0 && mark !== SINGLE_OPEN && open < block.end - 1) {
      quotations.push({ open, close: block.end - 1, closed: false });
    }
  }
  return quotations;
}

function listBlocks(sentences: readonly Sentence[]): readonly { first: number; end: number }[] {
  const blocks: { first: number; end: number }[] = [];
  let index = -1;
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (last && sentence.blockIndex === index) last.end = sentence.endToken;
    else blocks.push({ first: sentence.firstToken, end: sentence.endToken });
    index = sentence.blockIndex;
  }
  return blocks;
}

function isOpening(text: string, token: Token, surface: string): boolean {
  if (DOUBLE_OPEN.has(surface) || surface === "``") return true;
  const touchesNext = !/\s|^$/.test(text.charAt(token.end));
  if (surface === STRAIGHT || surface === PAIR) return touchesNext;
  // A closing mark that touches a word on its right and nothing on its left opens too.
  if (DOUBLE_CLOSE.has(surface)) return touchesNext && /[\s([—-]|^$/.test(text.charAt(token.start - 1));
  return surface === SINGLE_OPEN && /\p{L}/u.test(text.charAt(token.end));
}

function isClosing(text: string, token: Token, surface: string, mark: string): boolean {
  if (mark === STRAIGHT) return surface === STRAIGHT;
  if (mark === PAIR || mark === "``") return surface === PAIR;
  if (mark === SINGLE_OPEN) return SINGLE_CLOSE.has(surface) && !/\p{L}/u.test(text.charAt(token.end));
  return (
    DOUBLE_CLOSE.has(surface) ||
    surface === STRAIGHT ||
    (DOUBLE_OPEN.has(surface) && /\s|^$/.test(text.charAt(token.end)))
  );
}
