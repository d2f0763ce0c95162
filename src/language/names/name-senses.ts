// Does the name of a place mean the place, or the government that sits there ("Moscow said" against "in Moscow")?
import type { PlaceSense, Token } from "../../model/analysis.ts";
import type { Syntax } from "../../model/syntax.ts";
import { findLemma, findLemmaAt } from "../lemmas.ts";
import metonymy from "../lexicons/metonymy.json" with { type: "json" };
import speech from "../lexicons/speech-verbs.json" with { type: "json" };
import type { Words } from "../words.ts";
import type { Entry } from "./gazetteer-entries.ts";
import type { NameReading } from "./name-reading.ts";

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  metonymy.entries.map(({ name, words }) => [name, new Set(words.split(" "))]),
);

function getList(name: string): ReadonlySet<string> {
  const list = LISTS.get(name);
  if (!list) throw new Error(`metonymy.json has no list "${name}"`);
  return list;
}

const PLACE_VERBS = getList("place-verbs");
const ACTING_VERBS = getList("acting-verbs");
const DIRECTED_VERBS = getList("directed-verbs");
const DIRECTED_NOUNS = getList("directed-nouns");
const RELATIONS = getList("relation-nouns");
const TRAVEL = getList("travel-nouns");
const POSSESSED = getList("place-possessed");
const BODIES = getList("government-bodies");
const COMPOUNDS = getList("government-compounds");
const PREDICATES = getList("government-predicates");
const GOVERNMENT_PREPOSITIONS = getList("government-prepositions");
const OPEN_PREPOSITIONS = getList("open-prepositions");
const INSIDE = getList("inside-prepositions");
const INSIDE_VERBS = getList("inside-verbs");
const SUFFIXES = getList("place-suffixes");
const AUXILIARIES = getList("auxiliaries");
const SAYING_VERBS = getList("saying-verbs");
const SPEECH: ReadonlySet<string> = new Set(speech.words.split(" "));
/** Longest chain of coordinated names that is followed. */
const MAX_CHAIN = 8;

/** A listed place in a text; `first` and `end` are token indices. */
export interface PlaceMention {
  readonly first: number;
  readonly end: number;
  readonly entry: Entry;
}

interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reading: NameReading | null;
}

/** The sense of a listed place's name in its sentence, by the tree where there is one. A building's name means those who govern from it unless something is done in or to the building. */
export function findSense(source: Source, words: Words, mention: PlaceMention): PlaceSense {
  const isSeat = mention.entry.kind === "seat";
  const tie = source.reading ? tieByTree(source.text, source.reading, mention) : tieByWords(words, mention);
  if (!isSeat) return senseOf(tie);
  const isInside =
    (tie.kind === "preposition" && (INSIDE.has(tie.word) || (tie.word === "on" && !isTied("on", tie.head)))) ||
    (tie.kind === "object" && INSIDE_VERBS.has(tie.head));
  return isInside ? "place" : "government";
}

/** The sense of one side of a hyphened word: "Moscow-backed" and "US-Russia talks" are governments, "Kyiv-based" is a place. */
export function findHyphenedSense(words: Words, at: number, isPair: boolean): PlaceSense {
  if (!isPair) return SUFFIXES.has(words.norm(at).split(/[-–]/).at(-1) ?? "") ? "place" : "government";
  const next = words.norm(at + 1);
  return RELATIONS.has(next) || RELATIONS.has(next.replace(/s$/, "")) ? "government" : "place";
}

/** What ties a name to its sentence: the relation, the word it hangs on (a lemma), the preposition before it. */
interface Tie {
  readonly kind: "subject" | "passive" | "object" | "preposition" | "possessive" | "compound" | "predicate" | "none";
  readonly head: string;
  readonly word: string;
}

/** Stands as the preposition of a verb without an object or a clause. */
const ALONE = "alone";
const NO_TIE: Tie = { kind: "none", head: "", word: "" };

function senseOf({ kind, head, word }: Tie): PlaceSense {
  const isGovernment = {
    subject: () =>
      SAYING_VERBS.has(head) ||
      ACTING_VERBS.has(head) ||
      DIRECTED_VERBS.has(head) ||
      (word !== ALONE && !PLACE_VERBS.has(head)),
    passive: () => DIRECTED_VERBS.has(head),
    object: () => DIRECTED_VERBS.has(head),
    predicate: () => PREDICATES.has(head),
    possessive: () => !POSSESSED.has(head),
    compound: () => COMPOUNDS.has(head),
    preposition: () => isTied(word, head),
    none: () => false,
  }[kind]();
  return isGovernment ? "government" : "place";
}

function isTied(preposition: string, head: string): boolean {
  if (GOVERNMENT_PREPOSITIONS.has(preposition)) return !TRAVEL.has(head);
  return OPEN_PREPOSITIONS.has(preposition) && (DIRECTED_NOUNS.has(head) || DIRECTED_VERBS.has(head));
}

