import type { Analysis } from "../model/analysis.ts";
import type { Claim } from "../model/claim.ts";
import { Span } from "../model/span.ts";
import { findFigures } from "./figures.ts";
import { findAttributions } from "./find-attributions.ts";
import { Markup } from "./markup.ts";
import { buildStatements } from "./statements.ts";

/** What is known of the text besides its words. */
export interface ClaimOptions {
  /** ISO 8601 date of publishing: what "to date" and "as of today" mean. */
  readonly published?: string | null;
}

/**
 * The statements and figures of a text, by start. Every span counts from the start of the analysed text and slices to its words; ids are
 * `s1`, `s2` … for statements and `f1`, `f2` … for figures. In a language other than English nothing but figures is found.
 */
export function extractClaims(analysis: Analysis, options: ClaimOptions = {}): readonly Claim[] {
  const markup = Markup.of(analysis);
  const attributions = /^en\b/i.test(analysis.language) ? findAttributions(markup) : [];
  const statements = buildStatements(markup, attributions).map((each) => each.statement);
  const figures = findFigures(markup, { statements, published: options.published ?? null });
  const count = { s: 0, f: 0 };
  return [...statements, ...figures]
    .sort(Span.order)
    .map(
      (claim): Claim =>
        claim.kind === "statement" ? { ...claim, id: `s${++count.s}` } : { ...claim, id: `f${++count.f}` },
    );
}
