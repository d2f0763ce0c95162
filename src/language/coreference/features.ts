import speech from "../lexicons/speech-verbs.json" with { type: "json" };
import type { Mention } from "./mention.ts";
import { pronounClass } from "./mentions.ts";
import type { Referent } from "./referent.ts";
import { clauseOf, depthOf, isUnder, pathBetween } from "./roles.ts";
import type { Scene } from "./scene.ts";

const SPEECH: ReadonlySet<string> = new Set(speech.words.split(" "));
const ARGUMENTS: ReadonlySet<string> = new Set(["subject", "passive", "object", "oblique", "agent"]);
/** Mentions of a referent that are asked what the reader takes them for, from the last one back. */
const NAMES_READ = 8;
const TOKENS = [3, 6, 10, 16, 25];

/** A referent that a pronoun may stand for, with the mention of it that is nearest. */
export interface Candidate {
  readonly referent: Referent;
  readonly mention: Mention;
  /** 0 for the one mentioned last of those that agree with the pronoun, 1 for the next. */
  readonly rank: number;
  /** The same among those of its type. */
  readonly peers: number;
}

/** What is known where a pronoun stands. */
export interface Place {
  readonly scene: Scene;
  readonly candidates: readonly Candidate[];
  /** The last pronoun of the same class, with what it was taken for. */
  readonly last: { readonly pronoun: Mention; readonly referent: Referent } | null;
  /** The person (for "it" and "they": the body) that the text names first. */
  readonly opening: Referent | null;
}

/** The features of a pronoun with one that it may stand for, by name; a feature is there or not. */
export function describePair(pronoun: Mention, candidate: Candidate, place: Place): readonly string[] {
  const kind = pronounClass(pronoun.word) ?? "it";
  const group = groupOf(pronoun);
  const { mention, referent, rank } = candidate;
  const near = distanceOf(pronoun, mention);
  const roles = `${mention.role}>${pronoun.role}`;
  const features = [
    near,
    `${group}:${near}`,
    `${near}:${roles}`,
    `${near}:${mention.role}`,
    `${near}:${mention.kind}`,
    `rank ${Math.min(rank, 4)}`,
    `rank ${Math.min(rank, 4)}:${mention.role}`,
    `rank ${Math.min(rank, 4)}:${near}`,
    `only ${place.candidates.length === 1}`,
    `${group}:${referent.type}`,
    `${group}:${mention.kind}`,
    `${group}:${mention.number}`,
    `named ${referent.key !== null}`,
    `count ${Math.min(referent.reached, 6)}`,
    `count ${Math.min(referent.reached, 6)}:${near}`,
    `subjects ${Math.min(referent.subjects, 4)}`,
    `most ${isMost(candidate, place.candidates)}`,
    `opening ${place.opening === referent}:${near}`,
    `subject before ${wasSubject(pronoun, referent)}`,
    `named again ${isNamedAgain(pronoun, referent)}:${near.slice(0, 2)}`,
  ];
  features.push(...genderFeatures(kind, referent), ...lastFeatures({ pronoun, candidate, place, near }));
  features.push(...speechFeatures({ pronoun, candidate, place, near }));
  if (place.scene.syntax) features.push(...treeFeatures({ pronoun, candidate, place, near }));
  return features;
}

/** The features of taking a pronoun for nothing that the text names. */
export function describeNothing(pronoun: Mention, { candidates, scene }: Place): readonly string[] {
  const kind = pronounClass(pronoun.word) ?? "it";
  const group = groupOf(pronoun);
  const known = candidates.some(({ mention }) => mention.start < pronoun.start);
  const features = [
    "nothing",
    `nothing:${group}`,
    `nothing:${group}:${pronoun.role}`,
    `nothing:known ${known}`,
    `nothing:${group}:opens ${pronoun.sentence === 0}`,
    `nothing:quoted ${pronoun.quotation >= 0}`,
    `nothing:${group}:few ${Math.min(candidates.length, 3)}`,
  ];
  if (scene.syntax && kind === "it") features.push(`nothing:it ${scene.syntax.deprel(pronoun.head)}`);
  return features;
}

