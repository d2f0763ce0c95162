import { decodeAttributions } from "./attributions.ts";
import type { ReaderDescription } from "./description.ts";
import type { Draft } from "./draft.ts";
import { findNameLabels } from "./name-labels.ts";
import { indexOfLargest, sigmoid } from "./outputs.ts";
import type { Pass } from "./pass.ts";
import { findTree } from "./tree.ts";
import type { Window } from "./windows.ts";

/** Words of the window at which sentences start, counted in the window; the first always does. */
export function decodeStarts({ window, outputs }: Pass): readonly number[] {
  const starts: number[] = [];
  const count = window.end - window.start;
  for (let word = 0; word < count; word++) {
    if (word === 0 || (outputs.sentenceStart[word] ?? 0) > 0) starts.push(word);
  }
  return starts;
}

/** A stretch of a window to decode: the words at which its sentences start, its end, and 1 for each word of a dateline (all counted in the window). */
interface Stretch {
  readonly starts: readonly number[];
  readonly end: number;
  readonly isDateline: Uint8Array;
}

/** Writes tags, trees and gap scores of the sentences of a stretch into the draft. */
export function decodePass(
  pass: Pass,
  range: Stretch,
  { draft, labels }: { readonly draft: Draft; readonly labels: ReaderDescription["labels"] },
): void {
  const starts = range.starts.filter((start) => start < range.end);
  starts.forEach((start, index) => {
    draft.sentenceStarts[pass.window.start + start] = 1;
    const sentence = { start, end: starts[index + 1] ?? range.end };
    const first = afterDateline(sentence, range);
    decodeTree(pass, { start: first, end: sentence.end }, { draft, labels });
    hangDateline(pass, { start, end: first }, { draft, labels });
    decodeNames(pass, sentence, { draft, labels });
  });
  decodeTags(pass, range.end, { draft, labels });
  clearGaps(pass, range, draft);
  draft.attributions.push(...decodeAttributions(pass, { ...range, starts }, labels));
}

const TAGS = ["upos", "xpos", "feats"] as const;

function decodeTags(
  { window, outputs }: Pass,
  end: number,
  { draft, labels }: { readonly draft: Draft; readonly labels: ReaderDescription["labels"] },
): void {
  for (let word = 0; word < end; word++) {
    const to = window.start + word;
    for (const tag of TAGS)
      draft[tag][to] = indexOfLargest(outputs[tag], word * labels[tag].length, labels[tag].length);
    draft.nouns[to] = indexOfLargest(outputs.noun, word * labels.noun.length, labels.noun.length);
    draft.gaps[to] = sigmoid(outputs.gap[word] ?? Number.NEGATIVE_INFINITY);
  }
}

function decodeNames(
  { window, outputs }: Pass,
  { start, end }: SentenceRange,
  { draft, labels }: { readonly draft: Draft; readonly labels: ReaderDescription["labels"] },
): void {
  const first = start * labels.name.length;
  const found = findNameLabels({ scores: outputs.name, start: first, words: end - start }, labels.name);
  draft.names.set(found, window.start + start);
}

interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Nothing is missing in a dateline: it never was a sentence. */
function clearGaps({ window }: Pass, { end, isDateline }: Stretch, draft: Draft): void {
  for (let word = 0; word < end; word++) if (isDateline[word]) draft.gaps[window.start + word] = 0;
}

function afterDateline({ start, end }: SentenceRange, { isDateline }: Stretch): number {
  let first = start;
  while (first < end - 1 && isDateline[first]) first++;
  return first;
}

/** The words of a dateline stand outside of the sentence's grammar: they hang on its root. */
function hangDateline(
  { window }: Pass,
  { start, end }: SentenceRange,
  { draft, labels }: { readonly draft: Draft; readonly labels: ReaderDescription["labels"] },
): void {
  const first = window.start + end;
  const root = draft.heads.indexOf(-1, first);
  draft.heads.fill(root, window.start + start, first);
  draft.deprel.fill(Math.max(0, labels.deprel.indexOf("dep")), window.start + start, first);
}

/** The tree of one sentence with its relations, as word indices of the whole text. */
function decodeTree(
  { window, outputs }: Pass,
  { start, end }: SentenceRange,
  { draft, labels }: { readonly draft: Draft; readonly labels: ReaderDescription["labels"] },
): void {
  const columns = window.end - window.start + 1;
  const tree = findTree({
    size: end - start,
    at: (child, head) => outputs.arc[(start + child - 1) * columns + (head === 0 ? 0 : start + head)] ?? -1e4,
  });
  const candidates = outputs.candidate.length / (outputs.sentenceStart.length || 1);
  const relations = labels.deprel.length;
  for (let word = 0; word < end - start; word++) {
    const head = tree[word] ?? -1;
    const column = head < 0 ? 0 : start + head + 1;
    const from = (start + word) * candidates;
    const place = Math.max(0, outputs.candidate.subarray(from, from + candidates).indexOf(column));
    const to = window.start + start + word;
    draft.heads[to] = head < 0 ? -1 : window.start + start + head;
    draft.deprel[to] = indexOfLargest(outputs.relation, (from + place) * relations, relations);
  }
}

/** What stands for the tags of words that the vocabulary knows nothing of (emoji, scripts it lacks). */
const STRANGE = { upos: "X", xpos: "FW", feats: "_", deprel: "flat" } as const;

/** Writes a window of unknown pieces alone: one sentence, each word an unknown one that hangs on the first. */
export function decodeStrange(
  { start, end }: Window,
  { draft, labels }: { readonly draft: Draft; readonly labels: ReaderDescription["labels"] },
): void {
  const label = (name: keyof typeof STRANGE): number => Math.max(0, labels[name].indexOf(STRANGE[name]));
  for (const name of ["upos", "xpos", "feats", "deprel"] as const) draft[name].fill(label(name), start, end);
  draft.heads.fill(start, start, end);
  draft.heads[start] = -1;
  draft.deprel[start] = Math.max(0, labels.deprel.indexOf("root"));
  draft.sentenceStarts[start] = 1;
}
