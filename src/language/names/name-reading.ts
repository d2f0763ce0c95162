import type { NameType } from "../../model/analysis.ts";
import type { Entity, Syntax } from "../../model/syntax.ts";

/** What a reader says of the names of a text, by the index of the token. */
export interface NameReading {
  readonly syntax: Syntax;
  /** The named entity, dates left out, that a token lies in. */
  readonly entityOf: (token: number) => Entity | null;
}

/** Indexes the named entities of a text; the longer one counts where two overlap. */
export function readNames(syntax: Syntax): NameReading {
  const byWord = new Map<number, Entity>();
  const named = syntax.entities.filter((entity) => entity.named && entity.type !== "time");
  for (const entity of named) {
    for (let word = entity.first; word < entity.endWord; word++) {
      const known = byWord.get(word);
      if (!known || known.endWord - known.first < entity.endWord - entity.first) byWord.set(word, entity);
    }
  }
  return { syntax, entityOf: (token) => byWord.get(syntax.headWordOf(token)) ?? null };
}

/** Does the reader take a token for part of a name: a proper noun, or a word inside a named entity? */
export function isReadAsName({ syntax, entityOf }: NameReading, token: number): boolean {
  return syntax.upos(syntax.headWordOf(token)) === "PROPN" || entityOf(token) !== null;
}

/** Are two tokens inside one named entity that is a person? */
export function isOnePerson({ entityOf }: NameReading, token: number, other: number): boolean {
  const entity = entityOf(token);
  return entity !== null && entity.type === "person" && entity === entityOf(other);
}

const TYPES: Readonly<Partial<Record<Entity["type"], NameType>>> = {
  person: "person",
  place: "place",
  organization: "organisation",
};

/** The type that the reader gives to the name from `first` to `end` (tokens); null where it sees no name there. */
export function readType({ entityOf }: NameReading, first: number, end: number): NameType | null {
  const entity = entityOf(end - 1) ?? entityOf(first);
  return entity ? (TYPES[entity.type] ?? "other") : null;
}
