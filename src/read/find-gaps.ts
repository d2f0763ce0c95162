import type { Block, Gap } from "../model/report.ts";
import gapPatterns from "./gap-patterns.json" with { type: "json" };
import gapWords from "./gap-words.json" with { type: "json" };

/** A pattern of gap-patterns.json, ready to run on one block. The empty group `gap` (or `gap2`) stands where words are missing. */
export interface GapPattern {
  readonly name: string;
  readonly what: string;
  readonly certainty: Gap["certainty"];
  readonly score: number;
  readonly regExp: RegExp;
}

/** Text kept on either side of a gap, in UTF-16 units. */
const CONTEXT = 24;

interface Entry {
  readonly name: string;
  readonly what: string;
  readonly certainty: string;
  readonly score: number;
  readonly pattern: string;
  readonly flags?: string;
}

/** `{class}` in a pattern stands for any word of that class in gap-words.json. */
function expand(pattern: string): string {
  const classes: Readonly<Record<string, readonly string[]>> = gapWords;
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => classes[name]?.join("|") ?? whole);
}

/** The patterns of gap-patterns.json, in their order. */
export const GAP_PATTERNS: readonly GapPattern[] = gapPatterns.map(
  ({ pattern, flags, certainty, ...entry }: Entry) => ({
    ...entry,
    certainty: certainty as Gap["certainty"],
    regExp: new RegExp(expand(pattern), `gdu${flags ?? ""}`),
  }),
);

/** Places in a body where words are missing, in order, one for each place: the surest pattern's. Labels and boilerplate are not looked at. */
export function findGaps(body: string, blocks: readonly Block[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const block of blocks) {
    if (block.kind === "label" || block.kind === "boilerplate") continue;
    gaps.push(...findInBlock(body, block));
  }
  return gaps;
}

function findInBlock(body: string, block: Block): readonly Gap[] {
  const text = body.slice(block.start, block.end);
  const byPlace = new Map<number, Gap>();
  for (const pattern of GAP_PATTERNS)
    for (const match of text.matchAll(pattern.regExp)) {
      const at = match.indices?.groups?.gap?.[0] ?? match.indices?.groups?.gap2?.[0];
      if (at === undefined) continue;
      // Two patterns may see one gap from both sides of a space.
      const place = text.slice(0, at).trimEnd().length;
      const known = byPlace.get(place);
      if (!known || known.score < pattern.score) byPlace.set(place, toGap(body, block.start + at, pattern));
    }
  return [...byPlace.values()].sort((a, b) => a.offset - b.offset);
}

function toGap(body: string, offset: number, { name, what, certainty, score }: GapPattern): Gap {
  return {
    kind: "dropped-words",
    offset,
    before: body.slice(Math.max(0, offset - CONTEXT), offset),
    after: body.slice(offset, offset + CONTEXT),
    certainty,
    score,
    what,
    pattern: name,
    restoration: null,
  };
}
