import { Readability } from "@mozilla/readability";
import type { DomDocument, DomElement } from "./dom.ts";
import { listPageBlocks, type PageBlock } from "./page-blocks.ts";

interface Article {
  readonly content: DomElement | null;
}

// Readability is typed against a browser's DOM, which linkedom's is close enough to at run time.
const Reader = Readability as unknown as new (
  document: DomDocument,
  options: { readonly keepClasses: boolean; readonly serializer: (node: DomElement) => DomElement },
) => { parse(): Article | null };

/** The blocks that Readability takes for the article, nothing pruned. It rewrites the document: read everything else before. */
export function findMainBlocks(document: DomDocument): readonly PageBlock[] {
  const article = new Reader(document, { keepClasses: true, serializer: (node) => node }).parse();
  return listPageBlocks(article?.content ?? document.body);
}
