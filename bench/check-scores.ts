// Measures of claims checked: the same for every part of the check, side by side.
import { Span } from "../src/model/span.ts";
import type { Verdict } from "../src/model/verdict.ts";
import type { GoldClaim } from "./check-gold.ts";
import { share, table } from "./table.ts";

/** Word overlap alone, structure alone, the judge alone, all together. */
export const COLUMNS = ["words", "structure", "judge", "all"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Answer {
  readonly verdict: Exclude<Verdict, "damaged">;
  /** 0..1: support. */
  readonly score: number;
  /** Words of the claim that it holds against it. */
  readonly marked: readonly Span[];
}

export interface Outcome {
  readonly gold: GoldClaim;
  readonly answers: Readonly<Record<Column, Answer>>;
  /** Was annotated evidence among the first four passages: of those that cover the claim, and of what the judge reads? */
  readonly evidence: { readonly cover: boolean; readonly excerpt: boolean };
}

/** A claim with one column's answer. */
interface Scored extends Answer {
  readonly gold: GoldClaim;
}

/** The measures that fit a set: verdicts and marked words where it has them, pairs where it has pairs. */
export function tableOf(name: string, outcomes: readonly Outcome[]): string {
  const columns = COLUMNS.map((column) => outcomes.map(({ gold, answers }) => ({ gold, ...answers[column] })));
  const has = (test: (gold: GoldClaim) => boolean) => outcomes.some(({ gold }) => test(gold));
  const row = (title: string, measure: (scored: readonly Scored[]) => number) => [title, ...columns.map(measure)];
  const isThreeWay = has(({ type }) => type !== "");
  const rows: (string | number)[][] = [
    [`${outcomes.length} claims`, ...COLUMNS],
    row("balanced accuracy", (scored) => balanced(scored, ({ verdict }) => verdict === "supported")),
    row("balanced accuracy, best bound", bestBalanced),
    row("AUC", area),
  ];
  if (has(({ pair }) => pair !== null)) rows.push(row("pairs told apart", pairsToldApart));
  if (isThreeWay) rows.push(row("macro F1, three ways", macroF1));
  if (has(({ label }) => label === "contradicted"))
    rows.push(row("contradicted, recall at precision .8", (scored) => recallAt(scored, 0.8)));
  if (has(({ wrong }) => wrong.length > 0)) rows.push(row("marked words overlap the wrong ones", markedRight));
  return table(name, rows) + (isThreeWay ? evidenceTable(outcomes) + typeTable(columns) : "");
}

function evidenceTable(outcomes: readonly Outcome[]): string {
  const annotated = outcomes.filter(({ gold }) => gold.evidence.length > 0);
  const found = (kind: keyof Outcome["evidence"]) =>
    share(annotated.filter(({ evidence }) => evidence[kind]).length, annotated.length);
  return table("  annotated evidence among the first 4", [
    ["sentences that cover the claim", found("cover")],
    ["sentences that the judge reads", found("excerpt")],
  ]);
}

/** Of the claims that are wrong in some way, how many each column calls so. */
function typeTable(columns: readonly (readonly Scored[])[]): string {
  const wrong = columns.map((scored) => scored.filter(({ gold }) => gold.label01 === 0));
  const types = [...new Set(wrong[0]?.map(({ gold }) => gold.type))].sort();
  const rows = types.map((type) => {
    const of = wrong.map((scored) => scored.filter(({ gold }) => gold.type === type));
    const caught = of.map((scored) => scored.filter(({ verdict }) => verdict !== "supported").length);
    return [type, ...caught, of[0]?.length ?? 0];
  });
  return table("  by type, caught", [["", ...COLUMNS, "of"], ...rows]);
}

/** Mean of the recalls of the supported claims and of the others. */
function balanced(scored: readonly Scored[], passes: (each: Scored) => boolean): number {
  const right = scored.filter(({ gold }) => gold.label01 === 1);
  const wrong = scored.filter(({ gold }) => gold.label01 === 0);
  return (share(right.filter(passes).length, right.length) + 1 - share(wrong.filter(passes).length, wrong.length)) / 2;
}

/** With the bound on the score that suits this very set best, as some published figures have it. */
function bestBalanced(scored: readonly Scored[]): number {
  const bounds = new Set(scored.map(({ score }) => score));
  return Math.max(...[...bounds].map((bound) => balanced(scored, ({ score }) => score >= bound)));
}

/** Area under the ROC curve, ties half. */
function area(scored: readonly Scored[]): number {
  const [up, down] = [1, 0].map((label) => scored.filter(({ gold }) => gold.label01 === label));
  let wins = 0;
  for (const { score: high } of up ?? [])
    for (const { score: low } of down ?? []) wins += high > low ? 1 : high === low ? 0.5 : 0;
  return share(wins, (up?.length ?? 0) * (down?.length ?? 0));
}

/** Share of pairs of a supported claim and a twin in which the supported one scores higher. */
function pairsToldApart(scored: readonly Scored[]): number {
  const groups = new Map<string | null, Scored[]>();
  for (const each of scored) groups.set(each.gold.pair, [...(groups.get(each.gold.pair) ?? []), each]);
  let [pairs, apart] = [0, 0];
  for (const [pair, group] of groups) {
    if (pair === null) continue;
    for (const good of group.filter(({ gold }) => gold.label01 === 1)) {
      for (const bad of group.filter(({ gold }) => gold.label01 === 0)) {
        pairs++;
        if (good.score > bad.score) apart++;
      }
    }
  }
  return share(apart, pairs);
}

const CHOICES = ["supported", "contradicted", "unsupported"];

/** Whatever is neither supported nor contradicted counts as unsupported. */
function fold(label: string): string {
  return CHOICES.includes(label) ? label : "unsupported";
}

function macroF1(scored: readonly Scored[]): number {
  const scores = CHOICES.map((choice) => {
    const given = scored.filter(({ verdict }) => fold(verdict) === choice).length;
    const gold = scored.filter((each) => fold(each.gold.label) === choice).length;
    const both = scored.filter((each) => fold(each.verdict) === choice && fold(each.gold.label) === choice).length;
    return share(2 * both, given + gold);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Share of the contradicted claims among those that score lowest, as far down the list as the precision holds. */
function recallAt(scored: readonly Scored[], precision: number): number {
  const ranked = [...scored].sort((a, b) => a.score - b.score);
  const isHit = ({ gold }: Scored) => gold.label === "contradicted";
  let [hits, best] = [0, 0];
  ranked.forEach((each, at) => {
    if (isHit(each)) hits++;
    if (hits / (at + 1) >= precision) best = hits;
  });
  return share(best, scored.filter(isHit).length);
}

/** Of the wrong claims that are called so, the share whose marked words overlap the words that are wrong. */
function markedRight(scored: readonly Scored[]): number {
  const called = scored.filter(({ gold, verdict }) => gold.wrong.length > 0 && verdict !== "supported");
  const right = called.filter(({ gold, marked }) =>
    marked.some((span) => gold.wrong.some((wrong) => Span.overlaps(span, wrong))),
  );
  return share(right.length, called.length);
}
