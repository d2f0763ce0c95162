import type { Analysis } from "../model/analysis.ts";
import type { Claim } from "../model/claim.ts";
import { Span } from "../model/span.ts";
import { completeFigures } from "./figure-context.ts";
import { findFigures } from "./figures.ts";
import { builtInFrames } from "./frames/built-in.ts";
import { extractFramed } from "./frames/extract-framed.ts";
import type { FrameSet } from "./frames/frame.ts";
import { Telling } from "./frames/telling.ts";
import { Markup } from "./markup.ts";
import { NameIndex } from "./name-index.ts";
import { findAttributions } from "./statements/find-attributions.ts";
import { buildStatements } from "./statements/statements.ts";

/** What is known of the text besides its words. */
export interface ClaimOptions {
  /** ISO 8601 date of publishing: what "to date" and "as of today" mean. */
  readonly published?: string | null;
  /** The frames to look for; those of the program when absent. */
  readonly frames?: FrameSet | undefined;
}

/** First letter of the ids of each kind. */
const LETTERS: Readonly<Record<Claim["kind"], string>> = {
  statement: "s",
  figure: "f",
  position: "p",
  agreement: "g",
  sanction: "x",
  participation: "t",
  event: "e",
};

/**
 * The claims of a text, by start. Every span counts from the start of the analysed text and slices to its words; ids are a letter for the
 * kind and a number (`s1`, `f1`, `p1` …). In a language other than English nothing but figures is found, and without a reader only
 * statements and figures.
 */
export function extractClaims(analysis: Analysis, options: ClaimOptions = {}): readonly Claim[] {
  const markup = Markup.of(analysis);
  const attributions = /^en\b/i.test(analysis.language) ? findAttributions(markup) : [];
  const index = NameIndex.of(markup);
  const statements = buildStatements(markup, attributions, index);
  const published = options.published ?? null;
  const telling = Telling.of(index, statements);
  const framed = telling ? extractFramed(telling, options.frames ?? builtInFrames()) : [];
  const sanctions = framed.filter((claim) => claim.kind === "sanction");
  const figures = completeFigures(findFigures(markup, { statements, published }), {
    text: analysis.text,
    telling,
    sanctions,
    published,
  });
  const counts = new Map<string, number>();
  return [...statements, ...figures, ...framed].sort(Span.order).map((claim): Claim => {
    const letter = LETTERS[claim.kind];
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return { ...claim, id: `${letter}${count}` };
  });
}
