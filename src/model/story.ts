/** How a report derives from another. */
export type OriginRelation = "copy" | "rewrite" | "summary" | "quotes";

/** A report's place among the others: its story, and the report it derives from. */
export interface Placement {
  readonly id: string;
  /** The story's id: the id of its earliest report. */
  readonly story: string;
  /** The report that this one derives from directly; null for an origin. */
  readonly origin: string | null;
  readonly relation: OriginRelation | null;
  /** 0..1: how much of this report's text the origin has; to the rest of the story where there is no origin. */
  readonly similarity: number;
  /** In words: what shows the derivation, or why the report stands where it does. */
  readonly reason: string;
}

/** Reports of one event. */
export interface Story {
  readonly id: string;
  readonly placements: readonly Placement[];
}

export const Story = {
  /** Gives the report at the root of a report's copies. */
  originOf: (placements: readonly Placement[]): ((id: string) => string) => {
    const byId = new Map(placements.map((placement) => [placement.id, placement]));
    return (id) => Story.root(byId, id);
  },
  /** The report at the root of a report's chain of origins; itself when it is an origin. Safe on cycles. */
  root: (placements: ReadonlyMap<string, Placement>, id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (!seen.has(at)) {
      seen.add(at);
      const origin = placements.get(at)?.origin;
      if (!origin) break;
      at = origin;
    }
    return at;
  },
};
