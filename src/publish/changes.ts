import type { BriefChange, BriefChanges } from "../model/brief.ts";
import { inQuotes } from "./context.ts";
import { dateInWords } from "./date-words.ts";

/** The heading over what changed. */
export function changesHeading({ since }: BriefChanges): string {
  return `What changed since ${dateInWords(since)}`;
}

/** What stands where nothing changed. */
export const NO_CHANGE = "Nothing: the earlier brief says all that this one says.";

/** What a change is called, before its sentence. */
export function kindInWords({ kind }: BriefChange): string {
  return kind === "new" ? "New" : "Changed";
}

/** What the earlier brief had, after the sentence; null for what is new. */
export function beforeInWords({ before }: BriefChange): string | null {
  return before === null ? null : `before: ${inQuotes(before)}`;
}
