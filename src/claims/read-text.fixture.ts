// Texts with a hand-made reading, for tests: one letter a word says what it is to an attribution, no model is asked.
import { analyse } from "../language/analyse.ts";
import type { Analysis } from "../model/analysis.ts";
import { ROLES, type ScoredAttribution, Syntax } from "../model/syntax.ts";

const LETTERS = ".sck";
const TAGS = ["X", "ADP", "ADV", "VERB", "NOUN"];
const FINE_TAGS = ["FW", "WDT", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP"];
const RELATIONS = [
  ...[
    "dep",
    "root",
    "nsubj",
    "nsubj:pass",
    "mark",
    "cop",
    "aux",
    "aux:pass",
    "advmod",
    "det",
    "punct",
    "appos",
    "nmod:poss",
    "obl",
    "case",
  ],
  ...["obj", "ccomp", "xcomp", "parataxis", "advcl", "conj", "cc", "amod", "obl:agent", "acl"],
];

/** One attribution: a letter a word (`s` source, `c` content, `d` content that is in doubt, `k` cue), the act when it is no statement, its score when it is not sure. */
export interface ReadRoles {
  readonly roles: string;
  readonly act?: string;
  readonly score?: number;
}

/** Arcs by word: its head and relation, and its tags, the universal one and Penn's, where they matter. Every other word hangs on the first of its run of roles, and that on the cue or the first word. */
export type ReadArcs = Readonly<
  Record<number, readonly [head: number, relation: string, upos?: string, xpos?: string]>
>;

/** The analysis of a text as if a reader had found these attributions and arcs. */
export function readText(text: string, attributions: readonly ReadRoles[], arcs: ReadArcs = {}): Analysis {
  const analysis = analyse(text);
  const { tokens, sentences } = analysis;
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const root = Number(Object.keys(arcs).find((word) => arcs[Number(word)]?.[0] === -1) ?? rootOf(attributions));
  const arcOf = (word: number): readonly [number, string, string?, string?] =>
    arcs[word] ?? arcByRole(attributions[0]?.roles ?? "", word, root);
  const zeros = tokens.map(() => 0);
  const syntax = new Syntax({
    columns: {
      starts: Int32Array.from(tokens, ({ start }) => start),
      ends: Int32Array.from(tokens, ({ end }) => end),
      upos: Uint8Array.from(tokens, (_, word) => Math.max(0, TAGS.indexOf(arcs[word]?.[2] ?? "X"))),
      xpos: Uint8Array.from(tokens, (_, word) =>
        Math.max(0, FINE_TAGS.indexOf(arcs[word]?.[3] ?? arcs[word]?.[2] ?? "FW")),
      ),
      feats: Uint16Array.from(zeros),
      deprel: Uint8Array.from(tokens, (_, word) => RELATIONS.indexOf(arcOf(word)[1])),
      heads: Int32Array.from(tokens, (_, word) => arcOf(word)[0]),
      gaps: Float32Array.from(zeros),
      sentenceStarts: Uint8Array.from(tokens, (_, word) => (starts.has(word) ? 1 : 0)),
    },
    labels: { upos: TAGS, xpos: FINE_TAGS, feats: ["_"], deprel: RELATIONS },
    entities: [],
    attributions: attributions.map(toScored),
    firstWords: Int32Array.from({ length: tokens.length + 1 }, (_, token) => token),
  });
  return { ...analysis, syntax };
}

function rootOf([first]: readonly ReadRoles[]): number {
  return Math.max(0, first?.roles.indexOf("k") ?? 0);
}

function arcByRole(roles: string, word: number, root: number): readonly [number, string] {
  if (word === root) return [-1, "root"];
  let first = word;
  while (first > 0 && roles[word] !== "." && roles[first - 1] === roles[word]) first--;
  return first === word ? [root, "dep"] : [first, "dep"];
}

function toScored({ roles, act = "statement", score = 0.99 }: ReadRoles): ScoredAttribution {
  const cue = roles.indexOf("k");
  return {
    anchor: cue >= 0 ? cue : roles.indexOf("c"),
    score,
    cued: cue >= 0 ? 1 : 0,
    act,
    first: 0,
    roles: Uint8Array.from(roles.replaceAll("d", "c"), (letter) => Math.max(0, LETTERS.indexOf(letter) % ROLES.length)),
    certainties: Float32Array.from(roles, (letter) => (letter === "d" ? 0.3 : 1)),
  };
}
