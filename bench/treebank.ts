import type { Span } from "../src/model/span.ts";

/** A document of a treebank as raw text, with its gold sentences and words. */
export interface TreebankDocument {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
}

interface Draft {
  text: string;
  readonly sentences: Span[];
  readonly tokens: Span[];
}

/** Documents of a CoNLL-U file: sentences joined by a space, paragraphs by a blank line; words of multiword tokens one after another. */
export function parseTreebank(conllu: string): TreebankDocument[] {
  const documents: Draft[] = [];
  for (const block of conllu.split(/\n\n+/)) {
    if (!block.trim()) continue;
    const isDocument = /^# newdoc/m.test(block) || documents.length === 0;
    if (isDocument) documents.push({ text: "", sentences: [], tokens: [] });
    const document = documents.at(-1);
    if (document) addSentence(document, block);
  }
  return documents;
}

function addSentence(document: Draft, block: string): void {
  const text = /^# text = (.*)$/m.exec(block)?.[1]?.trim() ?? "";
  if (document.text) document.text += /^# newpar/m.test(block) ? "\n\n" : " ";
  const offset = document.text.length;
  document.text += text;
  document.sentences.push({ start: offset, end: offset + text.length });
  let at = 0;
  let inside = 0;
  for (const line of block.split("\n")) {
    const [id = "", form = ""] = line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) inside = Number(range[2]);
    if (!/^\d+$/.test(id)) continue;
    // The words of a multiword token follow one another without space; those that change its letters are left to fail.
    const start = text.indexOf(form, at);
    if (start < 0 || (Number(id) <= inside && start > at + 2)) continue;
    document.tokens.push({ start: offset + start, end: offset + start + form.length });
    at = start + form.length;
  }
}
