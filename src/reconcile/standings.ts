import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import type { Standing } from "../model/standing.ts";
import { commonest } from "./commonest.ts";
import { groupByProposal, type ToldPosition, toldPositions } from "./proposals.ts";

/**
 * Where each party stands on each proposal: one entry for each stance that it is told to have taken, in order of time, so that a change shows.
 * The proposals that most positions are told of come first. A report that leaves a condition out says nothing against those that have it.
 */
export function findStandings(readings: readonly Reading[], rootOf: (report: string) => string): readonly Standing[] {
  const proposals = groupByProposal(toldPositions(readings));
  return [...proposals].sort((a, b) => b.length - a.length).flatMap((told) => standingsOn(told, rootOf));
}

function standingsOn(told: readonly ToldPosition[], rootOf: (report: string) => string): readonly Standing[] {
  const proposal = commonest(told.map(({ position }) => position.proposal)) ?? "";
  return groupBy(told, ({ party }) => party).flatMap((ofParty) => {
    const party = commonest(ofParty.map(({ position }) => position.actor)) ?? "";
    const stances = groupBy(withoutLostConditions(ofParty), ({ position }) => position.stance);
    return stances
      .map((ofStance): Standing => ({ proposal, party, ...standingOf(ofStance, rootOf) }))
      .sort((a, b) => (a.since ?? "").localeCompare(b.since ?? ""));
  });
}

/** Beside tellings with a condition, an acceptance without one counts only where it is dated later than they are. */
function withoutLostConditions(told: readonly ToldPosition[]): readonly ToldPosition[] {
  const conditional = told.filter(({ position }) => position.stance === "conditional");
  if (conditional.length === 0) return told;
  const last = conditional.map(dayOf).sort().at(-1) ?? "";
  return told.filter(
    (each) => each.position.stance !== "accept" || (each.position.since !== null && each.position.since > last),
  );
}

/** The day from which a position is held, or else that on which it was reported; the empty string where neither is known. */
function dayOf({ position, reading }: ToldPosition): string {
  return position.since ?? reading.report.published?.slice(0, 10) ?? "";
}

function standingOf(
  told: readonly ToldPosition[],
  rootOf: (report: string) => string,
): Omit<Standing, "proposal" | "party"> {
  const positions = told.map(({ position }) => position);
  const reports = [...new Set(told.map(({ reading }) => reading.report.id))];
  return {
    stance: positions[0]?.stance ?? "accept",
    condition: commonest(positions.flatMap(({ condition }) => condition ?? [])),
    since: commonest(positions.flatMap(({ since }) => since ?? [])),
    attributedTo: positions.every(({ attributedTo }) => attributedTo !== null)
      ? (positions[0]?.attributedTo ?? null)
      : null,
    reports,
    origins: [...new Set(reports.map(rootOf))],
    citations: told.map(({ position, reading }) => Citation.of(reading.report, position)),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
