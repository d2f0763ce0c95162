import type { Quantity } from "../../model/analysis.ts";
import type { ListedCounts } from "../../model/claim-kinds.ts";
import { listInside } from "../span-search.ts";
import type { FrameMatch } from "./find-matches.ts";
import type { WordLists } from "./path.ts";
import type { Telling } from "./telling.ts";

type Column = keyof ListedCounts;
/** The columns of what may be listed. */
export const COLUMNS = ["individuals", "entities", "vessels"] as const satisfies readonly Column[];
const NOTHING: ListedCounts = { individuals: null, entities: null, vessels: null };

/** How many were listed, newly and in all; only exact numbers count. */
export interface Listed {
  readonly counts: ListedCounts;
  readonly totals: ListedCounts;
  readonly any: boolean;
}

interface CountContext {
  /** Words that tell of the record: end exclusive. */
  readonly first: number;
  readonly end: number;
  readonly lists: WordLists;
  readonly matches: readonly FrameMatch[];
}

/** The numbers of those listed, from the sentences that tell of them or count persons and entities side by side. */
export function countListed(telling: Telling, { first, end, lists, matches }: CountContext): Listed {
  const { tree } = telling;
  const told = new Set(matches.map(({ word }) => telling.sentenceNumber(word)));
  const numbersOf = (fits: (part: string | undefined) => boolean) =>
    matches.filter(({ frame }) => fits(frame.set.part)).map(({ word }) => telling.sentenceNumber(word));
  const imposing = new Set(numbersOf((part) => part === undefined));
  const standing = new Set(numbersOf((part) => part === "total").filter((number) => !imposing.has(number)));
  const counts: Record<Column, number | null> = { ...NOTHING };
  const totals: Record<Column, number | null> = { ...NOTHING };
  let any = false;
  const last = telling.sentenceNumber(Math.max(first, end - 1));
  for (let number = telling.sentenceNumber(first); number <= last; number++) {
    const sentence = tree.analysis.sentences[number];
    if (!sentence) break;
    const found = listInside(tree.analysis.quantities, sentence).flatMap((quantity) => {
      const column = columnOf(telling, quantity, lists);
      return column ? [{ quantity, column }] : [];
    });
    const isTotal = standing.has(number) || hasTotal(telling, sentence, lists);
    const isTold = told.has(number) || isTotal || new Set(found.map(({ column }) => column)).size > 1;
    if (!isTold) continue;
    for (const { quantity, column } of found) {
      any = true;
      const into = isTotal ? totals : counts;
      if (quantity.bound === "exact") into[column] ??= quantity.value;
    }
  }
  return { counts, totals, any };
}

function columnOf(telling: Telling, { counted, unit }: Quantity, lists: WordLists): Column | null {
  if (!counted || unit !== null) return null;
  const words = telling.tree.wordsIn(counted).map((word) => telling.tree.lemma(word));
  return COLUMNS.find((column) => words.some((word) => lists.get(`listed-${column}`)?.has(word))) ?? null;
}

function hasTotal(
  telling: Telling,
  sentence: { readonly start: number; readonly end: number },
  lists: WordLists,
): boolean {
  const markers = lists.get("total-words");
  return telling.tree.wordsIn(sentence).some((word) => markers?.has(telling.tree.lemma(word)));
}
