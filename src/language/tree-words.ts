import { partitionPoint } from "../model/partition-point.ts";
import type { EntityType, Syntax } from "../model/syntax.ts";
import type { Words } from "./words.ts";

/** The words of a sentence with its tree. Numbers named `word` count the words of the tree, others tokens. */
export type ParsedWords = Words & { readonly syntax: Syntax };

/** A range of token indices, end exclusive. */
interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Entities looked through for the one that a word stands in: they nest a few deep. */
const NESTED = 4;

/** The words of a token range, end exclusive. */
export function wordsIn({ syntax }: ParsedWords, { first, end }: TokenRange): TokenRange {
  return { first: syntax.wordOf(first), end: syntax.wordOf(end) };
}

/** The word of a token range that the others hang on: the one whose head lies outside. */
export function topOf(words: ParsedWords, tokens: TokenRange): number {
  const { first, end } = wordsIn(words, tokens);
  return words.syntax.headIn(first, end);
}

/** The form of a word, folded. */
export function formOf({ norm, syntax }: ParsedWords, word: number): string {
  return norm(syntax.tokenOf(word));
}

/** The first child in a relation, whatever its subtype; -1 when there is none. */
export function childOf(syntax: Syntax, word: number, relation: string): number {
  return syntax.children(word).find((child) => syntax.universalRelation(child) === relation) ?? -1;
}

/** The preposition of a phrase by its head ("of", "in"); "" for none. */
export function caseOf(words: ParsedWords, word: number): string {
  const child = childOf(words.syntax, word, "case");
  return child < 0 ? "" : formOf(words, child);
}

/** Type of the innermost entity that a word stands in; null when it stands in none. */
export function entityTypeAt({ entities }: Syntax, word: number): EntityType | null {
  const after = partitionPoint(entities.length, (index) => (entities[index]?.first ?? 0) <= word);
  for (let at = after - 1; at >= Math.max(0, after - NESTED); at--) {
    const entity = entities[at];
    if (entity && word < entity.endWord) return entity.type;
  }
  return null;
}
