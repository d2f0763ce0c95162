import type { Place } from "../check/mismatch.ts";
import { Passage } from "../check/passage.ts";
import { wordKey } from "../language/terms.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";

/** The words of a place, as they stand. */
export function textOf({ passage, span }: Place): string {
  return Span.slice(passage.analysis.text, span);
}

/** The word of a span that tells how it stands in its sentence. */
export function headOf(syntax: Syntax, { start, end }: Span): number {
  return syntax.headIn(
    syntax.wordFrom(start),
    Math.max(syntax.wordFrom(end), syntax.wordFrom(start) + 1),
    "without-marks",
  );
}

/** What a word of a sentence means: the key of its term, or of the word as it stands. */
export function keyOf(place: Place, syntax: Syntax, word: number): string {
  const { start } = syntax.span(word);
  return (
    place.passage.terms.find((term) => term.kind === "word" && term.start === start)?.key ??
    wordKey(Passage.form(place.passage, word))
  );
}
