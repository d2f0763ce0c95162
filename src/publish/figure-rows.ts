import type { Sourced } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import type { Figure } from "../model/claim.ts";
import { PLACE, type Place } from "./places.ts";

/** One line of the table of figures: the same figure from any number of reports. */
export interface FigureRow {
  readonly figure: Sourced<Figure>;
  readonly place: Place;
  readonly reports: readonly string[];
  readonly citations: readonly Citation[];
}

/** The figures with those put in one row that agree in everything: what is counted, value, bound, unit, scope, date and source. */
export function figureRows(figures: readonly Sourced<Figure>[]): readonly FigureRow[] {
  const rows = new Map<string, GrowingRow>();
  for (const figure of figures) {
    const key = rowKey(figure);
    const row = rows.get(key) ?? { figure, place: PLACE.figure(rows.size + 1), reports: [], citations: [] };
    rows.set(key, row);
    if (!row.reports.includes(figure.report)) row.reports.push(figure.report);
    row.citations.push(figure.citation);
  }
  return [...rows.values()];
}

interface GrowingRow extends FigureRow {
  readonly reports: string[];
  readonly citations: Citation[];
}

function rowKey(figure: Figure): string {
  const words = [figure.counted, figure.scope, figure.asOf, figure.attributedTo];
  return JSON.stringify([
    ...words.map((text) => text?.toLowerCase().replace(/\s+/g, " ").trim() ?? null),
    figure.value,
    figure.max ?? null,
    figure.unit,
    figure.bound,
  ]);
}
