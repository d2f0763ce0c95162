// Is what a word tells done, undone, only wished or planned, or bound to a condition? Read off the words that govern it.
import type { Modality, Polarity } from "../../model/claim.ts";
import { isPassive } from "./arguments.ts";
import data from "./data/factuality.json" with { type: "json" };
import { DEEPEST, type Tree } from "./tree.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const NEGATION = list(data.negation);
const NEGATIVE_DETERMINERS = list(data.negativeDeterminers);
const NEGATING = list(data.negating);
const PLANNING = list(data.planning);
const POSSIBLE_AUXILIARIES = list(data.possibleAuxiliaries);
const POSSIBLE_ADVERBS = list(data.possibleAdverbs);
const CONDITIONS = list(data.conditions);
const FULFILLING = list(data.fulfilling);
const OCCURRING = list(data.occurring);
const PENDING = list(data.pending);
const AWAITING = list(data.awaiting);
const DIRECTING = list(data.directing);
const SUSPECTING = list(data.suspecting);
const TOWARD = list(data.toward);
/** Universal relations by which the word above may say whether the one below is done. */
const GOVERNED = new Set(["xcomp", "ccomp", "csubj", "acl", "obj", "obl", "nmod", "advcl", "nsubj"]);

/** Whether a thing happened, as far as its clause and the words above it say. */
export interface Factuality {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** It stands in a condition itself ("if Peru agrees"): nobody says that it is so. */
  readonly hypothetical: boolean;
}

interface Weighing {
  negative: boolean;
  possible: boolean;
  conditional: boolean;
  hypothetical: boolean;
}

/**
 * Polarity and modality of what a verb or the noun of an act tells. `reach` is how many words above it count: few for a thing that is merely
 * mentioned, which is there whatever becomes of what is said of it.
 */
export function findFactuality(tree: Tree, word: number, reach: number = DEEPEST): Factuality {
  const weighing: Weighing = { negative: false, possible: false, conditional: false, hypothetical: false };
  weighClause(tree, word, weighing);
  let at = word;
  for (let steps = 0; steps < reach; steps++) {
    const head = tree.head(at);
    const relation = tree.relation(at);
    if (head < 0) break;
    if (relation === "conj") {
      if (!hasOwnFinite(tree, at)) weighClause(tree, head, weighing);
    } else if (GOVERNED.has(tree.syntax.universalRelation(at)) && relation !== "acl:relcl") {
      if (!weighGovernor(tree, { at, head, relation }, weighing)) break;
    } else break;
    at = head;
  }
  const { negative, possible, conditional, hypothetical } = weighing;
  return {
    hypothetical,
    polarity: negative ? "negative" : "affirmative",
    modality: conditional ? "conditional" : possible ? "possible" : "certain",
  };
}

const FINITE = new Set(["aux", "nsubj"]);

function hasOwnFinite(tree: Tree, word: number): boolean {
  return tree.dependents(word, FINITE).length > 0;
}

/** Negations, modal verbs and conditions that hang on the word itself. */
function weighClause(tree: Tree, word: number, weighing: Weighing): void {
  for (const child of tree.children(word)) {
    if (isNegation(tree, child)) weighing.negative = true;
    else if (isPossible(tree, word, child)) weighing.possible = true;
    else if (tree.relation(child) === "advcl" && isCondition(tree, child)) weighing.conditional = true;
  }
  if (isCondition(tree, word)) {
    weighing.conditional = true;
    weighing.hypothetical = true;
  }
  if (PENDING.has(tree.marker(word)) || isAwaited(tree, word)) weighing.possible = true;
}

/** "once a deal is reached": in the present tense, none has been. */
function isAwaited(tree: Tree, word: number): boolean {
  if (!AWAITING.has(tree.marker(word))) return false;
  const finite = tree.dependents(word, AUXILIARY)[0] ?? word;
  return PRESENT.has(tree.syntax.xpos(finite));
}

const AUXILIARY = new Set(["aux"]);
const PRESENT = new Set(["VBZ", "VBP"]);

function isNegation(tree: Tree, word: number): boolean {
  const relation = tree.relation(word);
  const form = tree.form(word);
  if (relation === "advmod") return NEGATION.has(form) || (form === "longer" && tree.form(word - 1) === "no");
  if (relation === "det") return NEGATIVE_DETERMINERS.has(form);
  if (relation.startsWith("nsubj")) return isNobody(tree, word);
  return relation === "mark" && form === "without";
}

/** "may", "possibly", "a planned …", "has yet to": does the dependent say that its head is not done? */
function isPossible(tree: Tree, head: number, word: number): boolean {
  const form = tree.form(word);
  switch (tree.relation(word)) {
    case "aux":
      return POSSIBLE_AUXILIARIES.has(form);
    case "amod":
      return PLANNING.has(form);
    case "advmod":
      return POSSIBLE_ADVERBS.has(form) || (form === "yet" && tree.isInfinitive(head));
    default:
      return false;
  }
}

function isNobody(tree: Tree, word: number): boolean {
  if (NEGATIVE_DETERMINERS.has(tree.form(word))) return true;
  return tree.syntax
    .children(word)
    .some((child) => tree.relation(child) === "det" && NEGATIVE_DETERMINERS.has(tree.form(child)));
}

function isCondition(tree: Tree, word: number): boolean {
  if (tree.relation(word) === "ccomp" && isProviso(tree, tree.head(word))) return true;
  return CONDITIONS.has(tree.marker(word).split(" ")[0] ?? "") || isProviso(tree, word);
}

