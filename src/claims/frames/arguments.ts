// Who does what to whom, whatever the form of the clause: active, passive, participle, relative clause, coordination, control, noun.
import { DEEPEST, type Tree } from "./tree.ts";

const SUBJECT = new Set(["nsubj"]);
const PASSIVE = new Set(["nsubj:pass", "aux:pass"]);
const PASSIVE_SUBJECT = new Set(["nsubj:pass"]);
const AGENT = new Set(["obl:agent"]);
const OBJECT = new Set(["obj"]);
const POSSESSOR = new Set(["nmod:poss"]);
const NOUN_PHRASES = new Set(["nmod", "obl"]);
const BEFORE_NOUN = new Set(["amod", "compound", "nmod:desc"]);
/** Verbs whose object does not act in the infinitive after them: "promised the union to sign". */
const SUBJECT_CONTROL = new Set(["promise", "vow", "pledge", "threaten", "offer", "use"]);
/** Verbs whose object acts in the infinitive after them, which the reader may hang as a purpose. */
const OBJECT_CONTROL = new Set(
  "ask urge order tell want allow permit force request invite expect oblige require press push encourage enable compel persuade instruct".split(
    " ",
  ),
);
/** Verbs that lend a noun their subject: "reached an agreement", "took the decision". */
const LIGHT = new Set([
  "make",
  "take",
  "give",
  "have",
  "reach",
  "issue",
  "hold",
  "announce",
  "express",
  "voice",
  "launch",
]);

/** Those who act, by a verb or by the noun of an act; empty where the text names nobody. */
export function findSubjects(tree: Tree, word: number, depth = 0): readonly number[] {
  if (word < 0 || depth > DEEPEST) return [];
  if (!tree.isPredicate(word)) return findNounSubjects(tree, word, depth);
  if (isPassive(tree, word)) return findAgents(tree, word);
  const own = tree.dependents(word, SUBJECT).filter((child) => tree.relation(child) === "nsubj");
  // The last one: of a list that the reader breaks in two it is the part beside the verb.
  const subject = own.findLast((child) => child < word) ?? own.at(-1);
  if (subject !== undefined) return [...findListed(tree, own), tree.antecedent(subject)];
  const fronted = findFronted(tree, word);
  if (fronted !== null) return [fronted];
  return findInheritedSubjects(tree, word, depth);
}

/** Members of the subject before its last part: lists that the reader breaks in two ("Peru, Chile, all of the others were"). */
function findListed(tree: Tree, subjects: readonly number[]): readonly number[] {
  return subjects.slice(0, -1).filter((subject) => tree.coordinated(subject).length > 1);
}

/** An object before a verb that has another after it is its subject, hung wrongly after a parenthesis. */
function findFronted(tree: Tree, verb: number): number | null {
  const objects = tree.dependents(verb, OBJECT);
  const [first, second] = objects;
  const isFronted = first !== undefined && second !== undefined && first < verb && verb < second;
  return isFronted && tree.antecedent(first) === first ? first : null;
}

function findAgents(tree: Tree, verb: number): readonly number[] {
  const agents = tree.dependents(verb, AGENT);
  if (agents.length > 0) return agents;
  const by = tree.dependents(verb, OBLIQUE).filter((child) => tree.marker(child) === "by");
  if (by.length > 0) return by;
  // "the US-proposed truce"
  return tree.relation(verb) === "amod" ? tree.dependents(verb, NAMERS).filter((child) => child < verb) : [];
}

const OBLIQUE = new Set(["obl"]);
const INDIRECT = new Set(["iobj"]);
const NAMERS = new Set(["compound", "obl", "nsubj", "nmod"]);

/** The subject that a verb without one of its own takes from its surroundings. */
function findInheritedSubjects(tree: Tree, verb: number, depth: number): readonly number[] {
  const head = tree.head(verb);
  if (head < 0) return [];
  switch (tree.relation(verb)) {
    case "conj":
      return tree.isPredicate(head) ? findSurfaceSubjects(tree, head, depth + 1) : [];
    case "xcomp":
      return findController(tree, head, depth);
    case "ccomp":
      return findParted(tree, verb, head);
    case "advcl":
      if (isGivenTo(tree, verb, head)) return tree.dependents(head, INDIRECT);
      if (isBlamed(tree, verb, head)) return findController(tree, head, depth);
      if ((OBJECT_CONTROL.has(tree.lemma(head)) || APPEALING.has(tree.lemma(head))) && tree.isInfinitive(verb))
        return findController(tree, head, depth);
      return tree.isPredicate(head) ? findSurfaceSubjects(tree, head, depth + 1) : findSubjects(tree, head, depth + 1);
    case "acl:relcl":
      return [head];
    case "acl":
    case "amod":
      if (DIRECTIVES.has(tree.lemma(head)) && tree.isInfinitive(verb)) return findAddressees(tree, head, depth);
      if (isGivenTo(tree, verb, tree.head(head))) return tree.dependents(tree.head(head), INDIRECT);
      return tree.syntax.xpos(verb) === "VBG" ? [head] : findSubjects(tree, head, depth + 1);
    default:
      return [];
  }
}

