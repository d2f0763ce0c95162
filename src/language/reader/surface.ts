/** Case patterns, by the number the model knows them by. */
const CASE = { none: 0, lower: 1, title: 2, upper: 3, mixed: 4, digit: 5 } as const;
/**
 * How a word stands after the one before it, by the number the model knows it by. It knows wide spaces as 2, a sign of lost words, but is
 * not shown them: what it says of a gap then rests on the words alone, and can bear out (or not) what a wide space suggests.
 */
export const SPACE = { glued: 0, spaced: 1, break: 3 } as const;

/** UTF-16 units of a word that are looked at. */
const MOST_UNITS = 2_000;

/** The case pattern of a word: none, lower, title (the first letter alone is a capital), upper, mixed; digit wherever one is inside. */
export function caseOf(form: string): number {
  const seen = form.length > MOST_UNITS ? form.slice(0, MOST_UNITS) : form;
  if (/[\p{Nd}²³¹⁰⁴-⁹₀-₉]/u.test(seen)) return CASE.digit;
  const letters = seen.replace(/\P{L}/gu, "");
  if (letters === "") return CASE.none;
  if (!/\p{Uppercase}/u.test(letters)) return CASE.lower;
  if (/^\p{Uppercase}\P{Uppercase}*$/u.test(letters)) return CASE.title;
  return /\P{Uppercase}/u.test(letters) ? CASE.mixed : CASE.upper;
}

/** The spacing of a word from the text between it and the word before; `previousEnd` is -1 for the first word of a text. */
export function spaceOf(text: string, previousEnd: number, start: number): number {
  if (previousEnd < 0) return SPACE.break;
  if (previousEnd === start) return SPACE.glued;
  return text.slice(previousEnd, start).includes("\n") ? SPACE.break : SPACE.spaced;
}
