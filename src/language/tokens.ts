import type { Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import { abbreviationClass, isPlainWord } from "./abbreviations.ts";
import { fold, getCharacter, getClass, startsDigit, startsUpper } from "./characters.ts";
import clitics from "./lexicons/clitics.json" with { type: "json" };
import numerals from "./lexicons/numerals.json" with { type: "json" };
import openers from "./lexicons/sentence-openers.json" with { type: "json" };
import units from "./lexicons/units.json" with { type: "json" };

const JOINED: Readonly<Record<string, number>> = clitics.joined;
/** Clitics as they are spelled, by how they are written in haste ("dont"). */
const SPELLED: ReadonlyMap<string, string> = new Map(clitics.suffixes.map((each) => [each.replace("'", ""), each]));
const OPENERS: ReadonlySet<string> = new Set(openers.words.split(" "));
/** Digits with a unit stuck to them: the unit is a token of its own ("30km", "10am", "1.2bn"). */
const STUCK = new RegExp(`^(\\d[\\d.,:]*)(${numerals.stuckUnits.replaceAll(" ", "|")})$`, "i");
/** A currency code stuck to digits ("EUR40"). */
const CODED = new RegExp(`^(${units.codes.replaceAll(" ", "|")}|rs)\\d[\\d.,]*(?:[kmb]|mn|bn|tn)?$`);
const APOSTROPHES = "'’ʼ";
const HYPHENS = "-‐‑";
/** Marks that read as one ("...", "--", "?!", two single quotation marks). */
const MARK_RUN = /[!?]+|\.[!?]+|\.*…\.*|\.+|-+|\*+|=+|_+|~+|<+|>+|\++|['’ʼ‘`]{1,2}/y;
/** A clitic that a space parts from its word ("China ’s"). */
const LOOSE_CLITIC = /['’ʼ`](?:s|m|d|re|ve|ll)(?![\p{L}\p{N}-])/iuy;
/** A face of marks (":-)", ";D", "=("), alone in its run of marks. */
const EMOTICON = /(?:[:;=]['’]?-?[)(\][DPp|/\\*]|\([:;=]|<3|\^_?\^)(?=[.,!?]*$)/y;
/** Longest address looked for as one token: bounds the work per position. */
const MAX_ADDRESS = 2048;

/**
 * Tokens of `text` from `span.start` to `span.end`, in the manner of Universal Dependencies: clitics, marks, currency signs and the
 * percent sign apart; hyphenated words, numbers, addresses and abbreviations with their stops whole. Every character that is not white space is in exactly one token.
 */
export function findTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  while (at < span.end) {
    if (getClass(text, at) === "space") {
      at++;
      continue;
    }
    let end = at;
    while (end < span.end && getClass(text, end) !== "space") end++;
    pushChunk(tokens, text, { start: at, end });
    at = end;
  }
  return tokens;
}

/** Splits a run without white space. */
function pushChunk(tokens: Token[], text: string, chunk: Span): void {
  let at = chunk.start;
  const mayHoldAddress = /[@#/]|\.[a-z]/i.test(text.slice(chunk.start, Math.min(chunk.end, chunk.start + MAX_ADDRESS)));
  while (at < chunk.end) {
    let whole = at === chunk.start ? endOfEmoticon(text, chunk) : at;
    if (whole === at && mayHoldAddress && at - chunk.start < 8) whole = endOfAddress(text, at, chunk.end);
    const end = whole > at ? whole : endOfToken(text, at, chunk, tokens);
    if (whole > at || !splitClitic(tokens, text, { start: at, end })) tokens.push(toToken(text, at, end));
    at = end;
  }
}

/** Longest run in which an emoticon is looked for. */
const MAX_EMOTICON = 8;

/** End of the emoticon that a run starts with; its start when there is none. */
function endOfEmoticon(text: string, { start, end }: Span): number {
  if (end - start > MAX_EMOTICON || end - start < 2) return start;
  EMOTICON.lastIndex = 0;
  return start + (EMOTICON.exec(text.slice(start, end))?.[0].length ?? 0);
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|(?:mailto:)?[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}|[@#](?=\p{N}{0,63}[\p{L}_])[\p{L}\p{N}_]{2,64}|[\w-]{1,64}\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|jpe?g|png|gif|zip|exe)(?![\w.-])|(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|gov|edu|int|info|eu|uk|de|fr|ru|ua|by|pl|co|io|tv|test|example)(?![\w.-])(?:\/[^\s<>"“”]{0,500})?/iuy;

/** End of the URL, e-mail address, domain or handle at `at`; `at` itself when there is none. */
function endOfAddress(text: string, at: number, limit: number): number {
  ADDRESS.lastIndex = at;
  const found = ADDRESS.exec(text);
  if (!found) return at;
  let end = Math.min(at + found[0].length, limit);
  while (end > at && ".,;:!?)]}'’".includes(text.charAt(end - 1))) {
    // A bracket that opened inside the address closes inside it.
    if (text.charAt(end - 1) === ")" && text.slice(at, end - 1).includes("(")) break;
    end--;
  }
  return end;
}

/** End of the word, number or mark that starts at `at`. */
function endOfToken(text: string, at: number, chunk: Span, before: readonly Token[]): number {
  const kind = getClass(text, at);
  LOOSE_CLITIC.lastIndex = at;
  if (at === chunk.start && LOOSE_CLITIC.test(text)) return Math.min(LOOSE_CLITIC.lastIndex, chunk.end);
  if (kind === "letter") return endOfWord(text, at, chunk.end, before);
  if (kind === "digit" || isDecadeMark(text, at)) return endOfNumber(text, at, chunk.end);
  return isDecimalPoint(text, at, chunk) ? endOfNumber(text, at, chunk.end) : endOfMark(text, at, chunk.end);
}

/** The point of ".25": no letter or digit touches it on its left. */
function isDecimalPoint(text: string, at: number, { start, end }: Span): boolean {
  if (text.charAt(at) !== "." || at + 1 >= end || getClass(text, at + 1) !== "digit") return false;
  return at === start || "($€£¥+-–−~<>=".includes(text.charAt(at - 1));
}

/** The apostrophe of "’90s". */
function isDecadeMark(text: string, at: number): boolean {
  return APOSTROPHES.includes(text.charAt(at)) && /^\d0s/.test(text.slice(at + 1, at + 4));
}

/** Letters, digits and joiners from `at` on, across inner hyphens, apostrophes, ampersands and the stops of initialisms. */
function endOfWord(text: string, at: number, limit: number, before: readonly Token[]): number {
  let end = at;
  while (end < limit) {
    const kind = getClass(text, end);
    if (kind === "letter" || kind === "digit" || kind === "joiner" || text.charAt(end) === "_") {
      end += getCharacter(text, end).length;
    } else if (isInnerMark(text, at, end, limit)) end++;
    else break;
  }
  end = Math.min(end, limit);
  return endsWithStop(text, at, end, { limit, before }) ? end + 1 : end;
}

/** A mark that stands inside a word: it has a letter or digit on its right. */
function isInnerMark(text: string, start: number, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  const mark = text.charAt(at);
  const next = getClass(text, at + 1);
  if (HYPHENS.includes(mark)) return next === "letter" || next === "digit";
  if (APOSTROPHES.includes(mark) || mark === "`") return next === "letter";
  if (mark === "&") return next === "letter" && startsUpper(text.charAt(at - 1)) && startsUpper(text.charAt(at + 1));
  // "BA.2.75", "PM2.5"
  if (mark === "." && next === "digit") return /[\p{Lu}\d]/u.test(text.charAt(at - 1));
  if (mark !== "." || next !== "letter") return false;
  // U.S., a.m., e.g.: single letters parted by stops. Ph.D.: listed.
  return (
    isInitialism(text, start, at, limit) || (at - start < 4 && abbreviationClass(text.slice(start, at + 2)) === "inner")
  );
}

/** Does the stop at `at` part two single letters, counted from the word's start or its last stop? */
function isInitialism(text: string, start: number, at: number, limit: number): boolean {
  const leftIsSingle = at - 1 === start || text.charAt(at - 2) === ".";
  const rightEnd = at + 2;
  const rightIsSingle = rightEnd >= limit || text.charAt(rightEnd) === "." || getClass(text, rightEnd) === "other";
  return leftIsSingle && rightIsSingle;
}

/** Does the stop after the word belong to it? */
function endsWithStop(
  text: string,
  at: number,
  end: number,
  context: { readonly limit: number; readonly before: readonly Token[] },
): boolean {
  if (text.charAt(end) !== "." || end >= context.limit || text.charAt(end + 1) === "." || end - at > 24) return false;
  const word = text.slice(at, end);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (/^\p{Lu}$/u.test(word)) return isInitial(text, word, end, context.before.at(-1));
  // "(b. 1961", "c. 347".
  if (/^[bcdm]$/.test(word)) return context.before.at(-1)?.norm === "(" || /^\s\d/.test(text.slice(end + 1, end + 3));
  const kind = abbreviationClass(word);
  if (kind === null) return false;
  if (kind === "inner") return true;
  if (/^etc$/i.test(word) && /^\s\p{Lu}/u.test(text.slice(end + 1, end + 4))) return false;
  if (kind === "numbered") return /^\s?\d/.test(text.slice(end + 1, end + 3));
  // "Co.", "Mr." need a word to follow in the same line or a mark; "ill." at a text's end is a word and a stop.
  return /^(?:[,;:)\]’”"'-]|\s\S)/.test(text.slice(end + 1, end + 3)) && isAbbreviationHere(text, word, end);
}

/** "J. Smith", "George W. Bush", but not "vitamin C. The": a capital follows that opens no sentence, or a capital stands on both sides. */
function isInitial(text: string, letter: string, end: number, before: Token | undefined): boolean {
  const next = /^\s?(\p{L}+)/u.exec(text.slice(end + 1, end + 24))?.[1];
  if (next === undefined || !startsUpper(next)) return false;
  if (before === undefined || !before.isWord) return true;
  if (letter === "I" && !before.norm.endsWith(".")) return false;
  return startsUpper(text.slice(before.start, before.start + 2)) || !OPENERS.has(next.toLowerCase());
}

/** Abbreviations that are also plain words ("ill", "mass", "miss", "wash") count only with a capital letter. */
function isAbbreviationHere(text: string, word: string, end: number): boolean {
  return startsUpper(word) || /^(?:[,;:)\]]|\s\d)/.test(text.slice(end + 1, end + 3)) || !isPlainWord(word);
}

/** Digits with inner points, commas, slashes and colons, then letters stuck to them ("30-day", "1.2bn", "19th", "2025-03-27"). */
function endOfNumber(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    const kind = getClass(text, end);
    const nextIsDigit = end + 1 < limit && getClass(text, end + 1) === "digit";
    if (APOSTROPHES.includes(text.charAt(end)) && /^0.s(?![\p{L}\p{N}])/u.test(text.slice(end - 1, end + 3)))
      return end + 2;
    if (kind === "digit" || kind === "joiner" || kind === "letter") end += getCharacter(text, end).length;
    else if (".,:/".includes(text.charAt(end)) && nextIsDigit && getClass(text, end - 1) === "digit") end++;
    else if (HYPHENS.includes(text.charAt(end)) && isInnerHyphen(text, at, end, limit)) end++;
    else break;
  }
  return Math.min(end, limit);
}

/** "30-day", "2025-03-27", "03-27-2025", "555-010-9999" and "555-0199" are one token; "10-12" and "500-1000" are three. */
function isInnerHyphen(text: string, start: number, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  if (getClass(text, at + 1) === "letter") return true;
  const head = text.slice(start, start + 16);
  return /^(?:\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-(?:\d\d)?\d\d|\d{1,3}-(?:\d{3}-)?\d{3}-\d{4}|\d{3}-\d{3}[1-9])(?![\d-])/.test(
    head,
  );
}

/** One mark, or a run that reads as one ("...", "--", "?!"); an emoji with its joiners. */
function endOfMark(text: string, at: number, limit: number): number {
  MARK_RUN.lastIndex = at;
  let end = MARK_RUN.test(text) ? MARK_RUN.lastIndex : at + getCharacter(text, at).length;
  while (end < limit && getClass(text, end) === "joiner") {
    const joiner = text.charAt(end);
    end += getCharacter(text, end).length;
    if (joiner === "\u200d" && end < limit && getClass(text, end) === "other") end += getCharacter(text, end).length;
  }
  return Math.min(end, limit);
}

/** Pushes "don’t" as "do" and "n’t", "Russia’s" as "Russia" and "’s", "30km" as "30" and "km"; false when there is nothing to split. */
function splitClitic(tokens: Token[], text: string, span: Span): boolean {
  const { start, end } = span;
  if (end - start < 2 || end - start > 64) return false;
  const norm = fold(text.slice(start, end));
  if (/^'?\d+0's$/.test(norm)) return false;
  const digits = startsDigit(norm) ? STUCK.exec(norm)?.[1]?.length : undefined;
  if (digits !== undefined && norm.length === end - start) {
    tokens.push(toToken(text, start, start + digits), toToken(text, start + digits, end));
    return true;
  }
  const code = startsDigit(norm.slice(-1)) ? CODED.exec(norm)?.[1]?.length : undefined;
  if (code !== undefined && norm.length === end - start) {
    tokens.push(toToken(text, start, start + code));
    const rest = { start: start + code, end };
    if (!splitClitic(tokens, text, rest)) tokens.push(toToken(text, rest.start, rest.end));
    return true;
  }
  // "im" is "I am", "IM" is not.
  const joined = /^\p{Lu}{2}$/u.test(text.slice(start, end)) ? undefined : JOINED[norm];
  const suffix = norm.includes("'")
    ? clitics.suffixes.find((each) => norm.endsWith(each) && norm.length > each.length)
    : undefined;
  const cut = joined === undefined ? (suffix === undefined ? 0 : end - start - suffix.length) : joined;
  if (cut <= 0 || norm.length !== end - start) return false;
  const head = { start, end: start + cut };
  if (!splitClitic(tokens, text, head)) tokens.push(toToken(text, head.start, head.end));
  const tail = toToken(text, head.end, end);
  tokens.push(joined === undefined ? tail : { ...tail, norm: SPELLED.get(tail.norm) ?? tail.norm });
  return true;
}

function toToken(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  const norm = fold(word);
  // Two single quotation marks are a double one that a typewriter could not set.
  return {
    start,
    end,
    norm: norm === "''" ? '"' : norm,
    isWord: (/[\p{L}\p{N}]/u.test(word) || startsDigit(word)) && !/^[:;=<(]/.test(word),
  };
}
