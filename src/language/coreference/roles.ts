import type { Syntax } from "../../model/syntax.ts";
import type { Role } from "./mention.ts";

/** Relations by which a word is part of what its head names, or stands beside it under the same role. */
const PART: ReadonlySet<string> = new Set(["flat", "appos", "conj", "nmod:desc", "fixed", "list", "goeswith"]);
const CLAUSES = /^(?:root|ccomp|xcomp|advcl|acl|parataxis|csubj)/;
const ROLES: ReadonlyMap<string, Role> = new Map([
  ["nsubj", "subject"],
  ["nsubj:outer", "subject"],
  ["nsubj:pass", "passive"],
  ["obj", "object"],
  ["iobj", "object"],
  ["obl", "oblique"],
  ["obl:agent", "agent"],
  ["nmod", "oblique"],
  ["nmod:poss", "possessor"],
]);
/** Longest way up a tree that is walked. */
const REACH = 40;

/** The role of a word in its clause, with the word that it is a role of: what stands in an apposition or a list has the role of its first part. */
export function roleOf(syntax: Syntax, word: number): { readonly role: Role; readonly governor: number } {
  let at = word;
  for (let steps = 0; steps < REACH && PART.has(syntax.deprel(at)) && syntax.head(at) >= 0; steps++)
    at = syntax.head(at);
  return { role: ROLES.get(syntax.deprel(at)) ?? "other", governor: syntax.head(at) };
}

/** The predicate of the innermost clause that a word stands in: the first word on its way up that is a verb or heads a clause; -1 when there is none. */
export function clauseOf(syntax: Syntax, word: number): number {
  for (let at = word, steps = 0; at >= 0 && steps < REACH; at = syntax.head(at), steps++)
    if (headsClause(syntax, at)) return at;
  return -1;
}

function headsClause(syntax: Syntax, word: number): boolean {
  return (
    syntax.upos(word) === "VERB" ||
    CLAUSES.test(syntax.deprel(word)) ||
    (syntax.deprel(word) === "conj" && syntax.upos(word) === "AUX")
  );
}

/** How many clauses lie between a word and the root of its tree. */
export function depthOf(syntax: Syntax, word: number): number {
  let depth = 0;
  for (let at = word, steps = 0; at >= 0 && steps < REACH; at = syntax.head(at), steps++)
    if (/^(?:ccomp|advcl|acl|csubj)/.test(syntax.deprel(at))) depth++;
  return depth;
}

/** Is `below` under `above` in the tree, or the same word? */
export function isUnder(syntax: Syntax, below: number, above: number): boolean {
  for (let at = below, steps = 0; at >= 0 && steps < REACH; at = syntax.head(at), steps++)
    if (at === above) return true;
  return false;
}

/** The way through the tree from one word to another as the relations passed, up and then down; null when no short way exists. */
export function pathBetween(syntax: Syntax, from: number, to: number): string | null {
  const up = new Map<number, number>();
  for (let at = from; at >= 0 && up.size < REACH; at = syntax.head(at)) up.set(at, up.size);
  const down: number[] = [];
  let meet = to;
  while (meet >= 0 && !up.has(meet) && down.length < REACH) {
    down.push(meet);
    meet = syntax.head(meet);
  }
  const climbed = up.get(meet);
  if (climbed === undefined || climbed + down.length > LONGEST_PATH) return null;
  const rises: string[] = [];
  for (let at = from; at !== meet; at = syntax.head(at)) rises.push(coarse(syntax, at));
  return `${fold(rises)}>${fold(down.reverse().map((word) => coarse(syntax, word)))}`;
}

const LONGEST_PATH = 7;

/** Relations that say the same here share a name. */
function coarse(syntax: Syntax, word: number): string {
  const relation = syntax.deprel(word);
  if (relation === "nmod:poss" || relation === "nsubj:pass" || relation === "obl:agent" || relation === "acl:relcl")
    return relation;
  const plain = syntax.universalRelation(word);
  return plain === "parataxis" ? "conj" : plain;
}

/** Repeated relations count once. */
function fold(relations: readonly string[]): string {
  return relations.filter((relation, at) => relation !== relations[at - 1]).join(" ");
}
