import { type Coreference, findCoreference } from "../language/coreference/find-coreference.ts";
import { findQuotations } from "../language/quotations.ts";
import type { Analysis, Name } from "../model/analysis.ts";
import { Span } from "../model/span.ts";

/** Names of an analysis and what its words stand for, indexed for the resolution of speakers. */
export interface NameIndex {
  readonly text: string;
  readonly analysis: Analysis;
  /** Found at the first question. */
  readonly coreference: () => Coreference;
  /** In order; found at the first question. */
  readonly quotations: () => readonly Span[];
  /** In order of their starts. */
  readonly names: readonly Name[];
  readonly people: readonly Name[];
  readonly bodies: readonly Name[];
  /** Fullest form of each key. */
  readonly fullest: ReadonlyMap<string, Name>;
}

export const NameIndex = {
  of: (analysis: Analysis): NameIndex => {
    const { text, names } = analysis;
    const ordered = names.filter((each) => !each.adjective).sort(Span.order);
    const fullest = new Map<string, Name>();
    for (const name of ordered) {
      const known = fullest.get(name.key);
      if (!known || name.end - name.start > known.end - known.start) fullest.set(name.key, name);
    }
    const bodies = ordered.filter(({ type }) => type === "organisation" || type === "place");
    const people = ordered.filter(({ type }) => type === "person");
    return {
      text,
      analysis,
      coreference: lazily(() => findCoreference(analysis)),
      quotations: lazily(() => spansOfQuotations(analysis)),
      names: ordered,
      people,
      bodies,
      fullest,
    };
  },
};

function spansOfQuotations({ text, tokens, sentences }: Analysis): readonly Span[] {
  return findQuotations(text, tokens, sentences).map(({ open, close }) => ({
    start: tokens[open]?.start ?? 0,
    end: tokens[close]?.end ?? 0,
  }));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