function tieByTree(text: string, reading: NameReading, { first, end }: PlaceMention): Tie {
  const { syntax } = reading;
  let word = syntax.headIn(syntax.wordOf(first), syntax.wordOf(end), "without-marks");
  // "Moscow and Kyiv agreed": a coordinated name is tied as the first one is, unless it has a preposition of its own.
  for (
    let step = 0;
    step < MAX_CHAIN && syntax.universalRelation(word) === "conj" && !caseOf(text, syntax, word);
    step++
  )
    word = syntax.head(word);
  const head = syntax.head(word);
  // "back to London": what is no verb, noun or adjective ties nothing to a government.
  const lemma = /^(?:VERB|NOUN|PROPN|ADJ|AUX)$/.test(syntax.upos(head)) ? lemmaOf(text, syntax, head) : "";
  const tie = (kind: Tie["kind"], preposition = ""): Tie => ({ kind, head: lemma, word: preposition });
  const preposition = caseOf(text, syntax, word);
  switch (syntax.universalRelation(word)) {
    case "nsubj":
      if (syntax.deprel(word) === "nsubj:pass") return tie("passive");
      if (syntax.upos(head) === "VERB") return tie("subject", hasComplement(syntax, head) ? "" : ALONE);
      return caseOf(text, syntax, head) ? NO_TIE : tie("predicate");
    case "obj":
    case "iobj":
      return tie("object");
    case "obl":
      // "puts pressure on Beijing": the object tells more than its verb.
      return {
        ...tie(preposition ? "preposition" : "none", preposition),
        head: directedObject(text, syntax, head) ?? lemma,
      };
    case "nmod":
      if (syntax.deprel(word) === "nmod:poss")
        return syntax.upos(head) === "PROPN" && !isOfGovernment(text, reading, head) ? NO_TIE : tie("possessive");
      return preposition ? tie("preposition", preposition) : NO_TIE;
    case "compound":
      return tie("compound");
    default:
      return NO_TIE;
  }
}

function hasComplement(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb).some((child) => /^(?:obj|ccomp|xcomp)\b/.test(syntax.deprel(child)));
}

/** Lemma of a verb's object that goes to or lies on a government ("aid", "sanctions"); null for another or none. */
function directedObject(text: string, syntax: Syntax, verb: number): string | null {
  const object = verb < 0 ? undefined : syntax.children(verb).find((child) => syntax.deprel(child) === "obj");
  const lemma = object === undefined ? "" : lemmaOf(text, syntax, object);
  return DIRECTED_NOUNS.has(lemma) ? lemma : null;
}

/** The preposition that marks a word ("according to" is "to"); "" for none. The possessive's mark is none. */
function caseOf(text: string, syntax: Syntax, word: number): string {
  for (let at = word - 1; at >= Math.max(0, word - 8); at--) {
    if (syntax.head(at) !== word || syntax.deprel(at) !== "case") continue;
    const span = syntax.span(at);
    return text.slice(span.start, span.end).toLowerCase();
  }
  return "";
}

function lemmaOf(text: string, syntax: Syntax, word: number): string {
  return findLemmaAt(text, syntax, word).toLowerCase();
}

/** Is the named thing that a place has a person or a body of its government ("Moscow's Foreign Ministry"), not a thing of the city ("London's Design Museum")? */
function isOfGovernment(text: string, { entityOf, syntax }: NameReading, word: number): boolean {
  const entity = entityOf(syntax.tokenOf(word));
  if (!entity) return true;
  const words = text.slice(entity.span.start, entity.span.end).toLowerCase().split(/\s+/);
  return entity.type === "person" || words.some((each) => BODIES.has(each));
}

/** The tie as the words around the name show it. */
function tieByWords(words: Words, { first, end }: PlaceMention): Tie {
  const before = words.norm(first - 1) === "the" ? first - 2 : first - 1;
  const [previous, next] = [words.norm(before), words.norm(end)];
  if (INSIDE.has(previous)) return { kind: "preposition", head: "", word: previous };
  if (next === "'s") return { kind: "possessive", head: singular(words.norm(end + 1)), word: "" };
  if (GOVERNMENT_PREPOSITIONS.has(previous) || OPEN_PREPOSITIONS.has(previous)) {
    const head = previous === "between" ? words.norm(before - 1) : headBefore(words, before);
    return { kind: "preposition", head: singular(head), word: previous };
  }
  if (DIRECTED_VERBS.has(base(previous))) return { kind: "object", head: base(previous), word: "" };
  const opens =
    !/^[\p{L}\d]/u.test(previous) || /^(?:and|but|that|as|while|after|because|if|when|which)$/.test(previous);
  const verb = base(next);
  const acts = SAYING_VERBS.has(verb) || ACTING_VERBS.has(verb) || DIRECTED_VERBS.has(verb);
  if (opens && (acts || SPEECH.has(next) || AUXILIARIES.has(next) || /[a-z]{3}(?:ed|es)$/.test(next)))
    return { kind: "subject", head: verb, word: "" };
  return COMPOUNDS.has(singular(next)) ? { kind: "compound", head: singular(next), word: "" } : NO_TIE;
}

function headBefore(words: Words, preposition: number): string {
  return words.norm(preposition - 1);
}

function singular(word: string): string {
  return word.replace(/(?<=[a-z]{2}[^s])s$/, "");
}

/** A verb's form without its ending, as far as the lists need it. */
function base(word: string): string {
  if (!/(?:ed|s)$/.test(word)) return word;
  return findLemma(word, { upos: "VERB", xpos: word.endsWith("s") ? "VBZ" : "VBD" });
}
