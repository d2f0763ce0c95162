import type { BriefSource } from "../model/brief.ts";
import type { DiscrepancyRelation } from "../model/finding.ts";
import { oneLine } from "../model/one-line.ts";
import type { Damage, Gap } from "../model/report.ts";
import { Report } from "../model/report.ts";
import type { OriginRelation } from "../model/story.ts";
import { counted } from "./plural.ts";

/** What a report is called in print, by its id: its outlet; with its title where two reports of a story share one. */
export function reportLabels(
  reports: readonly { readonly id: string; readonly outlet: string | null; readonly title: string | null }[],
): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  for (const report of reports) taken.set(Report.label(report), (taken.get(Report.label(report)) ?? 0) + 1);
  return new Map(
    reports.map((report) => {
      const label = Report.label(report);
      const unclear = (taken.get(label) ?? 0) > 1;
      return [report.id, unclear ? `${label} (${report.title ?? report.id})` : label];
    }),
  );
}

const RELATIONS: Readonly<Record<OriginRelation, string>> = {
  copy: "Copies",
  rewrite: "Rewrites",
  summary: "Summarises",
  quotes: "Draws on",
};

/** Where a report has its matter from, in words; `labels` names the reports. */
export function originInWords(
  source: Pick<BriefSource, "origin" | "relation">,
  labels: ReadonlyMap<string, string>,
): string {
  if (source.origin === null) return "Independent origin";
  const relation = RELATIONS[source.relation ?? "quotes"];
  return `${relation} ${labels.get(source.origin) ?? source.origin}; not counted as a second origin`;
}

/** Reports at the root of a chain of copies. */
export function countOrigins(sources: readonly Pick<BriefSource, "origin">[]): number {
  return sources.filter((source) => source.origin === null).length;
}

/** What is wrong with a report's text, each kind of damage once with the number of its places. */
export function damageNotes(source: Pick<BriefSource, "damage" | "body">): readonly string[] {
  const counts = new Map<string, number>();
  for (const damage of source.damage) {
    const words = damageInWords(damage, source.body);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => (count === 1 ? words : `${words.slice(0, -1)}, at ${count} places.`));
}

function damageInWords(damage: Damage, body: string): string {
  if (damage.kind === "dropped-words") {
    const end = damage.restoration ? `; another report has “${damage.restoration.text}”` : "";
    return `${gapInWords(damage)} between “${oneLine(damage.before).trim()}” and “${oneLine(damage.after).trim()}”${end}.`;
  }
  if (damage.kind === "truncated") return "The text stops early; the rest is missing.";
  return `Letters were decoded wrongly: “${body.slice(damage.start, Math.min(damage.end, damage.start + 60))}”.`;
}

/** A gap's label: what is missing and how sure that is. */
export function gapInWords(gap: Pick<Gap, "certainty" | "what">): string {
  const what = gap.what.trim() === "" ? "" : ` (${gap.what.trim()})`;
  return `${gap.certainty === "certain" ? "Words missing" : "Words may be missing"}${what}`;
}

/** How many independent origins stand behind something. */
export function originsInWords(origins: number): string {
  return counted(origins, "independent origin");
}

const STANDINGS: Readonly<Record<DiscrepancyRelation, string>> = {
  contradict: "These cannot all be true",
  update: "A count that changed: the later report has the newer one",
  scope: "No conflict: of different places, times or sides",
  refine: "No conflict: one is more exact",
  omission: "One leaves out a condition or a place",
  wording: "Other words, which may not mean the same",
};

/** How the versions of what reports do not tell alike stand to each other. */
export function relationInWords(relation: DiscrepancyRelation): string {
  return STANDINGS[relation];
}

/** The last four words before a gap, of its own paragraph, without the marks by which plain text sets words in bold. */
export function lastWords(before: string): string {
  const line =
    before
      .replace(/\*\*|__/g, "")
      .trimEnd()
      .split("\n")
      .at(-1) ?? "";
  return line.trim().split(/\s+/).slice(-4).join(" ");
}