/** "blamed Peru for attacking it": a deed that the object of the verb is charged with or thanked for. */
function isBlamed(tree: Tree, deed: number, verb: number): boolean {
  return BLAMING.has(tree.lemma(verb)) && DEED.has(tree.marker(deed)) && !isPassive(tree, verb);
}

const BLAMING = new Set(
  "blame accuse suspect criticise criticize condemn denounce praise thank punish fine sue arrest jail convict sanction".split(
    " ",
  ),
);
const DEED = new Set(["for", "of"]);

/** "gave them ten days to leave": those who get the time or the right act. */
function isGivenTo(tree: Tree, infinitive: number, giving: number): boolean {
  if (giving < 0 || !GIVING.has(tree.lemma(giving)) || !tree.isInfinitive(infinitive)) return false;
  return tree.dependents(giving, INDIRECT).length > 0;
}

const GIVING = new Set(["give", "grant", "allow", "afford", "leave"]);

/** "an invitation to Peru to attend", "Peru declined the invitation to attend": those whom a call goes to, never those whom it comes from. */
function findAddressees(tree: Tree, call: number, depth: number): readonly number[] {
  const named = tree.dependents(call, NOUN_PHRASES).filter((child) => ADDRESSED.has(tree.marker(child)));
  if (named.length > 0) return named;
  const head = tree.head(call);
  const isAnswered = head >= 0 && tree.relation(call) === "obj" && ANSWERING.has(tree.lemma(head));
  return isAnswered ? findSubjects(tree, head, depth + 1) : [];
}

/** Nouns of what others are to do. */
const DIRECTIVES = new Set(["invitation", "call", "appeal", "request", "demand", "order", "instruction", "pressure"]);
const ADDRESSED = new Set(["to", "on", "upon", "for"]);
/** What those do who a call goes to. */
const ANSWERING = new Set(
  "accept decline reject refuse receive get have consider welcome ignore heed follow spurn rebuff dismiss".split(" "),
);

/** "The list, he said, includes …": the reader hangs the subject before a parenthesis on the verb of saying. */
function findParted(tree: Tree, verb: number, saying: number): readonly number[] {
  const before = tree.dependents(saying, NOMINAL).filter((child) => child < verb);
  const speaker = tree.dependents(saying, SUBJECT).at(-1);
  return before.filter((child) => child !== speaker).slice(0, 1);
}

const NOMINAL = new Set(["nsubj", "obj"]);

/** The grammatical subject: of a passive, what is acted on. */
function findSurfaceSubjects(tree: Tree, verb: number, depth: number): readonly number[] {
  const passive = tree.dependents(verb, PASSIVE_SUBJECT).at(-1);
  if (passive !== undefined) return [tree.antecedent(passive)];
  return isPassive(tree, verb) ? findObjects(tree, verb, depth + 1) : findSubjects(tree, verb, depth + 1);
}

function findController(tree: Tree, governor: number, depth: number): readonly number[] {
  const called = APPEALING.has(tree.lemma(governor)) ? findAppealed(tree, governor) : undefined;
  if (called !== undefined) return [called];
  const object = tree.dependents(governor, OBJECT)[0] ?? tree.dependents(governor, INDIRECT)[0];
  if (object !== undefined && !SUBJECT_CONTROL.has(tree.lemma(governor))) return [tree.antecedent(object)];
  return findSurfaceSubjects(tree, governor, depth + 1);
}

/** "called on Peru to sign" */
function findAppealed(tree: Tree, verb: number): number | undefined {
  return tree.dependents(verb, OBLIQUE).find((child) => APPEALED.has(tree.marker(child)));
}

const APPEALING = new Set(["call", "appeal"]);
const APPEALED = new Set(["on", "upon", "to", "for"]);

