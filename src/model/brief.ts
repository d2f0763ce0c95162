import type { Citation } from "./citation.ts";
import type { Claim, Figure, Statement } from "./claim.ts";
import type { DiscrepancyRelation } from "./finding.ts";
import type { Damage, Disclosure } from "./report.ts";
import type { Standing } from "./standing.ts";
import type { OriginRelation } from "./story.ts";
import type { StoryRecord } from "./story-record.ts";

/** Words of running text that a brief aims for, by the name of its length. */
export const BRIEF_LENGTHS = { short: 150, medium: 320, long: 700 } as const;
export type BriefLength = keyof typeof BRIEF_LENGTHS;

/** A sentence of a brief with the spans it rests on. */
export interface BriefSentence {
  readonly text: string;
  /** Never empty. */
  readonly citations: readonly Citation[];
  /** Independent origins behind it. */
  readonly origins: number;
}

export interface BriefSection {
  readonly heading: string;
  readonly sentences: readonly BriefSentence[];
}

/** A matter that the reports do not tell alike, with every version. */
export interface BriefDifference {
  readonly topic: string;
  readonly relation: DiscrepancyRelation;
  readonly versions: readonly {
    readonly text: string;
    readonly reports: readonly string[];
    readonly origins: number;
    readonly citations: readonly Citation[];
  }[];
}

export interface BriefSource {
  readonly report: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly origin: string | null;
  readonly relation: OriginRelation | null;
  readonly disclosure: Disclosure | null;
  readonly damage: readonly Damage[];
  /** The body that the citations cut from. */
  readonly body: string;
}

/** A claim together with the report that makes it. */
export type Sourced<C extends Claim> = C & { readonly report: string; readonly citation: Citation };

/** A figure of one report; tellings of the same figure have the same entry number, from 1 in the order of the ledger, the fullest first. */
export type LedgerFigure = Sourced<Figure> & { readonly entry: number };

/** One text from one story, not yet audited: nothing may publish it. */
export interface Brief {
  readonly title: string;
  /** What the title rests on. */
  readonly titleCitations: readonly Citation[];
  readonly standfirst: BriefSentence | null;
  readonly sections: readonly BriefSection[];
  readonly differences: readonly BriefDifference[];
  /** What only one origin says, most telling first. */
  readonly singles: readonly BriefSentence[];
  readonly figures: readonly LedgerFigure[];
  readonly statements: readonly Sourced<Statement>[];
  /** Who stands where, proposal by proposal. */
  readonly positions: readonly Standing[];
  /** Agreements, sanctions and talks. */
  readonly records: readonly StoryRecord[];
  readonly sources: readonly BriefSource[];
}

export const Brief = {
  /** Every sentence, in reading order. */
  sentences: ({
    standfirst,
    sections,
    singles,
  }: Pick<Brief, "standfirst" | "sections" | "singles">): readonly BriefSentence[] => [
    ...(standfirst ? [standfirst] : []),
    ...sections.flatMap((section) => section.sentences),
    ...singles,
  ],
};

/** A sentence of a brief that an earlier brief does not bear out. */
export interface BriefChange {
  /** The earlier brief says nothing of it, or says otherwise. */
  readonly kind: "new" | "changed";
  readonly text: string;
  /** What the earlier brief says instead; null for what is new. */
  readonly before: string | null;
  readonly citations: readonly Citation[];
}

/** What changed since an earlier brief. */
export interface BriefChanges {
  /** ISO 8601 time at which the earlier brief was made. */
  readonly since: string;
  readonly sentences: readonly BriefChange[];
}

declare const audited: unique symbol;

/** A brief whose every sentence passed its own audit. Only `audit/brief.ts` makes one; publishing takes nothing else. */
export interface AuditedBrief extends Brief {
  readonly [audited]: true;
  readonly audit: {
    readonly sentences: number;
    readonly supported: number;
    readonly removed: readonly RemovedSentence[];
  };
  /** Null where no earlier brief was given. */
  readonly changes: BriefChanges | null;
  readonly disclosure: { readonly digitalSourceType: string; readonly text: string };
  /** ISO 8601 time at which it was composed. */
  readonly generated: string;
}

/** A drafted sentence that its own audit did not bear out, kept with the reason. */
export interface RemovedSentence {
  readonly text: string;
  readonly reason: string;
}
