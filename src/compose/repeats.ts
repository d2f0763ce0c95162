import { keysOf } from "../language/content-words.ts";
import type { Pick } from "./select.ts";

/** Share of the shorter sentence's longer words that makes it a repeat. */
const REPEAT = 0.6;
/** Share of the content words of the one that has fewer that makes it a repeat as well: a short sentence that sums up a long one. */
const REPEAT_OF_KEYS = 0.75;
/** Share of content words above which what one origin alone tells is a repeat too: a brief loses little by it. */
const REPEAT_OF_SINGLE = 0.5;
/** The same, of all that has been told by then: a single that retells the story in other words has nothing new. */
const KNOWN_OF_SINGLE = 0.7;
/** Sentences that a brief may tell, singles included: what comes after them is not told, so nothing repeats it. */
const MOST_TOLD = 24;

interface Told {
  readonly pick: Pick;
  readonly words: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** Drops a pick that says again what others have said: those that several origins tell come first, then the weightiest. */
export function withoutRepeats(picks: readonly Pick[]): readonly Pick[] {
  const isSingle = ({ finding }: Pick) => finding.kind === "single";
  const kept: Told[] = [];
  const known = new Set<string>();
  for (const pick of [...picks.filter((each) => !isSingle(each)), ...picks.filter(isSingle)]) {
    const words = new Set(pick.text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
    const told = { pick, words, keys: keysOf(pick.text) };
    if (kept.some((other) => isRepeat(told, other)) || isKnown(told, known)) continue;
    kept.push(told);
    if (kept.length <= MOST_TOLD) for (const key of told.keys) known.add(key);
  }
  const told = new Set(kept.map(({ pick }) => pick));
  return picks.filter((pick) => told.has(pick));
}

function isRepeat({ pick, words, keys }: Told, other: Told): boolean {
  if (shareOf(words, other.words) >= REPEAT) return true;
  const shared = shareOf(keys, other.keys);
  return shared >= REPEAT_OF_KEYS || (pick.finding.kind === "single" && shared > REPEAT_OF_SINGLE);
}

function isKnown({ pick, keys }: Told, known: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => known.has(key)).length;
  return pick.finding.kind === "single" && shared > KNOWN_OF_SINGLE * keys.size;
}

/** Share of the smaller set that both have. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
