import type { Passage } from "../check/passage.ts";
import type { Term } from "../language/terms.ts";
import type { Alignment } from "./align.ts";

const MOST_WORDS = 9;
const MOST_TERMS = 4;

/** What aligned sentences are about, in words of the first: its shortest stretch with the terms that they share. */
export function topicOf(alignment: Alignment): string {
  const [first, ...others] = alignment;
  const counts = new Map<string, number>();
  for (const passage of others)
    for (const key of new Set(passage.terms.map((term) => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = first.terms.filter(
    (term) => term.kind !== "number" && (others.length === 0 || (counts.get(term.key) ?? 0) * 2 >= others.length),
  );
  return phraseOf(first, shared.length > 0 ? shared : first.terms);
}

/** The run of neighbouring terms with most terms in few words. */
function phraseOf({ analysis, sentence }: Passage, terms: readonly Term[]): string {
  const ordered = [...terms].sort((a, b) => a.start - b.start);
  let best = "";
  let bestCount = 0;
  for (let from = 0; from < ordered.length; from++) {
    for (let to = from; to < Math.min(ordered.length, from + MOST_TERMS); to++) {
      const text = analysis.text
        .slice(ordered[from]?.start ?? sentence.start, ordered[to]?.end ?? sentence.start)
        .replace(/\s+/g, " ");
      const count = to - from + 1;
      const fits = text.split(" ").length <= MOST_WORDS && !/[,;:()“”"]/.test(text);
      if (fits && (count > bestCount || (count === bestCount && text.length < best.length)))
        [best, bestCount] = [text, count];
    }
  }
  return best;
}
