import type { Citation } from "./citation.ts";
import type { Position } from "./claim-kinds.ts";

/** Where one party stands on one proposal from some day on, by all reports that say so. */
export interface Standing {
  /** What is proposed, by the name that most reports give it. */
  readonly proposal: string;
  readonly party: string;
  readonly stance: Position["stance"];
  /** On what the stance hangs; null unless it is conditional. */
  readonly condition: string | null;
  /** ISO 8601 date from which the party stands there; null where no report gives one. */
  readonly since: string | null;
  /** Whoever says so; null when the reports tell it in their own voice. */
  readonly attributedTo: string | null;
  readonly reports: readonly string[];
  /** Reports at the root of each chain of copies: what is counted. */
  readonly origins: readonly string[];
  readonly citations: readonly Citation[];
}
