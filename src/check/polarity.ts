import { wordKey } from "../language/terms.ts";
import type { Token } from "../model/analysis.ts";
import { type Clause, clausesOf, phraseAt } from "./clauses.ts";
import negators from "./lexicons/negators.json" with { type: "json" };
import opposites from "./lexicons/opposites.json" with { type: "json" };
import type { Passage } from "./passage.ts";

const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were be been being am do does did has have had will would shall should can could may might must ca wo s 's 're 've 'd".split(
    " ",
  ),
);
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  opposites.entries.map(({ word, of }) => [wordKey(word), wordKey(of)]),
);

/** A content word with its polarity in its clause. "refuse" is "accept", negated. */
export interface PolarTerm {
  readonly key: string;
  readonly negated: boolean;
  readonly token: Token;
}

/** The words of a passage with their polarity: by negators and what they reach, and by words that are the contrary of others. */
export function polarTerms(passage: Passage): readonly PolarTerm[] {
  const words = new Set(passage.terms.filter((term) => term.kind === "word").map((term) => term.start));
  return clausesOf(passage).flatMap((clause) => {
    const negated = negatedFrom(clause);
    return clause.flatMap((token, position): PolarTerm[] => {
      if (!words.has(token.start)) return [];
      const key = wordKey(token.norm);
      const opposite = OPPOSITES.get(key);
      const isNegated = position >= negated.from;
      return [{ key: opposite ?? key, negated: opposite ? !isNegated : isNegated, token }];
    });
  });
}

/** From which token on a clause is negated. A negator beside an auxiliary denies the whole clause, another what follows it. */
function negatedFrom(clause: Clause): { readonly from: number } {
  for (let position = 0; position < clause.length; position++) {
    const negator = negators.entries.find(({ phrase }) => phraseAt(clause, position, phrase));
    if (!negator || isNotOnly(clause, position)) continue;
    const beside =
      AUXILIARIES.has(clause[position - 1]?.norm ?? "") || AUXILIARIES.has(clause[position + 1]?.norm ?? "");
    const whole = negator.scope === "verb" && (beside || negator.phrase.includes(" "));
    return { from: whole ? 0 : position };
  }
  return { from: Number.POSITIVE_INFINITY };
}

/** "not only" affirms. */
function isNotOnly(clause: Clause, position: number): boolean {
  return clause[position]?.norm === "not" && /^(only|just|merely)$/.test(clause[position + 1]?.norm ?? "");
}
