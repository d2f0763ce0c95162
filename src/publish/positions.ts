import type { Standing } from "../model/standing.ts";
import { inQuotes } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { PLACE, type Place } from "./places.ts";
import { asSource, isPlural } from "./plural.ts";
import { originsInWords } from "./source-words.ts";

/** What the parties hold of one proposal. */
export interface PositionTable {
  readonly proposal: string;
  readonly rows: readonly PositionRow[];
}

export interface PositionRow {
  readonly standing: Standing;
  /** What follows the party's name: "accepts since 11 March 2025 on condition that …". */
  readonly words: string;
  readonly place: Place;
}

/** Standings under their proposals, in the order given. */
export function positionTable(standings: readonly Standing[]): readonly PositionTable[] {
  const tables = new Map<string, PositionRow[]>();
  for (const [at, standing] of standings.entries()) {
    const rows = tables.get(standing.proposal) ?? [];
    rows.push({ standing, words: inWords(standing), place: PLACE.position(at + 1) });
    tables.set(standing.proposal, rows);
  }
  return [...tables].map(([proposal, rows]) => ({ proposal, rows }));
}

const STANCES: Readonly<Record<Standing["stance"], readonly [one: string, many: string]>> = {
  accept: ["accepts it", "accept it"],
  refuse: ["refuses it", "refuse it"],
  conditional: ["accepts it only on a condition", "accept it only on a condition"],
};

function inWords({ party, stance, condition, since }: Standing): string {
  const [one, many] = STANCES[stance];
  const verb = isPlural(party) ? many : one;
  const held = condition === null ? verb : `${verb}: ${inQuotes(condition)}`;
  return since === null ? held : `${held}, since ${dateInWords(since)}`;
}

/** Who says so, which reports, and of how many origins. */
export function factsOf(
  { attributedTo, origins }: Pick<Standing, "attributedTo" | "origins">,
  reports: string,
): readonly string[] {
  return [
    ...(attributedTo === null ? [] : [`according to ${asSource(attributedTo)}`]),
    reports,
    originsInWords(origins.length),
  ];
}
