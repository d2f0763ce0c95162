import type { Bound } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { Unit } from "./units.ts";

/** A number with its unit, before its bound and what it counts are known. */
export interface Amount {
  /** Token range of the number with its unit. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  readonly max?: number;
  readonly unit: Unit;
  /** "at-least" for "dozens", "range" for ranges, else "exact". */
  readonly bound: Bound;
  readonly number: Span;
}
