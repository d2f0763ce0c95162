// Counting spans found against gold ones.
import type { Span } from "../src/model/span.ts";
import { f1, share } from "./table.ts";

export interface Tally {
  right: number;
  found: number;
  gold: number;
}

/** Nothing counted yet. */
export function tally(): Tally {
  return { right: 0, found: 0, gold: 0 };
}

/** What two spans at one place share. */
export function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** Adds the spans found to a tally. */
export function count(to: Tally, found: readonly Span[], gold: readonly Span[]): void {
  const keys = new Set(gold.map(keyOf));
  to.found += found.length;
  to.gold += gold.length;
  to.right += found.filter((span) => keys.has(keyOf(span))).length;
}

/** F1 in per cent, with two decimals. */
export function percentF1({ right, found, gold }: Tally): string {
  return (100 * f1(share(right, found), share(right, gold))).toFixed(2);
}
