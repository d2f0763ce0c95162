import type { Reading } from "../model/reading.ts";

/** Words in a row that independent writers seldom share by chance. */
const SHINGLE_WORDS = 4;
/** Where more reports than this share a sequence, each is paired with the first ones alone: copies of copies are found through them. */
const MOST_PARTNERS = 40;

export interface TextReuse {
  /** 0..1: share of a report's word sequences, quotations left out, that stand in the other. */
  readonly share: (derived: string, origin: string) => number;
}

/** Who shares wording with whom: by sequences of words outside quotation marks, since quoted words are everybody's. Linear in the text. */
export function textReuse(readings: readonly Reading[]): TextReuse {
  const holders = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const reading of readings) {
    const { id } = reading.report;
    const shingles = new Set(shinglesOf(reading));
    sizes.set(id, shingles.size);
    for (const shingle of shingles) {
      const list = holders.get(shingle);
      if (list) list.push(id);
      else holders.set(shingle, [id]);
    }
  }
  const shared = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length < 2) continue;
    const partners = list.slice(0, MOST_PARTNERS);
    for (const a of list)
      for (const b of partners) if (a !== b) shared.set(pair(a, b), (shared.get(pair(a, b)) ?? 0) + 1);
  }
  return {
    share: (derived, origin) => (shared.get(pair(derived, origin)) ?? 0) / Math.max(1, sizes.get(derived) ?? 0),
  };
}

function pair(a: string, b: string): string {
  return `${a}\u0000${b}`;
}

function shinglesOf({ analysis }: Reading): readonly string[] {
  const shingles: string[] = [];
  for (const sentence of analysis.sentences) {
    let quoted = false;
    let run: string[] = [];
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = analysis.tokens[i];
      if (!token) continue;
      if (/["“”«»]/.test(analysis.text.slice(token.start, token.end))) {
        quoted = !quoted;
        run = [];
      } else if (token.isWord && !quoted) {
        run.push(token.norm);
        if (run.length >= SHINGLE_WORDS) shingles.push(run.slice(-SHINGLE_WORDS).join(" "));
      }
    }
  }
  return shingles;
}
