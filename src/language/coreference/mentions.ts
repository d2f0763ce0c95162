import type { Name } from "../../model/analysis.ts";
import { Span } from "../../model/span.ts";
import type { Entity, Syntax } from "../../model/syntax.ts";
import { getAgentNouns } from "../agent-nouns.ts";
import pronounRows from "../lexicons/pronouns.json" with { type: "json" };
import { genderOfName, genderOfNoun } from "./gender.ts";
import type { Gender, GrammaticalNumber, Mention, MentionType, Role } from "./mention.ts";
import { findPlainNouns } from "./plain-nouns.ts";
import { Scene } from "./scene.ts";

const COLLECTIVES = getAgentNouns("collective");
const PRONOUNS = new Map(pronounRows.forms.map((row) => [row.form, row]));

/** Class of a personal pronoun of the third person: its subject form ("she" for "her"); null for any other word. */
export function pronounClass(norm: string): "he" | "she" | "it" | "they" | null {
  return (PRONOUNS.get(norm)?.class as "he" | "she" | "it" | "they" | undefined) ?? null;
}

/** Names, noun phrases and pronouns of the third person, by their starts, the longer first. Without a tree the noun phrases are those of listed nouns alone. */
export function findMentions(scene: Scene): readonly Mention[] {
  const names = findNameMentions(scene);
  const inName = new Uint8Array(scene.tokens.length);
  for (const { first, endToken } of names) inName.fill(1, first, endToken);
  const nouns = scene.syntax ? findTreeNouns(scene, scene.syntax, inName) : findPlainNouns(scene, inName);
  const single = [...names, ...nouns];
  const groups = scene.syntax ? findGroups(scene, scene.syntax, single) : [];
  return [...single, ...groups, ...findPronouns(scene, inName)].sort(Span.order);
}

/** The tokens of a span: those that start inside it. */
function tokensIn({ tokens }: Scene, span: Span, from: number): { readonly first: number; readonly endToken: number } {
  let first = from;
  while (first < tokens.length && (tokens[first]?.end ?? 0) <= span.start) first++;
  let endToken = first;
  while (endToken < tokens.length && (tokens[endToken]?.start ?? 0) < span.end) endToken++;
  return { first, endToken };
}

/** The token of a range whose word hangs on a word outside; the last one without a tree. */
function headTokenOf(scene: Scene, { first, endToken }: { readonly first: number; readonly endToken: number }): number {
  const { syntax } = scene;
  if (!syntax) return endToken - 1;
  for (let token = first; token < endToken; token++) {
    const above = syntax.head(syntax.headWordOf(token));
    if (syntax.upos(syntax.headWordOf(token)) === "PUNCT") continue;
    if (above < 0 || syntax.tokenOf(above) < first || syntax.tokenOf(above) >= endToken) return token;
  }
  return endToken - 1;
}

/** Names in the order of the text, and names that only the reader sees; adjectives of places stand for nothing by themselves. */
function findNameMentions(scene: Scene): readonly Mention[] {
  const { analysis, syntax } = scene;
  const found: Mention[] = [];
  const read = (syntax?.entities ?? []).filter(({ named }) => named);
  const names = [...analysis.names].sort(Span.order);
  let [token, next] = [0, 0];
  for (const name of names) {
    while (next < read.length && (read[next]?.span.end ?? 0) <= name.start) next++;
    const entity = read[next];
    const overlapping = entity && entity.span.start < name.end ? entity : undefined;
    const range = tokensIn(scene, name, token);
    token = Math.max(token, range.first);
    if (name.adjective || range.endToken <= range.first) continue;
    found.push(
      toNameMention(scene, name, { ...range, type: typeOfName(name, overlapping), readAs: overlapping?.type ?? null }),
    );
  }
  const covered = names.map(({ start, end }) => ({ start, end }));
  return [...found, ...findReadNames(scene, read, covered)];
}

