import type { LedgerFigure } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import { PLACE, type Place } from "./places.ts";

/** One line of the table of figures: an entry of the ledger, in the words of its fullest telling. */
export interface FigureRow {
  readonly figure: LedgerFigure;
  readonly place: Place;
  readonly reports: readonly string[];
  readonly citations: readonly Citation[];
}

/** The rows of the ledger in its order. */
export function figureRows(figures: readonly LedgerFigure[]): readonly FigureRow[] {
  const rows = new Map<number, GrowingRow>();
  for (const figure of figures) {
    const row = rows.get(figure.entry) ?? { figure, place: PLACE.figure(rows.size + 1), reports: [], citations: [] };
    rows.set(figure.entry, row);
    if (!row.reports.includes(figure.report)) row.reports.push(figure.report);
    row.citations.push(figure.citation);
  }
  return [...rows.values()];
}

interface GrowingRow extends FigureRow {
  readonly reports: string[];
  readonly citations: Citation[];
}