/** "Russia’s refusal", "the signing by Russia", "the Russian refusal", "Russia reached an agreement". */
function findNounSubjects(tree: Tree, noun: number, depth: number): readonly number[] {
  const possessor = tree.dependents(noun, POSSESSOR)[0];
  if (possessor !== undefined) return [possessor];
  const by = tree.dependents(noun, NOUN_PHRASES).filter((child) => tree.marker(child) === "by");
  if (by.length > 0) return by;
  const named = tree.dependents(noun, BEFORE_NOUN).filter((child) => isNamed(tree, child));
  if (named.length > 0) return named;
  const head = tree.head(noun);
  const isLight = head >= 0 && tree.relation(noun) === "obj" && LIGHT.has(tree.lemma(head));
  return isLight ? findSubjects(tree, head, depth + 1) : [];
}

/** Does a name of the text, or the adjective of one, end at the word? */
function isNamed(tree: Tree, word: number): boolean {
  return tree.nameAt(word) !== null;
}

/** What is acted on, by a verb or by the noun of an act. */
export function findObjects(tree: Tree, word: number, depth = 0): readonly number[] {
  if (word < 0 || depth > DEEPEST) return [];
  if (!tree.isPredicate(word)) return findNounObjects(tree, word);
  if (isPassive(tree, word)) return findPassiveObjects(tree, word, depth);
  const fronted = findFronted(tree, word);
  const own = tree.dependents(word, OBJECT).find((child) => tree.marker(child) === "" && child !== fronted);
  if (own !== undefined) return [tree.antecedent(own)];
  const shared = findSharedObject(tree, word);
  if (shared !== undefined) return [shared];
  const head = tree.head(word);
  if (tree.relation(word) === "acl:relcl") return hasGap(tree, word) ? [head] : [];
  if (tree.relation(word) !== "conj") return [];
  // "signed and ratified the treaty": the object stands after both.
  return findObjects(tree, head, depth + 1).filter((object) => object > word);
}

/** "shoot and kill the guard": the object that the reader hangs on the second of two verbs. */
function findSharedObject(tree: Tree, verb: number): number | undefined {
  const next = tree.dependents(verb, CONJUNCT).find((child) => child === verb + 2 && tree.upos(child) === "VERB");
  return next === undefined ? undefined : tree.dependents(next, OBJECT)[0];
}

const CONJUNCT = new Set(["conj"]);

/** "the truce they proposed": a clause on a noun with a subject of its own and no pronoun for the noun. */
function hasGap(tree: Tree, verb: number): boolean {
  return (
    tree.dependents(verb, SUBJECT).some((child) => tree.antecedent(child) === child) &&
    tree.children(verb).every((child) => tree.antecedent(child) === child)
  );
}

function findPassiveObjects(tree: Tree, verb: number, depth: number): readonly number[] {
  const own = tree.dependents(verb, PASSIVE_SUBJECT)[0];
  if (own !== undefined) return [tree.antecedent(own)];
  const head = tree.head(verb);
  switch (tree.relation(verb)) {
    case "acl":
    case "acl:relcl":
    case "amod":
      return [head];
    case "conj":
    case "advcl":
      return findSurfaceSubjects(tree, head, depth + 1);
    case "xcomp":
      return findController(tree, head, depth);
    default:
      return [];
  }
}

function findNounObjects(tree: Tree, noun: number): readonly number[] {
  const of = tree.dependents(noun, NOUN_PHRASES).filter((child) => tree.marker(child) === "of");
  return of.length > 0 ? of : tree.dependents(noun, COMPOUND).filter((child) => child < noun);
}

const COMPOUND = new Set(["compound"]);

/** A passive verb, or a past participle that describes a noun. */
export function isPassive(tree: Tree, verb: number): boolean {
  if (tree.dependents(verb, PASSIVE).length > 0) return true;
  if (!isParticiple(tree, verb) || tree.dependents(verb, ACTIVE).length > 0) return false;
  const relation = tree.relation(verb);
  if (relation === "acl" || relation === "amod" || relation === "advcl" || relation === "xcomp") return true;
  return relation === "conj" && tree.head(verb) >= 0 && isPassive(tree, tree.head(verb));
}

/** Past participles, and past tenses where a participle without an object would stand: the reader takes one for the other. */
function isParticiple(tree: Tree, verb: number): boolean {
  const tag = tree.syntax.xpos(verb);
  return (
    tag === "VBN" || (tag === "VBD" && tree.relation(verb) !== "conj" && tree.dependents(verb, OBJECT).length === 0)
  );
}

const ACTIVE = new Set(["aux", "nsubj"]);