/** "he" for both genders, else the class of the pronoun. */
function groupOf({ word }: Mention): string {
  const kind = pronounClass(word) ?? "it";
  return kind === "she" ? "he" : kind;
}

interface Pair {
  readonly pronoun: Mention;
  readonly candidate: Candidate;
  readonly place: Place;
  readonly near: string;
}

/** "s0.2" within a sentence by words between, "s1" one sentence back, "s-1" ahead. */
function distanceOf(pronoun: Mention, mention: Mention): string {
  const sentences = pronoun.sentence - mention.sentence;
  if (sentences !== 0) return sentences < 0 ? "ahead" : `s${Math.min(sentences, 4)}`;
  const tokens = Math.abs(pronoun.first - mention.headToken);
  const step = TOKENS.findIndex((most) => tokens <= most);
  const size = step < 0 ? TOKENS.length : step;
  return mention.start < pronoun.start ? `s0.${size}` : `after.${Math.min(size, 2)}`;
}

/** What the reader takes most of its last names for, a person before all else; "none" for what no name stands for. */
function readingOf({ mentions, reached }: Referent): string {
  let found = "none";
  for (let at = Math.max(reached, 1) - 1; at >= Math.max(0, reached - NAMES_READ); at--) {
    const mention = mentions[at];
    if (mention?.kind !== "name" || mention.readAs === null) continue;
    if (mention.readAs === "person") return "person";
    found = mention.readAs;
  }
  return found;
}

function isMost({ referent }: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.every((other) => other.referent === referent || other.referent.reached < referent.reached);
}

/** How many sentences back the referent was last a subject. */
function wasSubject({ sentence }: Mention, { mentions, reached }: Referent): string {
  for (let at = reached - 1; at >= Math.max(0, reached - 6); at--) {
    const mention = mentions[at];
    if (mention?.role === "subject" || mention?.role === "passive")
      return `${Math.min(sentence - mention.sentence, 3)}`;
  }
  return "never";
}

/** Does its name stand after the pronoun in the same sentence too? */
function isNamedAgain({ sentence }: Mention, { mentions, reached }: Referent): boolean {
  const next = mentions[reached];
  return reached > 0 && next?.kind === "name" && next.sentence === sentence;
}

function genderFeatures(kind: string, { gender, isGenderSure, mentions, reached }: Referent): readonly string[] {
  if (kind !== "he" && kind !== "she") return [];
  const known = gender === "either" ? "unknown" : `${gender === kind ? "same" : "other"} ${isGenderSure}`;
  const before = mentions.slice(Math.max(0, reached - 8), reached).map(({ word }) => pronounClass(word));
  const other = kind === "he" ? "she" : "he";
  return [
    `gender ${known}`,
    `called ${before.includes(kind) ? "same" : before.includes(other) ? "other" : "never"}`,
    `called ${before.at(-1) === kind}:${known}`,
  ];
}

function lastFeatures({ pronoun, candidate, place: { last }, near }: Pair): readonly string[] {
  if (!last) return ["last none"];
  const apart = Math.min(pronoun.sentence - last.pronoun.sentence, 3);
  const isSame = last.referent === candidate.referent;
  return [
    `last ${isSame}:${apart}`,
    `last ${isSame}:${apart}:${last.pronoun.role}>${pronoun.role}`,
    `last ${isSame}:${apart}:${near}`,
    `last ${isSame}:quoted ${last.pronoun.quotation === pronoun.quotation}`,
  ];
}

function speechFeatures({ pronoun, candidate: { mention }, place: { scene }, near }: Pair): readonly string[] {
  const own = speaks(scene, pronoun);
  const other = speaks(scene, mention);
  const isQuoted = pronoun.quotation >= 0;
  const quoted =
    mention.quotation < 0 ? "outside" : mention.quotation === pronoun.quotation ? "same" : "in another quotation";
  const features = [`speaks ${own}:${other}`, `speaks ${own}:${other}:${near}`, `quoted ${isQuoted}:${quoted}`];
  if (isQuoted && mention.quotation < 0)
    features.push(`speaker of the quotation ${other && mention.sentence === pronoun.sentence}`);
  return features;
}

