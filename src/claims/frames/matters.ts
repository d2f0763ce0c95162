// Which mentions speak of one agreement: "the treaty on fishing", "the treaty" and "it" after it; never two that differ in what they are about.
import { PLACES } from "../figure-words.ts";
import { isDual } from "./both-parties.ts";
import type { Filler } from "./find-matches.ts";
import type { WordLists } from "./path.ts";
import { namePhraseSpan, phraseSpan } from "./phrases.ts";
import { plainName, type Telling } from "./telling.ts";
import { DEEPEST } from "./tree.ts";

/** One agreement of a report, as its mentions so far describe it. */
export interface Matter {
  /** Head noun of its first mention. */
  readonly type: string;
  /** Head nouns that may stand for one another ("truce", "ceasefire"). */
  readonly family: string;
  readonly name: string;
  readonly first: Filler;
  readonly words: Set<string>;
  lastSentence: number;
}

const FAMILIES = ["truces", "treaties", "laws", "amendments"];
const DESCRIBING = new Set(["amod", "compound", "nmod", "nmod:poss", "nummod", "nmod:desc"]);
const TELLING = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
/** Agreements looked back on. */
const LOOKED_BACK = 32;
/** Sentences after which a bare mention no longer speaks of the last agreement. */
const MEMORY = 4;

interface Place {
  readonly type: string;
  readonly sentence: number;
  /** The mention names what the agreement changes ("to amend the constitution"). */
  readonly isOf: boolean;
}

/** The agreements of one report. */
export class Matters {
  readonly #telling: Telling;
  readonly #lists: WordLists;
  readonly #matters: Matter[] = [];
  /** By the head words of their mentions. */
  readonly #byWord = new Map<number, Matter>();

  constructor(telling: Telling, lists: WordLists) {
    this.#telling = telling;
    this.#lists = lists;
  }

  /** In the order of their first mentions. */
  get all(): readonly Matter[] {
    return this.#matters;
  }

  /** The agreement that a mention speaks of (with `as`, the amendment or the like of what is mentioned), new where it describes one that none before is like; null for a pronoun without one. */
  of(mention: Filler, as: string | null = null): Matter | null {
    const known = this.#byWord.get(mention.word);
    if (known) return known;
    const sentence = this.#telling.sentenceNumber(mention.word);
    const place = { type: as ?? this.#telling.tree.lemma(mention.word), sentence, isOf: as !== null };
    const found =
      this.#find(mention, place) ?? (this.#telling.isPronoun(mention.word) ? null : this.#add(mention, place));
    if (!found) return null;
    found.lastSentence = sentence;
    this.#byWord.set(mention.word, found);
    return found;
  }

  /** The agreement spoken of last; null where that is too far back. */
  last(word: number): Matter | null {
    const sentence = this.#telling.sentenceNumber(word);
    const recent = this.#recent().filter(
      ({ lastSentence }) => lastSentence <= sentence && sentence - lastSentence <= MEMORY,
    );
    return recent.reduce<Matter | null>(
      (best, each) => (best && best.lastSentence > each.lastSentence ? best : each),
      null,
    );
  }

