import { partitionPoint } from "./partition-point.ts";
import type { Span } from "./span.ts";

/** Type of an entity, as GUM names them. */
export type EntityType =
  | "abstract"
  | "animal"
  | "event"
  | "object"
  | "organization"
  | "person"
  | "place"
  | "plant"
  | "substance"
  | "time";

/** Something a text speaks of: a name, or a noun phrase with its type. `first` to `end` are words (end exclusive), `span` offsets. */
export interface Entity {
  readonly first: number;
  readonly endWord: number;
  readonly span: Span;
  readonly type: EntityType;
  /** A name, not a description ("the envoy"). */
  readonly named: boolean;
}

/** What a word is to an attribution; numbers of ScoredAttribution.roles. */
export const ROLES = ["none", "source", "content", "cue"] as const;

/** What the reader takes for an attribution (who says what), by its anchor: the first word of its cue or, where there is none, of its content. */
export interface ScoredAttribution {
  readonly anchor: number;
  /** 0..1: does an attribution hang on the anchor? */
  readonly score: number;
  /** 0..1: if one does, has it a cue? */
  readonly cued: number;
  /** What the speaker does, in the words of the annotation ("statement", "accusation" …). */
  readonly act: string;
  /** Word that the first role belongs to. */
  readonly first: number;
  /** Number in ROLES of each word from `first` on; every word outside has none. */
  readonly roles: Uint8Array;
  /** 0..1: how sure each role is. */
  readonly certainties: Float32Array;
}

/** The label lists that tags are numbers into. */
export interface SyntaxLabels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly deprel: readonly string[];
}

/** One value a word, in text order; `heads` holds word indices, -1 for a root. */
export interface SyntaxColumns {
  /** Offsets of the words: UTF-16 units from the start of the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly feats: Uint16Array;
  readonly deprel: Uint8Array;
  readonly heads: Int32Array;
  /** 0..1: were words dropped before this one? */
  readonly gaps: Float32Array;
  /** 1 at the first word of each sentence. */
  readonly sentenceStarts: Uint8Array;
}

interface SyntaxParts {
  readonly columns: SyntaxColumns;
  readonly labels: SyntaxLabels;
  readonly entities: readonly Entity[];
  /** In order of their anchors. */
  readonly attributions: readonly ScoredAttribution[];
  /** Index of the first word of each token of the analysis, and the number of words at its end. */
  readonly firstWords: Int32Array;
}

/**
 * What a reader knows of a text: tags, one tree a sentence, entities, gaps. Words are those of Universal Dependencies, which part some
 * tokens at hyphens; every word lies in exactly one token. Questions about a word that does not exist get "" or -1.
 */
export class Syntax {
  readonly columns: SyntaxColumns;
  readonly labels: SyntaxLabels;
  readonly entities: readonly Entity[];
  readonly attributions: readonly ScoredAttribution[];
  readonly #firstWords: Int32Array;
  readonly #universalRelations: readonly string[];
  #childStarts: Int32Array | null = null;
  #childList: Int32Array = new Int32Array(0);

  constructor({ columns, labels, entities, attributions, firstWords }: SyntaxParts) {
    this.columns = columns;
    this.labels = labels;
    this.entities = entities;
    this.attributions = attributions;
    this.#firstWords = firstWords;
    this.#universalRelations = labels.deprel.map((relation) => relation.split(":", 1)[0] ?? "");
  }

  /** Number of words. */
  get length(): number {
    return this.columns.heads.length;
  }

  /** Where a word stands in the text. */
  span(word: number): Span {
    return { start: this.columns.starts[word] ?? 0, end: this.columns.ends[word] ?? 0 };
  }

  /** Universal part of speech ("NOUN"). */
  upos(word: number): string {
    return this.labels.upos[this.columns.upos[word] ?? -1] ?? "";
  }

  /** Penn tag ("NNS"). */
  xpos(word: number): string {
    return this.labels.xpos[this.columns.xpos[word] ?? -1] ?? "";
  }

  /** Features as in CoNLL-U ("Number=Plur"); "_" for none. */
  feats(word: number): string {
    return this.labels.feats[this.columns.feats[word] ?? -1] ?? "";
  }

  /** Relation to the head, with its subtype ("nsubj:pass"). */
  deprel(word: number): string {
    return this.labels.deprel[this.columns.deprel[word] ?? -1] ?? "";
  }

  /** Relation to the head without its subtype ("nsubj"). */
  universalRelation(word: number): string {
    return this.#universalRelations[this.columns.deprel[word] ?? -1] ?? "";
  }

  /** Index of the head; -1 for a root. */
  head(word: number): number {
    return this.columns.heads[word] ?? -1;
  }

  /** 0..1: were words dropped before this word? */
  gap(word: number): number {
    return this.columns.gaps[word] ?? 0;
  }

  startsSentence(word: number): boolean {
    return this.columns.sentenceStarts[word] === 1;
  }

  /** Words whose head is this one, in order. */
  children(word: number): readonly number[] {
    const starts = this.#children();
    return Array.from(this.#childList.subarray(starts[word] ?? 0, starts[word + 1] ?? 0));
  }

  /** The word and all that hangs on it, in order; with `isPart`, without what hangs on it by a word that is none. */
  subtree(word: number, isPart: (child: number) => boolean = () => true): readonly number[] {
    const found = [word];
    for (let at = 0; at < found.length; at++) found.push(...this.children(found[at] ?? -1).filter(isPart));
    return found.sort((a, b) => a - b);
  }

  /** From a word up to its root, both included. */
  path(word: number): readonly number[] {
    const found: number[] = [];
    for (let at = word; at >= 0 && at < this.length && found.length <= this.length; at = this.head(at)) found.push(at);
    return found;
  }

  /** First word of a token of the analysis. */
  wordOf(token: number): number {
    return this.#firstWords[token] ?? this.length;
  }

  /** The word that tells how a token stands in its sentence: among the words of a hyphenated token the one that its other words hang on. */
  headWordOf(token: number): number {
    return this.headIn(this.wordOf(token), this.wordOf(token + 1));
  }

  /** The first word of a range (end exclusive) that hangs on none of its words, punctuation marks aside if so asked; the first word where all do. */
  headIn(first: number, end: number, words: "all" | "without-marks" = "all"): number {
    for (let word = first; word < end; word++) {
      const head = this.head(word);
      if ((head < first || head >= end) && (words === "all" || this.deprel(word) !== "punct")) return word;
    }
    return first;
  }

  /** The first word that starts at or after an offset; the number of words where none does. */
  wordFrom(offset: number): number {
    const { starts } = this.columns;
    return partitionPoint(starts.length, (word) => (starts[word] ?? 0) < offset);
  }

  /** Token of the analysis that a word lies in. */
  tokenOf(word: number): number {
    let [low, high] = [0, this.#firstWords.length - 1];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#firstWords[middle] ?? 0) <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Children as one list with the start of each word's own; made at the first question. */
  #children(): Int32Array {
    if (this.#childStarts) return this.#childStarts;
    const { heads } = this.columns;
    const starts = new Int32Array(heads.length + 1);
    for (const head of heads) if (head >= 0) starts[head + 1] = (starts[head + 1] ?? 0) + 1;
    for (let word = 0; word < heads.length; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    const next = starts.slice();
    this.#childList = new Int32Array(heads.length);
    heads.forEach((head, word) => {
      if (head < 0) return;
      const place = next[head] ?? 0;
      this.#childList[place] = word;
      next[head] = place + 1;
    });
    this.#childStarts = starts;
    return starts;
  }
}
