import { type Coreference, findCoreference } from "../language/coreference/find-coreference.ts";
import type { Analysis, Name } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import { Markup } from "./markup.ts";

/** Names of an analysis and what its words stand for, indexed for the resolution of speakers. */
export interface NameIndex {
  readonly text: string;
  readonly analysis: Analysis;
  /** Found at the first question. */
  readonly coreference: () => Coreference;
  /** In order, marks included. */
  readonly quotations: readonly Span[];
  /** In order of their starts. */
  readonly names: readonly Name[];
  readonly people: readonly Name[];
  readonly bodies: readonly Name[];
  /** Fullest form of each key. */
  readonly fullest: ReadonlyMap<string, Name>;
}

export const NameIndex = {
  of: (markup: Markup): NameIndex => {
    const { analysis, quotations } = markup;
    const { text, names } = analysis;
    const ordered = names.filter((each) => !each.adjective).sort(Span.order);
    const fullest = new Map<string, Name>();
    for (const name of ordered) {
      const known = fullest.get(name.key);
      if (!known || name.end - name.start > known.end - known.start) fullest.set(name.key, name);
    }
    const bodies = ordered.filter(({ type }) => type === "organisation" || type === "place");
    const people = ordered.filter(({ type }) => type === "person");
    let coreference: Coreference | null = null;
    return {
      text,
      analysis,
      coreference: () => {
        coreference ??= findCoreference(analysis);
        return coreference;
      },
      quotations: quotations.map(({ open, close }) => Markup.span(markup, { first: open, end: close + 1 })),
      names: ordered,
      people,
      bodies,
      fullest,
    };
  },
};
