// How well `check` tells claims that a document bears out from claims that it does not (rules in the data's guidelines).
import { checkClaim } from "../src/check/check-claim.ts";
import { type EvidenceIndex, indexDocuments } from "../src/check/evidence-index.ts";
import { passagesOf } from "../src/check/passage.ts";
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyse } from "../src/language/analyse.ts";
import { readRecords } from "./data.ts";
import { share, table } from "./table.ts";

interface Gold {
  readonly doc: string;
  readonly pair?: number | null;
  readonly claim: string;
  readonly label: string;
  readonly label01: 0 | 1;
  readonly type: string;
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
}

interface Outcome {
  readonly gold: Gold;
  readonly verdict: string;
  readonly score: number;
  readonly evidenceFound: boolean;
}

const SETS = [
  { name: "support-news dev", claims: "support-news/dev.jsonl", documents: "attribution-news/dev.jsonl" },
  { name: "support-news train", claims: "support-news/train.jsonl", documents: "attribution-news/train.jsonl" },
  { name: "support-open dev", claims: "support-open/dev.jsonl", documents: "support-open/documents.jsonl" },
] as const;

export async function benchCheck(folder: string): Promise<string> {
  return SETS.map(({ name, claims, documents }) => report(name, run(folder, claims, documents))).join("\n");
}

function run(folder: string, claims: string, documents: string): readonly Outcome[] {
  const texts = new Map(
    readRecords<{ readonly doc?: string; readonly id?: string; readonly text: string }>(folder, documents).map(
      ({ doc, id, text }) => [doc ?? id ?? "", text],
    ),
  );
  const indexes = new Map<string, EvidenceIndex>();
  return readRecords<Gold>(folder, claims).flatMap((gold) => {
    const text = texts.get(gold.doc);
    if (text === undefined) return [];
    const index = indexes.get(gold.doc) ?? indexDocuments([understand(gold.doc, text)]);
    indexes.set(gold.doc, index);
    return [outcome(gold, index)];
  });
}

function understand(id: string, text: string) {
  const analysis = analyse(text, {});
  return { id, analysis, claims: extractClaims(analysis, {}) };
}

const context = { originOf: (id: string) => id, nameOf: (id: string) => id };

function outcome(gold: Gold, index: EvidenceIndex): Outcome {
  const checks = passagesOf(understand("claim", gold.claim)).map((passage) => checkClaim(passage, index, context));
  const worst = checks.reduce((a, b) => (b.score < a.score ? b : a));
  const evidenceFound = gold.evidence.some((span) =>
    worst.evidence.slice(0, 4).some(({ sentence }) => sentence.start < span.end && span.start < sentence.end),
  );
  return { gold, verdict: worst.verdict, score: worst.score, evidenceFound };
}

function report(name: string, outcomes: readonly Outcome[]): string {
  const right = outcomes.filter(({ gold }) => gold.label01 === 1);
  const wrong = outcomes.filter(({ gold }) => gold.label01 === 0);
  const passed = (list: readonly Outcome[]) => list.filter(({ verdict }) => verdict === "supported").length;
  const accuracy = (share(passed(right), right.length) + 1 - share(passed(wrong), wrong.length)) / 2;
  const withEvidence = outcomes.filter(({ gold }) => gold.evidence.length > 0);
  const rows = [
    ["claims", outcomes.length],
    ["balanced accuracy", accuracy],
    ["  supported claims passed", share(passed(right), right.length)],
    ["  wrong claims caught", 1 - share(passed(wrong), wrong.length)],
    ["pairs told apart", pairsToldApart(outcomes)],
    ["macro F1, three ways", macroF1(outcomes)],
    [
      "evidence among the first 4",
      share(withEvidence.filter(({ evidenceFound }) => evidenceFound).length, withEvidence.length),
    ],
  ];
  return table(name, rows) + table("  by type, share caught", byType(wrong));
}

function pairsToldApart(outcomes: readonly Outcome[]): number {
  const groups = groupBy(outcomes);
  let pairs = 0;
  let apart = 0;
  for (const [key, group] of groups) {
    if (key === null) continue;
    for (const good of group.filter(({ gold }) => gold.label01 === 1)) {
      for (const bad of group.filter(({ gold }) => gold.label01 === 0)) {
        pairs++;
        if (good.score > bad.score) apart++;
      }
    }
  }
  return share(apart, pairs);
}

function keyOf({ gold }: Outcome): string | null {
  return gold.pair === null || gold.pair === undefined ? null : `${gold.doc} ${gold.pair}`;
}

function groupBy(outcomes: readonly Outcome[]): ReadonlyMap<string | null, Outcome[]> {
  const groups = new Map<string | null, Outcome[]>();
  for (const outcome of outcomes) groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome]);
  return groups;
}

/** Mixed counts as unsupported. */
function macroF1(outcomes: readonly Outcome[]): number {
  const fold = (label: string) => (label === "mixed" ? "unsupported" : label);
  const scores = ["supported", "contradicted", "unsupported"].map((label) => {
    const given = outcomes.filter(({ verdict }) => fold(verdict) === label).length;
    const gold = outcomes.filter((one) => fold(one.gold.label) === label).length;
    const both = outcomes.filter((one) => fold(one.verdict) === label && fold(one.gold.label) === label).length;
    return share(2 * both, given + gold);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function byType(wrong: readonly Outcome[]): (string | number)[][] {
  const types = [...new Set(wrong.map(({ gold }) => gold.type))].sort();
  return types.map((type) => {
    const of = wrong.filter(({ gold }) => gold.type === type);
    return [`  ${type}`, of.filter(({ verdict }) => verdict !== "supported").length, of.length];
  });
}
