import { findLemmaAt } from "../../language/lemmas.ts";
import type { Analysis, Name } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import type { Entity, Syntax } from "../../model/syntax.ts";
import { listInside } from "../span-search.ts";

const RELATIVE = new Set(["who", "which", "that", "whom"]);
/** Steps taken up or across a tree before the search gives up: deeper than any sentence that is meant to be read. */
export const DEEPEST = 12;
/** Most members of a list that are taken: text that is no prose cannot make work grow faster than itself. */
export const WIDEST = 64;
/** Farthest word of a phrase from its head, in words. */
const REACH = 60;

/** The trees of one text, as frames ask of them. Words are indices of `syntax`; nothing outside the text is ever given. */
export class Tree {
  readonly analysis: Analysis;
  readonly syntax: Syntax;
  readonly #lemmas = new Map<number, string>();
  readonly #children: (readonly number[] | undefined)[] = [];
  readonly #namesByEnd: ReadonlyMap<number, Name>;
  readonly #namesByHead: ReadonlyMap<number, Name>;
  readonly #names: readonly Name[];
  #entities: ReadonlyMap<number, Entity> | null = null;

  constructor(analysis: Analysis, syntax: Syntax) {
    this.analysis = analysis;
    this.syntax = syntax;
    this.#names = analysis.names.toSorted(Span.order);
    this.#namesByEnd = new Map(analysis.names.map((name) => [name.end, name]));
    this.#namesByHead = new Map(analysis.names.map((name) => [this.#headOf(name), name]));
  }

  /** The name, or adjective of a name, that ends with a word or with the words joined to it as one name, else the one that it is the head of; null for none. */
  nameAt(word: number): Name | null {
    const { end } = this.syntax.span(Math.max(word, ...this.dependents(word, FLAT)));
    const own = this.#namesByHead.get(word);
    return this.#namesByEnd.get(end) ?? (own && own.end > end ? own : null);
  }