function findReadNames(scene: Scene, read: readonly Entity[], covered: readonly Span[]): readonly Mention[] {
  const { text, times } = scene.analysis;
  const taken = [...covered, ...times].sort(Span.order);
  const found: Mention[] = [];
  let [token, next] = [0, 0];
  for (const { span, type } of read) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= span.start) next++;
    const other = taken[next];
    if ((other && other.start < span.end) || !/^(?:person|organization|place)$/.test(type)) continue;
    const range = tokensIn(scene, span, token);
    token = range.first;
    const key = `name:${Span.slice(text, span).toLowerCase()}`;
    found.push(toNameMention(scene, { key }, { ...range, type: toMentionType(type), readAs: type }));
  }
  return found;
}

function typeOfName({ type }: Name, entity: Entity | undefined): MentionType {
  return type === "other" && entity ? toMentionType(entity.type) : type;
}

function toMentionType(type: Entity["type"]): MentionType {
  if (type === "organization") return "organisation";
  return type === "person" || type === "place" ? type : "thing";
}

function toNameMention(
  scene: Scene,
  { key }: { readonly key: string },
  { first, endToken, type, readAs }: Pick<Mention, "first" | "endToken" | "type" | "readAs">,
): Mention {
  const headToken = headTokenOf(scene, { first, endToken });
  const words = scene.tokens.slice(first, endToken).map(({ norm }) => norm);
  const named = type === "person" || type === "other" ? genderOfName(words) : "either";
  const titled = genderOfNoun(Scene.norm(scene, first - 1));
  return Scene.place(scene, {
    kind: "name",
    first,
    endToken,
    headToken,
    type,
    readAs,
    gender: titled === "either" ? named : titled,
    isGenderSure: titled !== "either" || (words.length > 1 && named !== "either"),
    number: numberOfName(type),
    key,
    sameAs: appositionOf(scene, headToken),
  });
}

function numberOfName(type: MentionType): GrammaticalNumber {
  if (type === "person") return "one";
  return type === "group" ? "many" : "either";
}

/** Token that a word stands in apposition to; -1 for none. */
function appositionOf({ syntax }: Scene, headToken: number): number {
  if (!syntax) return -1;
  const word = syntax.headWordOf(headToken);
  return syntax.deprel(word) === "appos" ? syntax.tokenOf(syntax.head(word)) : -1;
}

/** Noun phrases that the reader has typed, times left out. */
function findTreeNouns(scene: Scene, syntax: Syntax, inName: Uint8Array): readonly Mention[] {
  return syntax.entities.flatMap(({ first, endWord, type, named }) => {
    if (named || type === "time") return [];
    const range = { first: syntax.tokenOf(first), endToken: syntax.tokenOf(endWord - 1) + 1 };
    const headToken = headTokenOf(scene, range);
    const word = syntax.headWordOf(headToken);
    if (inName[headToken] === 1 || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(syntax.upos(word))) return [];
    if (Scene.isIn(scene, "determiner", headToken)) return [];
    const sameAs = identityOf(scene, syntax, { word, inName });
    if (sameAs < 0 && isPredicate(syntax, word)) return [];
    const mentionType = toMentionType(type);
    return [
      Scene.place(scene, {
        kind: "noun",
        ...range,
        headToken,
        type: mentionType,
        readAs: type,
        gender: mentionType === "person" ? genderOfNoun(Scene.norm(scene, headToken)) : "either",
        isGenderSure: true,
        number: numberOfNoun(syntax.xpos(word), mentionType, Scene.norm(scene, headToken)),
        key: null,
        sameAs,
      }),
    ];
  });
}

/** By the tag; a body and several people under one noun ("the family") are one or many. */
function numberOfNoun(tag: string, type: MentionType, noun: string): GrammaticalNumber {
  if (tag === "NNS" || tag === "NNPS") return "many";
  return type === "organisation" || COLLECTIVES.has(noun) ? "either" : "one";
}

