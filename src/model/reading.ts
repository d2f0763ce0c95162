import type { Analysis } from "./analysis.ts";
import type { Claim } from "./claim.ts";
import type { Report } from "./report.ts";

/** A report with all that was understood of it: what the later stages take. */
export interface Reading {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly claims: readonly Claim[];
}
