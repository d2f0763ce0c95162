import { type DomElement, type DomNode, isElement, isText } from "./dom.ts";
import { createTextPieces } from "./text-pieces.ts";

/** A block of text on a page with what tells an article's own words from the rest. */
export interface PageBlock {
  readonly kind: "paragraph" | "heading" | "list-item" | "quotation";
  /** White space made single, none at the ends. */
  readonly text: string;
  /** Characters of it that are inside links. */
  readonly linkLength: number;
  /** Characters of it in bold. */
  readonly boldLength: number;
  /** The elements around it, innermost first, up to the root. */
  readonly around: readonly DomElement[];
  /** The words of those elements' classes, ids and roles, in lower case, parted by spaces. */
  readonly hints: readonly string[];
}

const BLOCK_TAGS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 " +
    "H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const BOLD_TAGS = new Set(["B", "STRONG"]);
const UNREAD_TAGS = new Set(
  (
    "AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MAP METER NOEMBED NOFRAMES NOSCRIPT OBJECT OPTION PROGRESS SCRIPT " +
    "SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO"
  ).split(" "),
);

/** The blocks of text below an element, in order. Two line breaks part blocks, one does not. */
export function listPageBlocks(root: DomElement): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const path: DomElement[] = [];
  const pieces = createTextPieces();
  const open = { linkLength: 0, boldLength: 0, breaks: 0 };

  const flush = (): void => {
    const text = pieces.take();
    const { linkLength, boldLength } = open;
    if (text !== "") blocks.push({ ...describe(path), text, linkLength, boldLength });
    Object.assign(open, { linkLength: 0, boldLength: 0, breaks: 0 });
  };
  const addText = (text: string, inLink: boolean, inBold: boolean): void => {
    const length = pieces.add(text);
    if (length > 0) open.breaks = 0;
    if (inLink) open.linkLength += length;
    if (inBold) open.boldLength += length;
  };
  const addBreak = (): void => {
    pieces.add(" ");
    if (++open.breaks > 1) flush();
  };
  const visit = (node: DomNode, inLink: boolean, inBold: boolean): void => {
    if (isText(node)) addText(node.textContent ?? "", inLink, inBold);
    if (!isElement(node)) return;
    const tag = node.tagName.toUpperCase();
    if (UNREAD_TAGS.has(tag)) return;
    if (tag === "BR") addBreak();
    const isBlock = BLOCK_TAGS.has(tag) || tag.includes("-");
    if (isBlock) flush();
    path.push(node);
    for (const child of node.childNodes) visit(child, inLink || tag === "A", inBold || BOLD_TAGS.has(tag));
    if (isBlock) flush();
    path.pop();
  };
  visit(root, false, false);
  flush();
  return blocks;
}

function describe(path: readonly DomElement[]): Pick<PageBlock, "kind" | "around" | "hints"> {
  const around = [...path].reverse();
  return { kind: kindOf(around.map(({ tagName }) => tagName.toUpperCase())), around, hints: around.map(hintOf) };
}

const HINT_ATTRIBUTES = ["class", "id", "role", "itemprop"];

function hintOf(element: DomElement): string {
  const names = HINT_ATTRIBUTES.map((name) => element.getAttribute(name) ?? "").join(" ");
  return names
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function kindOf(tags: readonly string[]): PageBlock["kind"] {
  for (const tag of tags) {
    if (/^H[1-6]$/.test(tag)) return "heading";
    if (tag === "LI" || tag === "DD") return "list-item";
    if (tag === "BLOCKQUOTE") return "quotation";
  }
  return "paragraph";
}