/** "provided (that) …" */
function isProviso(tree: Tree, word: number): boolean {
  const isOpener = tree.form(word) === "provided" || tree.form(word) === "providing";
  // "for providing weapons" is none.
  return isOpener && tree.relation(word) === "advcl" && tree.dependents(word, HELD).length === 0;
}

const HELD = new Set(["mark", "obj", "case"]);

interface Link {
  readonly at: number;
  readonly head: number;
  readonly relation: string;
}

/** What the word above says of the one below; false where it says nothing and the walk ends. */
function weighGovernor(tree: Tree, link: Link, weighing: Weighing): boolean {
  const { at, head, relation } = link;
  switch (relation) {
    case "advcl":
      return weighPurpose(tree, link, weighing);
    case "nsubj":
      // "Talks will begin": what will happen has not happened.
      if (tree.upos(at) === "NOUN" && OCCURRING.has(tree.lemma(head))) weighClause(tree, head, weighing);
      return false;
    case "acl":
      // "the truce proposed by": what a participle tells of a noun is so, whatever becomes of the noun.
      if (isMereChance(tree, at, head)) weighing.possible = true;
      return tree.dependents(at, MARK).length > 0 && weighComplement(tree, link, weighing);
    default:
      return weighComplement(tree, link, weighing);
  }
}

const BEFORE_NOUN = new Set(["amod"]);
/** "the first to sign", "the only state to sign": it did. */
const RANKS = new Set(["first", "second", "last", "latest", "only"]);

/** "a chance to sign": an infinitive on a noun is not done, but for a vote to do it and the first to do it. */
function isMereChance(tree: Tree, verb: number, noun: number): boolean {
  if (!tree.isInfinitive(verb) || tree.upos(noun) !== "NOUN" || FULFILLING.has(tree.lemma(noun))) return false;
  return !tree.dependents(noun, BEFORE_NOUN).some((child) => RANKS.has(tree.form(child)));
}

function weighPurpose(tree: Tree, { at, head }: Link, weighing: Weighing): boolean {
  const lemma = tree.lemma(head);
  const isInfinitive = tree.isInfinitive(at);
  if (isSuspected(tree, { at, head, relation: "advcl" }) || isToward(tree, at, lemma)) weighing.possible = true;
  // "blocked the council from signing"
  // "failed to sign", "avoided signing": what is not done, where nothing else is.
  const isBare = isInfinitive || (tree.syntax.xpos(at) === "VBG" && at === head + 1);
  const isUndone = isBare && !hasNounObject(tree, head);
  if (NEGATING.has(lemma) && (isUndone || tree.marker(at) === "from")) weighing.negative = !weighing.negative;
  // "to sign": a purpose is not yet done; what is voted or begun is.
  else if (isInfinitive && (!FULFILLING.has(lemma) || hasNounObject(tree, head))) weighing.possible = true;
  // "will secure it by ending the deal": what is done by doing what is not done.
  if (tree.syntax.xpos(at) === "VBG" && !hasOwnFinite(tree, at)) weighModality(tree, head, weighing);
  return isInfinitive;
}

/** "continue talks to reach a deal": the infinitive is a purpose, not what is continued. */
function hasNounObject(tree: Tree, verb: number): boolean {
  return tree.dependents(verb, OBJECT).some((child) => tree.upos(child) === "NOUN" || tree.upos(child) === "PROPN");
}

const OBJECT = new Set(["obj"]);

/** Modal verbs and adverbs of a clause alone. */
function weighModality(tree: Tree, word: number, weighing: Weighing): void {
  if (tree.children(word).some((child) => isPossible(tree, word, child))) weighing.possible = true;
}

/** A clause that completes a verb or noun, or a noun in any place below one. */
function weighComplement(tree: Tree, { at, head, relation }: Link, weighing: Weighing): boolean {
  const lemma = tree.lemma(head);
  const isClause = COMPLEMENTS.has(relation);
  const isNoun = tree.upos(at) === "NOUN";
  if (!isClause && !isNoun) return false;
  // "agreed at the summit": when and where something was planned is not planned.
  if (!isClause && ADJUNCTS.has(tree.marker(at))) return false;
  if (NEGATING.has(lemma)) weighing.negative = !weighing.negative;
  if (PLANNING.has(lemma) || isToBeDone(tree, { at, head, relation }) || isSuspected(tree, { at, head, relation }))
    weighing.possible = true;
  if (relation === "xcomp" || (isNoun && tree.isPredicate(head))) weighClause(tree, head, weighing);
  return true;
}

/** "has to sign", "was told to sign": an infinitive of duty or of what others are told to do. */
function isToBeDone(tree: Tree, { at, head, relation }: Link): boolean {
  if (relation !== "xcomp") return false;
  const lemma = tree.lemma(head);
  return BEFORE_INFINITIVE.has(lemma) || (DIRECTING.has(lemma) && tree.isInfinitive(at));
}

/** "committed to signing" */
function isToward(tree: Tree, deed: number, verb: string): boolean {
  return TOWARD.has(verb) && tree.dependents(deed, MARK).some((child) => tree.form(child) === "to");
}

/** "believed to have shot him", "suspected of shooting him", "accused of it" where nobody says by whom. */
function isSuspected(tree: Tree, { at, head, relation }: Link): boolean {
  if (!SUSPECTING.has(tree.lemma(head)) || !isPassive(tree, head)) return false;
  return relation === "xcomp" || tree.marker(at) === "of";
}

const ADJUNCTS = new Set(["at", "after", "during", "since", "despite", "following"]);
const COMPLEMENTS = new Set(["xcomp", "ccomp", "csubj", "csubj:pass", "acl"]);
/** "has to sign", "is to sign": not done. */
const BEFORE_INFINITIVE = new Set(["have", "be", "need"]);
const MARK = new Set(["mark"]);