/** Is the mention the subject of a verb of speech, by its neighbours or its governor? */
function speaks({ syntax, tokens }: Scene, { role, governor, first, endToken }: Mention): boolean {
  if (role !== "subject") return false;
  if (syntax) return SPEECH.has(tokens[syntax.tokenOf(governor)]?.norm ?? "");
  return SPEECH.has(tokens[endToken]?.norm ?? "") || SPEECH.has(tokens[first - 1]?.norm ?? "");
}

function treeFeatures(pair: Pair): readonly string[] {
  const { pronoun, candidate, place, near } = pair;
  const { syntax } = place.scene;
  const { mention, referent, peers } = candidate;
  if (!syntax) return [];
  const group = groupOf(pronoun);
  const read = `read ${readingOf(referent)}`;
  const among = `peers ${Math.min(peers, 4)}`;
  const deep = `depth ${Math.min(depthOf(syntax, mention.head), 2)}`;
  const features = [
    `${group}:${read}`,
    `${group}:${referent.type}:${read}`,
    `${among}:${referent.type}`,
    `${among}:${mention.role}>${pronoun.role}`,
    `${near}:${deep}`,
    `${near}:${deep}:${mention.role}`,
    `${deep}:${Math.min(depthOf(syntax, pronoun.head), 2)}:${near}`,
    `part ${syntax.universalRelation(mention.head)}`,
  ];
  const next = nextInSentence(pair);
  if (next && next !== mention)
    features.push(...pathFeatures({ ...pair, mention: next }).map((name) => `next ${name}`));
  if (mention.sentence === pronoun.sentence) features.push(...pathFeatures({ ...pair, mention }));
  else features.push(`parallel ${mention.role === pronoun.role}:${near}`);
  return features;
}

/** The name or noun phrase for the referent that follows the pronoun in its sentence ("When he left, Berg said"). */
function nextInSentence({ pronoun, candidate: { referent } }: Pair): Mention | null {
  const next = referent.mentions[referent.reached];
  return next && next.kind !== "pronoun" && next.sentence === pronoun.sentence ? next : null;
}

function pathFeatures({ pronoun, mention, place: { scene } }: Pair & { readonly mention: Mention }): readonly string[] {
  const { syntax } = scene;
  if (!syntax) return [];
  const order = mention.start < pronoun.start ? "before" : "after";
  const path = pathBetween(syntax, pronoun.head, mention.head) ?? "far";
  const own = clauseOf(syntax, pronoun.head);
  const features = [
    `path ${order} ${path}`,
    `clause ${own === clauseOf(syntax, mention.head)}:${mention.role}>${pronoun.role}`,
  ];
  if (isBound(pronoun, mention)) features.push(`bound ${pronoun.role === "reflexive"}:${mention.role}>${pronoun.role}`);
  if (pronoun.governor >= 0 && pronoun.role === "subject" && isUnder(syntax, mention.head, pronoun.governor))
    features.push(`commanded ${order}`);
  if (isUnder(syntax, pronoun.head, mention.head)) features.push(`inside ${mention.kind}`);
  const climb = climbOf({ pronoun, mention, scene });
  if (climb) features.push(climb);
  return features;
}

/** Two arguments of one verb. */
function isBound(pronoun: Mention, mention: Mention): boolean {
  return (
    pronoun.governor >= 0 &&
    pronoun.governor === mention.governor &&
    ARGUMENTS.has(mention.role) &&
    (ARGUMENTS.has(pronoun.role) || pronoun.role === "reflexive")
  );
}

/** Is the mention an argument of a clause that the pronoun's own lies in: how far up, by which relation, and as what? */
function climbOf({
  pronoun,
  mention,
  scene: { syntax },
}: {
  readonly pronoun: Mention;
  readonly mention: Mention;
  readonly scene: Scene;
}): string | null {
  if (!syntax) return null;
  let relation = "own";
  let clause = clauseOf(syntax, pronoun.head);
  for (let up = 0; up < 4 && clause >= 0; up++) {
    if (mention.governor === clause) return `climb ${up}:${relation}:${mention.role}>${pronoun.role}`;
    relation = syntax.deprel(clause);
    clause = syntax.head(clause) < 0 ? -1 : clauseOf(syntax, syntax.head(clause));
  }
  return null;
}
