import { softmax } from "../language/reader/outputs.ts";
import { compareBonds } from "./bonds.ts";
import type { Opinion } from "./judge/judge.ts";
import type { Passage } from "./passage.ts";
import type { Judgement } from "./structure.ts";
import table from "./verdict-weights.json" with { type: "json" };

/** The verdicts that the layer chooses among. */
export const CHOICES = ["supported", "contradicted", "unsupported"] as const;
export type Choice = (typeof CHOICES)[number];

/** What the layer weighs, each by its name. */
export type Features = ReadonlyMap<string, number>;

/** Weights of features by choice; what is not there weighs nothing. */
export type VerdictWeights = Readonly<Record<Choice, Readonly<Record<string, number>>>>;

/** Log-odds beyond this say no more. */
const MOST_ODDS = 6;
/** Differences of one kind that are counted. */
const MOST_COUNTED = 2;

/** A judgement by structure and a judge's opinion as numbers. Log-odds are natural logarithms; coverage and shares 0..1. */
export function describeFeatures(
  claim: Passage,
  { evidence, mismatches, verdict }: Judgement,
  opinion: Opinion,
): Features {
  const { supported, contradicted, unsupported, words } = opinion;
  const worst = Math.max(0, ...words.map(({ doubt }) => doubt));
  const doubted = words.filter(({ doubt }) => doubt > 0.5).length;
  const features = new Map<string, number>([
    ["always", 1],
    ["judge: supported over contradicted", odds(supported, contradicted)],
    ["judge: supported over unsupported", odds(supported, unsupported)],
    ["judge: worst word", odds(worst, 1 - worst)],
    ["judge: share of words doubted", doubted / Math.max(1, words.length)],
    ["coverage", evidence.coverage],
    ["coverage by one sentence", evidence.anchorCoverage],
    [`structure: ${verdict}`, 1],
  ]);
  const count = (name: string): void => {
    features.set(name, Math.min(MOST_COUNTED, (features.get(name) ?? 0) + 1));
  };
  for (const { severity, difference } of mismatches) {
    count(`differences: ${severity}`);
    count(`difference: ${severity} ${difference.type}`);
  }
  return new Map([...features, ...describeBonds(claim, evidence)]);
}

/** Nothing of texts without trees. */
function describeBonds(claim: Passage, { passages: [anchor], excerpt }: Judgement["evidence"]): Features {
  const bonds = compareBonds(claim, anchor, excerpt);
  if (!bonds) return new Map();
  return new Map([
    ["bonds: in the anchor", bonds.inAnchor],
    ["bonds: broken", bonds.broken],
  ]);
}

function odds(part: number, other: number): number {
  const value = Math.log((part + 1e-9) / (other + 1e-9));
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, value));
}

/** Probabilities of the choices: soft-max of the weighted sums (multinomial logistic regression). */
export function weighFeatures(
  features: Features,
  weights: VerdictWeights = table.weights,
): Readonly<Record<Choice, number>> {
  const sums = CHOICES.map((choice) =>
    [...features].reduce((sum, [name, value]) => sum + (weights[choice][name] ?? 0) * value, 0),
  );
  const [supported = 0, contradicted = 0, unsupported = 0] = softmax(sums);
  return { supported, contradicted, unsupported };
}
