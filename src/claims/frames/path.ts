// The small language in which frames say where a role stands: steps over a dependency tree, parted by ">".
import { findObjects, findSubjects } from "./arguments.ts";
import { type Tree, WIDEST } from "./tree.ts";

/** Words that a step or a role may be held to: lemmas, and lists by name ("@plan"). */
export type WordLists = ReadonlyMap<string, ReadonlySet<string>>;

interface Step {
  readonly name: StepName;
  /** Prepositions or subordinators; empty for any. */
  readonly markers: ReadonlySet<string>;
  /** Lemmas that the word reached must have; null for any. */
  readonly lemmas: ReadonlySet<string> | null;
}

/** A path, ready to walk. */
export type Path = readonly Step[];

type Walk = (tree: Tree, word: number, markers: ReadonlySet<string>) => readonly number[];

/** A step to the dependents by some relations. */
const down = (...names: readonly string[]): Walk => {
  const relations = new Set(names);
  return (tree, word) => tree.dependents(word, relations);
};

const PHRASES = new Set(["obl", "nmod", "obj", "advcl", "acl", "nsubj"]);
const CLAUSES = new Set(["advcl", "acl", "ccomp", "parataxis"]);
/** "provided that …": the clause that a conjunction in the form of a verb opens. */
const CONTENT = new Set(["ccomp"]);
/** The reader hangs some infinitives of control as adverbial clauses. */
const INFINITIVES = new Set(["xcomp", "advcl", "acl", "csubj"]);
const ADVERBS = new Set(["advmod", "case", "mark"]);

/** The steps that a path may have. Subject and object are those of the meaning, whatever the voice. */
const STEPS = {
  self: (_, word) => [word],
  subject: (tree, word) => findSubjects(tree, word),
  object: (tree, word) => findObjects(tree, word),
  indirect: down("iobj"),
  prep: (tree, word, markers) => {
    const found = tree.dependents(word, PHRASES).filter((child) => isMarked(tree, child, markers));
    return found.length > 0 ? found.map((child) => tree.antecedent(child)) : findStranded(tree, word, markers);
  },
  clause: (tree, word, markers) =>
    tree.dependents(word, CLAUSES).flatMap((child) => {
      if (markers.has(tree.form(child))) return [findProvided(tree, word, child)];
      return isMarked(tree, child, markers) || followsAdverb(tree, child, markers) ? [child] : [];
    }),
  possessor: down("nmod:poss"),
  adjective: down("amod"),
  attributive: (tree, word) => (tree.relation(word) === "amod" ? [tree.head(word)] : []),
  compound: down("compound"),
  number: down("nummod"),
  apposition: down("appos"),
  list: down("appos", "parataxis", "dep"),
  complement: down("ccomp", "xcomp", "csubj"),
  infinitive: (tree, word) =>
    tree.dependents(word, INFINITIVES).filter((child) => tree.relation(child) === "xcomp" || tree.isInfinitive(child)),
  participle: down("acl"),
  relative: down("acl:relcl"),
  adverb: down("advmod", "compound:prt"),
  preposition: down("case"),
  copula: down("cop"),
  expletive: down("expl"),
  nominal: down("nsubj"),
  auxiliary: down("aux"),
  governor: (tree, word) => (tree.head(word) >= 0 ? [tree.head(word)] : []),
  predicate: (tree, word) => {
    const head = tree.head(word);
    return head >= 0 && tree.relation(word).startsWith("nsubj") && tree.isPredicate(head) ? [head] : [];
  },
} as const satisfies Record<string, Walk>;

type StepName = keyof typeof STEPS;

/** Names of the steps, for messages and for the document that lists them. */
export const STEP_NAMES: readonly string[] = Object.keys(STEPS);

