import data from "../lexicons/certainty.json" with { type: "json" };

/** How the rules stand to what the reader found: the same content, another one, no attribution there; or they found it alone where the reader half suspected one. */
export type Agreement = "agree" | "differ" | "alone" | "rule";

const ROWS = data.rows.map(([agreement, from, right, found]) => ({
  agreement: String(agreement),
  from: Number(from),
  right: Number(right),
  found: Number(found),
}));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const OVERALL = sum(ROWS.map(({ right }) => right)) / sum(ROWS.map(({ found }) => found));
/** Weight of the overall share beside a row's own, in records: few finds say little. */
const PRIOR = 4;

/** Share right of attributions with this agreement and a score (0..1) of at least the row's, the lowest row's for less, 0..1; counted on text that nothing was trained on. */
export function getReadCertainty(agreement: Agreement, score: number): number {
  const own = ROWS.filter((each) => each.agreement === agreement);
  const row = own.findLast(({ from }) => score >= from) ?? own[0];
  if (!row) throw new RangeError(`No certainty of “${agreement}”.`);
  return Math.round((100 * (row.right + PRIOR * OVERALL)) / (row.found + PRIOR)) / 100;
}
