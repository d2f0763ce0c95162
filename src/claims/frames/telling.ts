import type { Name, Sentence, Time } from "../../model/analysis.ts";
import type { Statement } from "../../model/claim.ts";
import type { RoleSpan } from "../../model/claim-base.ts";
import { Span, type TextSpan } from "../../model/span.ts";
import type { NameIndex } from "../name-index.ts";
import { listInside } from "../span-search.ts";
import { stripArticle, stripMarks, typeOfPhrase } from "../speaker-nouns.ts";
import { type Resolved, resolveSpeaker } from "../speakers.ts";
import type { Filler } from "./find-matches.ts";
import { DEEPEST, Tree } from "./tree.ts";

type FoundStatement = Omit<Statement, "id">;

/** Dependents that may date what their head tells. */
const DATING = new Set(["obl", "advmod", "nmod", "amod", "nummod"]);
const BESIDE = new Set(["appos"]);
/** A phrase that may take up somebody named before. */
const DESCRIPTION = /^the\s/i;
/** A name in initials. */
const INITIALS = /^\p{Lu}{2,4}$/u;
const PRONOUNS = new Set([
  "it",
  "this",
  "that",
  "they",
  "them",
  "these",
  "those",
  "which",
  "he",
  "she",
  "him",
  "her",
  "its",
]);

/** A party as a report knows it. */
export interface Party {
  readonly name: string;
  /** What names are compared by; the name in lower case where it is none that is known. */
  readonly key: string;
  readonly type: string;
}

/** A text with its statements, as the builders of claims ask of it. */
export class Telling {
  readonly tree: Tree;
  readonly #statements: readonly FoundStatement[];
  readonly #index: NameIndex;
  readonly #before: readonly Resolved[];
  /** Statement by content piece, the pieces in order of their starts. */
  readonly #pieces: readonly { readonly start: number; readonly end: number; readonly statement: FoundStatement }[];

  /** Null for a text that no reader read (another language, no model): it has no trees. */
  static of(index: NameIndex, statements: readonly FoundStatement[]): Telling | null {
    const { syntax } = index.analysis;
    return syntax ? new Telling(new Tree(index.analysis, syntax), index, statements) : null;
  }

