import { parseHTML } from "linkedom";
import { Failure } from "../model/failure.ts";
import type { DomDocument } from "./dom.ts";
import { cleanPage } from "./page-source.ts";

/** A page as a document with a head and a body, and its JSON-LD scripts. */
export interface Page {
  readonly document: DomDocument;
  readonly linkedData: readonly string[];
}

/** Parses a page, whatever tags it leaves out. Throws `too-deep` and `too-large`, and `empty` for a blank page. */
export function parsePage(html: string, name: string): Page {
  if (html.trim() === "") throw new Failure("empty", `${name} is blank: there is nothing to read`);
  const source = cleanPage(html, name);
  const { document } = parseHTML(source.html) as unknown as { readonly document: DomDocument };
  return { document, linkedData: source.linkedData };
}
