import type { Sourced } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import type { Claim, Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";

const MOST_STATEMENTS = 24;

/** Who said what, each speech once: the telling with most of its own words. */
export function listStatements(readings: readonly Reading[]): readonly Sourced<Statement>[] {
  const statements = readings.flatMap((reading) => (reading.report.disclosure ? [] : attributed(reading)));
  const kept: Sourced<Statement>[] = [];
  for (const statement of statements.sort((a, b) => rank(b) - rank(a))) {
    if (!kept.some((other) => saysTheSame(other, statement))) kept.push(statement);
  }
  return kept.slice(0, MOST_STATEMENTS);
}

const isAttributed = (claim: Claim): claim is Statement => claim.kind === "statement" && claim.speaker !== null;

function attributed({ report, claims }: Reading): Sourced<Statement>[] {
  return claims
    .filter(isAttributed)
    .map((claim) => ({ ...claim, report: report.id, citation: Citation.of(report, claim) }));
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
