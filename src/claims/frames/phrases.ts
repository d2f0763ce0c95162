import { Span, type TextSpan } from "../../model/span.ts";
import type { Tree } from "./tree.ts";

/** Dependents that are no part of the phrase's own words. */
const OUTSIDE = new Set([
  "conj",
  "cc",
  "case",
  "mark",
  "acl:relcl",
  "parataxis",
  "appos",
  "cop",
  "nsubj",
  "nsubj:pass",
  "aux",
  "advcl",
  "discourse",
  "punct",
  "list",
  "dep",
  "csubj",
  "obl:unmarked",
  "vocative",
  "ccomp",
  "advmod",
]);
const NAME_OUTSIDE = new Set([...OUTSIDE, "acl"]);
/** What is left out at any depth: clauses that tell more of a noun, and lists beside it. */
const DEEP_OUTSIDE = new Set(["acl:relcl", "parataxis", "advcl"]);
const NOTHING: ReadonlySet<string> = new Set();
/** Dependents of a clause that are not its words. */
const CLAUSE_OUTSIDE = new Set(["mark", "punct", "parataxis"]);

interface Cut {
  /** Relations to the head that are left out. */
  readonly outside: ReadonlySet<string>;
  /** Relations that are left out at any depth. */
  readonly deep: ReadonlySet<string>;
  /** First word that may be kept. */
  readonly from?: number;
}

/** The words of a noun phrase without what is coordinated with it, put beside it or told of it in a clause. */
export function phraseSpan(tree: Tree, head: number): TextSpan {
  return cut(tree, head, { outside: OUTSIDE, deep: DEEP_OUTSIDE });
}

/** A noun phrase without its participles either ("full truce" of "full truce proposed by Peru"). */
export function namePhraseSpan(tree: Tree, head: number): TextSpan {
  return cut(tree, head, { outside: NAME_OUTSIDE, deep: DEEP_OUTSIDE });
}

/** The words of a clause without its subordinator and marks: from right after the subordinator, whatever the reader hangs elsewhere. */
export function clauseSpan(tree: Tree, head: number): TextSpan {
  const span = cut(tree, head, { outside: CLAUSE_OUTSIDE, deep: NOTHING });
  const opener = tree.dependents(head, SUBORDINATOR).findLast((child) => child < head);
  if (opener === undefined || head - opener > LONGEST) return span;
  const start = tree.syntax.span(opener + 1).start;
  return start < span.start ? Span.cut(tree.analysis.text, start, span.end) : span;
}

const SUBORDINATOR = new Set(["mark"]);
/** Longest clause that is filled up, in words. */
const LONGEST = 40;

/** A predicate with what comes after it: "help the other if attacked". */
export function predicateSpan(tree: Tree, verb: number): TextSpan {
  const opener = Math.min(verb, ...tree.dependents(verb, PASSIVE_AUXILIARY));
  return cut(tree, verb, { outside: CLAUSE_OUTSIDE, deep: NOTHING, from: opener });
}

const PASSIVE_AUXILIARY = new Set(["aux:pass", "cop"]);

/** The unbroken run of a word's kept dependents that holds the word itself. */
function cut(tree: Tree, head: number, { outside, deep, from = 0 }: Cut): TextSpan {
  const kept = new Set([
    ...tree.near(
      head,
      (child, parent) =>
        completes(tree, child, parent) || !(parent === head ? outside : deep).has(tree.relation(child)),
    ),
    ...tree.coordinatedName(head),
    ...findShared(tree, head),
  ]);
  let [first, last] = [head, head];
  const isKept = (word: number) =>
    kept.has(word) || (tree.upos(word) === "PUNCT" && kept.has(word - 1) && kept.has(word + 1));
  while (first > from && isKept(first - 1)) first--;
  while (isKept(last + 1)) last++;
  while (last > head && tree.upos(last) === "PUNCT") last--;
  while (first < head && !isOpening(tree, first)) first++;
  return Span.cut(tree.analysis.text, tree.syntax.span(first).start, tree.syntax.span(last).end);
}

/** "repression and support for the war": a phrase right after the last member that the reader hangs on the first. */
function findShared(tree: Tree, member: number): readonly number[] {
  if (tree.relation(member) !== "conj") return [];
  return tree
    .dependents(tree.head(member), AFTER_NOUN)
    .filter((child) => COMPLETING.has(tree.marker(child)))
    .map((child) => tree.near(child))
    .filter(([first]) => first === member + 1)
    .flat();
}

const AFTER_NOUN = new Set(["nmod"]);
/** Prepositions of what a noun is of or for, not of where and when it is. */
const COMPLETING = new Set(["of", "for"]);

/** "aimed at ending it": the clause without which a participle says nothing. */
function completes(tree: Tree, clause: number, participle: number): boolean {
  const isClause = tree.relation(clause) === "advcl" && tree.relation(participle) === "acl";
  return isClause && AIMS.has(tree.marker(clause)) && clause - participle <= NEAREST;
}

const AIMS = new Set(["at"]);
/** Words between the two at most. */
const NEAREST = 3;

const LEADING = new Set(["not", "n't"]);

/** May a phrase start with the word? */
function isOpening(tree: Tree, word: number): boolean {
  return tree.upos(word) !== "PUNCT" && tree.upos(word) !== "CCONJ" && !LEADING.has(tree.form(word));
}
