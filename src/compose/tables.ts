import { parseDuration } from "../language/units.ts";
import type { Sourced } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import type { Claim, Figure, Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";

const MOST_FIGURES = 24;
const MOST_STATEMENTS = 24;

/** Every number that the reports give, once for each report, value and what it counts; those that several reports give first. */
export function listFigures(readings: readonly Reading[]): readonly Sourced<Figure>[] {
  const figures = readings.flatMap((reading) => onceEach(sourced(reading, isFigure)));
  const reports = countReports(figures, (figure) => String(figure.value));
  return figures
    .sort((a, b) => (reports.get(String(b.value)) ?? 0) - (reports.get(String(a.value)) ?? 0) || b.value - a.value)
    .slice(0, MOST_FIGURES);
}

/** One figure for each value and what it counts, the fullest. */
function onceEach(figures: readonly Sourced<Figure>[]): Sourced<Figure>[] {
  const kept = new Map<string, Sourced<Figure>>();
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

/** Who said what, each speech once: the telling with most of its own words. */
export function listStatements(readings: readonly Reading[]): readonly Sourced<Statement>[] {
  const statements = readings.flatMap((reading) => (reading.report.disclosure ? [] : sourced(reading, isAttributed)));
  const kept: Sourced<Statement>[] = [];
  for (const statement of statements.sort((a, b) => rank(b) - rank(a))) {
    if (!kept.some((other) => saysTheSame(other, statement))) kept.push(statement);
  }
  return kept.slice(0, MOST_STATEMENTS);
}

/** "Two readings", "both sides": smaller plain counts are turns of phrase more often than figures. */
const LEAST_COUNT = 3;

const isFigure = (claim: Claim): claim is Figure => claim.kind === "figure" && isTelling(claim);

/** How long something took is told by its sentence; the table takes a duration only of something ("30-day truce"). */
function isTelling({ unit, value, counted }: Figure): boolean {
  if (unit === null) return value >= LEAST_COUNT;
  return counted !== "" || parseDuration(unit) === null;
}

const isAttributed = (claim: Claim): claim is Statement => claim.kind === "statement" && claim.speaker !== null;

function sourced<C extends Claim>({ report, claims }: Reading, keep: (claim: Claim) => claim is C): Sourced<C>[] {
  return claims.filter(keep).map((claim) => ({ ...claim, report: report.id, citation: Citation.of(report, claim) }));
}

function countReports<C extends Claim>(
  claims: readonly Sourced<C>[],
  keyOf: (claim: C) => string,
): ReadonlyMap<string, number> {
  const reports = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const set = reports.get(key) ?? new Set();
    reports.set(key, set.add(claim.report));
  }
  return new Map([...reports].map(([key, set]) => [key, set.size]));
}

const RANK: Readonly<Record<Statement["quoted"], number>> = { direct: 2, partial: 1, indirect: 0 };

function rank({ quoted, certainty }: Statement): number {
  return RANK[quoted] + certainty;
}

const SAME = 0.6;

function saysTheSame(a: Statement, b: Statement): boolean {
  if (lastWord(a.speaker?.name) !== lastWord(b.speaker?.name)) return false;
  const [wordsA, wordsB] = [contentWords(a), contentWords(b)];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared >= SAME * Math.min(wordsA.size, wordsB.size);
}

function contentWords({ content }: Statement): ReadonlySet<string> {
  return new Set(content.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []));
}

function lastWord(name: string | undefined): string {
  return (name ?? "").toLowerCase().match(/\p{L}+$/u)?.[0] ?? "";
}