  private constructor(tree: Tree, index: NameIndex, statements: readonly FoundStatement[]) {
    this.tree = tree;
    this.#index = index;
    this.#statements = statements.filter(({ speaker }) => speaker !== null);
    this.#before = this.#statements.flatMap(({ speaker, content }) =>
      speaker ? [{ speaker, key: this.#keyOf(speaker), content }] : [],
    );
    this.#pieces = this.#statements
      .flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, statement })))
      .sort(Span.order);
  }

  #keyOf(span: Span): string | null {
    return listInside(this.#index.names, span)[0]?.key ?? null;
  }

  /** The innermost statement whose content holds a word. */
  statementAt(word: number): FoundStatement | null {
    const span = this.tree.syntax.span(word);
    let best: { readonly start: number; readonly end: number; readonly statement: FoundStatement } | null = null;
    const last = Span.firstFrom(this.#pieces, span.start + 1) - 1;
    for (let at = last; at >= Math.max(0, last - LOOKED_BACK); at--) {
      const piece = this.#pieces[at];
      if (!piece || !Span.contains(piece, span)) continue;
      if (!best || piece.end - piece.start < best.end - best.start) best = piece;
    }
    return best?.statement ?? null;
  }

  /** Whoever says what a word tells; null where the report does. */
  speakerOf(word: number): string | null {
    return this.statementAt(word)?.speaker?.name ?? null;
  }

  /** The party that a phrase names: its fullest name in the report; pronouns and descriptions ("the president") resolved. */
  party(filler: Filler): Party {
    const { word, span } = filler;
    const own = this.tree.nameAt(word);
    const beside = own === null ? this.#nameBeside(word) : null;
    if (beside) return beside;
    const shared = this.tree.nameShared(word);
    if (shared) return this.#completed(word, shared);
    const stands = own !== null && !own.adjective && Span.contains(span, own) && this.#standsFor(own, span);
    // "US" is no "us".
    if (stands && INITIALS.test(this.tree.nameOf(own)))
      return { name: this.tree.nameOf(own), key: own.key, type: own.type };
    const isMeant = stands || this.isPronoun(word) || (own === null && DESCRIPTION.test(span.text));
    const source = stands ? own : span;
    const found = isMeant ? resolveSpeaker(source, { index: this.#index, before: this.#before }) : null;
    if (!found) {
      const name = plainName(span);
      return { name, key: own?.adjective ? own.key : name.toLowerCase(), type: typeOfPhrase(name) };
    }
    const { name, type } = found.speaker;
    // "Ana Lind, sister of Kim Lind": a full name is its own.
    if (stands && isOtherPerson(this.tree.nameOf(own), name))
      return { name: this.tree.nameOf(own), key: own.key, type: own.type };
    return { name, key: found.key ?? own?.key ?? name.toLowerCase(), type };
  }

  /** "the Norland firm Osk Oil", "the town's mayor, Ana Lind": the name that a description stands before. */
  #nameBeside(word: number): Party | null {
    if (this.tree.upos(word) !== "NOUN" || this.tree.syntax.feats(word).includes("Number=Plur")) return null;
    const [beside] = this.tree.dependents(word, BESIDE);
    const name = beside === undefined || beside < word ? null : this.tree.nameAt(beside);
    if (!name || name.adjective || name.type === "place") return null;
    const found = resolveSpeaker(name, { index: this.#index, before: this.#before });
    return { name: found?.speaker.name ?? this.tree.nameOf(name), key: name.key, type: name.type };
  }

  /** "North" of "North and South Korea" in full. */
  #completed(word: number, shared: Name): Party {
    const { text, names } = this.tree.analysis;
    const rest = this.tree.nameOf(shared).replace(/^\S+/, "");
    const name = Span.slice(text, this.tree.syntax.span(word)) + rest;
    return {
      name,
      key: names.find((each) => this.tree.nameOf(each) === name)?.key ?? name.toLowerCase(),
      type: shared.type,
    };
  }

  /** A person's name stands for a phrase with offices before it; any other name only when no other name is part of it ("the Norland Senate" is not "Senate"). */
  #standsFor(name: Name, phrase: TextSpan): boolean {
    if (name.type === "person") return true;
    const [after] = this.tree.wordsIn({ start: name.end, end: phrase.end });
    if (after !== undefined && GOING_ON.has(this.tree.upos(after))) return false;
    const before = this.tree.wordsIn({ start: phrase.start, end: name.start }).at(-1);
    if (before === undefined) return true;
    return !NAMING.has(this.tree.upos(before)) && this.tree.nameAt(before) === null && this.tree.form(before) !== "'s";
  }

  /** The name in a phrase where it says all, else the words of the phrase without article. */
  nameIn({ word, span }: Filler): string {
    const own = this.tree.nameAt(word);
    const stands = own && !own.adjective && Span.contains(span, own) && this.#standsFor(own, span);
    return stands ? this.tree.nameOf(own) : plainName(span);
  }

  /** The key of the state whose office the text gives a person ("the Russian president", "Russian President Ivan Orlov"); null where it gives none. */
  stateOf({ key }: Name): string | null {
    const { offices } = this.tree.analysis;
    const own = offices.find((office) => office.holder === key && isOfState(office.of));
    if (own) return own.of;
    const chain = this.#index.coreference().chains.find((each) => each.key === key);
    const described = offices.find(
      (office) => isOfState(office.of) && chain?.mentions.some((mention) => Span.overlaps(mention, office)),
    );
    return described?.of ?? null;
  }

  /** The date of what a word tells: among its own dependents, else in the clause that it is the infinitive of. */
  timeOf(word: number): Time | null {
    for (let [at, steps] = [word, 0]; steps < DEEPEST; steps++) {
      for (const child of this.tree.dependents(at, DATING)) {
        const found = this.#timeIn(child);
        if (found) return found;
      }
      const isVoted = this.tree.relation(at) === "advcl" && this.tree.lemma(this.tree.head(at)) === "vote";
      if (this.tree.relation(at) !== "xcomp" && this.tree.relation(at) !== "conj" && !isVoted) return null;
      at = this.tree.head(at);
    }
    return null;
  }

  #timeIn(word: number): Time | null {
    const { start, end } = this.tree.syntax.span(word);
    const { times } = this.tree.analysis;
    const first = Span.firstFrom(times, start - LONGEST_TIME);
    for (let at = first; at < times.length; at++) {
      const time = times[at];
      if (!time || time.start > start) return null;
      if (time.end >= end && time.value !== null && !/^[PT]/.test(time.value)) return time;
    }
    return null;
  }

  /** The sentence that a word stands in. */
  sentenceOf(word: number): Sentence | null {
    const { sentences } = this.tree.analysis;
    return sentences[this.sentenceNumber(word)] ?? null;
  }

  /** Index of the sentence that a word stands in. */
  sentenceNumber(word: number): number {
    return Span.firstFrom(this.tree.analysis.sentences, this.tree.syntax.span(word).start + 1) - 1;
  }

  /** A pronoun, which names its thing somewhere before. */
  isPronoun(word: number): boolean {
    return PRONOUNS.has(this.tree.form(word)) && this.tree.upos(word) !== "NOUN";
  }
}

/** Has a name of two words or more a first one that the other is without? */
function isOtherPerson(own: string, found: string): boolean {
  const [first, ...rest] = own.split(" ");
  return rest.length > 0 && first !== undefined && !found.split(" ").includes(first) && !found.includes(own);
}

function isOfState(key: string | null): boolean {
  return key?.startsWith("country:") === true;
}

/** Pieces of content looked back on for the one that holds a word: statements nest a few deep at most. */
const LOOKED_BACK = 12;
/** What goes before a name as part of a longer one: "March 23 Movement". */
const NAMING = new Set(["PROPN", "NUM"]);
/** What goes on with a longer name after one: "Council of Europe's Human Rights Office". */
const GOING_ON = new Set(["PROPN", "ADJ", "NOUN", "PART", "CCONJ"]);
/** Longest date, in UTF-16 units. */
const LONGEST_TIME = 40;

/** The words of a phrase as a field gives them: without article and marks. */
export function plainName({ text }: TextSpan): string {
  return stripArticle(stripMarks(text)).replace(/\s+/g, " ");
}

/** The words that a field rests on. */
export function roleSpans(role: string, fillers: readonly { readonly span: TextSpan }[]): readonly RoleSpan[] {
  return fillers.map(({ span }) => ({ role, ...span }));
}

/** Names as one phrase, each once: "Peru, Chile and Fiji". */
export function joinNames(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length > 1 ? `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}` : (unique[0] ?? "");
}