/** What a noun is said to be: the name it is a title of, what it stands in apposition to, or the subject that "is" it. */
function identityOf(
  scene: Scene,
  syntax: Syntax,
  { word, inName }: { readonly word: number; readonly inName: Uint8Array },
): number {
  const relation = syntax.deprel(word);
  const above = syntax.head(word);
  if (relation === "appos") return syntax.tokenOf(above);
  const token = above >= 0 ? syntax.tokenOf(above) : -1;
  if (inName[token] === 1 && /^(?:nmod:desc|flat|compound)$/.test(relation)) return token;
  const below = syntax.children(word);
  const isDenied = below.some((child) => /^(?:not|n't|never)$/.test(Scene.norm(scene, syntax.tokenOf(child))));
  const subject = below.find((child) => syntax.deprel(child) === "nsubj");
  if (!isPredicate(syntax, word) || isDenied || subject === undefined || syntax.upos(subject) === "PRON") return -1;
  return syntax.tokenOf(subject);
}

/** "She is one of the pilots": said of somebody, not a mention of somebody else. */
function isPredicate(syntax: Syntax, word: number): boolean {
  return syntax.children(word).some((child) => syntax.deprel(child) === "cop");
}

/** "Ann and Bo": what "they" may stand for, beside the two. */
function findGroups(scene: Scene, syntax: Syntax, mentions: readonly Mention[]): readonly Mention[] {
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]));
  return mentions.flatMap((mention) => {
    const joined = syntax
      .children(mention.head)
      .filter((child) => syntax.deprel(child) === "conj" && byHead.get(child)?.type === mention.type);
    const last = byHead.get(joined.at(-1) ?? -1);
    if (!last || last.endToken <= mention.endToken) return [];
    const { first, headToken, type } = mention;
    return [
      Scene.place(scene, {
        kind: "noun",
        first,
        endToken: last.endToken,
        headToken,
        type: type === "person" ? "group" : type,
        readAs: null,
        gender: "either",
        isGenderSure: false,
        number: "many",
        key: null,
        sameAs: -1,
      }),
    ];
  });
}

function findPronouns(scene: Scene, inName: Uint8Array): readonly Mention[] {
  const found: Mention[] = [];
  scene.tokens.forEach(({ norm }, token) => {
    const row = PRONOUNS.get(norm);
    if (!row || inName[token] === 1 || isExpletive(scene, token)) return;
    found.push(
      Scene.place(scene, {
        kind: "pronoun",
        first: token,
        endToken: token + 1,
        headToken: token,
        type: row.class === "he" || row.class === "she" ? "person" : "other",
        readAs: null,
        gender: row.class === "he" || row.class === "she" ? (row.class as Gender) : "either",
        isGenderSure: true,
        number: row.class === "they" ? "many" : "one",
        key: null,
        sameAs: -1,
        role: roleOfForm(scene, row.role, token),
      }),
    );
  });
  return found;
}

/** The role that the form tells; that of "her" and "it" is left to the tree, or to what follows. */
function roleOfForm(scene: Scene, role: string, token: number): Role | undefined {
  if (role !== "either") return role === "object" && scene.syntax ? undefined : (role as Role);
  if (scene.syntax || Scene.norm(scene, token) !== "her") return undefined;
  const next = scene.tokens[token + 1];
  const isNoun =
    next?.isWord &&
    !["preposition", "auxiliary", "opener", "determiner"].some((list) => Scene.isIn(scene, list, token + 1));
  return isNoun ? "possessor" : "object";
}

/** "it is said", "it seems that": a word that stands for nothing. */
function isExpletive(scene: Scene, token: number): boolean {
  if (Scene.norm(scene, token) !== "it") return false;
  if (scene.syntax) return scene.syntax.deprel(scene.syntax.headWordOf(token)) === "expl";
  return /^(?:is|was|'s|seems|appears|remains)$/.test(Scene.norm(scene, token + 1)) && hasThat(scene, token + 2);
}

function hasThat(scene: Scene, from: number): boolean {
  for (let at = from; at < from + 5; at++) if (/^(?:that|to|whether)$/.test(Scene.norm(scene, at))) return true;
  return false;
}