/** "only after", "because of": the whole marker, its last word or an adverb right before it. */
function isMarked(tree: Tree, word: number, markers: ReadonlySet<string>): boolean {
  const marker = tree.marker(word);
  // "next to": an adverb that makes one preposition with the one after it.
  if (tree.dependents(word, ADVERBS).some((child) => markers.has(`${tree.form(child)} ${marker}`))) return true;
  if (marker === "") return tree.dependents(word, ADVERBS).some((child) => markers.has(tree.form(child)));
  return markers.has(marker) || markers.has(marker.split(" ")[0] ?? "") || markers.has(marker.split(" ").at(-1) ?? "");
}

/** "which they agreed to": the noun of a relative clause whose verb leaves a preposition alone. */
function findStranded(tree: Tree, verb: number, markers: ReadonlySet<string>): readonly number[] {
  const isAlone = tree.syntax
    .children(verb)
    .some((child) => tree.upos(child) === "ADP" && markers.has(tree.form(child)));
  return isAlone && tree.relation(verb) === "acl:relcl" ? [tree.head(verb)] : [];
}

/** The clause that "provided" opens: below it, or right after it beside it. */
function findProvided(tree: Tree, verb: number, opener: number): number {
  const [content] = tree.dependents(opener, CONTENT);
  return content ?? tree.dependents(verb, CLAUSES).find((child) => child > opener) ?? opener;
}

/** "begins once …": a subordinator that the reader hangs on the verb above its clause. */
function followsAdverb(tree: Tree, clause: number, markers: ReadonlySet<string>): boolean {
  if (tree.marker(clause) !== "") return false;
  return tree.dependents(tree.head(clause), ADVERBS).some((child) => child < clause && markers.has(tree.form(child)));
}

const STEP = /^([a-z]+)(?::([a-z ]+(?:\|[a-z ]+)*))?(?:\[([^\]]+)\])?$/;

/** A path from its text ("prep:on[condition] > relative"). Throws an `Error` that says what is wrong with it. */
export function parsePath(text: string, lists: WordLists): Path {
  return text.split(">").map((part) => {
    const found = STEP.exec(part.trim());
    if (!found?.[1]) throw new Error(`“${part.trim()}” is no step: write NAME, NAME:word|word or NAME[lemma|@list]`);
    const [, name, markers, lemmas] = found;
    if (!isStepName(name)) throw new Error(`there is no step “${name}”: the steps are ${STEP_NAMES.join(", ")}`);
    if ((name === "prep" || name === "clause") !== (markers !== undefined))
      throw new Error(markers ? `the step “${name}” takes no word` : `the step “${name}” needs its word (${name}:if)`);
    return {
      name,
      markers: new Set(markers?.split("|")),
      lemmas: lemmas === undefined ? null : expandWords(lemmas.split("|"), lists),
    };
  });
}

function isStepName(name: string): name is StepName {
  return Object.hasOwn(STEPS, name);
}

/** Lemmas, with the words of each list that is named. Throws an `Error` that names a list that does not exist. */
export function expandWords(words: readonly string[], lists: WordLists): ReadonlySet<string> {
  return new Set(
    words.flatMap((word) => {
      if (!word.startsWith("@")) return [word];
      const list = lists.get(word.slice(1));
      if (!list) throw new Error(`there is no list “${word}”`);
      return [...list];
    }),
  );
}

/** By lemma, or as written: a word that the tagger takes for another kind has a wrong lemma. */
export function isOneOf(tree: Tree, word: number, lemmas: ReadonlySet<string>): boolean {
  return lemmas.has(tree.lemma(word)) || lemmas.has(tree.form(word));
}

/** The words that a path leads to from a word, in the order of the steps; what is coordinated with a word on the way counts as the word. */
export function walk(tree: Tree, path: Path, from: number): readonly number[] {
  let reached: readonly number[] = [from];
  for (const [index, { name, markers, lemmas }] of path.entries()) {
    const starts = index === 0 ? reached : reached.flatMap((word) => tree.coordinated(word));
    const next = starts.flatMap((word) => STEPS[name](tree, word, markers));
    reached = (lemmas ? next.filter((word) => isOneOf(tree, word, lemmas)) : next).slice(0, WIDEST);
  }
  return reached;
}
