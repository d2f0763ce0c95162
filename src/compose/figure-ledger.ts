import { contentWordsOf, keysOf } from "../language/content-words.ts";
import { wordKey } from "../language/terms.ts";
import type { LedgerFigure, Sourced } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import type { Claim, Figure } from "../model/claim.ts";
import { mayBeOneDate } from "../model/iso-date.ts";
import type { Reading } from "../model/reading.ts";
import { isSubset } from "../model/subset.ts";

const MOST_ENTRIES = 20;
/** "Two readings", "both sides": smaller plain counts are turns of phrase more often than figures. */
const LEAST_COUNT = 3;

/**
 * Every number that the reports give, once for each report, value and what it counts. Tellings of one figure have one entry, the fullest first;
 * other values of the same count stand beside it, none of them weighed against another. What most reports give comes first.
 */
export function figureLedger(readings: readonly Reading[]): readonly LedgerFigure[] {
  const entries = readings.flatMap((reading) => onceEach(figuresOf(reading))).reduce<readonly Entry[]>(enter, []);
  return inOrder(entries)
    .slice(0, MOST_ENTRIES)
    .flatMap(({ tellings }, at) => tellings.map((figure): LedgerFigure => ({ ...figure, entry: at + 1 })));
}

type SourcedFigure = Sourced<Figure>;

/** One figure with all that tell it. */
interface Entry {
  readonly tellings: readonly [SourcedFigure, ...SourcedFigure[]];
  /** Of all that its tellings count. */
  readonly counted: ReadonlySet<string>;
}

function figuresOf({ report, claims }: Reading): readonly SourcedFigure[] {
  return claims
    .filter((claim: Claim): claim is Figure => claim.kind === "figure" && isTelling(claim))
    .map((figure) => ({ ...figure, report: report.id, citation: Citation.of(report, figure) }));
}

/** How long or how far something was is told by its sentence; the table takes a measure only of something ("30-day truce"). */
function isTelling({ unit, value, counted }: Figure): boolean {
  return unit === null ? value >= LEAST_COUNT : counted !== "" || isMoneyOrShare(unit);
}

/** ISO 4217 codes, and the signs of shares: a sum or a share says enough with its place and source. */
function isMoneyOrShare(unit: string): boolean {
  return /^(?:[A-Z]{3}|%|share)$/.test(unit);
}

/** One figure of a report for each value and what it counts, the fullest. */
function onceEach(figures: readonly SourcedFigure[]): readonly SourcedFigure[] {
  const kept = new Map<string, SourcedFigure>();
  for (const figure of figures) {
    const key = `${figure.value} ${figure.max ?? ""} ${figure.unit ?? ""} ${figure.counted.toLowerCase()}`;
    const other = kept.get(key);
    if (!other || fullness(figure) > fullness(other)) kept.set(key, figure);
  }
  return [...kept.values()];
}

/** How much of what keeps a number true stands with it. */
function fullness({ counted, scope, asOf, attributedTo }: Figure): number {
  return (counted ? 1 : 0) + (scope ? 1 : 0) + (asOf ? 1 : 0) + (attributedTo ? 1 : 0);
}

function enter(entries: readonly Entry[], figure: SourcedFigure): readonly Entry[] {
  const at = entries.findIndex(({ tellings }) => tellings.every((other) => isSameFigure(other, figure)));
  const entry = entries[at];
  if (!entry) return [...entries, { tellings: [figure], counted: keysOf(figure.counted) }];
  const [first, ...rest] = [...entry.tellings, figure].sort((a, b) => fullness(b) - fullness(a));
  const counted = new Set([...entry.counted, ...keysOf(figure.counted)]);
  return entries.with(at, { tellings: [first ?? figure, ...rest], counted });
}

/** The same value by the same source, and nothing in what is counted, where and when that could not be said of both. */
function isSameFigure(a: Figure, b: Figure): boolean {
  return (
    a.value === b.value &&
    a.max === b.max &&
    a.unit === b.unit &&
    a.bound === b.bound &&
    a.attributedTo?.toLowerCase() === b.attributedTo?.toLowerCase() &&
    headOf(a) === headOf(b) &&
    isWithin(keysOf(a.counted), keysOf(b.counted)) &&
    isWithin(keysOf(a.scope ?? ""), keysOf(b.scope ?? "")) &&
    mayBeOneDate(a.asOf, b.asOf)
  );
}

/** One has all that the other has. */
function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  return isSubset(less, more);
}

/** The noun that is counted: the last word before a phrase with a preposition. */
function headOf({ counted }: Figure): string {
  const [phrase = ""] = counted.toLowerCase().split(/\s(?:of|from|in|on|at|by|with|who|that|under)\s/);
  return wordKey(contentWordsOf(phrase).at(-1) ?? "");
}

/** Entries of one count together; values that most reports give, whatever their bound, first, then the larger. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const reports = countReports(entries);
  const rankOf = ({ tellings: [{ value }] }: Entry) => reports.get(value) ?? 0;
  const ranked = [...entries].sort((a, b) => rankOf(b) - rankOf(a) || b.tellings[0].value - a.tellings[0].value);
  const counts: Entry[][] = [];
  for (const entry of ranked) {
    const count = counts.find(([first]) => first && isSameCount(first, entry));
    if (count) count.push(entry);
    else counts.push([entry]);
  }
  return counts.flat();
}

function isSameCount(a: Entry, b: Entry): boolean {
  const [one, other] = [a.tellings[0], b.tellings[0]];
  return one.unit === other.unit && headOf(one) === headOf(other) && isWithin(a.counted, b.counted);
}

/** How many reports give each value. */
function countReports(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const reports = new Map<number, Set<string>>();
  for (const { value, report } of entries.flatMap(({ tellings }) => tellings)) {
    reports.set(value, (reports.get(value) ?? new Set<string>()).add(report));
  }
  return new Map([...reports].map(([value, ids]) => [value, ids.size]));
}
