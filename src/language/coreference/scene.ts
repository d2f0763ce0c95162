import type { Analysis, Token } from "../../model/analysis.ts";
import type { Syntax } from "../../model/syntax.ts";
import clauseWords from "../lexicons/clause-words.json" with { type: "json" };
import { findQuotations } from "../quotations.ts";
import type { Mention, Role } from "./mention.ts";
import { roleOf } from "./roles.ts";

const LISTS = new Map(clauseWords.map(({ name, words }) => [name, new Set(words.split(" "))]));
const isIn = (list: string, word: string): boolean => LISTS.get(list)?.has(word) ?? false;
/** Words from the start of a sentence in which a name without a preposition is taken for its subject. */
const OPENING = 4;

/** An analysis with what coreference asks of each token. */
export interface Scene {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax | null;
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Number of the quotation of each token; -1 outside. */
  readonly quotationOf: Int32Array;
}

export const Scene = {
  of: (analysis: Analysis): Scene => {
    const { text, tokens, sentences, syntax } = analysis;
    const sentenceOf = new Int32Array(tokens.length);
    sentences.forEach(({ firstToken, endToken }, index) => {
      sentenceOf.fill(index, firstToken, endToken);
    });
    const quotationOf = new Int32Array(tokens.length).fill(-1);
    findQuotations(text, tokens, sentences).forEach(({ open, close }, index) => {
      quotationOf.fill(index, open, close + 1);
    });
    return { analysis, tokens, syntax, sentenceOf, quotationOf };
  },
  /** Folded form of a token; "" outside the text. */
  norm: ({ tokens }: Scene, at: number): string => tokens[at]?.norm ?? "",
  isIn: (scene: Scene, list: string, at: number): boolean => isIn(list, Scene.norm(scene, at)),
  /** The word of the tree that a token stands for; -1 without a tree. */
  wordOf: ({ syntax }: Scene, token: number): number => (syntax ? syntax.headWordOf(token) : -1),
  /** A mention with its place and role filled in. */
  place: (scene: Scene, draft: MentionDraft): Mention => {
    const { tokens, syntax, sentenceOf, quotationOf } = scene;
    const { first, endToken, headToken } = draft;
    const head = Scene.wordOf(scene, headToken);
    const known =
      syntax && head >= 0 ? roleOf(syntax, head) : { role: guessRole(scene, first, endToken), governor: -1 };
    return {
      ...draft,
      role: draft.role ?? known.role,
      governor: known.governor,
      head,
      start: tokens[first]?.start ?? 0,
      end: tokens[endToken - 1]?.end ?? 0,
      sentence: sentenceOf[first] ?? 0,
      quotation: quotationOf[headToken] ?? -1,
      word: Scene.norm(scene, headToken),
    };
  },
};

/** What a finder of mentions tells; a role that the form alone tells ("his") goes before the one of the tree. */
export interface MentionDraft
  extends Pick<
    Mention,
    | "kind"
    | "first"
    | "endToken"
    | "headToken"
    | "type"
    | "readAs"
    | "gender"
    | "isGenderSure"
    | "number"
    | "key"
    | "sameAs"
  > {
  readonly role?: Role | undefined;
}

/** The role of a phrase by the words around it, where there is no tree. */
function guessRole(scene: Scene, first: number, endToken: number): Role {
  const next = Scene.norm(scene, endToken);
  if (/^'s?$/.test(next)) return "possessor";
  const before = Scene.norm(scene, first - 1);
  if (isIn("preposition", before)) return before === "by" ? "agent" : "oblique";
  if (isIn("auxiliary", next) || isVerbLike(next)) return "subject";
  const start = scene.analysis.sentences[scene.sentenceOf[first] ?? 0]?.firstToken ?? 0;
  if (first === start || isIn("opener", before) || !scene.tokens[first - 1]?.isWord) return "subject";
  const isEarly = first - start < OPENING;
  for (let at = start; isEarly && at < first; at++)
    if (isIn("auxiliary", Scene.norm(scene, at)) || isVerbLike(Scene.norm(scene, at))) return "object";
  return isEarly ? "subject" : isVerbLike(before) ? "object" : "other";
}

function isVerbLike(word: string): boolean {
  return /^(?:said|says|told|wrote|thinks?|thought|met|left|came|went|took|gave|\p{Ll}{2,}ed)$/u.test(word);
}
