// How well `check` tells claims that a document bears out from claims that it does not (rules in the data's guidelines), each part by itself too.
import { askJudge } from "../src/check/ask-judge.ts";
import { type CheckContext, checkClaim } from "../src/check/check-claim.ts";
import type { EvidenceIndex } from "../src/check/evidence-index.ts";
import { examine } from "../src/check/examine.ts";
import { joinChecks } from "../src/check/join-checks.ts";
import { findUnborne, type Judge, type Opinion } from "../src/check/judge/judge.ts";
import type { Passage } from "../src/check/passage.ts";
import { COVERED, type Judgement } from "../src/check/structure.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import {
  FACTUAL_NAMES,
  type GoldClaim,
  type GoldSet,
  type PreparedClaim,
  prepareClaims,
  readFactual,
  readSupport,
} from "./check-gold.ts";
import { type Answer, COLUMNS, type Column, type Outcome, tableOf } from "./check-scores.ts";
import { MODELS } from "./data.ts";
import { type JudgeOption, openJudge } from "./open-judge.ts";

export interface CheckBenchOptions extends JudgeOption {
  /** Part of a set's name: that set alone. */
  readonly only?: string;
}

export async function benchCheck(folder: string, { only = "", judge: file }: CheckBenchOptions): Promise<string> {
  const judge = timed(await openJudge(file));
  const reader = await loadReader(MODELS);
  const sections: string[] = [];
  for (const [name, open] of setsOf(folder)) {
    if (!name.toLowerCase().includes(only.toLowerCase())) continue;
    const claims = await prepareClaims(open(), reader);
    process.stderr.write(`${name}: ${claims.length} claims read\n`);
    const outcomes: Outcome[] = [];
    for (const claim of claims) outcomes.push(await outcomeOf(claim, judge));
    sections.push(tableOf(name, outcomes));
  }
  return `${sections.join("\n")}${judge ? `\n${judge.speed()}\n` : "\nNo judge: the columns of the judge are those of structure alone.\n"}`;
}

function setsOf(folder: string): readonly (readonly [string, () => GoldSet])[] {
  return [
    ...(["support-news", "support-open"] as const).map(
      (name) => [`${name} dev`, () => readSupport(folder, name, "dev")] as const,
    ),
    ...FACTUAL_NAMES.map((name) => [name, () => readFactual(folder, name)] as const),
  ];
}

type TimedJudge = Judge & { readonly speed: () => string };

/** A judge that knows what processor time its opinions took. */
function timed(judge: Judge | null): TimedJudge | null {
  if (!judge) return null;
  let [pairs, seconds] = [0, 0];
  return {
    opine: async (asked) => {
      const before = process.cpuUsage();
      const opinions = await judge.opine(asked);
      const { user, system } = process.cpuUsage(before);
      pairs += asked.length;
      seconds += (user + system) / 1e6;
      return opinions;
    },
    speed: () => `${pairs} pairs judged, ${(pairs / seconds).toFixed(0)} a second of one core`,
  };
}

const context: CheckContext = { originOf: (id) => id, nameOf: (id) => id };

async function outcomeOf({ gold, passages, index }: PreparedClaim, judge: Judge | null): Promise<Outcome> {
  const opinions = await askJudge(judge, passages, index);
  const parts: Readonly<Record<Column, Answer>>[] = [];
  let evidence: Outcome["evidence"] = { cover: false, excerpt: false };
  for (const claim of passages) {
    const [nearest] = examine(claim, index).judgements;
    const opinion = nearest && judge ? (opinions.find(claim, nearest) ?? (await askOf(judge, claim, nearest))) : null;
    parts.push({
      words: byWords(claim, nearest),
      structure: byCheck(claim, index, context),
      judge: opinion ? byOpinion(opinion) : byCheck(claim, index, context),
      all: byCheck(claim, index, { ...context, opinions }),
    });
    evidence = {
      cover: evidence.cover || isFound(gold, nearest?.evidence.passages ?? []),
      excerpt: evidence.excerpt || isFound(gold, nearest?.evidence.excerpt ?? []),
    };
  }
  const answers = Object.fromEntries(COLUMNS.map((column) => [column, join(parts.map((part) => part[column]))]));
  return { gold, answers: answers as Outcome["answers"], evidence };
}

async function askOf(judge: Judge, claim: Passage, { evidence }: Judgement): Promise<Opinion | null> {
  return (await judge.opine([{ claim, evidence: evidence.excerpt }]))[0] ?? null;
}

/** Does the share of the claim's words in the evidence reach a bound? */
function byWords(claim: Passage, nearest: Judgement | undefined): Answer {
  const score = nearest?.evidence.coverage ?? 0;
  const known = new Set(nearest?.evidence.passages.flatMap(({ terms }) => terms.map(({ key }) => key)));
  const marked = claim.terms.filter(({ key }) => !known.has(key));
  return { verdict: score >= COVERED ? "supported" : "unsupported", score, marked };
}

function byOpinion(opinion: Opinion): Answer {
  const { supported, contradicted, unsupported } = opinion;
  const against = contradicted > unsupported ? "contradicted" : "unsupported";
  return { verdict: supported >= 0.5 ? "supported" : against, score: supported, marked: findUnborne(opinion) };
}

function byCheck(claim: Passage, index: EvidenceIndex, within: CheckContext): Answer {
  const { verdict, score, differences } = checkClaim(claim, index, within);
  return { verdict, score, marked: differences.map((difference) => difference.claim) };
}

/** The answer to a claim of several sentences, with all that is held against any. */
function join(answers: readonly Answer[]): Answer {
  const joined = joinChecks(answers);
  if (!joined) return { verdict: "unsupported", score: 0, marked: [] };
  const wrong = answers.filter(({ verdict }) => verdict !== "supported");
  return { verdict: joined.worst.verdict, score: joined.score, marked: wrong.flatMap(({ marked }) => marked) };
}

/** Is a part of the annotated evidence among the first four passages? */
function isFound({ evidence }: GoldClaim, passages: readonly Passage[]): boolean {
  return evidence.some((span) => passages.slice(0, 4).some(({ sentence }) => Span.overlaps(sentence, span)));
}