  #headOf({ start, end }: Span): number {
    return this.syntax.headIn(this.syntax.wordFrom(start), this.syntax.wordFrom(end));
  }

  /** The words of the place that a word is the head of the name of, where they are coordinated ("Saint Vincent and the Grenadines"); none for any other word. */
  coordinatedName(word: number): readonly number[] {
    const name = this.#namesByHead.get(word);
    const isCoordinated =
      name?.type === "place" && this.dependents(word, CONJUNCT).some((child) => this.#isIn(name, child));
    return isCoordinated ? this.wordsIn(name) : [];
  }

  #isIn(name: Name, word: number): boolean {
    return Span.contains(name, this.syntax.span(word));
  }

  /** "North" of "North and South Korea": the name that it shares the last words of; null for any other word. */
  nameShared(word: number): Name | null {
    if (!COMPASS.has(this.form(word)) || this.upos(word + 1) !== "CCONJ" || !COMPASS.has(this.form(word + 2)))
      return null;
    return this.#names.find((name) => this.syntax.wordFrom(name.start) === word + 2 && !name.adjective) ?? null;
  }

  /** The innermost entity whose phrase has the word as its head; null for none. */
  entityAt(word: number): Entity | null {
    this.#entities ??= new Map(
      this.syntax.entities
        .toSorted((a, b) => b.endWord - b.first - (a.endWord - a.first))
        .map((entity) => [this.syntax.headIn(entity.first, entity.endWord), entity]),
    );
    return this.#entities.get(word) ?? null;
  }

  /** The names that stand in a stretch of the text. */
  namesIn(span: Span): readonly Name[] {
    return listInside(this.#names, span);
  }

  /** A name as written. */
  nameOf(name: Name): string {
    return Span.slice(this.analysis.text, name);
  }

  /** The words that start in a stretch of the text. */
  wordsIn({ start, end }: Span): readonly number[] {
    const first = this.syntax.wordFrom(start);
    return Array.from({ length: Math.max(0, this.syntax.wordFrom(end) - first) }, (_, index) => first + index);
  }

  /** Is the word part of a date or period? */
  isDate(word: number): boolean {
    return this.entityAt(word)?.type === "time";
  }

  /** Dictionary form in lower case; a compound written with a hyphen as one word ("cease-fire"). */
  lemma(word: number): string {
    const known = this.#lemmas.get(word);
    if (known !== undefined) return known;
    if (this.form(word) === "fire" && this.form(word - 1) === "-" && this.form(word - 2) === "cease")
      return "ceasefire";
    const lemma = findLemmaAt(this.analysis.text, this.syntax, word).toLowerCase();
    this.#lemmas.set(word, lemma);
    return lemma;
  }

  /** The word as written, in lower case with plain apostrophes. */
  form(word: number): string {
    return Span.slice(this.analysis.text, this.syntax.span(word)).toLowerCase().replaceAll("’", "'");
  }

  upos(word: number): string {
    return this.syntax.upos(word);
  }

  /** Relation to the head, with its subtype. */
  relation(word: number): string {
    return this.syntax.deprel(word);
  }

  head(word: number): number {
    return this.syntax.head(word);
  }

  /** Words that hang on a word, in order. */
  children(word: number): readonly number[] {
    const known = this.#children[word];
    if (known) return known;
    const children = this.syntax.children(word);
    if (word >= 0) this.#children[word] = children;
    return children;
  }

  /** Words that hang on a word by one of some relations; "obl" takes its subtypes too. */
  dependents(word: number, relations: ReadonlySet<string>): readonly number[] {
    return this.children(word).filter(
      (child) => relations.has(this.relation(child)) || relations.has(this.syntax.universalRelation(child)),
    );
  }

  /** A verb, or a predicate with a copula. */
  isPredicate(word: number): boolean {
    return this.upos(word) === "VERB" || this.upos(word) === "AUX" || this.dependents(word, COPULA).length > 0;
  }

  /** Prepositions or subordinators before a word, as one string in lower case ("because of", "in"); "" for none. */
  marker(word: number): string {
    return this.dependents(word, MARKERS)
      .filter((child) => this.form(child) !== "to" || this.relation(child) !== "mark")
      .flatMap((child) => [child, ...this.dependents(child, FIXED)])
      .map((child) => this.form(child))
      .join(" ");
  }

  /** "to sign"; not "to signing" */
  isInfinitive(word: number): boolean {
    return this.syntax.xpos(word) !== "VBG" && this.dependents(word, MARK).some((child) => this.form(child) === "to");
  }

  /** What a relative pronoun stands for: the noun that its clause hangs on; any other word itself. */
  antecedent(word: number): number {
    if (!RELATIVE.has(this.form(word)) || this.upos(word) === "SCONJ") return word;
    for (let [at, steps] = [word, 0]; at >= 0 && steps < DEEPEST; at = this.head(at), steps++)
      if (this.relation(at) === "acl:relcl") return this.head(at);
    return word;
  }

  /** A word with those that hang on it, directly or not, and stand near it, in order; `keeps` says which of them to go on from. */
  near(word: number, keeps: (child: number, parent: number) => boolean = () => true): readonly number[] {
    const found = [word];
    for (let at = 0; at < found.length; at++) {
      const parent = found[at] ?? word;
      for (const child of this.children(parent))
        if (Math.abs(child - word) <= REACH && keeps(child, parent)) found.push(child);
    }
    return found.sort((a, b) => a - b);
  }

  /** A word and those coordinated with it, in order. */
  coordinated(word: number): readonly number[] {
    const found = [word];
    const name = this.coordinatedName(word);
    for (let at = 0; at < found.length && found.length < WIDEST; at++)
      found.push(...this.dependents(found[at] ?? -1, CONJUNCT).filter((child) => !name.includes(child)));
    found.push(...this.dependents(word, COMPOUND).filter((child) => this.nameShared(child) !== null));
    found.push(...this.#markedAlike(word).filter((child) => !found.includes(child)));
    const last = Math.max(...found);
    if (last > word)
      found.push(
        ...this.dependents(word, PARATAXIS).filter((child) => child > word && child < last && !this.isPredicate(child)),
      );
    return found.sort((a, b) => a - b);
  }

  /** "to repression, he said, and to the war": phrases with the same preposition that the reader hangs on a word above. */
  #markedAlike(word: number): readonly number[] {
    const marker = this.dependents(word, CASE).length > 0 ? this.marker(word) : "";
    if (marker === "") return [];
    const isAlike = (child: number) => child > word && !this.isPredicate(child) && this.marker(child) === marker;
    const found: number[] = [];
    for (let [at, steps] = [this.head(word), 0]; at >= 0 && steps < NEAR; at = this.head(at), steps++)
      if (this.marker(at) !== marker) found.push(...this.dependents(at, CONJUNCT).filter(isAlike));
    return found;
  }
}

/** Steps up from a phrase to its predicate. */
const NEAR = 3;
const CASE = new Set(["case"]);
const FLAT = new Set(["flat"]);
const COMPOUND = new Set(["compound", "amod"]);
const COMPASS = new Set(["north", "south", "east", "west", "northern", "southern", "eastern", "western"]);
const COPULA = new Set(["cop"]);
const MARKERS = new Set(["case", "mark"]);
const MARK = new Set(["mark"]);
const FIXED = new Set(["fixed"]);
/** A member of a list that the reader hangs beside it. */
const PARATAXIS = new Set(["parataxis"]);
const CONJUNCT = new Set(["conj"]);
