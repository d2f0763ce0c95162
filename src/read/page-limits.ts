import { Parser } from "htmlparser2";
import { Failure } from "../model/failure.ts";

/** Real pages reach a depth of 51; the time that parsers take grows with its square. */
export const MAX_DEPTH = 300;
/** Elements on one page, at most. */
export const MAX_ELEMENTS = 60_000;
/** Attributes of one element, at most. */
export const MAX_ATTRIBUTES = 500;
/** Characters of text times the depth they stand at, at most: what reading every element's text costs. */
export const MAX_TEXT_WEIGHT = 120_000_000;

/** What a page is made of, as far as parsing needs to know before it starts. */
export interface PageShape {
  /** The first element of the page is `<html>`. */
  readonly startsWithRoot: boolean;
  /** Some attribute is not written in lower case, as on old pages. */
  readonly hasCapitalAttributes: boolean;
}

/** Scans a page in one pass, without building it. Throws `too-deep` or `too-large` for pages that would take a parser minutes. */
export function checkPageLimits(html: string, name: string): PageShape {
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let weight = 0;
  let first: string | null = null;
  let hasCapitalAttributes = false;
  const refuse = (code: "too-deep" | "too-large", what: string): never => {
    throw new Failure(code, `${name} is no page that can be read: ${what}; save the article's text to a file instead`);
  };
  const handler = {
    onopentagname: (tag: string): void => {
      first ??= tag;
      attributes = 0;
      depth++;
      if (depth > MAX_DEPTH) refuse("too-deep", `elements lie more than ${MAX_DEPTH} deep`);
      elements++;
      if (elements > MAX_ELEMENTS) refuse("too-large", `it has more than ${MAX_ELEMENTS} elements`);
    },
    onattribute: (name: string): void => {
      attributes++;
      if (attributes > MAX_ATTRIBUTES) refuse("too-large", `an element has more than ${MAX_ATTRIBUTES} attributes`);
      hasCapitalAttributes ||= /[A-Z]/.test(name);
    },
    ontext: (text: string): void => {
      weight += text.length * depth;
      if (weight > MAX_TEXT_WEIGHT) refuse("too-large", "it has too much text too deep down");
    },
    onclosetag: (): void => {
      depth--;
    },
  };
  const parser = new Parser(handler, { lowerCaseAttributeNames: false });
  parser.write(html);
  parser.end();
  return { startsWithRoot: first === "html", hasCapitalAttributes };
}
