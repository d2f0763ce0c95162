import type { Count } from "../check/compare/counts.ts";
import type { Term } from "../language/terms.ts";
import { Span } from "../model/span.ts";

const OF_PHRASE = /\s(?:of|from|in|on|at|by|with|who|that|under)\s/;

/** The noun that is counted: the head of "citizens of Russia" and of "Russian citizens"; what follows the number where its sentence names nothing. */
export function countedNoun({ quantity, terms, passage }: Count): Term | null {
  const { counted } = quantity;
  const following = terms.find((term) => term.start >= quantity.end) ?? terms[0] ?? null;
  if (!counted) return following;
  const words = Span.slice(passage.analysis.text, counted);
  const end = counted.start + (words.search(OF_PHRASE) + 1 || words.length + 1) - 1;
  return terms.findLast((term) => term.start >= counted.start && term.end <= end) ?? following;
}
