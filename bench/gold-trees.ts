import type { Span } from "../src/model/span.ts";

/** A word of a treebank; `head` counts the words of the document, -1 for a root. */
export interface GoldWord extends Span {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly head: number;
  readonly deprel: string;
  readonly startsSentence: boolean;
  /** The whole last column. */
  readonly extra: string;
}

/** A document as raw text made of its words, which it holds letter by letter, with trees. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
}

interface Draft {
  readonly id: string;
  text: string;
  readonly words: GoldWord[];
}

/** Documents of a CoNLL-U file. Words of a multiword token follow one another; sentences are parted by a space, paragraphs by a blank line. */
export function parseGoldTrees(conllu: string): readonly GoldDocument[] {
  const documents: Draft[] = [];
  for (const block of conllu.split(/\n\n+/)) {
    if (block.trim() === "") continue;
    const id = /^# newdoc id = (.*)$/m.exec(block)?.[1];
    if (id !== undefined || documents.length === 0) documents.push({ id: id ?? "", text: "", words: [] });
    const document = documents.at(-1);
    if (document) addSentence(document, block);
  }
  return documents;
}

/** Sentences of a document, from the first letter of their first word to the last of their last. */
export function sentencesOf({ words }: GoldDocument): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end, startsSentence } of words) {
    const last = spans.at(-1);
    if (startsSentence || !last) spans.push({ start, end });
    else last.end = end;
  }
  return spans;
}

function addSentence(document: Draft, block: string): void {
  if (document.text !== "") document.text = document.text.trimEnd() + (/^# newpar/m.test(block) ? "\n\n" : " ");
  const offset = document.words.length;
  const range = { end: 0, glued: false };
  for (const line of block.split("\n")) {
    const cells = line.split("\t");
    const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "0", deprel = "", , extra = ""] = cells;
    if (/^\d+-\d+$/.test(id))
      Object.assign(range, { end: Number(id.split("-")[1]), glued: extra.includes("SpaceAfter=No") });
    if (!/^\d+$/.test(id)) continue;
    const start = document.text.length;
    document.text += form;
    document.words.push({
      start,
      end: document.text.length,
      upos,
      xpos,
      lemma,
      deprel,
      head: Number(head) === 0 ? -1 : offset + Number(head) - 1,
      startsSentence: document.words.length === offset,
      extra,
    });
    const number = Number(id);
    const glued = number < range.end || (number === range.end ? range.glued : extra.includes("SpaceAfter=No"));
    if (!glued) document.text += " ";
  }
}
