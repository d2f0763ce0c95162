import { isStopWord, wordKey } from "../language/terms.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import { Passage } from "./passage.ts";

/** How the content words of a claim stand in its evidence, as shares (0..1) of them. Words are compared by their keys, a word of a name by the name's. */
export interface Bonds {
  /** Stands in the passage that bears on the claim most. */
  readonly inAnchor: number;
  /** It and the word that it hangs on both stand in the evidence, but not as one: the words are right, and who does what may not be. */
  readonly broken: number;
}

/** A word of a tree and the one that it hangs on. */
interface Bond {
  readonly form: string;
  readonly key: string;
  /** Null for the root. */
  readonly head: string | null;
}

/** Compares a claim's tree with those of its evidence; `anchor` is one of the passages. Null where a text has no tree. */
export function compareBonds(claim: Passage, anchor: Passage, passages: readonly Passage[]): Bonds | null {
  const own = bondsOf(claim);
  const others = passages.flatMap(bondsOf);
  if (own.length === 0 || others.length === 0) return null;
  const content = own.filter(({ form }) => !isStopWord(form));
  const inAnchor = new Set(bondsOf(anchor).map(({ key }) => key));
  const found = new Set(others.map(({ key }) => key));
  const arcs = new Set(others.map(arcOf));
  const share = (holds: (bond: Bond) => boolean) => content.filter(holds).length / Math.max(1, content.length);
  return {
    inAnchor: share(({ key }) => inAnchor.has(key)),
    broken: share(
      (bond) => found.has(bond.key) && !arcs.has(arcOf(bond)) && (bond.head === null || found.has(bond.head)),
    ),
  };
}

function arcOf({ key, head }: Bond): string {
  return `${key} < ${head}`;
}

const known = new WeakMap<Passage, readonly Bond[]>();

/** The words of a passage with their heads, without marks. */
function bondsOf(passage: Passage): readonly Bond[] {
  const { syntax } = passage.analysis;
  if (!syntax) return [];
  let bonds = known.get(passage);
  if (!bonds) {
    bonds = readBonds(passage, syntax);
    known.set(passage, bonds);
  }
  return bonds;
}

function readBonds(passage: Passage, syntax: Syntax): readonly Bond[] {
  const words = Passage.words(passage);
  const keyOf = (word: number) =>
    passage.terms.find((term) => Span.overlaps(term, syntax.span(word)))?.key ?? wordKey(Passage.form(passage, word));
  const keys = new Map(words.map((word) => [word, keyOf(word)]));
  return words
    .map((word) => ({
      form: Passage.form(passage, word),
      key: keys.get(word) ?? "",
      head: keys.get(syntax.head(word)) ?? null,
    }))
    .filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
}
