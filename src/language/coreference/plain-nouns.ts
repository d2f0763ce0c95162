import { getAgentNouns } from "../agent-nouns.ts";
import classes from "../lexicons/class-nouns.json" with { type: "json" };
import { genderOfNoun } from "./gender.ts";
import type { Mention, MentionType } from "./mention.ts";
import { Scene } from "./scene.ts";

const CLASS_TYPES = new Map(
  classes.flatMap(({ words, type }) => words.split(" ").map((word) => [word, type as MentionType] as const)),
);
/** Words looked back on for the determiner of a noun. */
const REACH = 4;

/** Noun phrases without a tree: a listed noun for a person or body, with a determiner before it or right before a name that it is a title of. */
export function findPlainNouns(scene: Scene, inName: Uint8Array): readonly Mention[] {
  const found: Mention[] = [];
  scene.tokens.forEach(({ norm }, token) => {
    if (inName[token] === 1) return;
    const kind = kindOf(norm);
    if (!kind) return;
    const isTitle = inName[token + 1] === 1;
    const first = findDeterminer(scene, token);
    if (first === null && !isTitle && kind.number !== "many") return;
    found.push(
      Scene.place(scene, {
        kind: "noun",
        first: first ?? token,
        endToken: token + 1,
        headToken: token,
        type: kind.type,
        readAs: null,
        gender: kind.type === "person" ? genderOfNoun(norm) : "either",
        isGenderSure: true,
        number: kind.number,
        key: null,
        sameAs: isTitle ? token + 1 : appositionOf(scene, inName, { first: first ?? token, token }),
      }),
    );
  });
  return found;
}

function kindOf(norm: string): { readonly type: MentionType; readonly number: Mention["number"] } | null {
  const known = CLASS_TYPES.get(norm);
  if (known) return { type: known, number: "either" };
  if (getAgentNouns("organisation").has(norm)) return { type: "organisation", number: "either" };
  if (getAgentNouns("person").has(norm) || genderOfNoun(norm) !== "either") return { type: "person", number: "one" };
  const isMany = norm.endsWith("s") && getAgentNouns("person").has(norm.slice(0, -1));
  return isMany || getAgentNouns("group").has(norm) ? { type: "group", number: "many" } : null;
}

function findDeterminer(scene: Scene, token: number): number | null {
  const sentence = scene.sentenceOf[token];
  for (let at = token - 1; at >= token - REACH && scene.sentenceOf[at] === sentence; at--) {
    if (Scene.isIn(scene, "determiner", at)) return at;
    if (!scene.tokens[at]?.isWord || Scene.isIn(scene, "preposition", at) || Scene.isIn(scene, "auxiliary", at))
      return null;
  }
  return null;
}

/** "Ann Lind, the mayor,": the name right before the comma. */
function appositionOf(
  scene: Scene,
  inName: Uint8Array,
  { first, token }: { readonly first: number; readonly token: number },
): number {
  const isParted = Scene.norm(scene, first - 1) === "," && inName[first - 2] === 1;
  const isClosed = !scene.tokens[token + 1]?.isWord || Scene.norm(scene, token + 1) === "of";
  return isParted && isClosed && first < token ? first - 2 : -1;
}
