import type { ScoredAttribution, SyntaxColumns } from "../../model/syntax.ts";
import type { PiecedText } from "./feeds.ts";

/** The columns of a text while it is read, with labels that become entities at the end. */
export interface Draft extends SyntaxColumns {
  readonly names: Uint8Array;
  readonly nouns: Uint8Array;
  readonly attributions: ScoredAttribution[];
}

export function createDraft({ starts, ends }: PiecedText): Draft {
  const count = starts.length;
  return {
    starts,
    ends,
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    feats: new Uint16Array(count),
    deprel: new Uint8Array(count),
    heads: new Int32Array(count).fill(-1),
    gaps: new Float32Array(count),
    sentenceStarts: new Uint8Array(count),
    names: new Uint8Array(count),
    nouns: new Uint8Array(count),
    attributions: [],
  };
}
