import type { TextSpan } from "../../model/span.ts";
import { type Factuality, findFactuality } from "./factuality.ts";
import type { Frame, FrameKind, FrameSet, Role } from "./frame.ts";
import { isOneOf, walk } from "./path.ts";
import { phraseSpan } from "./phrases.ts";
import type { Tree } from "./tree.ts";

/** What fills a role: its head word and the words of the phrase. */
export interface Filler {
  readonly word: number;
  readonly span: TextSpan;
}

/** A frame that fired at a word. */
export interface FrameMatch extends Factuality {
  readonly frame: Frame;
  /** The trigger. */
  readonly word: number;
  readonly roles: ReadonlyMap<string, readonly Filler[]>;
}

export const FrameMatch = {
  /** The fillers of a role, in order; none where the text leaves it out. */
  fillers: (match: FrameMatch, role: string): readonly Filler[] => match.roles.get(role) ?? [],
};

/** Parts of speech that a frame may be triggered by. */
const TRIGGERING = new Set(["VERB", "NOUN", "ADJ", "AUX", "PROPN", "ADV"]);

/** All matches of a text, in the order of their triggers; at one word each kind takes the first frame that fits. */
export function findMatches(tree: Tree, { byTrigger }: FrameSet): readonly FrameMatch[] {
  const matches: FrameMatch[] = [];
  for (let word = 0; word < tree.syntax.length; word++) {
    const upos = tree.upos(word);
    if (!TRIGGERING.has(upos)) continue;
    const taken = new Set<FrameKind>();
    for (const frame of framesAt(tree, word, byTrigger)) {
      if (taken.has(frame.kind)) continue;
      const match = matchFrame(tree, frame, word);
      if (!match) continue;
      matches.push(match);
      taken.add(frame.kind);
    }
  }
  return matches;
}

/** Frames whose trigger is the word's lemma, then those that have it as written. */
function framesAt(tree: Tree, word: number, byTrigger: FrameSet["byTrigger"]): readonly Frame[] {
  const [lemma, form, upos] = [tree.lemma(word), tree.form(word), tree.upos(word)];
  const byLemma = byTrigger.get(`${lemma}/${upos}`) ?? [];
  const byForm = form === lemma ? [] : (byTrigger.get(`${form}/${upos}`) ?? []);
  return byForm.length === 0 ? byLemma : [...new Set([...byLemma, ...byForm])];
}

/** The frame at a word, with its roles; null where a condition or a required role fails. */
function matchFrame(tree: Tree, frame: Frame, word: number): FrameMatch | null {
  for (const { path, absent } of frame.where) if (walk(tree, path, word).length > 0 === absent) return null;
  const roles = new Map<string, readonly Filler[]>();
  for (const role of frame.roles) {
    const fillers = findFillers(tree, role, word);
    if (fillers.length > 0) roles.set(role.name, fillers);
    else if (role.required) return null;
  }
  return { frame, word, roles, ...findFactuality(tree, word, frame.set.reach ? Number(frame.set.reach) : undefined) };
}

function findFillers(tree: Tree, role: Role, trigger: number): readonly Filler[] {
  for (const path of role.paths) {
    const words = walk(tree, path, trigger)
      .filter((word) => fits(tree, role, word))
      .flatMap((word) =>
        (word === trigger ? [word] : tree.coordinated(word)).filter((each) => each === word || fits(tree, role, each)),
      )
      .filter((word) => word !== trigger || path.some(({ name }) => name === "self"));
    if (words.length > 0) return [...new Set(words)].map((word) => ({ word, span: phraseSpan(tree, word) }));
  }
  return [];
}

function fits(tree: Tree, { lemmas, classes }: Role, word: number): boolean {
  if (tree.isDate(word)) return false;
  if (!lemmas && classes.size === 0) return true;
  if (lemmas && isOneOf(tree, word, lemmas) && !isPersonsName(tree, word)) return true;
  for (const each of classes) if (isOfClass(tree, word, each)) return true;
  return false;
}

/** "Bill Lind" is no bill. */
function isPersonsName(tree: Tree, word: number): boolean {
  return tree.upos(word) === "PROPN" && tree.nameAt(word)?.type === "person";
}

const PARTY_PRONOUNS = new Set([
  "he",
  "she",
  "it",
  "they",
  "we",
  "i",
  "who",
  "which",
  "both",
  "each",
  "all",
  "some",
  "him",
  "her",
  "them",
  "us",
]);
const PARTIES = new Set(["person", "organization"]);
/** Nouns of places that act. */
const STATES = new Set(["country", "nation", "state"]);

function isActingPlace(tree: Tree, word: number): boolean {
  const entity = tree.entityAt(word);
  return entity?.type === "place" && (entity.named || STATES.has(tree.lemma(word)));
}

function isOfClass(tree: Tree, word: number, name: string): boolean {
  const found = tree.nameAt(word);
  const type = tree.entityAt(word)?.type ?? "";
  switch (name) {
    case "named":
      return found !== null;
    case "person":
      return found?.type === "person" || type === "person";
    case "place":
      return found?.type === "place" || type === "place";
    case "organisation":
      return found?.type === "organisation" || type === "organization";
    default:
      return found !== null || PARTIES.has(type) || isActingPlace(tree, word) || PARTY_PRONOUNS.has(tree.form(word));
  }
}
