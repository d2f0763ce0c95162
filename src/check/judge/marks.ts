import type { JudgeDescription } from "./description.ts";
import type { JudgedWord } from "./words.ts";

/** How a word of a claim stands in the evidence, by the number that a judge knows it by. */
export const MARK = { none: 0, absent: 1, there: 2, afterTheSame: 3 } as const;

type Stems = JudgeDescription["stems"];

/** What forms of a word have in common: number words as digits, numbers without commas, the first letters of others; "" for signs. */
export function stemOf(form: string, { letters, numbers }: Stems): string {
  const lower = form.toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(lower)) return "";
  const word = Object.hasOwn(numbers, lower) ? (numbers[lower] ?? lower) : lower;
  if (/^[\p{Nd}²³¹⁰⁴-⁹₀-₉]/u.test(word)) return word.replaceAll(",", "");
  return Array.from(word.replace(/[.-]/g, "")).slice(0, letters).join("");
}

/** One mark for each word of a claim: is its stem in the evidence, and there after the same word as in the claim? Signs are passed over. */
export function findMarks(
  claim: readonly JudgedWord[],
  evidence: readonly (readonly JudgedWord[])[],
  stems: Stems,
): readonly number[] {
  const sentences = evidence.map((words) => stemsOf(words, stems).filter((stem) => stem !== ""));
  const known = new Set(sentences.flat());
  const following = new Set(sentences.flatMap((list) => list.map((stem, at) => `${list[at - 1] ?? ""} ${stem}`)));
  let before = "";
  return stemsOf(claim, stems).map((stem) => {
    if (stem === "") return MARK.none;
    const pair = `${before} ${stem}`;
    before = stem;
    if (!known.has(stem)) return MARK.absent;
    return following.has(pair) ? MARK.afterTheSame : MARK.there;
  });
}

function stemsOf(words: readonly JudgedWord[], stems: Stems): readonly string[] {
  return words.map(({ form }) => stemOf(form, stems));
}