  /** What "it" may stand for: the treaty or truce that was mentioned last, in this sentence or the one before. */
  #mentionedBefore(pronoun: number): Matter | null {
    const sentence = this.#telling.sentenceNumber(pronoun);
    for (let word = pronoun - 1; word >= Math.max(0, pronoun - REACH); word--) {
      if (sentence - this.#telling.sentenceNumber(word) > 1) return null;
      if (this.#telling.tree.upos(word) !== "NOUN" || !this.#isOfParties(word) || this.#isModifier(word)) continue;
      return this.of({ word, span: phraseSpan(this.#telling.tree, word) });
    }
    return null;
  }

  #isOfParties(word: number): boolean {
    const family = this.#familyOf(this.#telling.tree.lemma(word));
    return family === "truces" || family === "treaties";
  }

  /** "the treaty text" */
  #isModifier(word: number): boolean {
    return this.#telling.tree.relation(word) === "compound";
  }

  #recent(): readonly Matter[] {
    return this.#matters.slice(-LOOKED_BACK);
  }

  #find(mention: Filler, { type, sentence, isOf }: Place): Matter | null {
    const { tree } = this.#telling;
    if (this.#telling.isPronoun(mention.word)) return this.#mentionedBefore(mention.word) ?? this.last(mention.word);
    const family = this.#familyOf(type);
    const words = isOf ? new Set([tree.lemma(mention.word)]) : this.#wordsOf(mention.word);
    const isBare = words.size === 0;
    const isOnly = this.#recent().filter((matter) => matter.family === family).length === 1;
    for (const matter of this.#recent().toReversed()) {
      if (matter.family !== family) continue;
      if (
        isBare
          ? this.#isDefinite(mention.word) && (isOnly || sentence - matter.lastSentence <= MEMORY)
          : overlaps(words, matter.words)
      ) {
        for (const word of words) matter.words.add(word);
        return matter;
      }
    }
    return null;
  }

  #add(mention: Filler, { type, sentence, isOf }: Place): Matter {
    const span = namePhraseSpan(this.#telling.tree, mention.word);
    const matter = {
      type,
      family: this.#familyOf(type),
      name: isOf
        ? `${type} to the ${plainName(span).replace(/^(?:its|their|his|her) /, "")}`
        : plainName(span).replace(NONE, "") + this.#placeOf(mention.word),
      first: mention,
      words: new Set(isOf ? [this.#telling.tree.lemma(mention.word)] : this.#wordsOf(mention.word)),
      lastSentence: sentence,
    };
    this.#matters.push(matter);
    return matter;
  }

  /** " on the White Sea": the place that opens the sentence of a bare mention ("On the White Sea, the truce holds"). */
  #placeOf(head: number): string {
    const place = this.#wordsOf(head).size > 0 || !this.#isDefinite(head) ? null : this.#placeBefore(head);
    return place === null ? "" : ` ${this.#telling.tree.marker(place)} ${phraseSpan(this.#telling.tree, place).text}`;
  }

  #placeBefore(head: number): number | null {
    const { tree } = this.#telling;
    for (const at of tree.syntax.path(head).slice(1, DEEPEST))
      for (const child of tree.dependents(at, OBLIQUE))
        if (
          child < head &&
          WITHIN.has(tree.marker(child)) &&
          (PLACES.has(tree.lemma(child)) || tree.namesIn(phraseSpan(tree, child)).some(({ type }) => type === "place"))
        )
          return child;
    return null;
  }

  #familyOf(lemma: string): string {
    return FAMILIES.find((family) => this.#lists.get(family)?.has(lemma)) ?? lemma;
  }

  /** Lemmas of what describes a mention, without words that fit any agreement. */
  #wordsOf(head: number): ReadonlySet<string> {
    const { tree } = this.#telling;
    const generic = this.#lists.get("generic-modifiers");
    const words = new Set<string>();
    const queue = [...tree.dependents(head, DESCRIBING)];
    const place = queue.length === 0 ? this.#placeBefore(head) : null;
    if (place !== null) queue.push(place, ...tree.dependents(place, DESCRIBING));
    for (let at = 0; at < queue.length && at < 4 * DEEPEST; at++) {
      const word = queue[at] ?? -1;
      queue.push(...tree.dependents(word, DESCRIBING), ...tree.coordinated(word).filter((each) => each !== word));
      // "the two countries' treaty" says nothing of the treaty.
      const isDescribing =
        TELLING.has(tree.upos(word)) && tree.form(word) !== "two" && !isDual(tree, word, this.#lists);
      if (isDescribing && !generic?.has(tree.lemma(word))) words.add(tree.lemma(word));
    }
    return words;
  }

  #isDefinite(head: number): boolean {
    return this.#telling.tree
      .dependents(head, DETERMINERS)
      .some((child) => DEFINITE.has(this.#telling.tree.form(child)));
  }
}

/** "no deal was reached", "any agreement" */
const NONE = /^(?:no|any) /;
/** Words looked back on from a pronoun. */
const REACH = 60;
const OBLIQUE = new Set(["obl"]);
const WITHIN = new Set(["on", "in", "at"]);
const DETERMINERS = new Set(["det", "nmod:poss"]);
const DEFINITE = new Set(["the", "this", "that", "its", "their", "such"]);

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
