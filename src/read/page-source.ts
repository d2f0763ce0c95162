// A page's markup is gone through once before any document is built: it is measured, and everything that reading does
// not need (scripts, styles, comments, most attributes) is left out. What a parser then gets is small, whole and bounded.
import { Parser } from "htmlparser2";
import { Failure } from "../model/failure.ts";

/** Real pages reach a depth of 51; the time that parsers take grows with its square. */
export const MAX_DEPTH = 300;
/** Elements on one page, at most. */
export const MAX_ELEMENTS = 40_000;
/** Characters of text times the depth they stand at, at most: what reading every element's text costs. */
export const MAX_TEXT_WEIGHT = 200_000_000;
/** `&` and `<` in the text, at most: each becomes a node of its own. */
const MAX_SPECIALS = 60_000;
/** Longest attribute value that is kept. */
const MAX_VALUE = 2000;

/** The markup that is left, with head and body whatever the page leaves out, and the JSON-LD scripts apart. */
export interface PageSource {
  readonly html: string;
  readonly linkedData: readonly string[];
}

const DROPPED = new Set(
  (
    "applet audio canvas datalist embed frame frameset iframe map math noembed noframes noscript object optgroup option " +
    "param picture progress script select source style svg template track video"
  ).split(" "),
);
const HEAD_TAGS = new Set(["base", "link", "meta", "title"]);
const ROOT_TAGS = new Set(["html", "head", "body"]);
const VOID_TAGS = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const KEPT_ATTRIBUTES = new Set(
  (
    "aria-hidden aria-modal class content datetime href hreflang http-equiv id itemprop itemscope itemtype lang name property " +
    "pubdate rel role style title type value"
  ).split(" "),
);

/** Cleans a page's markup. Throws `too-deep` or `too-large`, naming the page, for one that would take a parser minutes. */
export function cleanPage(html: string, name: string): PageSource {
  const limits = createLimits(name);
  const head: string[] = [];
  const body: string[] = [];
  const linkedData: string[] = [];
  let language = "";
  let droppedDepth = 0;
  let script: string[] | null = null;
  const partFor = (tag: string): string[] => (HEAD_TAGS.has(tag) ? head : body);
  const open: string[] = [];
  const parser = new Parser({
    onopentagname: limits.open,
    onopentag: (tag, attributes) => {
      open.push(tag);
      if (droppedDepth > 0 || DROPPED.has(tag)) {
        if (droppedDepth++ === 0 && tag === "script" && /ld\+json/i.test(attributes.type ?? "")) script = [];
      } else if (ROOT_TAGS.has(tag)) language ||= attributes.lang ?? attributes["xml:lang"] ?? "";
      else if (isTagName(tag)) partFor(tag).push(writeTag(tag, attributes));
    },
    ontext: (text) => {
      if (script) script.push(text);
      if (droppedDepth > 0) return;
      limits.text(text);
      partFor(open.at(-1) ?? "").push(escapeText(text));
    },
    onclosetag: (tag) => {
      limits.close();
      open.pop();
      if (droppedDepth > 0) {
        droppedDepth--;
        if (script && droppedDepth === 0) {
          linkedData.push(script.join(""));
          script = null;
        }
      } else if (isTagName(tag) && !ROOT_TAGS.has(tag) && !VOID_TAGS.has(tag)) partFor(tag).push(`</${tag}>`);
    },
  });
  parser.write(html);
  parser.end();
  const lang = language === "" ? "" : ` lang="${escapeValue(language)}"`;
  const page = `<!doctype html><html${lang}><head>${head.join("")}</head><body>${body.join("")}</body></html>`;
  return { html: page, linkedData };
}

function createLimits(name: string): {
  readonly open: () => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
} {
  let depth = 0;
  let elements = 0;
  let weight = 0;
  let specials = 0;
  const refuse = (code: "too-deep" | "too-large", what: string): never => {
    throw new Failure(code, `${name} is no page that can be read: ${what}; save the article's text to a file instead`);
  };
  return {
    open: () => {
      if (++depth > MAX_DEPTH) refuse("too-deep", `its elements lie more than ${MAX_DEPTH} deep`);
      if (++elements > MAX_ELEMENTS) refuse("too-large", `it has more than ${MAX_ELEMENTS} elements`);
    },
    close: () => {
      depth--;
    },
    text: (text) => {
      weight += text.length * Math.max(1, depth);
      if (weight > MAX_TEXT_WEIGHT) refuse("too-large", "it has too much text, too deep down");
      if (text.length < 3 && /[&<]/.test(text) && ++specials > MAX_SPECIALS)
        refuse("too-large", "it is not made of words");
    },
  };
}

function isTagName(tag: string): boolean {
  return /^[a-z][a-z0-9:-]{0,40}$/.test(tag);
}

function writeTag(tag: string, attributes: Readonly<Record<string, string>>): string {
  let written = `<${tag}`;
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeValue(value.slice(0, MAX_VALUE))}"`;
  }
  return `${written}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function escapeValue(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}
