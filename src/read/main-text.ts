import { Readability } from "@mozilla/readability";
import type { DomDocument, DomElement } from "./dom.ts";
import { listPageBlocks, type PageBlock } from "./page-blocks.ts";

interface Article {
  readonly content: DomElement | null;
}

// Readability is typed against a browser's DOM, which linkedom's is close enough to at run time.
const Reader = Readability as unknown as new (
  document: DomDocument,
  options: {
    readonly keepClasses: boolean;
    readonly disableJSONLD: boolean;
    readonly serializer: (node: DomElement) => DomElement;
  },
) => { parse(): Article | null };

/** The blocks that Readability takes for the article, nothing pruned; null when it finds none. It rewrites the document: read everything else before. */
export function findMainBlocks(document: DomDocument): readonly PageBlock[] | null {
  const content = findArticle(document);
  return content === null ? null : listPageBlocks(content);
}

function findArticle(document: DomDocument): DomElement | null {
  try {
    const options = { keepClasses: true, disableJSONLD: true, serializer: (node: DomElement) => node };
    return new Reader(document, options).parse()?.content ?? null;
  } catch (thrown) {
    // An element with tens of thousands of children overruns the stack of the DOM; the page is then read whole.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
