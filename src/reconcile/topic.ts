import type { Passage } from "../check/passage.ts";
import type { Term } from "../language/terms.ts";
import { Span } from "../model/span.ts";
import type { Alignment } from "./align.ts";

const MOST_WORDS = 9;
const MOST_TERMS = 4;

/** What aligned sentences are about, in words of the first: its shortest stretch with the terms that they share, and no value that they do not. */
export function topicOf(alignment: Alignment): string {
  const [first, ...others] = alignment;
  const counts = new Map<string, number>();
  for (const passage of others)
    for (const key of new Set(passage.terms.map((term) => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isShared = ({ key }: Term) => others.length === 0 || (counts.get(key) ?? 0) * 2 >= others.length;
  const shared = first.terms.filter((term) => term.kind !== "number" && isShared(term));
  const disputed = first.terms.filter((term) => (term.kind === "number" || term.kind === "time") && !isShared(term));
  return phraseOf(first, shared.length > 0 ? shared : first.terms, disputed);
}

/** The run of neighbouring terms with most terms in few words. */
function phraseOf({ analysis, sentence }: Passage, terms: readonly Term[], without: readonly Term[]): string {
  const ordered = [...terms].sort((a, b) => a.start - b.start);
  let best = "";
  let bestCount = 0;
  for (let from = 0; from < ordered.length; from++) {
    for (let to = from; to < Math.min(ordered.length, from + MOST_TERMS); to++) {
      const span = { start: ordered[from]?.start ?? sentence.start, end: ordered[to]?.end ?? sentence.start };
      const text = Span.slice(analysis.text, span).replace(/\s+/g, " ");
      const count = to - from + 1;
      const fits =
        text.split(" ").length <= MOST_WORDS &&
        !/[,;:()“”"]/.test(text) &&
        !without.some((term) => Span.overlaps(span, term));
      if (fits && (count > bestCount || (count === bestCount && text.length < best.length)))
        [best, bestCount] = [text, count];
    }
  }
  return best;
}
