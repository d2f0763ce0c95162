import { isDisclosureLine } from "./find-disclosure.ts";
import rules from "./prune-rules.json" with { type: "json" };

/** Where a block stands: before the article's first long block, after its last, or between. */
export type Place = "start" | "middle" | "end";

/** A rule of prune-rules.json, ready to run. */
export interface PruneRule {
  readonly name: string;
  /** What the pattern is tried on: element names, the words of classes and ids, or a block's whole text. */
  readonly look: "tag" | "hint" | "text";
  /** "edges" is "start" and "end". */
  readonly where: "anywhere" | "start" | "edges";
  readonly pattern: RegExp;
  /** Longest text that the rule is tried on. */
  readonly maxLength: number;
  /** Least share of the text that has to be links, 0..1. */
  readonly minLinkShare: number;
}

interface Entry {
  readonly name: string;
  readonly look: string;
  readonly pattern: string;
  readonly where?: string;
  readonly maxLength?: number;
  readonly minLinkShare?: number;
}

/** The rules of prune-rules.json, in their order. */
export const PRUNE_RULES: readonly PruneRule[] = rules.map((rule: Entry) => ({
  name: rule.name,
  look: rule.look as PruneRule["look"],
  where: (rule.where ?? "anywhere") as PruneRule["where"],
  pattern: new RegExp(rule.pattern, "iu"),
  maxLength: rule.maxLength ?? 500,
  minLinkShare: rule.minLinkShare ?? 0,
}));

const TEXT_RULES = PRUNE_RULES.filter(({ look }) => look === "text");

/** Does a rule hold at this place, for text of which this share is links? */
export function holdsAt({ where, minLinkShare }: PruneRule, place: Place, linkShare: number): boolean {
  const fits = where === "anywhere" || place === "start" || (where === "edges" && place === "end");
  return fits && linkShare >= minLinkShare;
}

/** The rule of lines that disclose a machine as author: those of disclosure-patterns.json. */
export const LABEL_RULE = "ai-label";

/** The name of the rule by which a block's text is furniture; null for text that may be the article's. */
export function findTextRule(text: string, place: Place, linkShare = 0): string | null {
  if (place !== "middle" && isDisclosureLine(text)) return LABEL_RULE;
  const rule = TEXT_RULES.find(
    (one) => text.length <= one.maxLength && holdsAt(one, place, linkShare) && one.pattern.test(text),
  );
  return rule?.name ?? null;
}
