import { describe, expect, test } from "vitest";
import type { Draft } from "./draft.ts";
import { findEntities } from "./entities.ts";

const LABELS = {
  name: ["O", "B-person", "I-person", "B-place", "I-place"],
  noun: ["O", "event", "person"],
  deprel: ["root", "det", "amod", "nmod", "acl:relcl", "case", "nsubj"],
};

/** Rows of name, noun, head and relation, one a word. */
function draftOf(rows: readonly (readonly [string, string, number, string])[], starts: readonly number[] = [0]): Draft {
  const column = (pick: (row: readonly [string, string, number, string]) => number) => Uint8Array.from(rows, pick);
  return {
    starts: Int32Array.from(rows, (_, word) => 2 * word),
    ends: Int32Array.from(rows, (_, word) => 2 * word + 1),
    upos: new Uint8Array(rows.length),
    xpos: new Uint8Array(rows.length),
    feats: new Uint16Array(rows.length),
    gaps: new Float32Array(rows.length),
    sentenceStarts: Uint8Array.from(rows, (_, word) => (starts.includes(word) ? 1 : 0)),
    names: column(([name]) => LABELS.name.indexOf(name)),
    nouns: column(([, noun]) => LABELS.noun.indexOf(noun)),
    attributions: [],
    heads: Int32Array.from(rows, ([, , head]) => head),
    deprel: column(([, , , relation]) => LABELS.deprel.indexOf(relation)),
  };
}

const names = (labels: readonly string[], starts?: readonly number[]) =>
  findEntities({
    draft: draftOf(
      labels.map((label) => [label, "O", -1, "root"] as const),
      starts,
    ),
    labels: LABELS,
  }).map(({ first, endWord, type }) => `${first}-${endWord} ${type}`);

describe("entities", () => {
  test.each([
    [["B-person", "I-person", "O"], ["0-2 person"]],
    [["I-person", "I-person"], ["0-2 person"]],
    [
      ["B-person", "B-person"],
      ["0-1 person", "1-2 person"],
    ],
    [
      ["B-person", "I-place"],
      ["0-1 person", "1-2 place"],
    ],
    [["O", "O"], []],
  ])("%j", (labels, expected) => {
    expect(names(labels)).toEqual(expected);
  });

  test("a name ends with its sentence", () => {
    expect(names(["B-person", "I-person"], [0, 1])).toEqual(["0-1 person", "1-2 person"]);
  });

  test("a noun phrase reaches over what hangs on its head, not over clauses and prepositions before it", () => {
    const draft = draftOf([
      ["O", "O", 3, "case"],
      ["O", "O", 3, "det"],
      ["O", "O", 3, "amod"],
      ["O", "event", -1, "root"],
      ["O", "O", 5, "case"],
      ["B-place", "O", 3, "nmod"],
      ["O", "O", 3, "acl:relcl"],
    ]);
    const found = findEntities({ draft, labels: LABELS });
    expect(found.map(({ first, endWord, named }) => [first, endWord, named])).toEqual([
      [1, 6, false],
      [5, 6, true],
    ]);
    expect(found[0]?.span).toEqual({ start: 2, end: 11 });
  });
});
