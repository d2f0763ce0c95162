import type { Span } from "../../model/span.ts";
import plurals from "../lexicons/plurals.json" with { type: "json" };
import type { Words } from "../words.ts";
import type { Placed } from "./bounds.ts";
import type { UnitKind } from "./units.ts";

/** Sentences that a counted noun is remembered for. */
const REACH = 2;
const STATES: ReadonlySet<string> = new Set(plurals.states.split(" "));
const THOSE = /^(?:those|them|these|whom|which)$/;

interface Remembered {
  readonly counted: Span;
  readonly sentence: number;
}

/** What the numbers before counted: "900 soldiers were killed and 300 wounded", "Some 40 of them came back." */
export class CountMemory {
  readonly #last = new Map<UnitKind, Remembered>();

  /**
   * What a number counts: its own noun, which is remembered, or else that of the number before of its kind: in this or the two sentences
   * before for counts, in this sentence for percentages. A share of "those" is one of what was counted last.
   */
  resolve(
    own: Span | null,
    placed: Placed,
    { words, sentence }: { readonly words: Words; readonly sentence: number },
  ): Span | null {
    const { kind } = placed.amount.unit;
    const isOfThose = words.norm(placed.end) === "of" && THOSE.test(words.norm(placed.end + 1));
    const isNoun = own !== null && !isState(words, placed.end, own);
    if (isNoun && (kind === "count" || kind === "percent")) this.#last.set(kind, { counted: own, sentence });
    if (own) return own;
    if (kind === "count" && isLabelled(words, placed)) this.#last.delete(kind);
    if (kind === "count" || isOfThose) return this.#recall("count", sentence - REACH);
    return kind === "percent" ? this.#recall("percent", sentence) : null;
  }

  #recall(kind: UnitKind, since: number): Span | null {
    const last = this.#last.get(kind);
    return last && last.sentence >= since ? last.counted : null;
  }
}

/** Tokens after a number in which the state of those counted may stand ("39 are confirmed dead"). */
const STATE_REACH = 6;

/** "300 wounded": a state is no noun for the next number. */
function isState({ norm, span }: Words, from: number, own: Span): boolean {
  for (let at = from; at < from + STATE_REACH; at++)
    if (span(at, at + 1).start === own.start) return STATES.has(norm(at)) && span(at, at + 1).end === own.end;
  return false;
}

/** Tokens before a number in which the colon of a label is looked for. */
const LABEL_REACH = 16;

/** "NORTHERN SOLDIERS: up to 900": a label says what is counted, for the next sentence too. */
function isLabelled({ norm, first }: Words, placed: Placed): boolean {
  for (let at = placed.first - 1; at >= Math.max(first, placed.first - LABEL_REACH); at--)
    if (norm(at) === ":") return true;
  return false;
}
