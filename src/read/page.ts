import { parseHTML } from "linkedom";
import { Failure } from "../model/failure.ts";
import { type DomDocument, type DomNode, isElement, isText } from "./dom.ts";
import { checkPageLimits } from "./page-limits.ts";

const HEAD_TAGS = new Set(["TITLE", "META", "LINK", "SCRIPT", "STYLE", "BASE", "NOSCRIPT", "TEMPLATE"]);

/** A page as a document with a head and a body, whatever tags it leaves out. Throws `too-deep` and `too-large`, and `empty` for a blank page. */
export function parsePage(html: string, name: string): DomDocument {
  if (html.trim() === "") throw new Failure("empty", `${name} is blank: there is nothing to read`);
  const { startsWithRoot, hasCapitalAttributes } = checkPageLimits(html, name);
  const whole = startsWithRoot ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { readonly document: DomDocument };
  fillBody(document);
  if (hasCapitalAttributes) addLowerCaseAttributes(document);
  return document;
}

/** linkedom builds what the markup says: where `<body>` is left out, what belongs to it is moved there. */
function fillBody(document: DomDocument): void {
  const root = document.documentElement;
  if ([...root.children].some((child) => child.tagName === "BODY")) return;
  const head = document.head;
  const strays = [...head.childNodes, ...root.childNodes].filter(
    (node) => node !== head && !(node.parentNode === head && isHeadNode(node)),
  );
  document.body.append(...strays);
}

/** linkedom keeps attribute names as they are written, and finds them by that spelling alone. */
function addLowerCaseAttributes(document: DomDocument): void {
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes]) {
      const lower = name.toLowerCase();
      if (lower !== name && element.getAttribute(lower) === null) element.setAttribute(lower, value);
    }
}

function isHeadNode(node: DomNode): boolean {
  if (isText(node)) return (node.textContent ?? "").trim() === "";
  return !isElement(node) || HEAD_TAGS.has(node.tagName);
}
