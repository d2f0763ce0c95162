/** How text for a terminal is laid out: columns to a line, and whether ANSI colour may be used. */
export interface TextLayout {
  readonly color: boolean;
  readonly width: number;
}

export type TextStyle = "bold" | "dim" | "red" | "green" | "yellow" | "magenta" | "cyan";

const CODES: Readonly<Record<TextStyle, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

/** The text in an ANSI style; as it is where colour is off. Colour is never the only carrier of a meaning. */
export function paint(text: string, style: TextStyle, { color }: Pick<TextLayout, "color">): string {
  const [on, off] = CODES[style];
  return color && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Text from outside in one line that cannot steer a terminal: no control characters, no turns of direction (Unicode TR 36), white space as single spaces. */
export function plainLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
}

/** Columns that a text takes in a terminal: two for East Asian wide characters and emoji, none for combining marks. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** ASCII, Latin-1 letters and the dashes and quotation marks of print: one column a unit, and nearly every word. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** What stands before the first line of a paragraph and before its other lines. */
export interface Indent {
  readonly first: string;
  readonly rest: string;
}

/** One paragraph in lines of at most `width` columns (at least 20), broken at spaces; longer words are cut. */
export function wrap(text: string, width: number, indent: Indent = { first: "", rest: "" }): readonly string[] {
  const limit = Math.max(20, width);
  const lines: string[] = [];
  let line = indent.first;
  let columns = columnsOf(line);
  let isEmpty = true;
  const breakLine = (): void => {
    lines.push(line.trimEnd());
    line = indent.rest;
    columns = columnsOf(line);
    isEmpty = true;
  };
  for (const word of plainLine(text).split(" ")) {
    for (const part of cutWord(word, limit - Math.max(columnsOf(indent.first), columnsOf(indent.rest)))) {
      const needed = columnsOf(part);
      if (!isEmpty && columns + 1 + needed > limit) breakLine();
      line += isEmpty ? part : ` ${part}`;
      columns += isEmpty ? needed : needed + 1;
      isEmpty = false;
    }
  }
  return [...lines, line.trimEnd()];
}

/** A word in parts of at most `limit` columns. */
function cutWord(word: string, limit: number): readonly string[] {
  if (columnsOf(word) <= limit) return [word];
  const parts: string[] = [];
  let part = "";
  let columns = 0;
  for (const character of word) {
    const needed = columnsOfCharacter(character);
    if (columns + needed > Math.max(2, limit)) {
      parts.push(part);
      [part, columns] = ["", 0];
    }
    part += character;
    columns += needed;
  }
  return [...parts, part];
}

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;

function columnsOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
