import type { Coreference } from "../language/coreference/find-coreference.ts";
import type { Span } from "../model/span.ts";

/** What noun phrases and pronouns share with the other mentions of what they stand for. */
export interface EntityChains {
  /** The chain of a noun phrase; null where the text mentions it once. */
  readonly chainOf: (noun: Span) => string | null;
  /** Pronouns that stand for something else that the text mentions. */
  readonly pronouns: readonly (Span & { readonly type: string; readonly chain: string })[];
}

/** The chains of a text's mentions, without those of a single mention. */
export function findEntityChains({ links, chains }: Coreference): EntityChains {
  const nouns = new Map<string, string>();
  const pronouns: EntityChains["pronouns"][number][] = [];
  for (const { start, end, kind, chain } of links) {
    const meant = chains[chain];
    if (!meant || meant.mentions.length < 2) continue;
    if (kind === "noun") nouns.set(`${start} ${end}`, meant.key);
    if (kind === "pronoun") pronouns.push({ start, end, type: meant.type, chain: meant.key });
  }
  return { chainOf: ({ start, end }) => nouns.get(`${start} ${end}`) ?? null, pronouns };
}
