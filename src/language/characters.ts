const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const MARK = /^[\p{M}\p{Cf}]/u;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;

/** What a character is to the tokenizer. `joiner` covers combining marks and invisible format characters, which belong to the character before them. */
export type CharacterClass = "letter" | "digit" | "joiner" | "space" | "other";

/** Class of each UTF-16 unit below U+0250, where nearly all English text lies; the rest is asked of Unicode. */
const LOW: readonly CharacterClass[] = Array.from({ length: 0x250 }, (_, unit) => classOf(String.fromCharCode(unit)));

function classOf(character: string): CharacterClass {
  if (/^\s/.test(character)) return "space";
  if (LETTER.test(character)) return "letter";
  if (DIGIT.test(character)) return "digit";
  return MARK.test(character) ? "joiner" : "other";
}

/** The code point that starts at `at`, as a string of one or two units; a lone surrogate comes back alone, "" past the end. */
export function getCharacter(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
}

/** Class of the character that starts at `at`; "space" past the end. */
export function getClass(text: string, at: number): CharacterClass {
  const unit = text.charCodeAt(at);
  if (unit < LOW.length) return LOW[unit] ?? "other";
  return unit >= 0 ? classOf(getCharacter(text, at)) : "space";
}

/** Does the text start with an upper-case letter? */
export function startsUpper(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return UPPER.test(text);
}

/** Does the text start with a lower-case letter? */
export function startsLower(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 128) return unit >= 97 && unit <= 122;
  return LOWER.test(text);
}

/** Does the text start with a decimal digit? */
export function startsDigit(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 128) return unit >= 48 && unit <= 57;
  return DIGIT.test(text);
}

/** Folded for comparison: lower case, plain quotation marks and hyphens, no invisible characters. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .replace(/[‘’‚‛ʼ′´`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC");
}

/** `fold`, and letters without their accents ("Zelenský" -> "zelensky", "Łódź" -> "lodz"): what names are compared by. */
export function foldAccents(text: string): string {
  const folded = fold(text);
  if (/^[\x20-\x7e]*$/.test(folded)) return folded;
  return folded
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae");
}
