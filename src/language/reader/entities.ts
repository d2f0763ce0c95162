import type { Entity, EntityType, SyntaxColumns } from "../../model/syntax.ts";
import type { Draft } from "./draft.ts";

const TYPES: ReadonlySet<string> = new Set([
  "abstract",
  "animal",
  "event",
  "object",
  "organization",
  "person",
  "place",
  "plant",
  "substance",
  "time",
]);
/** Relations that hang on a noun without being part of what it names: an aside, a clause about it, the next of a list. */
const OUTSIDE: ReadonlySet<string> = new Set([
  "acl",
  "acl:relcl",
  "appos",
  "parataxis",
  "conj",
  "cc",
  "punct",
  "case",
  "cop",
  "mark",
  "nsubj",
  "advmod",
  "discourse",
]);
/** Words looked at on either side of a noun's head. */
const REACH = 40;

interface Labelled {
  readonly draft: Draft;
  readonly labels: {
    readonly name: readonly string[];
    readonly noun: readonly string[];
    readonly deprel: readonly string[];
  };
}

/** Entities in text order: names from their BIO labels (names end with their sentence), noun phrases from the type at their head word. */
export function findEntities(source: Labelled): readonly Entity[] {
  const names = findNames(source);
  const inName = new Uint8Array(source.draft.heads.length);
  for (const { first, endWord } of names) inName.fill(1, first, endWord);
  return [...names, ...findNouns(source, inName)].sort((a, b) => a.first - b.first || b.endWord - a.endWord);
}

function findNames({ draft, labels }: Labelled): readonly Entity[] {
  const found: Entity[] = [];
  let first = -1;
  let type = "";
  const close = (end: number): void => {
    if (first >= 0 && TYPES.has(type))
      found.push(toEntity(draft, { first, end, type: type as EntityType, named: true }));
    first = -1;
  };
  for (let word = 0; word < draft.heads.length; word++) {
    const label = labels.name[draft.names[word] ?? 0] ?? "O";
    const goesOn = first >= 0 && draft.sentenceStarts[word] !== 1 && label === `I-${type}`;
    if (goesOn) continue;
    close(word);
    if (label !== "O") {
      first = word;
      type = label.slice(2);
    }
  }
  close(draft.heads.length);
  return found;
}

function findNouns({ draft, labels }: Labelled, inName: Uint8Array): readonly Entity[] {
  const found: Entity[] = [];
  for (let word = 0; word < draft.heads.length; word++) {
    const type = labels.noun[draft.nouns[word] ?? 0] ?? "O";
    if (!TYPES.has(type) || inName[word] === 1) continue;
    const { first, end } = extentOf(draft, labels.deprel, word);
    found.push(toEntity(draft, { first, end, type: type as EntityType, named: false }));
  }
  return found;
}

/** The unbroken run of words around a noun that hang on it, without what only stands beside it. */
function extentOf(
  draft: Draft,
  deprels: readonly string[],
  noun: number,
): { readonly first: number; readonly end: number } {
  const belongs = (word: number): boolean => {
    for (let at = word, steps = 0; steps < REACH; steps++) {
      const head = draft.heads[at] ?? -1;
      if (head < 0) return false;
      if (head === noun) return !OUTSIDE.has(deprels[draft.deprel[at] ?? 0] ?? "");
      at = head;
    }
    return false;
  };
  let first = noun;
  while (first > 0 && noun - first < REACH && draft.sentenceStarts[first] !== 1 && belongs(first - 1)) first--;
  let end = noun + 1;
  while (end < draft.heads.length && end - noun < REACH && draft.sentenceStarts[end] !== 1 && belongs(end)) end++;
  return { first, end };
}

function toEntity(
  { starts, ends }: Pick<SyntaxColumns, "starts" | "ends">,
  {
    first,
    end,
    type,
    named,
  }: { readonly first: number; readonly end: number; readonly type: EntityType; readonly named: boolean },
): Entity {
  return { first, endWord: end, span: { start: starts[first] ?? 0, end: ends[end - 1] ?? 0 }, type, named };
}
