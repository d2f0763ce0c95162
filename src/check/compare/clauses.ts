import type { Token } from "../../model/analysis.ts";
import { Passage } from "../passage.ts";

/** A stretch of a sentence between commas, semicolons, dashes, brackets and contrasting conjunctions. */
export type Clause = readonly Token[];

const BREAKS: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "-",
  "--",
  "–",
  "—",
  "(",
  ")",
  "but",
  "while",
  "although",
  "though",
  "whereas",
]);

export function clausesOf(passage: Passage): readonly Clause[] {
  const clauses: Token[][] = [[]];
  for (const token of Passage.tokens(passage)) {
    if (BREAKS.has(token.norm)) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** Does a phrase (folded words with single blanks) begin at this token? */
export function phraseAt(clause: Clause, position: number, phrase: string): boolean {
  // Asked for every phrase at every word: most are told apart by the first word, without taking the phrase to pieces.
  const first = clause[position]?.norm;
  if (first === undefined || !phrase.startsWith(first)) return false;
  return phrase.split(" ").every((word, offset) => clause[position + offset]?.norm === word);
}
