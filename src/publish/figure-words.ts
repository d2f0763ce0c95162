import type { Bound } from "../model/analysis.ts";
import type { Figure } from "../model/claim.ts";

/** A figure's number with its bound and unit in words: "up to 12,000", "3 to 4 million", "at least 40%". */
export function figureInWords(figure: Pick<Figure, "value" | "max" | "unit" | "bound">): string {
  const amount = shareInWords(figure) ?? withUnit(amountInWords(figure), figure.unit);
  return BOUNDS[figure.bound] === "" ? amount : `${BOUNDS[figure.bound]} ${amount}`;
}

/** "Half", "two thirds": a share that the report gives in words; as a percentage where it has no word here. Null for other units. */
function shareInWords({ value, max, unit }: Pick<Figure, "value" | "max" | "unit">): string | null {
  if (unit !== "share") return null;
  if (max === undefined) {
    const named = SHARES.find((share) => Math.abs(share.size - value) < 0.005);
    if (named) return named.words;
  }
  const percents = { value: roundedPercent(value), ...(max !== undefined && { max: roundedPercent(max) }) };
  return withUnit(amountInWords(percents), "%");
}

function roundedPercent(share: number): number {
  return Number((100 * share).toFixed(1));
}

const SHARES = [
  { size: 1 / 2, words: "half" },
  { size: 1 / 3, words: "a third" },
  { size: 2 / 3, words: "two thirds" },
  { size: 1 / 4, words: "a quarter" },
  { size: 3 / 4, words: "three quarters" },
  { size: 1 / 5, words: "a fifth" },
  { size: 1 / 10, words: "a tenth" },
] as const;

const BOUNDS: Readonly<Record<Bound, string>> = {
  exact: "",
  "at-least": "at least",
  "at-most": "up to",
  about: "about",
  "more-than": "more than",
  "less-than": "less than",
  nearly: "nearly",
  range: "",
};

const NUMERALS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

const LARGE = [
  { size: 1e12, word: "trillion" },
  { size: 1e9, word: "billion" },
  { size: 1e6, word: "million" },
] as const;

function amountInWords({ value, max }: Pick<Figure, "value" | "max">): string {
  if (max === undefined) return numberInWords(value);
  const [low, high] = [numberInWords(value), numberInWords(max)];
  const word = high.split(" ")[1];
  const shared = word !== undefined && low.endsWith(` ${word}`);
  return `${shared ? low.slice(0, -word.length - 1) : low} to ${high}`;
}

/** Millions and more get their word where three decimals say the number exactly; the rest is written out. */
function numberInWords(value: number): string {
  const large = LARGE.find(({ size }) => Math.abs(value) >= size);
  if (large === undefined) return NUMERALS.format(value);
  const short = Number((value / large.size).toFixed(3));
  return short * large.size === value ? `${NUMERALS.format(short)} ${large.word}` : NUMERALS.format(value);
}

/** Units of time go by their names, the rest by their symbols. */
const TIME_UNITS: ReadonlyMap<string, string> = new Map([
  ...["second", "minute", "hour", "day", "week", "month", "year", "decade", "fortnight"].map(
    (unit) => [unit, `${unit}s`] as const,
  ),
  ["century", "centuries"],
]);

function withUnit(amount: string, unit: string | null): string {
  if (unit === null) return amount;
  if (unit === "%") return `${amount}%`;
  if (TIME_UNITS.has(unit)) return `${amount} ${amount === "1" ? unit : TIME_UNITS.get(unit)}`;
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${amount}` : `${amount} ${unit}`;
}
